using Tenebra.Statistics;
using static Tenebra.Tests.Statistics.Upper;

namespace Tenebra.Tests.Statistics;

public class SharedErrorTests
{
    private static readonly LimitMethod[] Deterministic = [.. All.Except([LimitMethod.ClsToys])];

    [Fact]
    public void In_one_bin_an_error_with_a_name_is_the_bins_own()
    {
        foreach (LimitMethod method in All)
        {
            Estimate own = Of(method, 0.9, Bin(3, 1.2, 0.36, 1, 0.2)).Upper;
            Estimate named = Of(method, 0.9, With(Bin(3, 1.2), new("normalisation", 0.2), new("background", 0, 0.3))).Upper;
            Assert.Equal(1, named.Value / own.Value, 1e-9);
        }
    }

    [Fact]
    public void Errors_of_one_bin_add_in_quadrature_of_their_logarithms()
    {
        double total = Math.Exp(Math.Sqrt(Math.Pow(Math.Log(1.2), 2) + Math.Pow(Math.Log(1.1), 2))) - 1;
        foreach (LimitMethod method in Deterministic)
        {
            double one = Of(method, 0.9, Bin(3, 1.2, 0.3, 1, total)).Upper.Value;
            double two = Of(method, 0.9, With(Bin(3, 1.2, 0.3, 1, 0.2), new SharedError("beam", 0.1))).Upper.Value;
            Assert.Equal(1, two / one, 1e-9);
        }
    }

    [Fact]
    public void Bins_of_equal_purity_with_a_common_error_are_one_bin()
    {
        SharedError[] errors = [new("signal", 0.3, 0.1), new("background", 0, 0.4)];
        CountingBin whole = With(Bin(5, 3, perUnit: 3), errors);
        CountingBin[] split = [With(Bin(1, 1, perUnit: 1), errors), With(Bin(4, 2, perUnit: 2), errors)];
        foreach (LimitMethod method in All)
        {
            Estimate merged = Of(method, 0.9, whole).Upper;
            Estimate both = Of(method, 0.9, split).Upper;
            double allowed = 1e-7 * merged.Value + merged.Error + both.Error;
            Assert.InRange(both.Value, merged.Value - 2 * allowed, merged.Value + 2 * allowed);
        }
    }

    // Brute force over Gauss–Hermite nodes, all outcomes, and a simplex search of the nuisances; common first, then independent.
    [Theory]
    [InlineData(LimitMethod.Cls, 2.4793476446, 2.4721438885, 1e-7)]
    [InlineData(LimitMethod.Bayes, 2.7173330133, 2.6478030370, 1e-7)]
    [InlineData(LimitMethod.ProfileLikelihood, 2.5006217749, 2.5030337745, 1e-7)]
    [InlineData(LimitMethod.ClsAsymptotic, 2.3387962194, 2.3610214243, 1e-7)]
    [InlineData(LimitMethod.FeldmanCousins, 2.4613, 2.4918, 1e-3)]
    public void A_common_error_of_two_bins_acts_as_brute_force_says(LimitMethod method, double common, double independent, double tolerance)
    {
        CountingBin first = Bin(2, 1, 0.3);
        CountingBin second = Bin(1, 2, 0.5, 0.8);
        double upper = Of(method, 0.9, With(first, new SharedError("c", 0.3, 0.1)), With(second, new SharedError("c", 0.2, -0.15))).Upper.Value;
        double apart = Of(method, 0.9, With(first, new SharedError("c", 0.3, 0.1)), With(second, new SharedError("d", 0.2, -0.15))).Upper.Value;
        Assert.Equal(common, upper, tolerance);
        Assert.Equal(independent, apart, tolerance);
    }

