namespace Tenebra.Statistics;

/// <summary>
/// The statistic ln Q = Σ nᵢ wᵢ, wᵢ = ln(1 + s Sᵢ/Bᵢ), of several bins: the likelihood ratio of signal and background to background
/// alone, up to a constant. A bin without background counts as one with <see cref="BackgroundFloor"/> expected events.
/// </summary>
[Source("Junk:1999kv", "sec. 2, the likelihood-ratio statistic")]
internal static class LikelihoodRatioOrdering
{
    public const double BackgroundFloor = 1e-9;
    private const int MaxEnumerated = 100_000;
    private const int LatticeSize = 8192;

    public static double[] Weights(IReadOnlyList<CountingBin> bins, double s) =>
        [.. bins.Select(b => Math.Log(1 + s * b.SignalPerUnit / Math.Max(b.Background, BackgroundFloor)))];

    /// <summary>P(Σ wᵢ Nᵢ ≤ threshold), the Nᵢ independent with the tables of probabilities <paramref name="p"/>.</summary>
    /// <remarks>By enumeration while that is cheap, and then exact; else on a lattice, with the rounding of the lattice as error.</remarks>
    public static Estimate AtMost(double[] weights, double[][] p, double threshold)
    {
        int[] order = [.. Enumerable.Range(0, weights.Length).OrderByDescending(i => weights[i])];
        double[] w = [.. order.Select(i => weights[i])];
        double[][] q = [.. order.Select(i => p[i])];
        double outcomes = 1;
        for (int i = 0; i < w.Length - 1; i++) outcomes *= Math.Min(q[i].Length, Math.Floor(threshold / w[i]) + 1);
        if (outcomes > MaxEnumerated) return OnLattice(w, q, threshold);

        double tie = 1e-9 * threshold;
        double[] cumulative = new double[q[^1].Length];
        double sum = 0;
        for (int n = 0; n < cumulative.Length; n++) cumulative[n] = sum += q[^1][n];
        return new(Enumerate(0, threshold + tie), 0);

        double Enumerate(int bin, double room)
        {
            int most = (int)Math.Min(room / w[bin], q[bin].Length - 1);
            if (bin == w.Length - 1) return cumulative[most];
            double total = 0;
            for (int n = 0; n <= most; n++) total += q[bin][n] * Enumerate(bin + 1, Math.Max(0, room - n * w[bin]));
            return total;
        }
    }

    /// <summary>The probabilities of the statistic rounded to multiples of <paramref name="step"/>, up to <paramref name="size"/> of them.</summary>
    public static double[] Distribution(double[] weights, double[][] p, double step, int size)
    {
        double[] sum = new double[size];
        sum[0] = 1;
        for (int i = 0; i < weights.Length; i++)
        {
            double[] next = new double[size];
            for (int n = 0; n < p[i].Length; n++)
            {
                double shift = Math.Round(n * weights[i] / step);
                if (shift >= size) break;
                double factor = p[i][n];
                for (int j = (int)shift; j < size; j++) next[j] += factor * sum[j - (int)shift];
            }
            sum = next;
        }
        return sum;
    }

    private static Estimate OnLattice(double[] w, double[][] p, double threshold)
    {
        double step = threshold / LatticeSize;
        int blur = (w.Length + 1) / 2;
        double[] distribution = Distribution(w, p, step, LatticeSize + blur + 1);
        double low = distribution.Take(LatticeSize - blur + 1).Sum();
        double high = distribution.Sum();
        return new((low + high) / 2, (high - low) / 2);
    }
}
