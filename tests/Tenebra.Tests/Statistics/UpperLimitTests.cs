using Tenebra.Statistics;
using static Tenebra.Tests.Statistics.Upper;

namespace Tenebra.Tests.Statistics;

public class UpperLimitTests
{
    private static readonly LimitMethod[] Deterministic = [.. All.Except([LimitMethod.ClsToys])];

    [Fact]
    public void Every_limit_grows_with_the_count()
    {
        foreach (LimitMethod method in Deterministic)
        {
            double previous = 0;
            double previousLower = 0;
            for (int n = 0; n < 14; n++)
            {
                LimitResult result = Of(method, 0.9, Bin(n, 3.2, 0.8, 1, 0.15));
                Assert.True(result.Upper.Value > previous, $"{method} at n = {n}");
                Assert.True(result.Lower >= previousLower && result.Lower < result.Upper.Value, $"{method} at n = {n}");
                (previous, previousLower) = (result.Upper.Value, result.Lower);
            }
        }
    }

    [Fact]
    public void Every_limit_grows_with_the_level_and_the_level_is_carried()
    {
        foreach (LimitMethod method in All)
        {
            double previous = 0;
            foreach (double level in new[] { 0.6, 0.8, 0.9, 0.95, 0.99 })
            {
                LimitResult result = Of(method, level, Bin(3, 1.5));
                Assert.Equal(level, result.ConfidenceLevel);
                Assert.Equal(method, result.Method);
                Assert.True(result.Upper.Value > previous, $"{method} at {level}");
                previous = result.Upper.Value;
            }
        }
    }

    [Fact]
    public void Twice_the_signal_per_unit_halves_the_interval()
    {
        foreach (LimitMethod method in Deterministic)
        {
            LimitResult one = Of(method, 0.9, Bin(9, 3, 1, 1, 0.2));
            LimitResult scaled = Of(method, 0.9, Bin(9, 3, 1, 4e7, 0.2));
            Assert.Equal(1, one.Upper.Value / (4e7 * scaled.Upper.Value), 1e-6);
            Assert.Equal(one.Lower, 4e7 * scaled.Lower, 1e-6);
        }
    }

    [Fact]
    public void A_bin_without_signal_is_no_measurement()
    {
        foreach (LimitMethod method in Deterministic)
        {
            Estimate alone = Of(method, 0.9, Bin(2, 1, 0.2)).Upper;
            Assert.Equal(alone, Of(method, 0.9, Bin(50, 1, perUnit: 0), Bin(2, 1, 0.2)).Upper);
        }
    }

    [Fact]
    public void Vanishing_nuisances_are_no_nuisances()
    {
        foreach (LimitMethod method in Deterministic)
        {
            foreach ((int n, double b) in new[] { (0, 2.0), (4, 1.5) })
            {
                double certain = Of(method, 0.9, Bin(n, b)).Upper.Value;
                Assert.Equal(1, Of(method, 0.9, Bin(n, b, 1e-4, 1, 1e-4)).Upper.Value / certain, 3e-3);
            }
        }
    }

    [Fact]
    public void Every_method_states_an_expected_band_in_order()
    {
        CountingBin[][] experiments = [[Bin(1, 1.2, 0.3, 1, 0.1)], [Bin(1, 1.2), Bin(0, 0.3, perUnit: 2)]];
        foreach (LimitMethod method in All)
        {
            foreach (CountingBin[] bins in experiments)
            {
                ExpectedBand band = UpperLimit.Of(
                    bins, 0.9, method, expected: true, new ToySettings(Count: 1000), cancel: TestContext.Current.CancellationToken).Expected!;
                Assert.True(0 < band.Minus2 && band.Minus2 <= band.Minus1 && band.Minus1 <= band.Median, $"{method} {band}");
                Assert.True(band.Median < band.Plus1 && band.Plus1 < band.Plus2, $"{method} {band}");
            }
        }
    }

    [Theory]
    [InlineData("cls", LimitMethod.Cls)]
    [InlineData("cls-asymptotic", LimitMethod.ClsAsymptotic)]
    [InlineData("cls-toys", LimitMethod.ClsToys)]
    [InlineData("FC", LimitMethod.FeldmanCousins)]
    [InlineData("bayes", LimitMethod.Bayes)]
    [InlineData("pl", LimitMethod.ProfileLikelihood)]
    public void Methods_are_known_by_their_names(string name, LimitMethod method)
    {
        Assert.Equal(method, LimitMethods.Parse(name));
        Assert.Equal(name, method.Name(), ignoreCase: true);
        Assert.NotEmpty(method.Sources());
    }

