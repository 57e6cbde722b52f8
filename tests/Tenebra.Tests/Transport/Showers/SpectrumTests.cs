using MathNet.Numerics.Integration;
using Tenebra.Materials;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

/// <summary>Spectra of radiated photons and of pairs.</summary>
public sealed class SpectrumTests
{
    private static readonly EnergyGrid Grid = new(1e-4, 1000);

    private static BremsstrahlungSpectrum Radiation(Material material, double threshold, bool suppressed)
    {
        Element element = material.Components[0].Element;
        return new(element, Laboratory.Atoms, new SuppressionInMatter(material, element.Z, suppressed), Grid, threshold);
    }

    [Theory]
    [InlineData("Pb")]
    [InlineData("Al")]
    [InlineData("C")]
    public void The_energy_radiated_in_all_is_that_of_the_tables(string name)
    {
        Material material = Laboratory.Materials[name];
        BremsstrahlungSpectrum all = Radiation(material, 1e4, false);
        int z = material.Components[0].Element.Z;
        double re = Laboratory.ElectronRadius;
        foreach (double t in new[] { Grid.Node(Grid.Below(2e-4)), Grid.Node(Grid.Below(0.01)), Grid.Node(Grid.Below(1)) })
        {
            double loss = Constants.Alpha * re * re * z * z * (t + Constants.ElectronMass) * Laboratory.Atoms.RadiativeLoss(z, t);
            Assert.Equal(1, all.SoftLoss(t) / loss, 1e-3);
        }
    }

    [Theory]
    [InlineData("Pb")]
    [InlineData("W")]
    [InlineData("Al")]
    public void At_high_energy_an_electron_radiates_its_energy_per_radiation_length(string name)
    {
        Material material = Laboratory.Materials[name];
        double perCm = material.NucleiPerCm3(material.Components[0]) * Radiation(material, 1e4, false).SoftLoss(100);
        Assert.Equal(1, perCm * material.RadiationLengthCm / 100, 0.02);
    }

    [Theory]
    [InlineData("W", 1e-3)]
    [InlineData("W", 1)]
    [InlineData("Pb", 1e-3)]
    [InlineData("Al", 0.1)]
    public void No_photon_is_likelier_than_the_bound_it_is_drawn_under(string name, double threshold)
    {
        Material material = Laboratory.Materials[name];
        Element element = material.Components[0].Element;
        var spectrum = new BremsstrahlungSpectrum(
            element, Laboratory.Atoms, new SuppressionInMatter(material, element.Z, true), new EnergyGrid(1e-3, 1.1e4), threshold);
        double worst = 0;
        foreach (double t in new[] { 2, 30, 100, 301.7, 1000, 3456, 9999.0 })
        {
            for (int i = 0; i <= 4000; i++)
            {
                double hard = t * (1 - Math.Pow(1e-9, i / 4000.0)), soft = threshold * Math.Pow(t / threshold, i / 4000.0);
                if (hard > threshold) worst = Math.Max(worst, spectrum.OverBound(t, hard));
                worst = Math.Max(worst, spectrum.OverBound(t, soft));
            }
        }
        Assert.InRange(worst, 0.9, 1);
    }

    [Fact]
    public void What_is_lost_below_a_threshold_and_above_it_adds_up()
    {
        BremsstrahlungSpectrum soft = Radiation(Laboratory.Lead, 0.01, true), all = Radiation(Laboratory.Lead, 1e4, true);
        const double t = 8;
        double hard = GaussLegendreRule.Integrate(u => Math.Exp(u) * soft.Scaled(t, Math.Exp(u)), Math.Log(0.01), Math.Log(t), 128);
        Assert.Equal(1, (soft.SoftLoss(t) + hard) / all.SoftLoss(t), 1e-3);
    }

    [Theory]
    [InlineData(0.002, 1e-4, true)]
    [InlineData(0.03, 1e-3, true)]
    [InlineData(1, 1e-3, true)]
    [InlineData(100, 1e-3, true)]
    [InlineData(100, 1, false)]
    [InlineData(1000, 1e-3, true)]
    public void Photons_follow_the_cross_section(double t, double threshold, bool suppressed)
    {
        BremsstrahlungSpectrum spectrum = Radiation(Laboratory.Lead, threshold, suppressed);
        var random = Laboratory.Random(1);
        Sampling.Follows(k => spectrum.Scaled(t, k) / k, threshold, t, 200_000, () => spectrum.Sample(t, random));
    }

    [Theory]
    [InlineData(0.003)]
    [InlineData(0.1)]
    [InlineData(10)]
    [InlineData(10_000)]
    public void Pairs_follow_the_cross_section(double k)
    {
        Element lead = Laboratory.Lead.Components[0].Element;
        var suppression = new SuppressionInMatter(Laboratory.Lead, 82, true);
        var pairs = new PairSpectrum(lead, suppression);
        double c = 4 * Math.Log(82) / 3 + (k < 0.05 ? 0 : 4 * RadiationLength.CoulombCorrection(82)), least = Constants.ElectronMass / k;
        double Density(double share)
        {
            double product = share * (1 - share);
            (double one, double two) = BremsstrahlungSpectrum.Screening(136 * Constants.ElectronMass / Math.Cbrt(82) / (k * product));
            return Math.Max(0, (1 - 2 * product) * (one - c) + 2.0 / 3 * product * (two - c)) * (k < 20 ? 1 : suppression.Pair(k, share));
        }
        var random = Laboratory.Random(2);
        Sampling.Follows(Density, least, 0.5, 200_000, () => pairs.Sample(k, random));
    }

    [Fact]
    public void Pairs_of_high_energy_share_it_as_at_complete_screening()
    {
        var pairs = new PairSpectrum(Laboratory.Lead.Components[0].Element, new SuppressionInMatter(Laboratory.Lead, 82, false));
        double Complete(double x) => 1 - 4.0 / 3 * x * (1 - x);
        double mean = GaussLegendreRule.Integrate(x => x * Complete(x), 0, 0.5, 8) / GaussLegendreRule.Integrate(Complete, 0, 0.5, 8);
        var random = Laboratory.Random(3);
        Assert.Equal(1, Sampling.Mean(100_000, () => pairs.Sample(1000, random)).Value / mean, 0.01);
    }
}
