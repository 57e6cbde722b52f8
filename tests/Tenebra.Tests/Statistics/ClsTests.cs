using Tenebra.Statistics;
using static Tenebra.Tests.Statistics.Upper;

namespace Tenebra.Tests.Statistics;

public class ClsTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(3.0)]
    [InlineData(40.0)]
    public void No_event_gives_minus_the_log_of_one_minus_the_level_whatever_the_background(double background)
    {
        foreach (double level in new[] { 0.5, 0.683, 0.9, 0.95, 0.9973 })
        {
            double truth = -Math.Log(1 - level);
            Assert.Equal(truth, Of(LimitMethod.Cls, level, Bin(0, background)).Upper.Value, 1e-8);
            Assert.Equal(truth, Of(LimitMethod.Cls, level, Bin(0, background, 0.3 * background)).Upper.Value, 1e-8);
            Assert.Equal(truth, Of(LimitMethod.Bayes, level, Bin(0, background)).Upper.Value, 1e-8);
        }
        Assert.Equal(2.3026, Of(LimitMethod.Cls, 0.90, Bin(0, background)).Upper.Value, 5e-5);
        Assert.Equal(2.9957, Of(LimitMethod.Cls, 0.95, Bin(0, background)).Upper.Value, 5e-5);
    }

    // Helene; PDG review of statistics, table of Poisson upper limits at 90 % and 95 %.
    [Theory]
    [InlineData(0.90, 1, 3.89)]
    [InlineData(0.90, 2, 5.32)]
    [InlineData(0.90, 3, 6.68)]
    [InlineData(0.90, 10, 15.41)]
    [InlineData(0.95, 1, 4.74)]
    [InlineData(0.95, 3, 7.75)]
    [InlineData(0.95, 10, 16.96)]
    public void Without_background_the_classical_upper_limits_come_out(double level, int n, double upper) =>
        Assert.Equal(upper, Of(LimitMethod.Cls, level, Bin(n, 0)).Upper.Value, 0.006);

    [Fact]
    public void For_one_certain_bin_CLs_is_the_posterior_tail_of_a_flat_prior()
    {
        foreach (int n in new[] { 0, 1, 2, 5, 20, 63, 64, 300 })
        {
            foreach (double b in new[] { 0, 0.1, 1.7, 10, 80 })
            {
                double cls = Of(LimitMethod.Cls, 0.9, Bin(n, b)).Upper.Value;
                double bayes = Of(LimitMethod.Bayes, 0.9, Bin(n, b)).Upper.Value;
                Assert.Equal(1, bayes / cls, 1e-9);
                if (n < 64) Assert.Equal(0.1, AtMost(n, cls + b) / AtMost(n, b), 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(0, 0.0, 0.0, 0.2)]
    [InlineData(0, 0.5, 0.5, 0.2)]
    [InlineData(3, 1.0, 0.3, 0.2)]
    [InlineData(3, 1.0, 0.0, 0.2)]
    [InlineData(3, 1.0, 1.5, 0.0)]
    [InlineData(12, 8.0, 4.0, 0.5)]
    [InlineData(40, 30.0, 3.0, 0.1)]
    public void Log_normal_nuisances_act_as_a_brute_force_integral_says(int n, double b, double backgroundError, double signalError)
    {
        double kappaS = 1 + signalError;
        double kappaB = b > 0 ? 1 + backgroundError / b : 1;
        double Marginal(double s) => Average(t => Average(f => AtMost(n, s * Math.Pow(kappaS, t) + b * Math.Pow(kappaB, f)), 120), 120);
        double background = Marginal(0);
        double truth = Bisect(s => Marginal(s) / background, 0.1, high: 60);
        double upper = Of(LimitMethod.Cls, 0.9, Bin(n, b, backgroundError, 1, signalError)).Upper.Value;
        Assert.Equal(1, upper / truth, 1e-7);
    }

    [Fact]
    public void A_twenty_percent_signal_error_raises_every_limit()
    {
        foreach (LimitMethod method in All.Except([LimitMethod.ClsToys]))
        {
            double certain = Of(method, 0.9, Bin(2, 0.5)).Upper.Value;
            double uncertain = Of(method, 0.9, Bin(2, 0.5, signalError: 0.2)).Upper.Value;
            Assert.InRange(uncertain / certain, 1.005, 1.2);
        }
    }

    [Fact]
    public void Bins_of_equal_purity_are_one_bin()
    {
        double split = Of(LimitMethod.Cls, 0.9, Bin(2, 0.5, perUnit: 1), Bin(1, 1, perUnit: 2), Bin(0, 0.25, perUnit: 0.5)).Upper.Value;
        double whole = Of(LimitMethod.Cls, 0.9, Bin(3, 1.75, perUnit: 3.5)).Upper.Value;
        Assert.Equal(1, split / whole, 1e-7);
    }

    [Fact]
    public void Many_full_bins_of_equal_purity_are_one_bin_within_the_stated_error()
    {
        CountingBin[] bins = [.. Enumerable.Range(0, 8).Select(i => Bin(20 + i, 18 + i, perUnit: (18 + i) / 10.0))];
        Estimate split = Of(LimitMethod.Cls, 0.9, bins).Upper;
        double whole = Of(LimitMethod.Cls, 0.9, Bin(bins.Sum(b => b.Observed), bins.Sum(b => b.Background), perUnit: bins.Sum(b => b.SignalPerUnit))).Upper.Value;
        Assert.True(split.Error > 1e-6 * whole, "this must test the lattice, not the enumeration");
        Assert.InRange(Math.Abs(split.Value - whole), 0, split.Error);
        Assert.Equal(1, split.Value / whole, 0.03);
    }

    [Fact]
    public void Two_bins_are_ordered_by_the_ratio_of_their_likelihoods()
    {
        double[] b = [0.5, 2.0];
        double[] unit = [1.0, 0.5];
        int[] n = [1, 3];
        double ConfidenceS(double s)
        {
            double[] w = [Math.Log(1 + s * unit[0] / b[0]), Math.Log(1 + s * unit[1] / b[1])];
            double observed = w[0] * n[0] + w[1] * n[1];
            double both = 0, background = 0;
            for (int i = 0; i < 60; i++)
            {
                for (int j = 0; j < 60; j++)
                {
                    if (w[0] * i + w[1] * j > observed + 1e-9) continue;
                    both += Pmf(i, s * unit[0] + b[0]) * Pmf(j, s * unit[1] + b[1]);
                    background += Pmf(i, b[0]) * Pmf(j, b[1]);
                }
            }
            return both / background;
        }
        double upper = Of(LimitMethod.Cls, 0.9, Bin(n[0], b[0], perUnit: unit[0]), Bin(n[1], b[1], perUnit: unit[1])).Upper.Value;
        Assert.InRange(0.1, ConfidenceS(upper * 1.0001), ConfidenceS(upper * 0.9999));
    }

    [Fact]
    public void Empty_bins_add_their_exposures()
    {
        double upper = Of(LimitMethod.Cls, 0.9, Bin(0, 0.3, 0.1, 1), Bin(0, 0, perUnit: 0.7), Bin(0, 5, 1, 0.3)).Upper.Value;
        Assert.Equal(Math.Log(10) / 2, upper, 1e-7);
    }

    [Fact]
    public void The_expected_limits_are_those_of_the_quantiles_of_the_background()
    {
        // Poisson of mean 3: cumulative 0.050, 0.199, 0.423, 0.647, 0.815, 0.916, 0.966, 0.988.
        int[] counts = [0, 1, 3, 5, 7];
        double[] truth = [.. counts.Select(n => Of(LimitMethod.Cls, 0.9, Bin(n, 3)).Upper.Value)];
        ExpectedBand band = UpperLimit.Of([Bin(1, 3)], 0.9, LimitMethod.Cls, expected: true, cancel: TestContext.Current.CancellationToken).Expected!;
        Assert.Equal(new ExpectedBand(truth[0], truth[1], truth[2], truth[3], truth[4]), band);

        CountingBin[] split = [Bin(1, 1, perUnit: 1.0 / 3), Bin(0, 2, perUnit: 2.0 / 3)];
        band = UpperLimit.Of(split, 0.9, LimitMethod.Cls, expected: true, cancel: TestContext.Current.CancellationToken).Expected!;
        Assert.Equal(truth[2], band.Median, 1e-4);
        Assert.Equal(truth[4], band.Plus2, 1e-4);
    }
}
