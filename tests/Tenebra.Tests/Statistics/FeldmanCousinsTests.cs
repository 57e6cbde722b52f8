using Tenebra.Numerics;
using Tenebra.Statistics;

namespace Tenebra.Tests.Statistics;

public class FeldmanCousinsTests
{
    // physics/9711021, Table IV: 90 % intervals.
    [Theory]
    [InlineData(0, 0.0, 0.00, 2.44)]
    [InlineData(0, 0.5, 0.00, 1.94)]
    [InlineData(0, 1.0, 0.00, 1.61)]
    [InlineData(0, 1.5, 0.00, 1.33)]
    [InlineData(0, 2.0, 0.00, 1.26)]
    [InlineData(0, 2.5, 0.00, 1.18)]
    [InlineData(0, 3.0, 0.00, 1.08)]
    [InlineData(0, 4.0, 0.00, 1.01)]
    [InlineData(0, 5.0, 0.00, 0.98)]
    [InlineData(1, 0.0, 0.11, 4.36)]
    [InlineData(1, 0.5, 0.00, 3.86)]
    [InlineData(1, 1.0, 0.00, 3.36)]
    [InlineData(1, 2.0, 0.00, 2.53)]
    [InlineData(1, 3.0, 0.00, 1.88)]
    [InlineData(1, 4.0, 0.00, 1.39)]
    [InlineData(2, 0.0, 0.53, 5.91)]
    [InlineData(2, 0.5, 0.03, 5.41)]
    [InlineData(2, 3.0, 0.00, 3.04)]
    [InlineData(3, 0.0, 1.10, 7.42)]
    [InlineData(3, 1.0, 0.10, 6.42)]
    [InlineData(3, 3.0, 0.00, 4.42)]
    [InlineData(4, 0.0, 1.47, 8.60)]
    [InlineData(5, 0.0, 1.84, 9.99)]
    [InlineData(5, 2.0, 0.44, 7.99)]
    [InlineData(6, 0.0, 2.21, 11.47)]
    [InlineData(7, 0.0, 3.56, 12.53)]
    [InlineData(8, 0.0, 3.96, 13.99)]
    [InlineData(9, 0.0, 4.36, 15.30)]
    [InlineData(10, 0.0, 5.50, 16.50)]
    public void The_published_table_comes_out(int n, double b, double lower, double upper)
    {
        LimitResult result = Upper.Of(LimitMethod.FeldmanCousins, 0.9, Upper.Bin(n, b));
        Assert.Equal(lower, result.Lower, 0.01);
        Assert.Equal(upper, result.Upper.Value, 0.01);
    }

    [Theory]
    [InlineData(0.90)]
    [InlineData(0.683)]
    public void The_intervals_cover_at_least_their_level(double level)
    {
        const int counts = 40;
        foreach (double b in new[] { 0.0, 0.6, 3.0 })
        {
            LimitResult[] intervals = [.. Enumerable.Range(0, counts).Select(n => Upper.Of(LimitMethod.FeldmanCousins, level, Upper.Bin(n, b)))];
            double sum = 0;
            int points = 0;
            for (double s = 0; s < 12; s += 0.0371)
            {
                double coverage = 0;
                for (int n = 0; n < counts; n++)
                {
                    if (intervals[n].Lower - 1e-9 <= s && s <= intervals[n].Upper.Value + 1e-9) coverage += Upper.Pmf(n, s + b);
                }
                Assert.True(coverage >= level - 1e-6, $"coverage {coverage:f4} at s = {s:f3}, b = {b}");
                sum += coverage;
                points++;
            }
            Assert.InRange(sum / points, level, level + (1 - level) / 2);
        }
    }

    [Fact]
    public void Toys_with_an_uncertain_signal_are_covered_on_average()
    {
        const int toys = 20_000;
        const double s = 4, b = 1;
        LimitResult[] intervals = [.. Enumerable.Range(0, 16).Select(n => Upper.Of(LimitMethod.FeldmanCousins, 0.9, Upper.Bin(n, b, 0.3, 1, 0.2)))];
        int covered = 0;
        for (int i = 0; i < toys; i++)
        {
            var random = new RandomStream(5, StreamPurpose.Toys, (ulong)i);
            double mean = s * Math.Pow(1.2, random.NextNormal()) + b * Math.Pow(1.3, random.NextNormal());
            LimitResult interval = intervals[Math.Min(15, Poisson.Quantile(random.NextDouble(), mean))];
            if (interval.Lower <= s && s <= interval.Upper.Value) covered++;
        }
        double coverage = (double)covered / toys;
        Assert.InRange(coverage, 0.9 - 4 * Math.Sqrt(0.09 / toys), 0.96);
    }

