namespace Tenebra.Numerics;

/// <summary>A smooth function on an interval by Chebyshev polynomials of degree 12 on pieces, halved until their last coefficients are small.</summary>
/// <remarks>For functions that are asked for many times: a value costs a search and twelve products.</remarks>
[Source("DLMF", "Sec. 3.11(ii), Clenshaw's recurrence")]
public sealed class PiecewiseChebyshev
{
    private const int Terms = 13, MostPieces = 2000;

    private readonly List<double> starts = [];
    private readonly List<double[]> pieces = [];
    private readonly double end;

    private PiecewiseChebyshev(double end) => this.end = end;

    /// <summary>Number of pieces.</summary>
    public int Pieces => pieces.Count;

    /// <summary>Interpolates <paramref name="f"/> on equal pieces of [lo, hi], halved where the absolute tolerance is not met.</summary>
    /// <exception cref="ConvergenceException">2000 pieces do not suffice, or a value is not a number.</exception>
    public static PiecewiseChebyshev Of(Func<double, double> f, double lo, double hi, int firstPieces, double tolerance, CancellationToken cancel = default)
    {
        var table = new PiecewiseChebyshev(hi);
        for (int i = 0; i < firstPieces; i++) table.Add(f, lo + (hi - lo) * i / firstPieces, i == firstPieces - 1 ? hi : lo + (hi - lo) * (i + 1) / firstPieces, tolerance, cancel);
        return table;
    }

    /// <summary>Value at x of the interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside of the interval.</exception>
    public double At(double x)
    {
        if (!(x >= starts[0]) || x > end) throw new ArgumentOutOfRangeException(nameof(x), x, $"need {starts[0]:g6} to {end:g6}");
        int i = starts.BinarySearch(x);
        if (i < 0) i = ~i - 1;
        double from = starts[i], to = i + 1 < starts.Count ? starts[i + 1] : end;
        double z = (2 * x - from - to) / (to - from), b1 = 0, b2 = 0;
        double[] c = pieces[i];
        for (int k = Terms - 1; k > 0; k--) (b1, b2) = (c[k] + 2 * z * b1 - b2, b1);
        return c[0] + z * b1 - b2;
    }

    private void Add(Func<double, double> f, double lo, double hi, double tolerance, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        double middle = 0.5 * (lo + hi), half = 0.5 * (hi - lo);
        double[] c = ChebyshevSeries.Of(z => f(middle + half * z), Terms);
        double tail = Math.Abs(c[^1]) + Math.Abs(c[^2]);
        if (tail <= tolerance)
        {
            starts.Add(lo);
            pieces.Add(c);
            return;
        }
        if (pieces.Count >= MostPieces || !double.IsFinite(tail) || half < 1e-9 * (Math.Abs(lo) + Math.Abs(hi)))
            throw new ConvergenceException($"interpolation near {middle:g6}: {pieces.Count} pieces do not reach {tolerance:g2}");
        Add(f, lo, middle, tolerance, cancel);
        Add(f, middle, hi, tolerance, cancel);
    }
}
