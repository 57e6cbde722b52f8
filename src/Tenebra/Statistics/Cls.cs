namespace Tenebra.Statistics;

/// <summary>Upper limits from CLs = P(as little signal-like | s) / P(as little signal-like | 0) = 1 − confidence level.</summary>
/// <remarks>
/// Poisson probabilities are exact, nuisances are marginalised. One bin is ordered by its count; several by the ratio of nominal
/// likelihoods, <see cref="LikelihoodRatioOrdering"/>. For one bin without nuisances CLs is the posterior tail of a flat prior.
/// </remarks>
[Source("Read:2002hq", "definition of CLs")]
internal static class Cls
{
    private const double Tail = 1e-12;
    private const int BandLattice = 4096;

    public static LimitResult Limit(IReadOnlyList<CountingBin> bins, Level level, bool expected)
    {
        // In this order a bin without signal says nothing, also if it shares an error.
        CountingBin[] seeing = [.. bins.Where(b => b.SignalPerUnit > 0)];
        bool single = seeing.Length == 1;
        Estimate upper = single ? OneBin(seeing[0], level) : SeveralBins(seeing, level);
        ExpectedBand? band = !expected ? null : single
            ? Expectation.OfOneBin(seeing[0], b => OneBin(b, level).Value)
            : BandOfSeveral(seeing, level);
        return new(LimitMethod.Cls, level.Confidence, 0, upper, band,
            single ? "number of events" : "ratio of the nominal likelihoods of signal plus background and of background", []);
    }

    private static Estimate OneBin(CountingBin bin, Level level)
    {
        int n = bin.Observed;
        var own = new Nuisances([bin]).Own[0];
        double background = new MarginalBin(bin, own, n, NodeRule.For(level.LogAlpha)).LogAtMost(n, 0);
        return NodeRule.For(level.LogAlpha + background).Falling(
            rule =>
            {
                var counts = new MarginalBin(bin, own, n, rule);
                double alone = counts.LogAtMost(n, 0);
                return s => counts.LogAtMost(n, s) - alone;
            },
            level,
            UpperLimit.Scale([bin]),
            own.IsCertain);
    }

    private static Estimate SeveralBins(CountingBin[] bins, Level level)
    {
        var nuisances = new Nuisances(bins);
        int[] counts = [.. bins.Select(b => b.Observed + (int)Math.Ceiling(b.Background))];
        double rounding = 0;
        Estimate upper = NodeRule.For(level.LogAlpha).Falling(
            rule =>
            {
                var joint = new JointCounts(bins, nuisances, counts, rule);
                return s => LogConfidenceS(joint, s);
            },
            level,
            UpperLimit.Scale(bins),
            nuisances.IsCertain,
            relativeTolerance: 1e-8);
        if (rounding == 0) return upper;
        var nominal = new JointCounts(bins, nuisances, counts, NodeRule.For(level.LogAlpha));
        LogConfidenceS(nominal, upper.Value);
        return upper with { Error = upper.Error + Crossing.Shift(s => LogConfidenceS(nominal, s), upper.Value, rounding, relativeStep: 0.05) };

        double LogConfidenceS(JointCounts joint, double s)
        {
            if (s == 0) return 0;
            double[] w = LikelihoodRatioOrdering.Weights(bins, s);
            double threshold = 0;
            for (int i = 0; i < w.Length; i++) threshold += w[i] * bins[i].Observed;
            int[] caps = [.. w.Select(x => (int)Math.Min(1e6, threshold * (1 + 1e-9) / x))];
            double tail = Tail * level.Alpha;
            Estimate background = At(0);
            while (background.Value > 0 && tail > Tail * level.Alpha * background.Value)
            {
                tail = 0.5 * Tail * level.Alpha * background.Value;
                background = At(0);
            }
            if (background.Value < 1e-290) throw new ConvergenceException("the counts are too far below the background for CLs of several bins to be computed");
            Estimate both = At(s);
            rounding = both.RelativeError + background.RelativeError;
            return Math.Log(both.Value / background.Value);

            Estimate At(double strength)
            {
                Estimate sum = Estimate.Zero;
                for (int q = 0; q < joint.Weight.Length; q++)
                    sum += joint.Weight[q] * LikelihoodRatioOrdering.AtMost(w, joint.Tables(q, strength, tail, caps), threshold);
                return sum;
            }
        }
    }

    /// <summary>
    /// At each s the observed statistic is replaced by its quantile in background-only experiments, as for one bin where the limit
    /// grows with the count.
    /// </summary>
    private static ExpectedBand BandOfSeveral(CountingBin[] bins, Level level)
    {
        var joint = new JointCounts(
            bins, new Nuisances(bins), [.. bins.Select(b => (int)Math.Ceiling(b.Background + 5 * Math.Sqrt(b.Background)))], NodeRule.For(level.LogAlpha));
        double tail = Tail * level.Alpha;
        double[][][] background = [.. joint.Weight.Select((_, q) => joint.Tables(q, 0, tail))];
        int[] longest = [.. bins.Select((_, i) => background.Max(tables => tables[i].Length))];
        return ExpectedBand.Of(deviation =>
        {
            double quantile = Poisson.NormalProbability(deviation);
            return Crossing.Falling(s => s == 0 ? 0 : LogConfidenceS(s, quantile), level.LogAlpha, UpperLimit.Scale(bins), 1e-6).Value;
        });

        double LogConfidenceS(double s, double quantile)
        {
            double[] w = LikelihoodRatioOrdering.Weights(bins, s);
            double step = Enumerable.Range(0, w.Length).Sum(i => w[i] * (longest[i] - 1)) / BandLattice;
            if (step == 0) step = w.Min() / 8;
            double[] alone = Mixed(q => background[q]);
            double[] both = Mixed(q => joint.Tables(q, s, tail));
            double atMost = 0;
            double atMostBoth = 0;
            for (int j = 0; j < BandLattice; j++)
            {
                atMost += alone[j];
                atMostBoth += both[j];
                if (atMost >= quantile) break;
            }
            return Math.Log(atMostBoth / atMost);

            double[] Mixed(Func<int, double[][]> tables)
            {
                double[] sum = new double[BandLattice];
                for (int q = 0; q < joint.Weight.Length; q++)
                {
                    double[] part = LikelihoodRatioOrdering.Distribution(w, tables(q), step, BandLattice);
                    for (int j = 0; j < sum.Length; j++) sum[j] += joint.Weight[q] * part[j];
                }
                return sum;
            }
        }
    }
}