    [Fact]
    public void Toys_of_many_events_with_a_common_error_reproduce_the_asymptotic_limit()
    {
        CountingBin[] bins = [With(Bin(105, 100, 5), new SharedError("c", 0.2, 0.05)), With(Bin(48, 50, 4, 0.7), new SharedError("c", 0.2, 0.05))];
        double asymptotic = Of(LimitMethod.ClsAsymptotic, 0.9, bins).Upper.Value;
        Estimate toys = UpperLimit.Of(
            bins, 0.9, LimitMethod.ClsToys, toys: new ToySettings(Count: 4000), cancel: TestContext.Current.CancellationToken).Upper;
        Assert.InRange(Math.Abs(toys.Value - asymptotic), 0, 3 * toys.Error + 0.02 * asymptotic);
    }

    [Fact]
    public void Names_that_scale_the_same_bins_alike_are_one_parameter()
    {
        CountingBin[] many = [.. Both(Enumerable.Range(0, 9).Select(i => new SharedError($"e{i}", 0.1)).ToArray())];
        CountingBin[] one = [.. Both([new SharedError("e", Math.Exp(3 * Math.Log(1.1)) - 1)])];
        foreach (LimitMethod method in Deterministic)
            Assert.Equal(1, Of(method, 0.9, many).Upper.Value / Of(method, 0.9, one).Upper.Value, 1e-6);

        static CountingBin[] Both(SharedError[] errors) => [With(Bin(2, 1, 0.3), errors), With(Bin(1, 2, 0.5, 0.8), errors)];
    }

    [Fact]
    public void A_bin_without_signal_measures_the_background_of_another()
    {
        CountingBin seeing = With(Bin(4, 1), new SharedError("rate", 0, 1));
        CountingBin control = With(Bin(100, 25, perUnit: 0), new SharedError("rate", 0, 1));
        foreach (LimitMethod method in new[] { LimitMethod.ProfileLikelihood, LimitMethod.Bayes })
        {
            // 25·2^ξ + ξ/ln 2 = 100 at the top of the likelihood times its prior; the width of ln is 1/√(97.2 + 1/ln² 2) = 0.1004.
            double known = Of(method, 0.9, Bin(4, 3.887, 0.4104)).Upper.Value;
            Assert.Equal(1, Of(method, 0.9, seeing, control).Upper.Value / known, 0.003);
            Assert.True(Of(method, 0.9, seeing).Upper.Value > 1.05 * known);
        }
    }

    [Fact]
    public void Many_independent_common_errors_are_profiled_and_not_marginalised()
    {
        CountingBin[] bins = [.. Enumerable.Range(0, 6).Select(i => With(
            Bin(2 + i, 2), [.. Enumerable.Range(0, 6).Select(k => new SharedError($"e{k}", 0.05 + 0.02 * ((i * k + k) % 5), 0.01 * ((i + 2 * k) % 7)))]))];
        foreach (LimitMethod method in new[] { LimitMethod.Cls, LimitMethod.Bayes })
        {
            string message = Assert.Throws<ConvergenceException>(() => Of(method, 0.9, bins)).Message;
            Assert.Contains("common to several bins", message, StringComparison.Ordinal);
        }
        Assert.InRange(Of(LimitMethod.ProfileLikelihood, 0.9, bins).Upper.Value, 3, 6);
        Assert.InRange(Of(LimitMethod.ClsAsymptotic, 0.9, bins).Upper.Value, 3, 6);
    }

    [Theory]
    [InlineData("", 0.1, 0.0)]
    [InlineData("a", -1.0, 0.0)]
    [InlineData("a", 0.1, double.NaN)]
    [InlineData("a", double.PositiveInfinity, 0.0)]
    public void A_common_error_without_a_name_or_of_no_size_is_refused(string name, double signal, double background) =>
        Assert.StartsWith("shared error", Refusal(new SharedError(name, signal, background)), StringComparison.Ordinal);

    [Fact]
    public void A_bin_names_an_error_once() =>
        Assert.StartsWith("shared error: 'a' twice", Refusal(new SharedError("a", 0.1), new SharedError("a", 0.2)), StringComparison.Ordinal);

    private static string Refusal(params SharedError[] errors) => Assert.Throws<InputException>(() => Of(LimitMethod.Cls, 0.9, With(Bin(0, 1), errors))).Message;

    private static CountingBin With(CountingBin bin, params SharedError[] errors) => bin with { Shared = errors };
}
