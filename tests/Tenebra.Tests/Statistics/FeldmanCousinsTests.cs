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
        TestContext.Current.TestOutputHelper!.WriteLine($"FC {n} {b}: {result.Lower:f4} {result.Upper.Value:f4} published {lower} {upper}");
        Assert.Equal(lower, result.Lower, 0.01);
        Assert.Equal(upper, result.Upper.Value, 0.01);
    }
}
