using System.Numerics;
using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public class EulerBetaTests
{
    [Theory]
    [InlineData(0.5, 0.5, Math.PI)]
    [InlineData(2, 3, 1.0 / 12)]
    [InlineData(-0.5, 1.5, -Math.PI)]
    [InlineData(20, 5, 1.0 / 212520)]
    public void Beta_has_its_known_values(double a, double b, double expected)
    {
        Assert.Equal(expected, EulerBeta.Of(a, b).Real, Math.Abs(expected) * 1e-13);
        Assert.Equal(0, EulerBeta.Of(a, b).Imaginary, 1e-14);
    }

    [Theory]
    [InlineData(2.3, 4)]
    [InlineData(-40.2, 45)]
    [InlineData(-900, 902)]
    public void With_one_and_two_beta_is_a_rational_function(double re, double im)
    {
        Complex a = new(re, im);
        Assert.Equal(0, (EulerBeta.Of(a, 1) * a - 1).Magnitude, 1e-11);
        Assert.Equal(0, (EulerBeta.Of(a, 2) * a * (a + 1) - 1).Magnitude, 1e-11);
    }

    [Fact]
    public void The_recurrence_in_both_arguments_holds()
    {
        Complex a = new(-3.3, 5.1);
        Complex sum = EulerBeta.Of(a + 1, 3.72) + EulerBeta.Of(a, 4.72);
        Assert.Equal(0, (sum / EulerBeta.Of(a, 3.72) - 1).Magnitude, 1e-13);
        Assert.Equal(Complex.Conjugate(EulerBeta.Of(a, 3.72)), EulerBeta.Of(Complex.Conjugate(a), 3.72));
    }
}
