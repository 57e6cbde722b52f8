using MathNet.Numerics.Integration;
using Tenebra.Transport;

namespace Tenebra.Tests.Transport;

public sealed class TrackSpectrumTests
{
    private static readonly TrackLength Shower = AnalyticShower.AllGenerations(ShowerParticle.Electron, 100, 40);

    public static readonly TheoryData<ShowerParticle> Particles = new(Enum.GetValues<ShowerParticle>());

    [Theory]
    [MemberData(nameof(Particles))]
    public void Density_is_never_negative_and_is_the_slope_of_the_integral(ShowerParticle particle)
    {
        TrackSpectrum spectrum = Shower.Of(particle);
        for (double u = 2e-6; u < 9; u *= 1.01)
        {
            double energy = 100 * Math.Exp(-u), h = 1e-4 * Math.Min(u, 1) * energy;
            double slope = (spectrum.Above(energy - h) - spectrum.Above(energy + h)) / (2 * h);
            Assert.True(spectrum.Density(energy) >= 0);
            Assert.Equal(slope, spectrum.Density(energy), tolerance: 2e-4 * Math.Max(slope, 1e-6));
        }
    }

    [Theory]
    [MemberData(nameof(Particles))]
    public void Nodes_integrate_smooth_functions_as_the_density_does(ShowerParticle particle)
    {
        TrackSpectrum spectrum = Shower.Of(particle);
        foreach ((double low, double high) in new[] { (0.1, 100.0), (50, 100), (20, 80), (99.9, 200), (60, 60.1) })
        {
            double Fine(Func<double, double> f)
            {
                double sum = spectrum.Above(Math.Min(high, 100)) * (high >= 100 ? f(100) : 0);
                double end = Math.Log(100 / low), start = Math.Max(Math.Log(100 / high), 0);
                // E = 100 e^(-u), u even in its logarithm above the scale of the peak
                double from = Math.Log(Math.Max(start, 1e-6)), to = Math.Log(end);
                for (int i = 0; i < 4000; i++)
                {
                    double a = from + (to - from) * i / 4000, b = from + (to - from) * (i + 1) / 4000;
                    sum += GaussLegendreRule.Integrate(
                        w => Math.Exp(w) * 100 * Math.Exp(-Math.Exp(w)) * spectrum.Density(100 * Math.Exp(-Math.Exp(w)))
                            * f(100 * Math.Exp(-Math.Exp(w))),
                        a,
                        b,
                        3);
                }
                return sum;
            }
            IReadOnlyList<(double Energy, double WeightX0)> nodes = spectrum.Nodes(low, high, 16);
            Assert.All(nodes, n => Assert.True(n.WeightX0 > 0 && n.Energy >= low && n.Energy <= high));
            Assert.Equal(1, nodes.Sum(n => n.WeightX0) / spectrum.Integral(low, high).Value, tolerance: 1e-9);
            foreach (Func<double, double> f in new Func<double, double>[] { e => e, e => Math.Sqrt(e), e => e * e * Math.Log(1 + e) })
                Assert.Equal(1, nodes.Sum(n => n.WeightX0 * f(n.Energy)) / Fine(f), tolerance: 2e-5);
        }
    }

    [Fact]
    public void Sixteen_nodes_are_as_good_as_sixty_four_for_a_smooth_cross_section()
    {
        static double Sigma(double e) => Math.Log(1 + e / 20) * Math.Pow(1 - 10 / e, 1.5);
        double Fold(int n) => Shower.ElectronNodes(20, 100, n).Sum(k => k.WeightX0 * Sigma(k.Energy));
        Assert.Equal(1, Fold(16) / Fold(64), tolerance: 1e-8);
        Assert.Equal(1, Fold(6) / Fold(64), tolerance: 1e-4);
    }

    [Fact]
    public void Nothing_flies_above_the_beam_energy()
    {
        Assert.Equal(0, Shower.Electron(100.1));
        Assert.Equal(0, Shower.ElectronCumulative(100.1));
        Assert.Equal(0, Shower.IntegralPhoton(101, 200).Value);
        Assert.Empty(Shower.PositronNodes(101, 200, 8));
        Assert.True(Shower.ElectronCumulative(100) > 0.05);
    }

    [Fact]
    public void Adjacent_ranges_add_up()
    {
        double whole = Shower.IntegralElectron(1, 100).Value;
        Assert.Equal(whole, Shower.IntegralElectron(1, 33).Value + Shower.IntegralElectron(33, 1e3).Value, tolerance: 1e-12 * whole);
        Assert.InRange(Shower.IntegralElectron(1, 100).RelativeError, 1e-7, 1e-4);
    }

    [Fact]
    public void Below_the_lowest_knot_the_spectrum_is_unknown()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shower.Electron(1e-3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shower.PositronNodes(1e-3, 50, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shower.IntegralPhoton(50, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shower.Electron(double.NaN));
    }

    /// <summary>A histogram of the analytic spectrum, given back as a Monte Carlo would fill it.</summary>
    [Theory]
    [MemberData(nameof(Particles))]
    public void A_histogram_keeps_its_bins_and_comes_near_the_density_between(ShowerParticle particle)
    {
        TrackSpectrum truth = Shower.Of(particle);
        double[] edges = [.. Enumerable.Range(0, 61).Select(i => 100 * Math.Pow(10, -(60 - i) / 20.0))];
        double[] bins = [.. Enumerable.Range(0, 60).Select(i => truth.Integral(edges[i], edges[i + 1]).Value - (i == 59 ? truth.PeakX0 : 0))];
        TrackSpectrum binned = TrackSpectrum.FromBins(100, edges, bins, [.. bins.Select(b => 0.01 * b)], truth.PeakX0);
        for (int i = 0; i < 60; i++)
            Assert.Equal(bins[i], binned.Integral(edges[i], edges[i + 1]).Value - (i == 59 ? truth.PeakX0 : 0), tolerance: 1e-9 * bins[i] + 1e-9);
        Assert.Equal(1, binned.Density(12) / truth.Density(12), tolerance: 0.01);
        Assert.Equal(0.01 * bins[30], binned.Integral(edges[30], edges[31]).Error, tolerance: 1e-9);
    }

    [Fact]
    public void A_negative_track_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => TrackSpectrum.FromBins(10, [1, 2, 3], [1, -1], [0, 0]));
}
