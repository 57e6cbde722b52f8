namespace Tenebra.Statistics;

/// <summary>The unified interval of several bins: what is accepted is found on a scan from outside, finer where an end may lie, and bisected.</summary>
internal static class UnifiedScan
{
    private const double RelativeTolerance = 1e-9;
    private const int Steps = 300;
    private const int Substeps = 10;
    private const double MayBeAccepted = 0.9;
    private const double LargestSamplingError = 0.5;

    public static (double Lower, Estimate Upper, bool Sampled) Interval(
        IReadOnlyList<CountingBin> bins, Level level, ulong seed, CancellationToken cancel)
    {
        double perUnit = bins.Sum(b => b.SignalPerUnit);
        double background = bins.Sum(b => b.Background);
        double scale = UpperLimit.Scale(bins);
        var nuisances = new Nuisances(bins);
        NodeRule rule = NodeRule.For(level.LogAlpha);
        var observed = new JointCounts(bins, nuisances, [.. bins.Select(b => b.Observed)], rule);
        if (double.IsNegativeInfinity(observed.LogLikelihood(0)) && double.IsNegativeInfinity(observed.LogLikelihood(scale)))
            throw new ConvergenceException("the counts are too far below the background for the probabilities to be computed");
        double best = observed.BestStrength(scale);
        double logBest = observed.LogLikelihood(best);

        // Beyond these nothing is accepted.
        double Bound(double s) => FeldmanCousins.LogBound(observed.LogLikelihood(s) - logBest, s * perUnit + background);
        double far = best + Crossing.Falling(d => Bound(best + d), level.LogAlpha, scale, 1e-3).Value;
        double near = best == 0 || Bound(0) >= level.LogAlpha
            ? 0
            : best - Crossing.Refine(
                d => Bound(best - d) - level.LogAlpha, 0, Bound(best) - level.LogAlpha, best, Bound(0) - level.LogAlpha, 1e-3).Value;

        var outcomes = new OutcomeSpace(bins, nuisances, far, level, seed);
        Estimate upper = Outermost(far);
        double lower = best == 0 ? 0 : Outermost(near).Value;
        Estimate here = outcomes.NotAbove(upper.Value);
        if (here.Error > LargestSamplingError * level.Alpha)
        {
            throw new ConvergenceException(
                $"the sampled outcomes know 1 - {level.Confidence:R} only to {here.Error / level.Alpha:p0} (try a lower confidence level, fewer bins, or cls)");
        }
        double error = here.Error / level.Alpha + level.LogAlphaError;
        double d = 0.05 * (upper.Value + scale);
        double slope = Math.Log(outcomes.NotAbove(Math.Max(best, upper.Value - d)).Value / outcomes.NotAbove(upper.Value + d).Value) / (2 * d);
        return (lower, upper with { Error = upper.Error + error / Math.Abs(slope) }, outcomes.IsSampled);

        double Share(double s)
        {
            cancel.ThrowIfCancellationRequested();
            return outcomes.NotAbove(s).Value / level.Alpha;
        }

        // The first accepted s on the way from the outside to the best s, which is always accepted.
        Estimate Outermost(double outside)
        {
            if (Share(outside) >= 1) return new(outside, 0);
            double step = (best - outside) / Steps;
            double fine = step / Substeps;
            (double rejected, double inside) = Bracket();
            while (Math.Abs(inside - rejected) > RelativeTolerance * Math.Max(inside, rejected))
            {
                double middle = (inside + rejected) / 2;
                if (Share(middle) >= 1) inside = middle;
                else rejected = middle;
            }
            // An accepted stretch shorter than a step may have been passed over.
            return new(inside, Math.Abs(inside - rejected) + Math.Abs(fine));

            (double Rejected, double Accepted) Bracket()
            {
                double before = Share(outside);
                for (int i = 1; ; i++)
                {
                    double there = i == Steps ? 1 : Share(outside + i * step);
                    if (Math.Max(before, there) > MayBeAccepted)
                    {
                        double from = outside + (i - 1) * step;
                        for (int j = 1; j <= Substeps; j++)
                        {
                            bool isLast = j == Substeps;
                            if ((isLast ? there : Share(from + j * fine)) >= 1) return (from + (j - 1) * fine, from + j * fine);
                        }
                    }
                    before = there;
                }
            }
        }
    }
}
