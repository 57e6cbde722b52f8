using Tenebra.Transport;

namespace Tenebra.Tests.Transport;

public sealed class CountedTrackTests
{
    private static readonly TrackSpectrum Falling = Shower(100);

    private static double Sigma(double deposit) => 0.1 * Math.Sqrt(deposit) + 0.04 * deposit;

    // dT/dE = E⁻², in narrow bins up to the beam energy.
    private static TrackSpectrum Shower(double beam)
    {
        double[] edges = [.. Enumerable.Range(0, 161).Select(i => 20 + (beam - 20) * i / 160)];
        double[] lengths = [.. Enumerable.Range(0, 160).Select(i => 1 / edges[i] - 1 / edges[i + 1])];
        return TrackSpectrum.FromBins(beam, edges, lengths, [.. lengths.Select(l => 0.01 * l)]);
    }

    private static double Length(CountedTrack track) => track.Nodes(track.LeastEnergy, 16).Sum(n => n.WeightX0);

    [Fact]
    public void Without_resolution_and_spread_it_is_the_track_length_above_the_threshold()
    {
        CountedTrack sharp = CountedTrack.Above(Falling, 50);
        Assert.Equal(50, sharp.Knots[0]);
        Assert.Equal(Falling.Knots.Where(e => e > 50), sharp.Knots.Skip(1));
        foreach (double e in new[] { 50, 61.3, 99.9 }) Assert.Equal(Falling.Density(e), sharp.Density(e));
        Assert.Equal(Falling.Integral(50, 100).Value, Length(sharp), 1e-13);
        Assert.Equal(0, sharp.RelativeError);
        Assert.Equal(0, sharp.DensityBelow(45));
    }

    [Theory]
    [InlineData(1e-2)]
    [InlineData(1e-3)]
    public void A_good_calorimeter_and_a_narrow_beam_approach_the_sharp_threshold(double share)
    {
        double sharp = Falling.Integral(50, 100).Value;
        Assert.Equal(1, Length(new CountedTrack(Falling, new(100, 50, 0.01 * share, d => share * Sigma(d)))) / sharp, 3 * share * share + 1e-5);
        Assert.Equal(1, Length(new CountedTrack(Falling, new(100, 50, 0, d => share * Sigma(d)))) / sharp, 0.1 * share + 1e-5);
        Assert.Equal(1, Length(new CountedTrack(Falling, new(100, 50, 0.01 * share, _ => 0))) / sharp, 0.1 * share + 1e-5);
    }

    // The same double integral by midpoints in the energy of the beam.
    [Theory]
    [InlineData(0.01, 1.0)]
    [InlineData(0.03, 0.1)]
    [InlineData(0.003, 1.0)]
    [InlineData(0.01, 0.0)]
    public void The_fold_is_the_sum_over_the_energies_of_the_beam(double spread, double resolution)
    {
        var cut = new MissingEnergyCut(100, 50, spread, d => resolution * Sigma(d));
        var counted = new CountedTrack(Falling, cut);
        foreach (double energy in new[] { 44.0, 49, 52, 70, 95, 99.5, 101 })
        {
            if (energy < counted.LeastEnergy) continue;
            double sum = 0;
            const double step = 2e-4;
            for (double z = -6 + step / 2; z < 6; z += step)
            {
                double scale = 1 + spread * z, at = energy / scale;
                if (at > 100 || at < 20) continue;
                sum += step * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI) * Falling.Density(at) / scale * cut.Passed(100 * scale - energy);
            }
            Assert.Equal(sum, counted.Density(energy), 1e-4 * sum + 1e-11);
        }
    }

    [Fact]
    public void What_flies_with_the_beams_energy_is_spread_as_the_beam()
    {
        var line = TrackSpectrum.FromBins(100, [20, 60, 100], [0, 0], [0, 0], 0.25);
        var counted = new CountedTrack(line, new(100, 50, 0.01, Sigma));
        Assert.Equal(0, counted.PeakX0);
        foreach (double z in new[] { -2, 0, 1.5 }) Assert.Equal(0.25 * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI), counted.Density(100 + z), 1e-6);
        Assert.Equal(0.25, Length(counted), 1e-5);
        Assert.Equal(0.25, new CountedTrack(line, new(100, 50, 0, Sigma)).PeakX0);
    }

    [Fact]
    public void It_scales_with_all_energies()
    {
        var one = new CountedTrack(Falling, new(100, 50, 0.01, d => 0.05 * d));
        var two = new CountedTrack(TrackSpectrum.FromBins(
            200, [.. Falling.Knots.Select(e => 2 * e)], [.. Falling.Bins.Select(b => b.Length.Value)], [.. Falling.Bins.Select(b => b.Length.Error)]),
            new(200, 100, 0.01, d => 0.05 * d));
        foreach (double e in new[] { 45.0, 60, 99 }) Assert.Equal(1, 2 * two.Density(2 * e) / one.Density(e), 5e-5);
    }

    [Fact]
    public void A_spectrum_that_ends_above_what_counts_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountedTrack(TrackSpectrum.FromBins(100, [50, 100], [1], [0]), new(100, 50, 0.01, Sigma)));
}
