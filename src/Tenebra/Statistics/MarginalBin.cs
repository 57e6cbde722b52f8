using System.Numerics;

namespace Tenebra.Statistics;

/// <summary>Counts of one bin with its log-normal nuisances integrated out: P(n | s) = ∫∫ Poisson(n | s S X + B Y) dθ dφ.</summary>
/// <remarks>
/// The trapezoidal rule on the two normals, which converges exponentially for analytic integrands under a Gaussian. Its step shrinks
/// with the width 1/√(1 + n ln²κ) that n events give to the integrand.
/// </remarks>
[Source("Cousins:1991qz", "marginalisation of the sensitivity; here log-normal densities")]
internal sealed class MarginalBin
{
    private const double Radius = 7;
    private const int MaxNodesPerAxis = 200;
    private const long MaxTableWork = 50_000_000;
    private const double LargestDirectMean = 700;

    private readonly double[] weight;
    private readonly double[] signal;
    private readonly double[] background;
    private readonly double[] mean;
    private readonly double[] term;

    /// <summary>Lays out the nodes of the two normals.</summary>
    /// <param name="bin">The measurement.</param>
    /// <param name="largestCount">The largest n that will be asked with full accuracy: it fixes the step.</param>
    public MarginalBin(CountingBin bin, int largestCount)
    {
        Bin = bin;
        double[] theta = Nodes(bin.SignalLogError, largestCount);
        double[] phi = Nodes(bin.BackgroundLogError, largestCount);
        var nodes = new List<(double W, double S, double B)>(theta.Length * phi.Length);
        foreach (double t in theta)
        {
            foreach (double f in phi)
            {
                double r2 = t * t + f * f;
                if (r2 <= Radius * Radius)
                    nodes.Add((Math.Exp(-r2 / 2), bin.SignalPerUnit * Math.Exp(bin.SignalLogError * t), bin.Background * Math.Exp(bin.BackgroundLogError * f)));
            }
        }
        double total = nodes.Sum(n => n.W);
        weight = [.. nodes.Select(n => n.W / total)];
        signal = [.. nodes.Select(n => n.S)];
        background = [.. nodes.Select(n => n.B)];
        mean = new double[weight.Length];
        term = new double[weight.Length];
    }

    public CountingBin Bin { get; }

    public int NodeCount => weight.Length;

    /// <summary>P(N ≤ n | s).</summary>
    public double AtMost(int n, double s)
    {
        double sum = 0;
        for (int j = 0; j < weight.Length; j++) sum += weight[j] * Poisson.AtMost(n, s * signal[j] + background[j]);
        return sum;
    }

    /// <summary>∫_s^∞ P(n | s′) ds′ = ⟨Q(n + 1, s S X + B Y) / (S X)⟩: the tail of the posterior of a flat prior.</summary>
    public double IntegralAbove(int n, double s)
    {
        double sum = 0;
        for (int j = 0; j < weight.Length; j++) sum += weight[j] / signal[j] * Poisson.AtMost(n, s * signal[j] + background[j]);
        return sum;
    }

    /// <summary>P(N = n | s).</summary>
    public double Probability(int n, double s)
    {
        double sum = 0;
        for (int j = 0; j < weight.Length; j++) sum += weight[j] * Poisson.Probability(n, s * signal[j] + background[j]);
        return sum;
    }

    /// <summary>dP(N = n | s)/ds = ⟨S X (P(n − 1) − P(n))⟩.</summary>
    public double Slope(int n, double s)
    {
        double sum = 0;
        for (int j = 0; j < weight.Length; j++)
        {
            double m = s * signal[j] + background[j];
            double before = n == 0 ? 0 : Poisson.Probability(n - 1, m);
            double here = n > 0 && m > 0 ? before * m / n : Poisson.Probability(n, m);
            sum += weight[j] * signal[j] * (before - here);
        }
        return sum;
    }

    /// <summary>P(0 | s), P(1 | s), … into the span: all nodes at once, one multiplication per count and node.</summary>
    public void Probabilities(double s, Span<double> p)
    {
        int direct = 0;
        p.Clear();
        for (int j = 0; j < weight.Length; j++)
        {
            double m = s * signal[j] + background[j];
            if (m <= LargestDirectMean)
            {
                mean[direct] = m;
                term[direct++] = weight[j] * Math.Exp(-m);
            }
            else
            {
                for (int n = 0; n < p.Length; n++) p[n] += weight[j] * Poisson.Probability(n, m);
            }
        }
        int width = Vector<double>.Count;
        for (int n = 0; n < p.Length; n++)
        {
            var sums = Vector<double>.Zero;
            var next = new Vector<double>(1.0 / (n + 1));
            int j = 0;
            for (; j <= direct - width; j += width)
            {
                var t = new Vector<double>(term, j);
                sums += t;
                (t * new Vector<double>(mean, j) * next).CopyTo(term, j);
            }
            double sum = Vector.Sum(sums);
            for (; j < direct; j++)
            {
                sum += term[j];
                term[j] *= mean[j] / (n + 1);
            }
            p[n] += sum;
        }
    }

    /// <summary>The table of P(n | s) from n = 0 until what is left is below <paramref name="tail"/>, at most up to <paramref name="cap"/>.</summary>
    public double[] Table(double s, double tail, int cap = int.MaxValue)
    {
        for (long size = 16; ; size *= 2)
        {
            double[] p = new double[(int)Math.Min(size, Math.Max((long)cap + 1, 1))];
            Probabilities(s, p);
            double sum = 0;
            double peak = 0;
            for (int n = 0; n < p.Length; n++)
            {
                sum += p[n];
                peak = Math.Max(peak, p[n]);
                // Far past the peak the sum may miss 1 by rounding alone.
                if (1 - sum < tail || p[n] < 1e-5 * tail * peak && sum > 0.5) return p[..(n + 1)];
            }
            if (p.Length > cap) return p;
            if (size * weight.Length > MaxTableWork) throw new ConvergenceException("too many counts would be needed: the nuisance errors or the rates are too large");
        }
    }

    private static double[] Nodes(double logError, int largestCount)
    {
        if (logError == 0) return [0];
        double step = 0.8 / Math.Sqrt(1 + (largestCount + 1) * logError * logError);
        int half = (int)Math.Ceiling(Radius / step);
        if (2 * half > MaxNodesPerAxis)
            throw new ConvergenceException($"{largestCount} events with a nuisance of {logError:g2} are too many to marginalise (try cls-asymptotic or pl)");
        return [.. Enumerable.Range(-half, 2 * half + 1).Select(i => i * step)];
    }
}
