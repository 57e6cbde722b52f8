using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public sealed class PiecewiseChebyshevTests
{
    [Fact]
    public void A_polynomial_of_degree_ten_needs_one_piece()
    {
        static double F(double x) => Math.Pow(x, 10) - 3 * x;
        var table = PiecewiseChebyshev.Of(F, -1, 2, 1, 1e-9);
        Assert.Equal(1, table.Pieces);
        foreach (double x in new[] { -1, -0.4, 0.1, 1.7, 2 }) Assert.Equal(F(x), table.At(x), tolerance: 1e-11);
    }

    [Fact]
    public void Pieces_are_halved_where_the_function_bends()
    {
        static double F(double x) => Math.Tanh(50 * (x - 0.3));
        var table = PiecewiseChebyshev.Of(F, 0, 1, 2, 1e-9);
        for (int i = 0; i <= 500; i++) Assert.Equal(F(i / 500.0), table.At(i / 500.0), tolerance: 1e-8);
        Assert.InRange(table.Pieces, 5, 40);
    }

    [Fact]
    public void A_step_or_a_number_that_is_none_is_not_interpolated()
    {
        Assert.Throws<ConvergenceException>(() => PiecewiseChebyshev.Of(x => x < 0.3 ? 0 : 1, 0, 1, 1, 1e-6));
        Assert.Throws<ConvergenceException>(() => PiecewiseChebyshev.Of(_ => double.NaN, 0, 1, 1, 1e-6));
    }

    [Fact]
    public void Outside_of_its_interval_there_is_no_value()
    {
        var table = PiecewiseChebyshev.Of(Math.Sin, 0, 1, 1, 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.At(-1e-9));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.At(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.At(double.NaN));
    }
}
