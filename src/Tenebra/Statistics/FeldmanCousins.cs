namespace Tenebra.Statistics;

/// <summary>Unified intervals: at each s outcomes enter by falling R = P(n | s) / max P(n | s′ ≥ 0) until they hold the level.</summary>
/// <remarks>
/// P is marginalised over the nuisances. s is accepted while the outcomes of larger R than the data hold less than the level. Where the
/// accepted s are not connected, the interval reaches to the outermost; it is found on a scan from outside, in steps of
/// 0.0025 (1 + √(n + 1)) events (0.0005 without nuisances; wider where 1000, 5000 steps do not span the range), and then bisected. As in the paper the upper end of one bin is made non-increasing in the background:
/// it is the largest that any greater background gives, see <see cref="BackgroundEnvelope"/>.
/// </remarks>
[Source("Feldman:1997qc", "sec. IV")]
[Source("Conrad:2002kn", "marginalised probabilities in the ordering")]
internal static class FeldmanCousins
{
    private const double RelativeTolerance = 1e-9;
    private const double FineStep = 0.0005;
    private const double CoarseStep = 0.0025;
    private const int MaxFineSteps = 5000;
    private const int MaxCoarseSteps = 1000;

    public static LimitResult Limit(IReadOnlyList<CountingBin> bins, double confidenceLevel, bool expected, ulong seed, CancellationToken cancel)
    {
        (double lower, Estimate upper, bool sampled) = Interval(bins);
        ExpectedBand? band = expected ? Expectation.Band(bins, b => Interval(b).Upper.Value, seed, cancel) : null;
        string statistic = "likelihood ratio to the best s >= 0" + (sampled ? ", sampled outcomes" : "");
        return new(LimitMethod.FeldmanCousins, confidenceLevel, lower, upper, band, statistic, []);

        (double Lower, Estimate Upper, bool Sampled) Interval(IReadOnlyList<CountingBin> data)
        {
            var interval = Accepted(data, confidenceLevel, seed, cancel);
            return data.Count > 1
                ? interval
                : interval with { Upper = BackgroundEnvelope.Of(data[0], interval.Upper, confidenceLevel, b => Accepted([b], confidenceLevel, seed, cancel).Upper) };
        }
    }

    private static (double Lower, Estimate Upper, bool Sampled) Accepted(
        IReadOnlyList<CountingBin> bins, double confidenceLevel, ulong seed, CancellationToken cancel)
    {
        double perUnit = bins.Sum(b => b.SignalPerUnit);
        double background = bins.Sum(b => b.Background);
        double scale = UpperLimit.Scale(bins);
        MarginalBin[] observed = [.. bins.Select(b => new MarginalBin(b, b.Observed))];
        double LogLikelihood(double s) => observed.Sum(c => Math.Log(c.Probability(c.Bin.Observed, s)));
        if (double.IsNegativeInfinity(LogLikelihood(0)) && double.IsNegativeInfinity(LogLikelihood(scale)))
            throw new ConvergenceException("the counts are too far below the background for the probabilities to be computed");
        double best = BestStrength(observed, scale);
        double logBest = LogLikelihood(best);

        // P(R ≤ r) ≤ r Σ max P, and the sum of the maxima grows as the root of the largest count: beyond this r nothing is accepted.
        double Excess(double s) => Math.Exp(LogLikelihood(s) - logBest) * 1.5 * (1 + Math.Sqrt(s * perUnit + background));
        double beyond = 1 - confidenceLevel;
        double far = best + Crossing.Falling(d => Excess(best + d), beyond, scale, 1e-3).Value;
        double near = best == 0 || Excess(0) >= beyond
            ? 0
            : best - Crossing.Refine(d => Excess(best - d) - beyond, 0, Excess(best) - beyond, best, Excess(0) - beyond, 1e-3).Value;

        var outcomes = new OutcomeSpace(bins, far, seed);
        bool IsAccepted(double s)
        {
            cancel.ThrowIfCancellationRequested();
            return outcomes.RankedAbove(s) < confidenceLevel;
        }

        bool certain = bins.All(b => b.IsCertain);
        double step = (certain ? FineStep : CoarseStep) * (1 + Math.Sqrt(bins.Sum(b => (double)b.Observed) + 1)) / perUnit;
        step = Math.Max(step, (far - best) / (certain ? MaxFineSteps : MaxCoarseSteps));
        Estimate upper = Outermost(IsAccepted, far, best, step);
        double lower = best == 0 ? 0 : Outermost(IsAccepted, near, best, step).Value;
        if (outcomes.SamplingError > 0)
        {
            double d = 0.05 * (upper.Value + scale);
            double slope = (outcomes.RankedAbove(upper.Value + d) - outcomes.RankedAbove(Math.Max(best, upper.Value - d))) / (2 * d);
            upper = upper with { Error = upper.Error + outcomes.SamplingError / slope };
        }
        return (lower, upper, outcomes.SamplingError > 0);
    }

    /// <summary>The first accepted s on the way from the outside to the best s, which is always accepted.</summary>
    private static Estimate Outermost(Func<double, bool> accepted, double outside, double best, double step)
    {
        if (accepted(outside)) return new(outside, 0);
        double rejected = outside;
        double inside = outside;
        do
        {
            rejected = inside;
            inside = outside > best ? Math.Max(best, inside - step) : Math.Min(best, inside + step);
        }
        while (inside != best && !accepted(inside));
        while (Math.Abs(inside - rejected) > RelativeTolerance * Math.Max(inside, rejected))
        {
            double middle = (inside + rejected) / 2;
            if (accepted(middle)) inside = middle;
            else rejected = middle;
        }
        return new(inside, Math.Abs(inside - rejected));
    }

    private static double BestStrength(MarginalBin[] counts, double scale)
    {
        if (Slope(0) <= 0) return 0;
        double high = scale;
        while (Slope(high) > 0) high *= 2;
        return Crossing.Refine(Slope, 0, double.PositiveInfinity, high, Slope(high), 1e-9).Value;

        double Slope(double s) => counts.Sum(c =>
        {
            int n = c.Bin.Observed;
            double p = c.Probability(n, s);
            return p == 0 ? double.PositiveInfinity : c.Slope(n, s) / p;
        });
    }
}
