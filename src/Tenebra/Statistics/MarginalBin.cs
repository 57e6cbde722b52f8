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
    private const long MaxTableWork = 50_000_000;
    private const double LargestDirectMean = 700;

    private readonly double[] weight;
    private readonly double[] signal;
    private readonly double[] background;
    private readonly double[] mean;
    private readonly double[] term;

    /// <summary>Lays out the nodes of the two normals.</summary>
    /// <param name="bin">The measurement.</param>
    /// <param name="own">The errors to integrate over.</param>
    /// <param name="largestCount">The largest n that will be asked with full accuracy: it fixes the step.</param>
    /// <param name="rule">How far the nodes reach and how dense they lie.</param>
    public MarginalBin(CountingBin bin, OwnErrors own, int largestCount, NodeRule rule)
    {
        Bin = bin;
        double[] theta = rule.Nodes((largestCount + 1) * own.EffectOfFirst * own.EffectOfFirst);
        double[] phi = rule.Nodes((largestCount + 1) * own.Background * own.Background);
        var nodes = new List<(double W, double S, double B)>(theta.Length * phi.Length);
        foreach (double t in theta)
        {
            foreach (double f in phi)
            {
                double r2 = t * t + f * f;
                if (r2 <= rule.Radius * rule.Radius)
                    nodes.Add((Math.Exp(-r2 / 2), bin.SignalPerUnit * Math.Exp(own.Signal * t), bin.Background * Math.Exp(own.Both * t + own.Background * f)));
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

    /// <summary>ln P(N ≤ n | s).</summary>
    public double LogAtMost(int n, double s) => LogAverage(s, m => Poisson.LogAtMost(n, m), weight);

    /// <summary>ln P(N ≥ n | s).</summary>
    public double LogAtLeast(int n, double s) => LogAverage(s, m => Poisson.LogAtLeast(n, m), weight);

    /// <summary>ln P(N = n | s), the background multiplied by a factor.</summary>
    public double LogProbability(int n, double s, double backgroundFactor = 1)
    {
        if (weight.Length == 1) return Math.Log(weight[0]) + Poisson.LogProbability(n, s * signal[0] + backgroundFactor * background[0]);
        double least = double.PositiveInfinity;
        for (int j = 0; j < weight.Length; j++)
        {
            term[j] = Poisson.Deviance(n, s * signal[j] + backgroundFactor * background[j]);
            least = Math.Min(least, term[j]);
        }
        if (double.IsPositiveInfinity(least)) return double.NegativeInfinity;
        double sum = 0;
        for (int j = 0; j < weight.Length; j++) sum += weight[j] * Math.Exp(least - term[j]);
        return Math.Log(sum) - least + Poisson.LogProbability(n, n);
    }

    /// <summary>ln ∫_s^∞ P(n | s′) ds′ = ln ⟨Q(n + 1, s S X + B Y) / (S X)⟩: the tail of the posterior of a flat prior.</summary>
    public double LogIntegralAbove(int n, double s)
    {
        double[] perSignal = [.. weight.Select((w, j) => w / signal[j])];
        return LogAverage(s, m => Poisson.LogAtMost(n, m), perSignal);
    }

    /// <summary>d ln P(N = n | s)/ds = ⟨S X (n/m − 1) P⟩ / ⟨P⟩.</summary>
    public double LogSlope(int n, double s)
    {
        double largest = double.NegativeInfinity;
        for (int j = 0; j < weight.Length; j++) largest = Math.Max(largest, term[j] = -Poisson.Deviance(n, mean[j] = s * signal[j] + background[j]));
        if (double.IsNegativeInfinity(largest)) return double.PositiveInfinity;
        double sum = 0;
        double slope = 0;
        for (int j = 0; j < weight.Length; j++)
        {
            double p = weight[j] * Math.Exp(term[j] - largest);
            sum += p;
            slope += p * signal[j] * (n == 0 ? -1 : n / mean[j] - 1);
        }
        return slope / sum;
    }

    private double LogAverage(double s, Func<double, double> log, double[] weights)
    {
        if (weights.Length == 1) return Math.Log(weights[0]) + log(s * signal[0] + background[0]);
        double largest = double.NegativeInfinity;
        for (int j = 0; j < weights.Length; j++) largest = Math.Max(largest, term[j] = log(s * signal[j] + background[j]));
        if (double.IsNegativeInfinity(largest)) return largest;
        double sum = 0;
        for (int j = 0; j < weights.Length; j++) sum += weights[j] * Math.Exp(term[j] - largest);
        return largest + Math.Log(sum);
    }

    /// <summary>P(0 | s), P(1 | s), … into the span: all nodes at once, one multiplication per count and node.</summary>
    public void Probabilities(double s, Span<double> p, double backgroundFactor = 1)
    {
        int direct = 0;
        p.Clear();
        for (int j = 0; j < weight.Length; j++)
        {
            double m = s * signal[j] + backgroundFactor * background[j];
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
    public double[] Table(double s, double tail, int cap = int.MaxValue, double backgroundFactor = 1)
    {
        for (long size = 16; ; size *= 2)
        {
            double[] p = new double[(int)Math.Min(size, Math.Max((long)cap + 1, 1))];
            Probabilities(s, p, backgroundFactor);
            double sum = p[0];
            for (int n = 1; n < p.Length; n++)
            {
                sum += p[n];
                // Past the peak what is left is about that of a geometric series; a mixture falls more slowly, hence the tenth.
                double fall = 1 - p[n] / p[n - 1];
                if (sum > 0.5 && fall > 0 && p[n] * (1 - fall) < 0.1 * tail * fall || sum > 0.5 && p[n] == 0) return p[..(n + 1)];
            }
            if (p.Length > cap) return p;
            if (size * weight.Length > MaxTableWork) throw new ConvergenceException("too many counts would be needed: the nuisance errors or the rates are too large");
        }
    }
}