    [Theory]
    [InlineData(0, 0.0, 0.2)]
    [InlineData(2, 0.5, 0.2)]
    [InlineData(6, 1.0, 0.4)]
    public void A_signal_error_widens_the_interval_as_a_brute_force_construction_says(int n, double b, double signalError)
    {
        const int counts = 60;
        double Marginal(int k, double s) => Upper.Average(t => Upper.Pmf(k, s * Math.Pow(1 + signalError, t) + b), 80);
        double[] best = new double[counts];
        for (int k = 0; k < counts; k++)
        {
            double low = 0, high = 3.0 * counts;
            for (int i = 0; i < 60; i++)
            {
                double x = low + (high - low) / 3, y = high - (high - low) / 3;
                if (Marginal(k, x) >= Marginal(k, y)) high = y;
                else low = x;
            }
            best[k] = Marginal(k, low);
        }
        double Ranked(double s)
        {
            double[] p = [.. Enumerable.Range(0, counts).Select(k => Marginal(k, s))];
            double mine = p[n] / best[n];
            return Enumerable.Range(0, counts).Where(k => p[k] / best[k] > mine * (1 + 1e-9)).Sum(k => p[k]);
        }
        LimitResult result = Upper.Of(LimitMethod.FeldmanCousins, 0.9, Upper.Bin(n, b, 0, 1, signalError));
        double upper = result.Upper.Value;
        Assert.True(Ranked(upper - 0.003) < 0.9 && Ranked(upper + 0.003) >= 0.9, $"upper {upper}");
        if (result.Lower > 0)
            Assert.True(Ranked(result.Lower + 0.003) < 0.9 && Ranked(result.Lower - 0.003) >= 0.9, $"lower {result.Lower}");
        Assert.True(upper > Upper.Of(LimitMethod.FeldmanCousins, 0.9, Upper.Bin(n, b)).Upper.Value);
    }

    [Fact]
    public void Upper_ends_do_not_grow_with_the_background()
    {
        for (int n = 0; n < 3; n++)
        {
            double previous = double.PositiveInfinity;
            for (double b = 0; b < 7; b += 0.31)
            {
                double upper = Upper.Of(LimitMethod.FeldmanCousins, 0.9, Upper.Bin(n, b)).Upper.Value;
                Assert.True(upper <= previous + 0.003, $"n = {n}, b = {b}");
                previous = upper;
            }
        }
    }

    [Fact]
    public void Two_bins_of_equal_purity_are_one_bin()
    {
        LimitResult split = Upper.Of(LimitMethod.FeldmanCousins, 0.9, Upper.Bin(4, 0.5), Upper.Bin(6, 1, perUnit: 2));
        LimitResult whole = Upper.Of(LimitMethod.FeldmanCousins, 0.9, Upper.Bin(10, 1.5, perUnit: 3));
        Assert.Equal(whole.Upper.Value, split.Upper.Value, 0.003);
        Assert.Equal(whole.Lower, split.Lower, 0.003);
    }

    [Fact]
    public void Six_bins_of_equal_purity_are_one_bin_within_the_error_of_the_sample()
    {
        LimitResult split = Upper.Of(LimitMethod.FeldmanCousins, 0.9, [.. Enumerable.Range(0, 6).Select(i => Upper.Bin(i, 1))]);
        LimitResult whole = Upper.Of(LimitMethod.FeldmanCousins, 0.9, Upper.Bin(15, 6, perUnit: 6));
        Assert.InRange(split.Upper.Error, 1e-4, 0.1 * whole.Upper.Value);
        Assert.InRange(Math.Abs(split.Upper.Value - whole.Upper.Value), 0, 3 * split.Upper.Error);
        Assert.InRange(Math.Abs(split.Lower - whole.Lower), 0, 3 * split.Upper.Error);
    }
}
