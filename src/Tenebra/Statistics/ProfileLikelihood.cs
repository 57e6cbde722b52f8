namespace Tenebra.Statistics;

/// <summary>The s ≥ 0 where −2 ln L rises above its minimum by at most the χ²₁ quantile of the level: two-sided, as 2.71 for 90 %.</summary>
/// <remarks>Nuisances are profiled. The minimum is taken in s ≥ 0, so that a deficit does not shrink the interval.</remarks>
[Source("Rolke:2004mj", "profile likelihood intervals, bounded at s = 0")]
internal static class ProfileLikelihood
{
    private const double Rounding = 1e-13;

    public static LimitResult Limit(IReadOnlyList<CountingBin> bins, Level level, bool expected, ulong seed, CancellationToken cancel)
    {
        (double lower, Estimate upper) = Interval(bins, level);
        ExpectedBand? band = expected ? Expectation.Of(bins, b => Interval(b, level).Upper.Value, seed, cancel) : null;
        string[] caveats = bins.Sum(b => b.Background + b.Observed) < 5 ? ["few events: the chi-square quantile undercovers"] : [];
        return new(LimitMethod.ProfileLikelihood, level.Confidence, lower, upper, band, "profile likelihood ratio, two-sided", caveats);
    }

    private static (double Lower, Estimate Upper) Interval(IReadOnlyList<CountingBin> bins, Level level)
    {
        double z = Poisson.NormalQuantile(level.Alpha / 2);
        var likelihood = new ProfiledLikelihood(bins);
        ProfiledLikelihood.Data data = likelihood.Observed();
        double best = likelihood.BestStrength(data);
        double minimum = likelihood.Minimum(data, best);
        double Room(double s) => z * z / 2 - (likelihood.Minimum(data, s) - minimum);

        double low = best;
        double high = best + UpperLimit.Scale(bins);
        for (int i = 0; Room(high) > 0; i++)
        {
            if (i == 100) throw new ConvergenceException("the likelihood does not fall off at large signal strength");
            (low, high) = (high, 2 * high);
        }
        Estimate upper = Crossing.Refine(Room, low, Room(low), high, Room(high), 1e-10);
        // Far out ln of the two-sided probability falls as -z²/2.
        upper = upper with { Error = upper.Error + Crossing.Shift(Room, upper.Value, level.LogAlphaError + Rounding * (1 + z * z)) };
        double lower = Room(0) >= 0 ? 0 : Crossing.Refine(s => -Room(s), 0, -Room(0), best, -Room(best), 1e-10).Value;
        return (lower, upper);
    }
}
