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
    private const int Sampled = 80_000;
    private const int SampledStrengths = 16;
    private const double MaxWork = 1e7;
    private const double MaxProducts = 6e7;
    private const double Tail = 1e-7;
    private const double Tie = 1e-9;
    private const double Smallest = 1e-290;

    private readonly IReadOnlyList<CountingBin> bins;
    private readonly JointCounts counts;
    private readonly double[][][] table;
    private readonly int[] outcome;
    private readonly double[] measure;
    private readonly double[] best;
    private readonly double bestOfObserved;

    /// <summary>Lists or samples the outcomes and finds the maximum of each.</summary>
    /// <param name="bins">The measurements.</param>
    /// <param name="nuisances">Their errors.</param>
    /// <param name="largest">Largest strength that will be asked.</param>
    /// <param name="level">Confidence level: 1 − level is what the outcomes must resolve.</param>
    /// <param name="seed">Seed of the sample, where one is drawn.</param>
    public OutcomeSpace(IReadOnlyList<CountingBin> bins, Nuisances nuisances, double largest, Level level, ulong seed)
    {
        this.bins = bins;
        counts = new JointCounts(
            bins, nuisances, [.. bins.Select(b => (int)Math.Max(b.Observed, b.Background + largest * b.SignalPerUnit))], NodeRule.For(level.LogAlpha));
        int nodes = counts.Weight.Length;
        int k = bins.Count;
        int[] sizes = [.. bins.Select(b => b.Observed + 1)];
        for (int q = 0; q < nodes; q++)
        {
            double tail = Math.Min(1, Tail * level.Alpha / counts.Weight[q]);
            double[][] tables = tail < 1 ? counts.Tables(q, largest, tail) : [];
            for (int i = 0; i < tables.Length; i++) sizes[i] = Math.Max(sizes[i], tables[i].Length);
        }
        double all = sizes.Aggregate(1.0, (product, n) => product * n);
        double listed = all <= MaxEnumerated ? all : Sampled;
        if (Enumerable.Range(0, k).Sum(i => (double)sizes[i] * counts.Bins[i].NodeCount) * nodes > MaxWork || nodes > 1 && listed * nodes * k > MaxProducts)
            throw new ConvergenceException("the counts, the errors or the number of common errors are too large for this construction (try cls or pl)");
        table = [.. Enumerable.Range(0, nodes).Select(_ => sizes.Select(n => new double[n]).ToArray())];
        IsSampled = all > MaxEnumerated;
        (outcome, measure) = IsSampled ? Sample(largest, seed) : (Enumerate(sizes, (int)all), [.. Enumerable.Repeat(1.0, (int)all)]);
        OutcomeMaxima maxima = new(bins, counts, sizes, largest);
        best = new double[measure.Length];
        Parallel.For(0, best.Length, o => best[o] = maxima.Of(outcome.AsSpan(o * k, k)));
        bestOfObserved = maxima.Of([.. bins.Select(b => b.Observed)]);
        if (bestOfObserved < Smallest) throw new ConvergenceException("the counts are too far below the background for the probabilities to be computed");
    }

    /// <summary>The outcomes are a sample, not all.</summary>
    public bool IsSampled { get; }

    /// <summary>The probability at s of the outcomes of R no larger than that of the data, with its sampling error.</summary>
    public Estimate NotAbove(double s)
    {
        for (int q = 0; q < table.Length; q++) counts.Probabilities(q, s, table[q]);
        int k = bins.Count;
        double threshold = Probability([.. bins.Select(b => b.Observed)]) / bestOfObserved * (1 + Tie);
        double sum = 0;
        double all = 0;
        double inside2 = 0;
        double outside2 = 0;
        for (int o = 0; o < best.Length; o++)
        {
            double p = Probability(outcome.AsSpan(o * k, k));
            double share = measure[o] * p;
            all += share;
            if (p <= threshold * best[o])
            {
                sum += share;
                inside2 += share * share;
            }
            else
            {
                outside2 += share * share;
            }
        }
        if (!IsSampled) return new(sum, 0);
        double fraction = sum / all;
        return new(fraction, Math.Sqrt((1 - fraction) * (1 - fraction) * inside2 + fraction * fraction * outside2) / all);
    }

    private double Probability(ReadOnlySpan<int> n)
    {
        double sum = 0;
        for (int q = 0; q < table.Length; q++)
        {
            double p = counts.Weight[q];
            for (int i = 0; i < n.Length; i++) p *= table[q][i][n[i]];
            sum += p;
        }
        return sum;
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
        int k = bins.Count;
        int[] list = new int[Sampled * k];
        double[] mixture = new double[Sampled];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int j = 0; j < SampledStrengths; j++)
            {
                // Uniform in √s, in which the width of a count is everywhere the same.
                double root = (double)j / (SampledStrengths - 1);
                double s = largest * root * root;
                for (int q = 0; q < table.Length; q++) counts.Probabilities(q, s, table[q]);
                if (pass == 0) Throw(j);
                else
                {
                    for (int o = 0; o < Sampled; o++) mixture[o] += Probability(list.AsSpan(o * k, k)) / SampledStrengths;
                }
            }
        }
        return (list, [.. mixture.Select(q => 1 / (Sampled * q))]);

        void Throw(int j)
        {
            double[][][] cumulative = [.. table.Select(node => node.Select(Cumulative).ToArray())];
            double[] nodes = Cumulative(counts.Weight);
            for (int o = j; o < Sampled; o += SampledStrengths)
            {
                var random = new RandomStream(seed, StreamPurpose.Outcomes, (ulong)o);
                int q = nodes.Length == 1 ? 0 : Expectation.Quantile(nodes, random.NextDouble());
                for (int i = 0; i < k; i++) list[o * k + i] = Expectation.Quantile(cumulative[q][i], random.NextDouble());
            }
        }
    }

    private static double[] Cumulative(double[] p)
    {
        double[] sum = [.. p];
        for (int n = 1; n < sum.Length; n++) sum[n] += sum[n - 1];
        return sum;
    }
}
