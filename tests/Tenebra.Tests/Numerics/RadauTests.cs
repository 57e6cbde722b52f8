using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public sealed class RadauTests
{
    private static (double Value, double Derivative) Logistic(double t, double y) => (y * (1 - y), 1 - 2 * y);

    private static (double Y, int Steps) Solve(Func<double, double, (double Value, double Derivative)> f, double from, double y, double to, double tolerance)
    {
        var solution = new Radau(f, from, y, tolerance, 1e-3);
        while (solution.Current.T < to) solution.Advance(to);
        return (solution.Current.Y, solution.Steps);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e3)]
    [InlineData(1e9)]
    public void A_stiff_equation_is_followed_in_as_few_steps_as_its_solution_needs(double rate)
    {
        (double y, int steps) = Solve((t, y) => (-rate * (y - Math.Cos(t)) - Math.Sin(t), -rate), 0, 1, 10, 1e-8);
        Assert.Equal(Math.Cos(10), y, tolerance: 1e-7);
        Assert.InRange(steps, 3, 600);
    }

    [Fact]
    public void A_nonlinear_equation_meets_its_closed_form()
    {
        (double y, _) = Solve(Logistic, 0, 0.01, 6, 1e-9);
        Assert.Equal(1 / (1 + 99 * Math.Exp(-6)), y, tolerance: 1e-8);
    }

    [Fact]
    public void A_smaller_tolerance_gives_a_smaller_error()
    {
        double exact = 1 / (1 + 99 * Math.Exp(-6));
        double coarse = Math.Abs(Solve(Logistic, 0, 0.01, 6, 1e-4).Y - exact), fine = Math.Abs(Solve(Logistic, 0, 0.01, 6, 1e-8).Y - exact);
        Assert.True(fine < coarse / 100, $"{coarse} {fine}");
    }

    [Fact]
    public void A_solution_that_runs_away_is_not_followed() =>
        Assert.Throws<ConvergenceException>(() => Solve((_, y) => (y * y, 2 * y), 0, 1, 2, 1e-8));
}
