namespace Tenebra.Statistics;

/// <summary>Where a function that falls from above a level to below it crosses that level.</summary>
internal static class Crossing
{
    private const int MaxSteps = 200;

    /// <summary>
    /// The s ≥ 0 where the falling <paramref name="logF"/> equals <paramref name="logLevel"/>; 0 where it starts below. The logarithm of a
    /// tail of probability is nearly straight: Illinois steps, every third one a bisection, so that jumps are found as well.
    /// </summary>
    public static Estimate Falling(Func<double, double> logF, double logLevel, double start, double relativeTolerance = 1e-11)
    {
        double G(double s) => logF(s) - logLevel;

        double low = 0;
        double high = start;
        double gLow = double.NaN;
        double gHigh = G(high);
        for (int i = 0; gHigh > 0; i++)
        {
            if (i == MaxSteps) throw new ConvergenceException($"the confidence level is not reached below a signal strength of {high:g3}");
            (low, gLow) = (high, gHigh);
            high *= 2;
            gHigh = G(high);
        }
        if (double.IsNaN(gLow)) gLow = G(0);
        if (gLow <= 0) return Estimate.Zero;
        return Refine(G, low, gLow, high, gHigh, relativeTolerance);
    }

    /// <summary>How far the root of <paramref name="logF"/> moves where that is wrong by <paramref name="logError"/>.</summary>
    public static double Shift(Func<double, double> logF, double root, double logError, double relativeStep = 1e-3) =>
        logError == 0 ? 0 : Math.Abs(2 * relativeStep * root * logError / (logF(root * (1 - relativeStep)) - logF(root * (1 + relativeStep))));

    /// <summary>The root of g in [low, high], g(low) &gt; 0 ≥ g(high).</summary>
    public static Estimate Refine(Func<double, double> g, double low, double gLow, double high, double gHigh, double relativeTolerance)
    {
        int side = 0;
        for (int i = 0; i < MaxSteps; i++)
        {
            if (high - low <= relativeTolerance * high) break;
            double mid = (low + high) / 2;
            if (i % 3 != 2 && double.IsFinite(gLow) && double.IsFinite(gHigh))
            {
                double secant = low + (high - low) * gLow / (gLow - gHigh);
                double margin = 0.3 * relativeTolerance * high;
                mid = Math.Clamp(secant, low + margin, high - margin);
            }
            double gMid = g(mid);
            if (gMid > 0)
            {
                (low, gLow) = (mid, gMid);
                if (side == 1) gHigh /= 2;
                side = 1;
            }
            else
            {
                (high, gHigh) = (mid, gMid);
                if (side == -1) gLow /= 2;
                side = -1;
            }
        }
        return new((low + high) / 2, (high - low) / 2);
    }
}
