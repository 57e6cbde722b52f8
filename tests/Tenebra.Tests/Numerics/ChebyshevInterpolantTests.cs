using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public sealed class ChebyshevInterpolantTests
{
    private static Estimate Exact(double value) => new(value, 0);

    [Fact]
    public void A_polynomial_of_low_degree_needs_no_refinement_and_is_exact()
    {
        var cubic = ChebyshevInterpolant.Of(x => Exact(1 + x * (2 - x * (3 + x))), -2, 5, 1e-12);
        Assert.Equal(17, cubic.Points);
        foreach (double x in (double[])[-2, -1.3, 0, 0.77, 4.9, 5]) Assert.Equal(1 + x * (2 - x * (3 + x)), cubic.At(x), 1e-11);
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-6)]
    [InlineData(1e-10)]
    public void The_stated_error_covers_the_deviation_from_a_Runge_function(double tolerance)
    {
        static double Runge(double x) => 1 / (1 + 25 * x * x);
        var table = ChebyshevInterpolant.Of(x => Exact(Runge(x)), -1, 1, tolerance);
        double worst = Enumerable.Range(0, 1001).Select(i => -1 + i * 0.002).Max(x => Math.Abs(table.At(x) - Runge(x)));
        Assert.InRange(worst, 0, table.Error);
        Assert.InRange(table.Error, 0, tolerance);
    }

    [Fact]
    public void Errors_of_the_values_are_part_of_the_error() =>
        Assert.Equal(0.25, ChebyshevInterpolant.Of(_ => new Estimate(1, 0.25), 0, 1, 1e-3).Error, 1e-12);

    [Fact]
    public void A_step_does_not_converge_and_says_so() =>
        Assert.Throws<ConvergenceException>(() => ChebyshevInterpolant.Of(x => Exact(x > 0.3 ? 1 : 0), -1, 1, 1e-6));
}