    [Fact]
    public void A_misspelt_method_is_answered_with_the_nearest_name()
    {
        string message = Assert.Throws<InputException>(() => LimitMethods.Parse("baies")).Message;
        Assert.Contains("did you mean 'bayes'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(90.0)]
    [InlineData(double.NaN)]
    public void A_level_outside_zero_to_one_is_refused_by_name(double level)
    {
        foreach (LimitMethod method in All)
            Assert.StartsWith("confidence level: ", Assert.Throws<InputException>(() => Of(method, level, Bin(0, 0))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 0.0, 0.0, 1.0, 0.0, "observed")]
    [InlineData(0, -0.5, 0.0, 1.0, 0.0, "background")]
    [InlineData(0, double.NaN, 0.0, 1.0, 0.0, "background")]
    [InlineData(0, double.PositiveInfinity, 0.0, 1.0, 0.0, "background")]
    [InlineData(0, 1.0, -0.1, 1.0, 0.0, "background error")]
    [InlineData(0, 0.0, 0.1, 1.0, 0.0, "background error")]
    [InlineData(0, 1.0, 0.0, -1.0, 0.0, "signal per unit")]
    [InlineData(0, 1.0, 0.0, 0.0, 0.0, "signal per unit")]
    [InlineData(0, 1.0, 0.0, 1.0, -0.2, "signal error")]
    [InlineData(0, 1.0, 0.0, 1.0, double.NaN, "signal error")]
    public void A_value_out_of_range_is_refused_by_the_name_of_its_field(
        int n, double b, double backgroundError, double perUnit, double signalError, string field)
    {
        CountingBin bad = Bin(n, b, backgroundError, perUnit, signalError);
        Assert.StartsWith(field + ": ", Assert.Throws<InputException>(() => Of(LimitMethod.Cls, 0.9, bad)).Message, StringComparison.Ordinal);
        if (perUnit != 0)
            Assert.StartsWith($"bin 2: {field}: ", Assert.Throws<InputException>(() => Of(LimitMethod.Cls, 0.9, Bin(0, 0), bad)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_computed_is_said_and_not_guessed()
    {
        foreach (LimitMethod method in new[] { LimitMethod.Cls, LimitMethod.FeldmanCousins })
            Assert.Throws<ConvergenceException>(() => Of(method, 0.9, Bin(0, 1000), Bin(0, 1000)));
        Assert.Equal(Math.Log(10) / 2, Of(LimitMethod.Bayes, 0.9, Bin(0, 1000), Bin(0, 1000)).Upper.Value, 1e-7);
        Assert.Throws<ConvergenceException>(() => Of(LimitMethod.FeldmanCousins, 0.9, Bin(3, 1, 3, 1, 3)));
    }

    [Fact]
    public void No_bins_or_too_few_toys_are_refused()
    {
        Assert.Throws<InputException>(() => Of(LimitMethod.Cls, 0.9));
        Assert.Throws<InputException>(() => UpperLimit.Of(
            [Bin(0, 0)], 0.9, LimitMethod.ClsToys, toys: new ToySettings(Count: 3), cancel: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Poisson_probabilities_agree_with_their_sums_and_quantiles_with_both()
    {
        foreach (double mean in new[] { 0.01, 0.7, 5, 49, 51, 130 })
        {
            foreach (int n in new[] { 0, 1, 3, 20, 63, 64, 150 })
                Assert.Equal(AtMost(n, mean), Poisson.AtMost(n, mean), 1e-12);
            foreach (double u in new[] { 1e-6, 0.1, 0.5, 0.9, 1 - 1e-6 })
            {
                int n = Poisson.Quantile(u, mean);
                Assert.True(AtMost(n, mean) >= u - 1e-13 && (n == 0 || AtMost(n - 1, mean) < u + 1e-13), $"{mean} {u} {n}");
            }
        }
        Assert.Equal(0.975, Poisson.NormalProbability(1.959963984540054), 1e-14);
        Assert.Equal(1.959963984540054, Poisson.NormalQuantile(0.975), 1e-12);
    }
}
