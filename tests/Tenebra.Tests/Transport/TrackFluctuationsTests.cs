using Tenebra.Transport;

namespace Tenebra.Tests.Transport;

public sealed class TrackFluctuationsTests
{
    /// <summary>Two batches of one primary each, that count (1, 4) and (3, 2): means 2 and 3, deviations ∓1 and ±1.</summary>
    [Fact]
    public void Bins_that_rise_together_add_their_errors_and_bins_that_share_a_flight_cancel_them()
    {
        var shared = TrackFluctuations.OfBatches([[1, 4], [3, 2]], [1, 1]);
        Assert.Equal(1, shared.Error([1, 0]), 1e-7);
        Assert.Equal(1, shared.Error([0, 1]), 1e-7);
        Assert.Equal(0, shared.Error([1, 1]), 1e-7);
        Assert.Equal(2, shared.Error([1, -1]), 1e-7);
    }

    [Fact]
    public void Independent_bins_add_in_quadrature() =>
        Assert.Equal(13, TrackFluctuations.Independent([3, 4, 12]).Error([1, 1, 1]), 1e-6);

    [Fact]
    public void Batches_of_unequal_size_fluctuate_about_the_mean_per_primary()
    {
        var even = TrackFluctuations.OfBatches([[2], [6]], [1, 3]);
        Assert.Equal(0, even.Error([1]), 1e-7);
        Assert.Equal(5, TrackFluctuations.OfBatches([[10]], [2]).Error([1]), 1e-6);
    }

    [Fact]
    public void Deviations_that_are_no_numbers_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new TrackFluctuations(1, 2, [1, float.NaN]));
        Assert.Throws<ArgumentException>(() => new TrackFluctuations(2, 2, [1, 2, 3]));
    }

    /// <summary>Electrons and positrons of one simulation: what a batch has too many of one and too few of the other is no error of the sum.</summary>
    [Fact]
    public void Spectra_of_one_simulation_fluctuate_together()
    {
        TrackSpectrum Of(double one, double two) => TrackSpectrum.FromBins(
            10, [1, 2, 3], [(one + two) / 2, (one + two) / 2], TrackFluctuations.OfBatches([[one, one, 0], [two, two, 0]], [1, 1]));
        TrackSpectrum electrons = Of(1, 3), positrons = Of(3, 1);
        Assert.Equal(0, TrackSpectrum.StatisticalError([electrons, positrons], 1, 3, _ => 1), 1e-7);
        Assert.Equal(2, electrons.Integral(1, 3).Error, 1e-6);
        Assert.Equal(4, TrackSpectrum.StatisticalError([electrons, electrons], 1, 3, _ => 1), 1e-6);
        Assert.Equal(1.5, TrackSpectrum.StatisticalError([electrons], 1, 3, e => e > 2 ? 1 : 0.5), 1e-6);
    }

    /// <summary>Straight lines are the shape of a bin, of any width, at any energy; the peak is apart.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_spectrum_that_ends_with_its_power_is_found_again_from_wide_bins(int power)
    {
        double Density(double e) => Math.Pow(1 - e / 100, power) * (3 - 0.02 * e);
        double[] edges = [20, 45, 60, 75, 88, 93, 97, 100];
        double Length(int i) => MathNet.Numerics.Integration.GaussLegendreRule.Integrate(Density, edges[i], edges[i + 1], 8);
        double[] lengths = [.. Enumerable.Range(0, 7).Select(Length)];
        var spectrum = TrackSpectrum.FromBins(100, edges, lengths, TrackFluctuations.Independent(new double[8]), power, peakX0: 0.1);
        for (double e = 20; e < 97; e += 0.7)
        {
            Assert.Equal(1, spectrum.Density(e) / Density(e), 1e-9);
            Assert.Equal(1, (spectrum.Above(e) - 0.1) / MathNet.Numerics.Integration.GaussLegendreRule.Integrate(Density, e, 100, 8), 1e-9);
        }
        for (int i = 0; i < 7; i++) Assert.Equal(lengths[i], spectrum.Bins[i].Length.Value, 1e-12);
    }

    /// <summary>T ∝ v^1.7, as positrons of an electron beam end: a quarter of an octave is narrow enough.</summary>
    [Fact]
    public void The_end_of_the_positrons_spectrum_is_followed_to_a_fraction_of_a_per_cent()
    {
        double[] edges = [.. Enumerable.Range(0, 33).Select(i => 100 - 25 * Math.Pow(2, -i / 4.0)), 100];
        double Above(double e) => Math.Pow(1 - e / 100, 2.7) / 2.7 * 100;
        var spectrum = TrackSpectrum.FromBins(
            100, edges, [.. Enumerable.Range(0, 33).Select(i => Above(edges[i]) - Above(edges[i + 1]))], TrackFluctuations.Independent(new double[34]), 2);
        for (double v = 0.24; v > 2e-3; v *= 0.99) Assert.Equal(1, spectrum.Density(100 * (1 - v)) / Math.Pow(v, 1.7), 2e-3);
    }

    [Fact]
    public void Where_bins_fluctuate_by_all_they_have_the_density_stays_positive_and_keeps_them()
    {
        double[] lengths = [1, 0, 2, 0.01, 3, 0, 0, 0.5];
        foreach (int power in (int[])[0, 2])
        {
            var spectrum = TrackSpectrum.FromBins(100, [10, 20, 30, 40, 50, 60, 70, 80, 100], lengths, TrackFluctuations.Independent(new double[9]), power);
            for (double e = 10; e <= 100; e += 0.37) Assert.True(spectrum.Density(e) >= 0);
            for (int i = 0; i < 8; i++) Assert.Equal(lengths[i], spectrum.Nodes(spectrum.Knots[i], spectrum.Knots[i + 1], 4).Sum(n => n.WeightX0), 1e-9);
        }
    }
}
