using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public class NearOneTests
{
    [Theory]
    [InlineData(1e-12)]
    [InlineData(-3e-9)]
    [InlineData(1e-5)]
    public void Small_arguments_keep_their_digits(double x)
    {
        // Series to the fourth order.
        Assert.Equal(1, NearOne.LogOnePlus(x) / (x * (1 - x / 2 * (1 - 2 * x / 3 * (1 - 3 * x / 4)))), 4e-16);
        Assert.Equal(1, NearOne.ExpMinusOne(x) / (x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)))), 4e-16);
    }

    [Fact]
    public void The_two_are_inverse_and_have_the_limits_of_logarithm_and_exponential()
    {
        foreach (double x in (double[])[-30, -0.7, -1e-10, 1e-10, 0.3, 5, 100])
            Assert.Equal(x, NearOne.LogOnePlus(NearOne.ExpMinusOne(x)), Math.Abs(x) * (x < -1 ? 1e-2 : 1e-15));
        Assert.Equal(-1, NearOne.ExpMinusOne(-800));
        Assert.Equal(double.PositiveInfinity, NearOne.ExpMinusOne(800));
        Assert.Equal(0, NearOne.LogOnePlus(0));
    }
}
