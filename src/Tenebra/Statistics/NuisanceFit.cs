namespace Tenebra.Statistics;

/// <summary>Newton's method for the nuisances at fixed s: the bins' own are eliminated, two by two, from the equations of the common ones.</summary>
/// <remarks>Where the Hessian is not positive the Fisher information takes its place; steps are halved until they descend.</remarks>
internal sealed class NuisanceFit(IReadOnlyList<CountingBin> bins, Nuisances nuisances)
{
    private const int MaxSteps = 100;
    private const double SmallestFraction = 1e-6;
    private const double Rounding = 1e-13;
    private const double QuadraticallyNear = 1e-12;
    private const double SmallestDeterminant = 1e-3;

    private readonly double[] signal = [.. bins.Select(b => b.SignalPerUnit)];
    private readonly double[] background = [.. bins.Select(b => b.Background)];
    private readonly int common = nuisances.SharedCount;

    public Nuisances Nuisances => nuisances;

    /// <summary>Expected counts of a bin.</summary>
    public double Mean(int i, double s, ReadOnlySpan<double> own, ReadOnlySpan<double> xi)
    {
        (double a, double b) = Parts(i, s, own[2 * i], own[2 * i + 1], xi);
        return a + b;
    }

    /// <summary>Moves the nuisances to the minimum, and gives it and its slope in s.</summary>
    public (double Minimum, double Slope) Minimise(in ProfiledLikelihood.Data data, double s, Span<double> own, Span<double> xi)
    {
        double minimum = 0;
        double slope = 0;
        int together = common == 0 ? 1 : signal.Length;
        for (int from = 0; from < signal.Length; from += together)
        {
            minimum += Fit(from, from + together, data, s, own, xi);
            for (int i = from; i < from + together; i++)
            {
                (double a, double b) = Parts(i, s, own[2 * i], own[2 * i + 1], xi);
                double perUnit = s == 0 ? Parts(i, 1, own[2 * i], own[2 * i + 1], xi).Signal : a / s;
                if (perUnit == 0) continue;
                double n = data.Counts[i];
                slope += n == 0 ? perUnit : a + b == 0 ? double.NegativeInfinity : perUnit * (1 - n / (a + b));
            }
        }
        return (minimum, slope);
    }

    private (double Signal, double Background) Parts(int i, double s, double t, double f, ReadOnlySpan<double> xi)
    {
        OwnErrors o = nuisances.Own[i];
        return (
            s == 0 ? 0 : s * signal[i] * Factor(o.Signal * t + Nuisances.Log(nuisances.Signal[i], xi)),
            background[i] * Factor(o.Both * t + o.Background * f + Nuisances.Log(nuisances.Background[i], xi)));

        static double Factor(double log) => log == 0 ? 1 : Math.Exp(log);
    }

    private double Value(int from, int to, in ProfiledLikelihood.Data data, double s, ReadOnlySpan<double> own, ReadOnlySpan<double> xi)
    {
        double sum = 0;
        for (int k = 0; k < xi.Length; k++) sum += (xi[k] - data.Common[k]) * (xi[k] - data.Common[k]) / 2;
        for (int i = from; i < to; i++)
        {
            double t = own[2 * i] - data.Own[2 * i];
            double f = own[2 * i + 1] - data.Own[2 * i + 1];
            sum += Poisson.Deviance(data.Counts[i], Mean(i, s, own, xi)) + (t * t + f * f) / 2;
        }
        return sum;
    }

    private double Fit(int from, int to, in ProfiledLikelihood.Data data, double s, Span<double> own, Span<double> xi)
    {
        double value = Value(from, to, data, s, own, xi);
        if (double.IsPositiveInfinity(value) || common == 0 && nuisances.Own[from].IsCertain) return value;
        Span<double> ownStep = stackalloc double[own.Length];
        Span<double> ownNext = stackalloc double[own.Length];
        Span<double> step = stackalloc double[common];
        Span<double> next = stackalloc double[common];
        for (int i = 0; i < MaxSteps; i++)
        {
            if (!Step(from, to, data, s, own, xi, fisher: false, ownStep, step, out double decrement))
                Step(from, to, data, s, own, xi, fisher: true, ownStep, step, out decrement);
            double there;
            for (double fraction = 1; ; fraction /= 2)
            {
                for (int j = 0; j < own.Length; j++) ownNext[j] = own[j] + fraction * ownStep[j];
                for (int j = 0; j < common; j++) next[j] = xi[j] + fraction * step[j];
                there = Value(from, to, data, s, ownNext, next);
                if (there <= value + Rounding * (1 + value) || fraction < SmallestFraction) break;
            }
            ownNext.CopyTo(own);
            next.CopyTo(xi);
            value = there;
            if (decrement < QuadraticallyNear) return value;
        }
        throw new ConvergenceException($"the nuisances of {data.Counts.Sum():g6} events cannot be fitted at strength {s:g6}");
    }

