namespace Tenebra.Statistics;

/// <summary>Unified intervals: at each s outcomes enter by falling R = P(n | s) / max P(n | s′ ≥ 0) until they hold the level.</summary>
/// <remarks>
/// P is marginalised over the nuisances. s is accepted while the outcomes of R no larger than that of the data hold at least 1 − level; this
/// sum, not its complement, is computed, so that levels near 1 are as exact as others. Where the accepted s are not connected, the interval
/// reaches to the outermost: for one bin found exactly, <see cref="OrderedBin"/>; for several on a scan, <see cref="UnifiedScan"/>.
/// As in the paper the upper end of one bin is made non-increasing in the background: it is the largest that any greater background gives,
/// see <see cref="BackgroundEnvelope"/>.
/// </remarks>
[Source("Feldman:1997qc", "sec. IV")]
[Source("Conrad:2002kn", "marginalised probabilities in the ordering")]
internal static class FeldmanCousins
{
    private const double Accurate = 1e-9;
    private const double Rounding = 1e-12;
    private const int MaxRefinements = 3;

    public static LimitResult Limit(IReadOnlyList<CountingBin> bins, Level level, bool expected, ulong seed, CancellationToken cancel)
    {
        (double lower, Estimate upper, bool sampled) = Interval(bins);
        ExpectedBand? band = expected ? Expectation.Of(bins, b => Interval(b).Upper.Value, seed, cancel) : null;
        string statistic = "likelihood ratio to the best s >= 0" + (sampled ? ", sampled outcomes" : "");
        return new(LimitMethod.FeldmanCousins, level.Confidence, lower, upper, band, statistic, []);

        (double Lower, Estimate Upper, bool Sampled) Interval(IReadOnlyList<CountingBin> data)
        {
            if (data.Count > 1) return UnifiedScan.Interval(data, level, seed, cancel);
            (double low, Estimate raw) = OneBin(data[0], level, cancel);
            return (low, BackgroundEnvelope.Of(data[0], raw, level, b => OneBin(b, level, cancel).Upper), false);
        }
    }

    /// <summary>ln of a bound on P(R ≤ r | s): r Σ max P, and the sum of the maxima grows as the root of the largest count.</summary>
    public static double LogBound(double logR, double mean) => logR + Math.Log(3 * (1 + Math.Sqrt(mean)));

    /// <summary>The counts of one bin with nodes that reach as far as its limit needs.</summary>
    public static OrderedBin Ordered(CountingBin bin, Level level, NodeRule? rule = null)
    {
        OwnErrors own = new Nuisances([bin]).Own[0];
        int largest = (int)Math.Max(bin.Observed, bin.Background + UpperLimit.Scale([bin]) * bin.SignalPerUnit);
        return new OrderedBin(bin, own, largest, rule ?? Rule(bin, own, level));
    }

    private static NodeRule Rule(CountingBin bin, OwnErrors own, Level level)
    {
        NodeRule rule = NodeRule.For(level.LogAlpha);
        return own.IsCertain ? rule : NodeRule.For(level.LogAlpha + new MarginalBin(bin, own, bin.Observed, rule).LogAtMost(bin.Observed, 0));
    }

    private static (double Lower, Estimate Upper) OneBin(CountingBin bin, Level level, CancellationToken cancel)
    {
        OwnErrors own = new Nuisances([bin]).Own[0];
        NodeRule rule = Rule(bin, own, level);
        for (int i = 0; ; i++)
        {
            cancel.ThrowIfCancellationRequested();
            OrderedBin ordered = Ordered(bin, level, rule);
            double scale = UpperLimit.Scale([bin]);
            double best = ordered.Best;
            double Bound(double s) => LogBound(ordered.LogRatio(bin.Observed, s), s * bin.SignalPerUnit + bin.Background);
            double far = best + Crossing.Falling(d => Bound(best + d), level.LogAlpha, scale, 1e-3).Value;
            double near = best == 0 || Bound(0) >= level.LogAlpha
                ? 0
                : best - Crossing.Refine(
                    d => Bound(best - d) - level.LogAlpha, 0, Bound(best) - level.LogAlpha, best, Bound(0) - level.LogAlpha, 1e-3).Value;
            double upper = ordered.Upper(level.Alpha, far);
            double lower = best == 0 ? 0 : ordered.Lower(level.Alpha, near);
            double change = 0;
            rule = rule.Finer;
            if (!own.IsCertain) change = Math.Abs(Ordered(bin, level, rule).LogNotAbove(upper, ordered, upper) - ordered.LogNotAbove(upper, ordered, upper));
            if (!(change > Accurate) || i == MaxRefinements)
            {
                double error = Crossing.Shift(s => ordered.LogNotAbove(s, ordered, upper), upper, change + level.LogAlphaError + Rounding, 1e-4);
                return (lower, new Estimate(upper, Rounding * upper + Math.Abs(error)));
            }
        }
    }
}
