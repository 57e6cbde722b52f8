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

    public static LimitResult Limit(IReadOnlyList<CountingBin> bins, double confidenceLevel, bool expected)
    {
        bool single = bins.Count == 1;
        Estimate upper = single ? OneBin(bins[0], confidenceLevel) : SeveralBins(bins, confidenceLevel);
        ExpectedBand? band = !expected ? null : single
            ? Expectation.Band(bins, b => OneBin(b[0], confidenceLevel).Value)
            : BandOfSeveral(bins, confidenceLevel);
        return new(LimitMethod.Cls, confidenceLevel, 0, upper, band,
            single ? "number of events" : "ratio of the nominal likelihoods of signal plus background and of background", []);
    }

    private static Estimate OneBin(CountingBin bin, double confidenceLevel)
    {
        var counts = new MarginalBin(bin, bin.Observed);
        double background = counts.AtMost(bin.Observed, 0);
        CheckPossible(background);
        return Crossing.Falling(s => counts.AtMost(bin.Observed, s) / background, 1 - confidenceLevel, UpperLimit.Scale([bin]));
    }

    private static Estimate SeveralBins(IReadOnlyList<CountingBin> bins, double confidenceLevel)
    {
        MarginalBin[] counts = [.. bins.Select(b => new MarginalBin(b, b.Observed + (int)Math.Ceiling(b.Background)))];
        Estimate ConfidenceS(double s)
        {
            double[] w = LikelihoodRatioOrdering.Weights(bins, s);
            double threshold = 0;
            for (int i = 0; i < w.Length; i++) threshold += w[i] * bins[i].Observed;
            Estimate both = At(s);
            Estimate background = At(0);
            CheckPossible(background.Value);
            double ratio = both.Value / background.Value;
            return new(ratio, ratio * (both.RelativeError + background.RelativeError));

            Estimate At(double strength) => LikelihoodRatioOrdering.AtMost(
                w, [.. counts.Select((c, i) => c.Table(strength, Tail, (int)Math.Min(1e6, threshold * (1 + 1e-9) / w[i])))], threshold);
        }

        double start = UpperLimit.Scale(bins);
        Estimate upper = Crossing.Falling(s => s == 0 ? 1 : ConfidenceS(s).Value, 1 - confidenceLevel, start, relativeTolerance: 1e-8);
        double rounding = ConfidenceS(upper.Value).Error;
        if (rounding == 0) return upper;
        double slope = Math.Log(ConfidenceS(0.95 * upper.Value).Value / ConfidenceS(1.05 * upper.Value).Value) / (0.1 * upper.Value);
        return new(upper.Value, upper.Error + rounding / (1 - confidenceLevel) / slope);
    }

    /// <summary>
    /// At each s the observed statistic is replaced by its quantile in background-only experiments, as for one bin where the limit
    /// grows with the count.
    /// </summary>
    private static ExpectedBand BandOfSeveral(IReadOnlyList<CountingBin> bins, double confidenceLevel)
    {
        MarginalBin[] counts = [.. bins.Select(b => new MarginalBin(b, (int)Math.Ceiling(b.Background + 5 * Math.Sqrt(b.Background))))];
        double[][] background = [.. counts.Select(c => c.Table(0, Tail))];
        return ExpectedBand.Of(deviation =>
        {
            double level = Poisson.NormalProbability(deviation);
            return Crossing.Falling(s => s == 0 ? 1 : ConfidenceS(s, level), 1 - confidenceLevel, UpperLimit.Scale(bins), 1e-6).Value;
        });

        double ConfidenceS(double s, double level)
        {
            double[] w = LikelihoodRatioOrdering.Weights(bins, s);
            double step = Enumerable.Range(0, w.Length).Sum(i => w[i] * (background[i].Length - 1)) / BandLattice;
            if (step == 0) step = w.Min() / 8;
            double[] alone = LikelihoodRatioOrdering.Distribution(w, background, step, BandLattice);
            double[] both = LikelihoodRatioOrdering.Distribution(w, [.. counts.Select(c => c.Table(s, Tail))], step, BandLattice);
            double atMost = 0;
            double atMostBoth = 0;
            for (int j = 0; j < BandLattice; j++)
            {
                atMost += alone[j];
                atMostBoth += both[j];
                if (atMost >= level) break;
            }
            return atMostBoth / atMost;
        }
    }

    private static void CheckPossible(double background)
    {
        if (background < 1e-290)
            throw new ConvergenceException("the counts are too far below the background for CLs to be computed");
    }
}
