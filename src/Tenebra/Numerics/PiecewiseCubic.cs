namespace Tenebra.Numerics;

/// <summary>A function on an interval by cubics through four points each, on pieces halved until two more points agree.</summary>
/// <remarks>For functions with features much narrower than the interval; a value costs a search and four products.</remarks>
public sealed class PiecewiseCubic
{
    private const double NarrowestPiece = 1e-9;
    private const int MostPieces = 20_000;

    private readonly List<double> starts = [];
    private readonly List<Cubic> pieces = [];
    private readonly double end;

    private PiecewiseCubic(double end) => this.end = end;

    /// <summary>Number of pieces.</summary>
    public int Pieces => pieces.Count;

    /// <summary>Interpolates <paramref name="f"/> between rising <paramref name="breaks"/> to an absolute tolerance.</summary>
    /// <exception cref="ConvergenceException">A piece 10⁻⁹ of the interval long, or 20 000 pieces, do not suffice.</exception>
    public static PiecewiseCubic Of(Func<double, double> f, IReadOnlyList<double> breaks, double tolerance, CancellationToken cancel = default)
    {
        var table = new PiecewiseCubic(breaks[^1]);
        double narrowest = NarrowestPiece * (breaks[^1] - breaks[0]);
        for (int i = 1; i < breaks.Count; i++)
        {
            double a = breaks[i - 1], b = breaks[i];
            table.Add(f, a, b, f(a), f((2 * a + b) / 3), f((a + 2 * b) / 3), f(b), tolerance, narrowest, cancel);
        }
        return table;
    }

    /// <summary>Value at x of the interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside of the interval.</exception>
    public double At(double x)
    {
        if (!(x >= starts[0]) || x > end) throw new ArgumentOutOfRangeException(nameof(x), x, $"need {starts[0]:g6} to {end:g6}");
        int i = starts.BinarySearch(x);
        return pieces[i >= 0 ? i : ~i - 1].At(x);
    }

    private void Add(
        Func<double, double> f, double a, double b, double y0, double y1, double y2, double y3, double tolerance, double narrowest,
        CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var cubic = new Cubic(a, b - a, y0, y1, y2, y3);
        double left = a + (b - a) / 6, middle = (a + b) / 2, right = b - (b - a) / 6;
        double yLeft = f(left), yMiddle = f(middle), yRight = f(right);
        bool good = Math.Abs(cubic.At(left) - yLeft) <= tolerance
            && Math.Abs(cubic.At(middle) - yMiddle) <= tolerance
            && Math.Abs(cubic.At(right) - yRight) <= tolerance;
        if (good)
        {
            starts.Add(a);
            pieces.Add(cubic);
            return;
        }
        if (b - a < narrowest || pieces.Count >= MostPieces)
            throw new ConvergenceException($"interpolation near {middle:g6}: {pieces.Count} pieces do not reach {tolerance:g2}");
        Add(f, a, middle, y0, yLeft, y1, yMiddle, tolerance, narrowest, cancel);
        Add(f, middle, b, yMiddle, y2, yRight, y3, tolerance, narrowest, cancel);
    }

    private readonly struct Cubic
    {
        private readonly double start, inverse, c0, c1, c2, c3;

        // Newton's form on thirds, z = 0 … 3.
        public Cubic(double start, double width, double y0, double y1, double y2, double y3)
        {
            (this.start, inverse) = (start, 3 / width);
            double d1 = y1 - y0, d2 = y2 - y1, d3 = y3 - y2;
            (c0, c1, c2, c3) = (y0, d1, (d2 - d1) / 2, (d3 - 2 * d2 + d1) / 6);
        }

        public double At(double x)
        {
            double z = (x - start) * inverse;
            return c0 + z * (c1 + (z - 1) * (c2 + (z - 2) * c3));
        }
    }
}
