using Tenebra.Statistics;
using static Tenebra.Tests.Statistics.Upper;

namespace Tenebra.Tests.Statistics;

public class ExtremeLevelTests
{
    [Fact]
    public void No_event_gives_minus_the_log_of_what_the_level_leaves_within_the_stated_error()
    {
        for (int digits = 1; digits <= 15; digits++)
        {
            double level = double.Parse("0." + new string('9', digits), System.Globalization.CultureInfo.InvariantCulture);
            double truth = digits * Math.Log(10);
            foreach (LimitMethod method in new[] { LimitMethod.Cls, LimitMethod.Bayes })
            {
                foreach (double background in new[] { 0, 3, 699, 1e4 })
                {
                    Estimate upper = Of(method, level, Bin(0, background)).Upper;
                    Assert.InRange(Math.Abs(upper.Value - truth), 0, upper.Error + 1e-13 * truth);
                    Assert.True(upper.Error < 0.1, "an error that excludes nothing");
                }
            }
        }
    }

    // Half the squares of the normal deviates, from tables of extended precision.
    [Theory]
    [InlineData(0.999999, 11.964063487)]
    [InlineData(0.9999999999, 20.910728182)]
    public void The_profile_interval_of_no_event_ends_at_half_the_chi_square(double level, double truth)
    {
        Estimate upper = Of(LimitMethod.ProfileLikelihood, level, Bin(0, 2)).Upper;
        Assert.InRange(Math.Abs(upper.Value - truth), 0, upper.Error + 1e-6);
    }

    // The construction with 40 digits and all counts.
    [Theory]
    [InlineData(3, 1.2, 0.99999999, 25.6231794088)]
    [InlineData(0, 0.0, 0.999999, 13.8908113113)]
    [InlineData(3, 1.2, 0.9999, 15.0106274112)]
    public void Unified_intervals_near_certainty_agree_with_the_construction_in_extended_precision(int n, double b, double level, double upper)
    {
        Estimate found = Of(LimitMethod.FeldmanCousins, level, Bin(n, b)).Upper;
        Assert.InRange(Math.Abs(found.Value - upper), 0, found.Error + 1e-9);
        Assert.InRange(found.Error, 1e-15, 1e-6);
    }

    [Fact]
    public void Toys_too_few_for_the_level_are_refused_with_the_number_needed()
    {
        InputException refused = Assert.Throws<InputException>(() => Toys(Bin(0, 0), 0.9999, 1000, seed: 1));
        Assert.Contains("at least 100000 ", refused.Message, StringComparison.Ordinal);
        InputException hopeless = Assert.Throws<InputException>(() => Toys(Bin(0, 0), 0.9999999999, 1000, seed: 1));
        Assert.Contains("without toys", hopeless.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_of_many_seeds_scatter_by_the_error_the_toys_state()
    {
        const int seeds = 60;
        Estimate[] limits = [.. Enumerable.Range(1, seeds).Select(i => Toys(Bin(15, 5, 2), 0.95, 1000, (ulong)i).Upper)];
        double mean = limits.Average(l => l.Value);
        double scatter = Math.Sqrt(limits.Sum(l => (l.Value - mean) * (l.Value - mean)) / (seeds - 1));
        Assert.InRange(scatter / limits.Average(l => l.Error), 0.75, 1.25);
    }

    [Fact]
    public void The_expected_limits_do_not_know_the_observed_count()
    {
        foreach (LimitMethod method in All)
        {
            ExpectedBand[] bands = [.. new[] { 2, 4, 15 }.Select(n => UpperLimit.Of(
                [Bin(n, 5, 2)], 0.9, method, expected: true, new ToySettings(Count: 2000), cancel: TestContext.Current.CancellationToken).Expected!)];
            Assert.Equal(bands[0], bands[1]);
            Assert.Equal(bands[0], bands[2]);
        }
    }

    [Theory]
    [InlineData(0.9, "90")]
    [InlineData(0.9973, "99.73")]
    [InlineData(0.683, "68.3")]
    [InlineData(0.9999999999, "99.99999999")]
    [InlineData(0.999999999999999, "99.9999999999999")]
    [InlineData(1e-12, "1E-10")]
    public void A_level_is_written_with_as_many_digits_as_it_needs(double level, string percent) => Assert.Equal(percent, new Level(level).Percent);

    [Fact]
    public void Poisson_tails_keep_their_digits_where_their_complements_are_lost()
    {
        // 40 digits: mpmath's incomplete gamma and normal distribution functions.
        Assert.Equal(-87.94610193251739, Poisson.LogAtMost(3, 100), 1e-11);
        Assert.Equal(-54.93300104388559, Poisson.LogAtMost(9000, 10_000), 1e-11);
        Assert.Equal(-115.78043452642226, Poisson.LogAtLeast(50, 2), 1e-11);
        Assert.Equal(-804.6084420137538, Poisson.LogNormalProbability(-40), 1e-9);
        Assert.Equal(-424.78741990973016, Poisson.LogNormalProbability(-29), 1e-9);
        Assert.Equal(-484.8539636271793, Poisson.LogNormalProbability(-31), 1e-6);
    }

    private static LimitResult Toys(CountingBin bin, double level, int count, ulong seed) =>
        UpperLimit.Of([bin], level, LimitMethod.ClsToys, toys: new ToySettings(seed, count), cancel: TestContext.Current.CancellationToken);
}
