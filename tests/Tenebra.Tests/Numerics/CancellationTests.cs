using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public sealed class CancellationTests
{
    // Stops the work at its value number Last.
    private sealed class Watch(int last) : IDisposable
    {
        private readonly CancellationTokenSource source = new();

        public int Asked { get; private set; }

        public CancellationToken Token => source.Token;

        public double Value(double x)
        {
            if (++Asked == last) source.Cancel();
            return Math.Exp(-1e4 * x * x) + Math.Sqrt(Math.Abs(x - 0.1));
        }

        public void Dispose() => source.Dispose();
    }

    private readonly struct Watched(Watch watch) : IIntegrand
    {
        public Estimate At(double x) => new(watch.Value(x), 0);
    }

    [Theory]
    [InlineData(1, 15)]
    [InlineData(15, 15)]
    [InlineData(16, 45)]
    [InlineData(100, 105)]
    public void An_integral_ends_with_the_halves_of_the_panel_at_which_it_is_stopped(int last, int asked)
    {
        using var watch = new Watch(last);
        var integrand = new Watched(watch);
        Assert.Throws<OperationCanceledException>(() => GaussKronrod.Integrate(ref integrand, -1, 1, 1e-12, cancel: watch.Token));
        Assert.Equal(asked, watch.Asked);
    }

    [Fact]
    public void What_is_stopped_before_it_begins_asks_for_nothing()
    {
        using var watch = new Watch(int.MaxValue);
        var integrand = new Watched(watch);
        var stopped = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => GaussKronrod.Integrate(ref integrand, -1, 1, 1e-12, panels: 3, cancel: stopped));
        Assert.Throws<OperationCanceledException>(() => ChebyshevInterpolant.Of(x => new(watch.Value(x), 0), -1, 1, 1e-9, stopped));
        Assert.Throws<OperationCanceledException>(() => PiecewiseChebyshev.Of(watch.Value, -1, 1, 2, 1e-9, stopped));
        Assert.Equal(0, watch.Asked);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(30)]
    public void An_interpolation_ends_with_the_value_at_which_it_is_stopped(int last)
    {
        using var watch = new Watch(last);
        Assert.Throws<OperationCanceledException>(() => ChebyshevInterpolant.Of(x => new(watch.Value(x), 0), -1, 1, 1e-9, watch.Token));
        Assert.Equal(last, watch.Asked);
    }

    [Fact]
    public void Interpolation_by_pieces_ends_with_the_piece_in_which_it_is_stopped()
    {
        using Watch polynomials = new(20), cubics = new(20);
        Assert.Throws<OperationCanceledException>(() => PiecewiseChebyshev.Of(polynomials.Value, -1, 1, 2, 1e-9, polynomials.Token));
        Assert.Throws<OperationCanceledException>(() => PiecewiseCubic.Of(cubics.Value, [-1, 0, 1], 1e-9, cubics.Token));
        Assert.InRange(polynomials.Asked, 20, 33);
        Assert.InRange(cubics.Asked, 20, 27);
    }

    [Fact]
    public void A_token_that_nobody_stops_changes_no_digit()
    {
        using Watch with = new(int.MaxValue), without = new(int.MaxValue);
        Watched one = new(with), other = new(without);
        Assert.Equal(GaussKronrod.Integrate(ref other, -1, 1, 1e-9), GaussKronrod.Integrate(ref one, -1, 1, 1e-9, cancel: with.Token));
        Assert.Equal(without.Asked, with.Asked);
    }
}
