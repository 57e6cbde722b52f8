using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public sealed class PiecewiseCubicTests
{
    [Fact]
    public void A_cubic_needs_one_piece()
    {
        static double F(double x) => 1 + x * (2 - x * (3 - 0.5 * x));
        var table = PiecewiseCubic.Of(F, [-1, 4], 1e-12);
        Assert.Equal(1, table.Pieces);
        foreach (double x in new[] { -1, -0.3, 2.2, 4 }) Assert.Equal(F(x), table.At(x), tolerance: 1e-13);
    }

    [Fact]
    public void A_narrow_peak_is_found_by_halving()
    {
        static double F(double x) => 1 / (1e-4 + (x - 0.3) * (x - 0.3));
        var table = PiecewiseCubic.Of(F, [0, 0.5, 1], 1e-2);
        for (int i = 0; i <= 1000; i++) Assert.Equal(F(i / 1000.0), table.At(i / 1000.0), tolerance: 2e-2);
        Assert.InRange(table.Pieces, 20, 300);
    }

    [Fact]
    public void A_step_is_not_interpolated() =>
        Assert.Throws<ConvergenceException>(() => PiecewiseCubic.Of(x => x < Math.PI / 7 ? 0 : 1, [0, 1], 1e-3));

    [Fact]
    public void Outside_of_its_interval_there_is_no_value()
    {
        var table = PiecewiseCubic.Of(Math.Sin, [0, 1], 1e-6);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.At(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.At(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.At(double.NaN));
    }
}
