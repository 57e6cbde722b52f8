namespace Tenebra.Numerics;

/// <summary>A smooth function on an interval by its values at Chebyshev–Lobatto points, refined until it stands still.</summary>
/// <remarks>
/// Points are doubled (9, 17, 33, …); the stated error is the largest deviation of the previous interpolant at the new
/// points plus the largest error of the values. Evaluation by the barycentric formula.
/// </remarks>
[Source("Berrut:2004", "Eq. (5.4)")]
public sealed class ChebyshevInterpolant
{
    private const int FirstIntervals = 8, MostIntervals = 256;

    private readonly double centre, half;
    private readonly Estimate[] values;

    private ChebyshevInterpolant(double centre, double half, Estimate[] values, double error) =>
        (this.centre, this.half, this.values, Error) = (centre, half, values, error);

    /// <summary>Bound of the absolute error of <see cref="At"/>.</summary>
    public double Error { get; }

    /// <summary>Number of values that were computed.</summary>
    public int Points => values.Length;

    /// <summary>Interpolates <paramref name="f"/> on [lo, hi] to <paramref name="tolerance"/> times its largest magnitude.</summary>
    /// <param name="f">The function.</param>
    /// <param name="lo">Lower end.</param>
    /// <param name="hi">Upper end.</param>
    /// <param name="tolerance">Of the largest magnitude.</param>
    /// <param name="cancel">Stops the work before the next value.</param>
    /// <exception cref="ConvergenceException">257 points do not suffice.</exception>
    public static ChebyshevInterpolant Of(Func<double, Estimate> f, double lo, double hi, double tolerance, CancellationToken cancel = default) =>
        WithAtMost(MostIntervals, f, lo, hi, tolerance, cancel)
        ?? throw new ConvergenceException($"interpolation on [{lo:g6}, {hi:g6}]: {MostIntervals + 1} points do not reach {tolerance:g2}");

    /// <summary>The same with at most <paramref name="mostIntervals"/> + 1 points; null where they do not suffice.</summary>
    public static ChebyshevInterpolant? WithAtMost(
        int mostIntervals, Func<double, Estimate> f, double lo, double hi, double tolerance, CancellationToken cancel = default)
    {
        Estimate Asked(double x)
        {
            cancel.ThrowIfCancellationRequested();
            return f(x);
        }

        double middle = 0.5 * (lo + hi), reach = 0.5 * (hi - lo);
        Estimate[] known = [.. Enumerable.Range(0, FirstIntervals + 1).Select(i => Asked(middle + reach * Point(i, FirstIntervals)))];
        while (known.Length <= mostIntervals)
        {
            var coarse = new ChebyshevInterpolant(middle, reach, known, 0);
            int intervals = 2 * (known.Length - 1);
            var fine = new Estimate[intervals + 1];
            double deviation = 0;
            for (int i = 0; i <= intervals; i++)
            {
                double x = middle + reach * Point(i, intervals);
                fine[i] = i % 2 == 0 ? known[i / 2] : Asked(x);
                if (i % 2 == 1) deviation = Math.Max(deviation, Math.Abs(coarse.At(x) - fine[i].Value));
            }
            known = fine;
            double scale = known.Max(v => Math.Abs(v.Value));
            if (deviation <= tolerance * scale) return new(middle, reach, known, deviation + known.Max(v => v.Error));
        }
        return null;
    }

    /// <summary>Value at x of the interval.</summary>
    public double At(double x)
    {
        double z = (x - centre) / half, numerator = 0, denominator = 0;
        int n = values.Length - 1;
        for (int i = 0; i <= n; i++)
        {
            double distance = z - Point(i, n);
            if (distance == 0) return values[i].Value;
            double weight = ((i & 1) == 0 ? 1 : -1) * (i == 0 || i == n ? 0.5 : 1) / distance;
            numerator += weight * values[i].Value;
            denominator += weight;
        }
        return numerator / denominator;
    }

    private static double Point(int i, int intervals) => Math.Cos(Math.PI * i / intervals);
}