    /// <summary>Newton's step and g·H⁻¹g; false where a Hessian is not positive.</summary>
    private bool Step(
        int from, int to, in ProfiledLikelihood.Data data, double s, ReadOnlySpan<double> own, ReadOnlySpan<double> xi, bool fisher,
        Span<double> ownStep, Span<double> step, out double decrement)
    {
        int k = common;
        decrement = 0;
        ownStep.Clear();
        Span<double> h = stackalloc double[k * k];
        Span<double> g = stackalloc double[k];
        Span<Block> blocks = stackalloc Block[to - from];
        Span<double> u = stackalloc double[k];
        Span<double> v = stackalloc double[k];
        h.Clear();
        for (int a = 0; a < k; a++)
        {
            h[a * k + a] = 1;
            g[a] = xi[a] - data.Common[a];
        }
        for (int i = from; i < to; i++)
        {
            var block = Block.Of(
                Parts(i, s, own[2 * i], own[2 * i + 1], xi), data.Counts[i], nuisances.Own[i],
                own[2 * i] - data.Own[2 * i], own[2 * i + 1] - data.Own[2 * i + 1], fisher);
            if (!block.IsPositive) return false;
            blocks[i - from] = block;
            for (int a = 0; a < k; a++)
            {
                (u[a], v[a]) = block.Coupling(nuisances.Signal[i][a], nuisances.Background[i][a]);
                g[a] += nuisances.Signal[i][a] * block.SlopeX + nuisances.Background[i][a] * block.SlopeY;
            }
            for (int a = 0; a < k; a++)
            {
                (double ua, double va) = block.Solve(u[a], v[a]);
                g[a] -= ua * block.G1 + va * block.G2;
                for (int b = 0; b < k; b++)
                {
                    h[a * k + b] += block.Curvature(
                        nuisances.Signal[i][a], nuisances.Background[i][a], nuisances.Signal[i][b], nuisances.Background[i][b]) - (ua * u[b] + va * v[b]);
                }
            }
        }
        if (!Solve(h, g, step)) return false;
        for (int a = 0; a < k; a++) decrement -= step[a] * (xi[a] - data.Common[a]);
        for (int i = from; i < to; i++)
        {
            Block block = blocks[i - from];
            double g1 = block.G1;
            double g2 = block.G2;
            for (int a = 0; a < k; a++)
            {
                (double x, double y) = block.Coupling(nuisances.Signal[i][a], nuisances.Background[i][a]);
                g1 += x * step[a];
                g2 += y * step[a];
                decrement -= step[a] * (nuisances.Signal[i][a] * block.SlopeX + nuisances.Background[i][a] * block.SlopeY);
            }
            (double d1, double d2) = block.Solve(g1, g2);
            ownStep[2 * i] = -d1;
            ownStep[2 * i + 1] = -d2;
            decrement += d1 * block.G1 + d2 * block.G2;
        }
        return true;
    }

    /// <summary>x = −H⁻¹ g by Cholesky's factors; false where H is not positive.</summary>
    private static bool Solve(Span<double> h, ReadOnlySpan<double> g, Span<double> x)
    {
        int k = g.Length;
        for (int a = 0; a < k; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double sum = h[a * k + b];
                for (int c = 0; c < b; c++) sum -= h[a * k + c] * h[b * k + c];
                if (a == b && sum < SmallestDeterminant) return false;
                h[a * k + b] = a == b ? Math.Sqrt(sum) : sum / h[b * k + b];
            }
        }
        for (int a = 0; a < k; a++)
        {
            double sum = -g[a];
            for (int b = 0; b < a; b++) sum -= h[a * k + b] * x[b];
            x[a] = sum / h[a * k + a];
        }
        for (int a = k - 1; a >= 0; a--)
        {
            double sum = x[a];
            for (int b = a + 1; b < k; b++) sum -= h[b * k + a] * x[b];
            x[a] = sum / h[a * k + a];
        }
        return true;
    }

    /// <summary>Derivatives of one bin: to ln X and ln Y, and to its own two nuisances.</summary>
    private readonly record struct Block(
        double SlopeX, double SlopeY, double XX, double XY, double YY, OwnErrors Own, double G1, double G2, double H11, double H12, double H22)
    {
        public bool IsPositive => H11 > 0 && H11 * H22 - H12 * H12 > SmallestDeterminant;

        public static Block Of((double A, double B) parts, double n, OwnErrors own, double t, double f, bool fisher)
        {
            (double a, double b) = parts;
            double mean = a + b;
            if (mean == 0) return new(0, 0, 0, 0, 0, own, t, f, 1, 0, 1);
            double r = 1 - n / mean;
            double curve = fisher ? 1 / mean : n / (mean * mean);
            double xx = (fisher ? 0 : a * r) + a * a * curve;
            double yy = (fisher ? 0 : b * r) + b * b * curve;
            double xy = a * b * curve;
            return new(
                a * r, b * r, xx, xy, yy, own,
                own.Signal * a * r + own.Both * b * r + t,
                own.Background * b * r + f,
                1 + own.Signal * own.Signal * xx + 2 * own.Signal * own.Both * xy + own.Both * own.Both * yy,
                own.Background * (own.Signal * xy + own.Both * yy),
                1 + own.Background * own.Background * yy);
        }

        /// <summary>Second derivatives to a common nuisance of effects p and q, and the two own.</summary>
        public (double First, double Second) Coupling(double p, double q) => (
            Own.Signal * (p * XX + q * XY) + Own.Both * (p * XY + q * YY),
            Own.Background * (p * XY + q * YY));

        public double Curvature(double p, double q, double p2, double q2) => p * p2 * XX + (p * q2 + q * p2) * XY + q * q2 * YY;

        /// <summary>The own 2×2 Hessian's inverse on a vector.</summary>
        public (double First, double Second) Solve(double x, double y)
        {
            double determinant = H11 * H22 - H12 * H12;
            return ((H22 * x - H12 * y) / determinant, (H11 * y - H12 * x) / determinant);
        }
    }
}
