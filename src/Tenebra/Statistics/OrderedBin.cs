namespace Tenebra.Statistics;

/// <summary>The counts of one bin in the order of R = P(n | s) / max P(n | s′ ≥ 0), and with it the exact ends of the unified interval.</summary>
/// <remarks>
/// ln P(k | s) − ln P(n | s) grows with s for k &gt; n, so each k changes places with the observed n at one s only. At an s above the best
/// one the counts of R no larger than that of n are those up to n and those from some K(s) on; between two changes of place
/// <c>P(N ≤ n) + P(N ≥ K)</c> falls, or falls and then rises: it is largest at the ends. Below the best s, in mirror image,
/// <c>P(N ≥ n) + P(N ≤ J)</c>. The outermost s where such a sum reaches α is therefore found without a scan.
/// </remarks>
internal sealed class OrderedBin
{
    private const double RootTolerance = 1e-12;
    private const double TopTolerance = 1e-7;
    private const int MostCounts = 100_000;
    private const long MostWork = 2_000_000;

    private readonly MarginalBin counts;
    private readonly bool isCertain;
    private readonly int n;
    private readonly double background;
    private readonly Dictionary<int, (double Strength, double LogMaximum)> maxima = [];

    public OrderedBin(CountingBin bin, OwnErrors own, int largestCount, NodeRule rule)
    {
        counts = new MarginalBin(bin, own, largestCount, rule);
        isCertain = own.IsCertain;
        n = bin.Observed;
        background = bin.Background;
        Best = MaximumOf(n).Strength;
    }

    /// <summary>The likeliest s ≥ 0 of the observed count.</summary>
    public double Best { get; }

    /// <summary>ln R of a count at s.</summary>
    public double LogRatio(int k, double s) => counts.LogProbability(k, s) - MaximumOf(k).LogMaximum;

    /// <summary>P(R no larger than that of the data | s) for s above the best one.</summary>
    public double NotAbove(double s) => Both(n, FirstBeyond(s), s);

    /// <summary>ln of the same, with the order that stands just below <paramref name="at"/> in <paramref name="ordered"/>.</summary>
    public double LogNotAbove(double s, OrderedBin ordered, double at) => Math.Log(Both(n, ordered.FirstBeyond(at * (1 - 1e-9)), s));

    /// <summary>The largest s accepted at 1 − α, below a <paramref name="far"/> beyond which none is.</summary>
    public double Upper(double alpha, double far)
    {
        int k = FirstBeyond(far);
        double right = far;
        while (true)
        {
            double left = k == n + 1 ? Best : Math.Max(Best, ChangeOfPlace(k - 1));
            if (right > left || k == n + 1)
            {
                if (Both(n, k, right) >= alpha) return right;
                if (Both(n, k, left) >= alpha || k == n + 1) return Root(n, k, left, right, alpha);
            }
            right = left;
            k--;
        }
    }

    /// <summary>The smallest s accepted at 1 − α, above a <paramref name="near"/> below which none is.</summary>
    public double Lower(double alpha, double near)
    {
        int j = LastBefore(near);
        double left = near;
        while (true)
        {
            double right = j == n - 1 ? Best : Math.Min(Best, ChangeOfPlace(j + 1));
            if (right > left || j == n - 1)
            {
                if (Both(j, n, left) >= alpha) return left;
                if (Both(j, n, right) >= alpha || j == n - 1) return Root(j, n, left, right, alpha);
            }
            left = right;
            j++;
        }
    }

    /// <summary>P(N ≤ low) + P(N ≥ high).</summary>
    private double Both(int low, int high, double s) => Math.Exp(counts.LogAtMost(low, s)) + Math.Exp(counts.LogAtLeast(high, s));

    private double Root(int low, int high, double left, double right, double alpha)
    {
        double Log(double s) => Math.Log(Both(low, high, s) / alpha);
        double atLeft = Log(left);
        // To the side where the sum is large, that of the best s.
        return atLeft > 0
            ? Crossing.Refine(Log, left, atLeft, right, Log(right), RootTolerance).Value
            : Crossing.Refine(s => -Log(s), left, -atLeft, right, -Log(right), RootTolerance).Value;
    }

    /// <summary>The smallest k &gt; n of R no larger than the data's at an s above the best one.</summary>
    private int FirstBeyond(double s)
    {
        double mine = LogRatio(n, s);
        bool IsBeyond(int k) => LogRatio(k, s) <= mine;
        int low = n;
        int high = n + 1;
        for (int width = 1; !IsBeyond(high); width *= 2)
        {
            if (high - n > MostCounts || (long)(high - n) * counts.NodeCount > MostWork)
                throw new ConvergenceException("the counts or the errors are too large for this construction (try cls or pl)");
            (low, high) = (high, high + width);
        }
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (IsBeyond(middle)) high = middle;
            else low = middle;
        }
        return high;
    }

    /// <summary>The largest k &lt; n of R no larger than the data's at an s below the best one; −1 for none.</summary>
    private int LastBefore(double s)
    {
        double mine = LogRatio(n, s);
        int low = -1;
        int high = n;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (LogRatio(middle, s) <= mine) low = middle;
            else high = middle;
        }
        return low;
    }

    /// <summary>The s where k and n have the same R.</summary>
    private double ChangeOfPlace(int k)
    {
        (double other, double logMaximum) = MaximumOf(k);
        if (isCertain)
        {
            double perUnit = counts.Bin.SignalPerUnit;
            double bestMean = perUnit * other + background;
            double mean = perUnit * Best + background;
            // (k − n) ln m = k ln m_k − m_k − n ln m_n + m_n; of no count at all only −m stands.
            double sum = (k == 0 ? 0 : k * Math.Log(bestMean)) - (n == 0 ? 0 : n * Math.Log(mean)) - (bestMean - mean);
            return Math.Max(0, (Math.Exp(sum / (k - n)) - background) / perUnit);
        }
        (double low, double high) = other < Best ? (other, Best) : (Best, other);
        if (low == high) return low;
        double mine = MaximumOf(n).LogMaximum;
        double Difference(double s) => (k > n ? 1 : -1) * (counts.LogProbability(n, s) - mine - counts.LogProbability(k, s) + logMaximum);
        double atLow = Difference(low);
        double atHigh = Difference(high);
        if (atLow <= 0) return low;
        return atHigh > 0 ? high : Crossing.Refine(Difference, low, atLow, high, atHigh, RootTolerance).Value;
    }

    private (double Strength, double LogMaximum) MaximumOf(int k)
    {
        if (maxima.TryGetValue(k, out var known)) return known;
        double perUnit = counts.Bin.SignalPerUnit;
        double best = isCertain ? Math.Max(0, k - background) / perUnit : BestStrength(k);
        return maxima[k] = (best, isCertain ? Poisson.LogProbability(k, Math.Max(k, background)) : counts.LogProbability(k, best));
    }

    private double BestStrength(int k)
    {
        double atZero = counts.LogSlope(k, 0);
        if (atZero <= 0) return 0;
        double high = (k + 1) / counts.Bin.SignalPerUnit;
        while (counts.LogSlope(k, high) > 0) high *= 2;
        return Crossing.Refine(s => counts.LogSlope(k, s), 0, atZero, high, counts.LogSlope(k, high), TopTolerance).Value;
    }
}
