using Tenebra.Statistics;
using static Tenebra.Tests.Statistics.Upper;

namespace Tenebra.Tests.Statistics;

public class LikelihoodRatioLimitTests
{
    private const double ChiSquare90 = 2.705543454095414;

    [Fact]
    public void The_likelihood_of_no_event_falls_as_exp_minus_s_so_the_profile_interval_ends_at_half_the_chi_square()
    {
        LimitResult result = Of(LimitMethod.ProfileLikelihood, 0.9, Bin(0, 2));
        Assert.Equal(ChiSquare90 / 2, result.Upper.Value, 1e-7);
        Assert.Equal(0, result.Lower);
    }

    [Fact]
    public void The_profile_interval_of_nine_events_solves_its_equation_on_both_sides()
    {
        LimitResult result = Of(LimitMethod.ProfileLikelihood, 0.9, Bin(9, 2, perUnit: 3));
        Assert.Equal(ChiSquare90, Q(9, 3 * result.Upper.Value + 2), 1e-7);
        Assert.Equal(ChiSquare90, Q(9, 3 * result.Lower + 2), 1e-7);
        Assert.True(3 * result.Lower < 7 && 7 < 3 * result.Upper.Value);
    }

    [Theory]
    [InlineData(0, 0.5, 0.5, 0.2)]
    [InlineData(4, 1.0, 0.3, 0.2)]
    [InlineData(30, 12.0, 4.0, 0.3)]
    public void Nuisances_are_profiled_as_a_search_over_a_grid_says(int n, double b, double backgroundError, double signalError)
    {
        double upper = Of(LimitMethod.ProfileLikelihood, 0.9, Bin(n, b, backgroundError, 1, signalError)).Upper.Value;
        double At(double s)
        {
            double best = double.PositiveInfinity;
            double centreT = 0, centreF = 0;
            for (double width = 4; width > 1e-5; width /= 4)
            {
                (double t0, double f0) = (centreT, centreF);
                for (int i = -20; i <= 20; i++)
                {
                    for (int j = -20; j <= 20; j++)
                    {
                        double t = t0 + i * width / 20, f = f0 + j * width / 20;
                        double mean = s * Math.Pow(1 + signalError, t) + b * Math.Pow(1 + backgroundError / b, f);
                        double value = 2 * (mean - (n > 0 ? n * Math.Log(mean) : 0)) + t * t + f * f;
                        if (value < best) (best, centreT, centreF) = (value, t, f);
                    }
                }
            }
            return best;
        }
        Assert.Equal(ChiSquare90, At(upper) - At(Math.Max(0, n - b)), 1e-6);
    }

    [Fact]
    public void The_asymptotic_limit_of_one_certain_bin_follows_from_the_closed_formulas()
    {
        // s-hat = n - b < s; the Asimov count is b.
        const int n = 110;
        const double b = 100;
        double s = Of(LimitMethod.ClsAsymptotic, 0.95, Bin(n, b)).Upper.Value;
        double root = Math.Sqrt(Q(n, s + b));
        double rootAsimov = Math.Sqrt(Q(b, s + b));
        Assert.Equal(0.05, Poisson.NormalProbability(-root) / Poisson.NormalProbability(rootAsimov - root), 1e-8);
    }

    [Fact]
    public void With_many_events_the_asymptotic_limit_approaches_the_exact_one()
    {
        double previous = double.PositiveInfinity;
        foreach (int n in new[] { 10, 100, 1000, 10_000 })
        {
            foreach (double shift in new[] { -1.0, 0.0, 1.0 })
            {
                int observed = (int)Math.Round(n + shift * Math.Sqrt(n));
                double exact = Of(LimitMethod.Cls, 0.9, Bin(observed, n)).Upper.Value;
                double asymptotic = Of(LimitMethod.ClsAsymptotic, 0.9, Bin(observed, n)).Upper.Value;
                double difference = Math.Abs(asymptotic / exact - 1);
                Assert.InRange(difference, 0, 0.35 / Math.Sqrt(n));
                if (shift == 0) Assert.True(difference < previous);
                if (shift == 0) previous = difference;
            }
        }
    }

    [Fact]
    public void The_median_expected_asymptotic_limit_is_that_of_the_Asimov_data()
    {
        CountingBin bin = Bin(50, 50, 5, 1, 0.1);
        LimitResult result = UpperLimit.Of([bin], 0.9, LimitMethod.ClsAsymptotic, expected: true, cancel: TestContext.Current.CancellationToken);
        ExpectedBand band = result.Expected!;
        Assert.Equal(band.Median, result.Upper.Value, 1e-6 * band.Median);
        Assert.True(band.Minus2 < band.Minus1 && band.Minus1 < band.Median && band.Median < band.Plus1 && band.Plus1 < band.Plus2);
    }

    [Fact]
    public void Few_events_are_a_caveat_of_the_asymptotic_limit_and_many_are_not()
    {
        Assert.NotEmpty(Of(LimitMethod.ClsAsymptotic, 0.9, Bin(0, 0.5)).Caveats);
        Assert.Empty(Of(LimitMethod.ClsAsymptotic, 0.9, Bin(100, 90)).Caveats);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(3, 1.0)]
    [InlineData(12, 10.0)]
    public void Without_nuisances_toys_of_the_profile_ratio_reproduce_the_exact_CLs(int n, double b)
    {
        double exact = Of(LimitMethod.Cls, 0.9, Bin(n, b)).Upper.Value;
        Estimate toys = Of(LimitMethod.ClsToys, 0.9, Bin(n, b)).Upper;
        Assert.InRange(Math.Abs(toys.Value - exact), 0, 3.5 * toys.Error);
        Assert.InRange(toys.Error / exact, 1e-4, 0.03);
    }

    [Fact]
    public void With_many_events_and_nuisances_toys_reproduce_the_asymptotic_limit()
    {
        CountingBin bin = Bin(105, 100, 5, 1, 0.1);
        double asymptotic = Of(LimitMethod.ClsAsymptotic, 0.9, bin).Upper.Value;
        Estimate toys = Of(LimitMethod.ClsToys, 0.9, bin).Upper;
        Assert.InRange(Math.Abs(toys.Value - asymptotic), 0, 3 * toys.Error + 0.02 * asymptotic);
    }

    [Fact]
    public void Toys_depend_on_the_seed_and_not_on_the_threads()
    {
        CountingBin[] bins = [Bin(1, 0.5, 0.2, 1, 0.2), Bin(2, 3, 1, 0.5, 0.1)];
        var cancel = TestContext.Current.CancellationToken;
        LimitResult With(ulong seed, int threads) =>
            UpperLimit.Of(bins, 0.9, LimitMethod.ClsToys, expected: true, new ToySettings(seed, 1000, threads), cancel: cancel);
        LimitResult one = With(1, 1);
        LimitResult four = With(1, 4);
        Assert.Equal(one.Upper, four.Upper);
        Assert.Equal(one.Expected, four.Expected);
        Assert.NotEqual(one.Upper, With(2, 1).Upper);
    }

    /// <summary>−2 ln of the likelihood ratio of a Poisson count to its best mean.</summary>
    private static double Q(double n, double mean) => 2 * (mean - n + n * Math.Log(n / mean));
}
