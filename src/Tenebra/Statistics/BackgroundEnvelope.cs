namespace Tenebra.Statistics;

/// <summary>Makes the upper ends of Feldman and Cousins fall with the background at fixed count.</summary>
/// <remarks>
/// Counts are discrete: below the background the raw upper end is a sawtooth in it. The published intervals reach to the tip of the
/// highest tooth at greater background. At fixed s the probability ranked above the data falls slowly with the background, so that s
/// comes to be accepted, and jumps up where the order of two outcomes changes: the teeth stand before such jumps. What is followed
/// here is the complement, which is compared with 1 − level.
/// </remarks>
[Source("Feldman:1997qc", "sec. IV B")]
internal static class BackgroundEnvelope
{
    private const double Step = 0.1;
    private const double JumpTolerance = 1e-6;
    private const double TipTolerance = 1e-4;
    private const double SmallestJump = 0.02;
    private const double LargestRise = 0.5;
    private const double Above = 1 + 1e-6;

    /// <summary>The upper end, lengthened to the highest tooth at greater background.</summary>
    /// <param name="bin">The measurement.</param>
    /// <param name="upper">Its raw upper end.</param>
    /// <param name="level">The level.</param>
    /// <param name="raw">The raw upper end of another bin.</param>
    public static Estimate Of(CountingBin bin, Estimate upper, Level level, Func<CountingBin, Estimate> raw)
    {
        // The next tooth lies within two events or so; there is none while the count exceeds the background.
        double alpha = level.Alpha;
        double end = bin.Background + 2 + Math.Sqrt(bin.Observed);
        double b = Math.Max(bin.Background, bin.Observed);
        if (b >= end) return upper;
        double here = NotAbove(b);
        while (b < end)
        {
            double next = b + Step;
            double there = NotAbove(next);
            bool jump = there < here - SmallestJump * alpha && here > (1 - LargestRise) * alpha;
            double candidate = jump ? BeforeJump(b, next, (here + there) / 2) : next;
            double notAbove = jump ? NotAbove(candidate) : there;
            if (notAbove > alpha)
            {
                upper = Tip(candidate);
                there = NotAbove(next);
            }
            (b, here) = (next, there);
        }
        return upper;

        double BeforeJump(double low, double high, double half)
        {
            while (high - low > JumpTolerance)
            {
                double middle = (low + high) / 2;
                if (NotAbove(middle) > half) low = middle;
                else high = middle;
            }
            return low;
        }

        // The tooth falls from its tip on: the tip is at the least background whose raw upper end exceeds the present one.
        Estimate Tip(double inTooth)
        {
            double low = bin.Background;
            double high = inTooth;
            Estimate tip = upper;
            while (high - low > TipTolerance)
            {
                double middle = (low + high) / 2;
                Estimate there = raw(With(middle));
                if (there.Value > upper.Value * Above) (high, tip) = (middle, there);
                else low = middle;
            }
            return tip.Value > upper.Value ? tip with { Error = tip.Error + TipTolerance } : upper;
        }

        double NotAbove(double background) => FeldmanCousins.Ordered(With(background), level).NotAbove(upper.Value * Above);

        CountingBin With(double background) => bin with
        {
            Background = background,
            BackgroundError = bin.Background > 0 ? bin.BackgroundError * background / bin.Background : 0,
        };
    }
}
