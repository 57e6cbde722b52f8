using Tenebra.Numerics;

namespace Tenebra.Statistics;

/// <summary>The outcomes of an experiment, each with the largest probability any s ≥ 0 gives it: what the likelihood-ratio ordering needs.</summary>
/// <remarks>
/// All outcomes where they are few; else a sample drawn once over the whole range of s and reweighted to each, so that sums over
/// outcomes stay smooth in s.
/// </remarks>
internal sealed class OutcomeSpace
{
    private const int MaxEnumerated = 50_000;
    private const int Sampled = 40_000;
    private const int SampledStrengths = 16;
    private const double MaxWork = 2e6;
    private const double Tail = 1e-8;
    private const double Tie = 1e-9;

    private readonly IReadOnlyList<CountingBin> bins;
    private readonly MarginalBin[] counts;
    private readonly double[][] table;
    private readonly int[] outcome;
    private readonly double[] measure;
    private readonly double[] best;
    private readonly double bestOfObserved;

    /// <summary>Lists or samples the outcomes and finds the maximum of each.</summary>
    /// <param name="bins">The measurements.</param>
    /// <param name="largest">Largest strength that will be asked.</param>
    /// <param name="seed">Seed of the sample, where one is drawn.</param>
    public OutcomeSpace(IReadOnlyList<CountingBin> bins, double largest, ulong seed)
    {
        this.bins = bins;
        counts = [.. bins.Select(b => new MarginalBin(b, (int)Math.Max(b.Observed, b.Background + largest * b.SignalPerUnit)))];
        int[] sizes = [.. counts.Select(c => Math.Max(c.Table(largest, Tail).Length, c.Bin.Observed + 1))];
        if (Enumerable.Range(0, sizes.Length).Sum(i => (double)sizes[i] * counts[i].NodeCount) > MaxWork)
            throw new ConvergenceException("the counts or the nuisance errors are too large for this construction (try cls or pl)");
        table = [.. sizes.Select(n => new double[n])];
        double all = sizes.Aggregate(1.0, (product, n) => product * n);
        if (all <= MaxEnumerated)
        {
            outcome = Enumerate(sizes, (int)all);
            measure = [.. Enumerable.Repeat(1.0, (int)all)];
        }
        else
        {
            (outcome, measure) = Sample(largest, seed);
            SamplingError = 0.5 / Math.Sqrt(Sampled / 4.0);
        }
        Maxima maxima = new(bins, counts, sizes, largest);
        best = new double[measure.Length];
        int k = bins.Count;
        for (int o = 0; o < best.Length; o++) best[o] = maxima.Of(outcome.AsSpan(o * k, k));
        bestOfObserved = maxima.Of([.. bins.Select(b => b.Observed)]);
    }

    /// <summary>One standard deviation of the sampled sums; 0 where all outcomes are listed.</summary>
    public double SamplingError { get; }

    /// <summary>The probability at s of the outcomes of larger R than the data.</summary>
    public double RankedAbove(double s)
    {
        for (int i = 0; i < counts.Length; i++) counts[i].Probabilities(s, table[i]);
        double ratio = 1 / bestOfObserved;
        for (int i = 0; i < counts.Length; i++) ratio *= table[i][bins[i].Observed];
        double threshold = ratio * (1 + Tie);
        double above = 0;
        double all = 0;
        int k = counts.Length;
        for (int o = 0; o < best.Length; o++)
        {
            double p = Probability(o * k, k);
            all += measure[o] * p;
            if (p > threshold * best[o]) above += measure[o] * p;
        }
        return SamplingError > 0 ? above / all : above;
    }

    private double Probability(int first, int k)
    {
        double p = 1;
        for (int i = 0; i < k; i++) p *= table[i][outcome[first + i]];
        return p;
    }

    private static int[] Enumerate(int[] sizes, int all)
    {
        int k = sizes.Length;
        int[] list = new int[all * k];
        for (int o = 0; o < all; o++)
        {
            int rest = o;
            for (int i = 0; i < k; i++) (rest, list[o * k + i]) = Math.DivRem(rest, sizes[i]);
        }
        return list;
    }

    private (int[] Outcome, double[] Measure) Sample(double largest, ulong seed)
    {
        int k = counts.Length;
        int[] list = new int[Sampled * k];
        double[] mixture = new double[Sampled];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int j = 0; j < SampledStrengths; j++)
            {
                double s = largest * j / (SampledStrengths - 1);
                for (int i = 0; i < k; i++) counts[i].Probabilities(s, table[i]);
                if (pass == 0) Throw(j);
                else
                {
                    for (int o = 0; o < Sampled; o++)
                    {
                        double p = 1;
                        for (int i = 0; i < k; i++) p *= table[i][list[o * k + i]];
                        mixture[o] += p / SampledStrengths;
                    }
                }
            }
        }
        return (list, [.. mixture.Select(q => 1 / (Sampled * q))]);

        void Throw(int j)
        {
            double[][] cumulative = [.. table.Select(Cumulative)];
            for (int o = j; o < Sampled; o += SampledStrengths)
            {
                var random = new RandomStream(seed, StreamPurpose.Outcomes, (ulong)o);
                for (int i = 0; i < k; i++) list[o * k + i] = Expectation.Quantile(cumulative[i], random.NextDouble());
            }
        }
    }

    private static double[] Cumulative(double[] p)
    {
        double[] sum = [.. p];
        for (int n = 1; n < sum.Length; n++) sum[n] += sum[n - 1];
        return sum;
    }

    /// <summary>max over s ≥ 0 of Π P(nᵢ | s): exact for one certain bin, else from a grid uniform in √s and a parabola through its top.</summary>
    private sealed class Maxima
    {
        private readonly CountingBin? certain;
        private readonly double[][][] log = [];
        private readonly int grid;

        public Maxima(IReadOnlyList<CountingBin> bins, MarginalBin[] counts, int[] sizes, double largest)
        {
            if (bins.Count == 1 && bins[0].IsCertain)
            {
                certain = bins[0];
                return;
            }
            // The likeliest s of the largest counts lies beyond the largest s asked.
            double end = 2 * largest + UpperLimit.Scale(bins);
            grid = 80 + (int)(6 * Math.Sqrt(end * bins.Sum(b => b.SignalPerUnit)));
            log = [.. sizes.Select(n => Enumerable.Range(0, n).Select(_ => new double[grid + 1]).ToArray())];
            for (int g = 0; g <= grid; g++)
            {
                double x = (double)g / grid;
                for (int i = 0; i < counts.Length; i++)
                {
                    double[] p = new double[sizes[i]];
                    counts[i].Probabilities(end * x * x, p);
                    for (int n = 0; n < p.Length; n++) log[i][n][g] = Math.Log(p[n]);
                }
            }
        }

        public double Of(ReadOnlySpan<int> n)
        {
            if (certain is not null) return Poisson.Probability(n[0], Math.Max(n[0], certain.Background));
            int low = 0;
            int high = grid;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (At(n, middle + 1) > At(n, middle)) low = middle + 1;
                else high = middle;
            }
            double top = At(n, low);
            if (low == 0 || low == grid) return Math.Exp(top);
            double left = At(n, low - 1);
            double right = At(n, low + 1);
            double curvature = left - 2 * top + right;
            return Math.Exp(double.IsFinite(curvature) && curvature < 0 ? top - (right - left) * (right - left) / (8 * curvature) : top);
        }

        private double At(ReadOnlySpan<int> n, int g)
        {
            double sum = 0;
            for (int i = 0; i < n.Length; i++) sum += log[i][n[i]][g];
            return sum;
        }
    }
}
