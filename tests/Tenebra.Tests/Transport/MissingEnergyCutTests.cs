using Tenebra.Experiments;
using Tenebra.Transport;

namespace Tenebra.Tests.Transport;

public sealed class MissingEnergyCutTests
{
    private static readonly MissingEnergyCut Na64 = new(100, 50, 0.01, Sigma);

    private static double Sigma(double deposit) => 0.1 * Math.Sqrt(deposit) + 0.04 * deposit;

    [Fact]
    public void Without_resolution_and_spread_the_cut_is_a_step()
    {
        var sharp = new MissingEnergyCut(100, 50, 0, _ => 0);
        Assert.True(sharp.IsSharp);
        Assert.Equal((50, 50, 100), (sharp.LeastMissing, sharp.LeastTracked, sharp.HighestBeamEnergy));
        Assert.Equal([0.0, 1, 1], new[] { 49.999, 50, 80 }.Select(sharp.Missed));
        Assert.Empty(sharp.SpectrumRule);
    }

    [Fact]
    public void Half_of_what_carries_away_the_threshold_is_missed_and_all_of_what_carries_away_everything()
    {
        Assert.Equal(0.5, Na64.Missed(50), 1e-15);
        Assert.Equal(1, Na64.Missed(100));
        Assert.Equal(1, Na64.Missed(104));
        // One standard deviation of σ² = (0.1 √54 + 0.04 · 54)² + 0.54².
        double sigma = Math.Sqrt(Math.Pow(0.1 * Math.Sqrt(54) + 2.16, 2) + 0.54 * 0.54);
        Assert.Equal(0.5 * MathNet.Numerics.SpecialFunctions.Erfc(4 / sigma / Math.Sqrt(2)), Na64.Missed(46), 1e-14);
        Assert.Equal(2.8665e-7, Na64.Missed(Na64.LeastMissing), 1e-11);
    }

    // But for how σ varies over the spread, a thousandth.
    [Fact]
    public void The_spread_adds_in_quadrature_what_a_sum_over_beam_energies_gives()
    {
        foreach (double k in new[] { 42.0, 47, 50, 55 })
        {
            double sum = 0;
            for (double z = -6; z < 6; z += 0.01)
                sum += 0.01 * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI) * Na64.Passed((100 - k) * (1 + 0.01 * z));
            Assert.Equal(sum, Na64.Missed(k), 1e-3);
        }
    }

    // ∫dk n(k) [A(k) − θ(k − threshold)] of powers of k, midpoints.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_rule_over_a_spectrum_is_exact_for_polynomials(int power)
    {
        double plain = 0;
        for (double k = 30.0005; k < 86; k += 1e-3) plain += 1e-3 * Math.Pow(k / 50, power) * (Na64.Missed(k) - (k > 50 ? 1 : 0));
        Assert.Equal(plain, Na64.SpectrumRule.Sum(r => r.Weight * Math.Pow(r.Energy / 50, power)), 2e-4);
        if (power <= 2) Assert.Equal(plain, Na64.SpectrumRule.Sum(r => r.CoarseWeight * Math.Pow(r.Energy / 50, power)), 2e-4);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(98, 1.5)]
    [InlineData(103, -4)]
    public void A_deposit_at_the_threshold_of_an_event_is_measured_at_the_cut(double beamEnergy, double deviations)
    {
        double deposit = beamEnergy - Na64.ThresholdAt(beamEnergy, deviations);
        Assert.Equal(50, deposit + deviations * Sigma(deposit), 1e-10);
    }

    [Fact]
    public void A_threshold_that_a_beam_particle_without_loss_passes_is_refused()
    {
        Experiment experiment = Experiment.Load(DataFolder.Embedded, "na64e-2022").With("thresholdGeV", "20");
        string message = Assert.Throws<InputException>(() => experiment.Signature.Cut(experiment.Beam)).Message;
        Assert.Contains("thresholdGeV: 20", message, StringComparison.Ordinal);
        Assert.Contains("25.5 GeV", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MissingEnergyCut(100, 20, 0.01, Sigma));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MissingEnergyCut(100, 20, -0.01, Sigma));
    }

    [Fact]
    public void The_calorimeter_does_not_measure_what_a_muon_keeps()
    {
        Experiment muons = Experiment.Load(DataFolder.Embedded, "na64mu-proposal");
        MissingEnergyCut cut = muons.Signature.Cut(muons.Beam);
        Assert.Equal((0.0, 0.03), (cut.Sigma(80), cut.RelativeSpread));
        // Φ(1) where the outgoing muon, known to 3 %, is a standard deviation below the cut.
        Assert.Equal(0.841344746, cut.Missed(160 - 80 / 1.03), 1e-8);
    }
}
