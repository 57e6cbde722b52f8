using Tenebra.Statistics;

namespace Tenebra.Tests.Statistics;

/// <summary>Counts that cannot be gone through one by one are refused before the work.</summary>
public sealed class LargestCountTests
{
    [Theory]
    [InlineData(LimitMethod.Cls, 5e8)]
    [InlineData(LimitMethod.FeldmanCousins, 1e12)]
    [InlineData(LimitMethod.Bayes, 5.4e9)]
    [InlineData(LimitMethod.ClsToys, 5e8)]
    [InlineData(LimitMethod.ProfileLikelihood, 1e12)]
    public void More_background_than_can_be_counted_is_refused(LimitMethod method, double background)
    {
        InputException fault = Assert.Throws<InputException>(() => UpperLimit.Of(
            [new CountingBin(0, background, 0.25 * background)], 0.9, method, cancel: TestContext.Current.CancellationToken));
        Assert.Contains("background", fault.Message, StringComparison.Ordinal);
        Assert.Contains("at most", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>At a level of 10⁻⁹ the interval is next to empty, and the likelihood next to flat in it.</summary>
    [Theory]
    [InlineData(3, 1e-9)]
    [InlineData(7, 1e-10)]
    public void No_error_is_negative_at_the_smallest_levels(int observed, double level) =>
        Assert.True(UpperLimit.Of(
            [new CountingBin(observed, 0)], level, LimitMethod.ProfileLikelihood, cancel: TestContext.Current.CancellationToken).Upper.Error >= 0);
}
