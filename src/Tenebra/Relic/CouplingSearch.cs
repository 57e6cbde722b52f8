namespace Tenebra.Relic;

/// <summary>The coupling at which the logarithm of an abundance over the one wanted is zero.</summary>
/// <param name="Coupling">The coupling; where <paramref name="IsFound"/> is false that of the least abundance, or the smallest that brings equilibrium.</param>
/// <param name="Slope">Of the logarithm of the abundance against that of the coupling.</param>
/// <param name="Excess">ln(Ω/Ω_wanted) there; negative where every coupling that brings equilibrium leaves too little.</param>
/// <param name="IsFound">Whether there is a solution up to the largest coupling.</param>
internal readonly record struct CouplingSearch(double Coupling, double Slope, double Excess, bool IsFound)
{
    private const int MostSteps = 80, ScanPerDecade = 6;
    private const double Tolerance = 1e-7, LooseTolerance = 1e-5;

    private static readonly double LongestStep = Math.Log(1e3), ScannedBelow = Math.Log(1e10);

    /// <summary>Walks from a guess along secants until the sign changes, then searches between the two.</summary>
    /// <remarks>
    /// More coupling leaves less, but for a resonance that the coupling itself has made broad: where the walk ends at the largest coupling, all
    /// couplings, from ten decades below the guess on, are looked through before it is said that there is none.
    /// </remarks>
    /// <param name="excess">ln(Ω/Ω_wanted); +∞ where dark matter never was in equilibrium.</param>
    /// <param name="guess">Where to begin.</param>
    /// <param name="power">Expected <c>−dln Ω/dln coupling</c>.</param>
    /// <param name="largest">The largest coupling that is tried.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ConvergenceException">80 steps do not suffice, or the abundance jumps.</exception>
    public static CouplingSearch Of(Func<double, double> excess, double guess, double power, double largest, CancellationToken cancel)
    {
        double end = Math.Log(largest), slope = -power;
        Point at = Ask(Math.Min(Math.Log(guess), end));
        for (int i = 0; i < MostSteps; i++)
        {
            if (Math.Abs(at.F) <= Tolerance) return new(at.Coupling, slope, at.F, true);
            if (at.F > 0 && at.T >= end) return Scan(Ask, Math.Min(Math.Log(guess), end) - ScannedBelow, end, power);
            double step = double.IsFinite(at.F) ? -at.F / slope : Math.Log(10);
            Point next = Ask(Math.Min(end, at.T + Math.Clamp(1.0001 * step, -LongestStep, LongestStep)));
            if (next.F > 0 != at.F > 0) return at.F > 0 ? Between(Ask, at, next, slope) : Between(Ask, next, at, slope);
            double secant = (next.F - at.F) / (next.T - at.T);
            if (secant < 0 && double.IsFinite(secant)) slope = secant;
            at = next;
        }
        throw new ConvergenceException($"coupling: {MostSteps} steps do not find the abundance");

        Point Ask(double t)
        {
            cancel.ThrowIfCancellationRequested();
            double f = excess(Math.Exp(t));
            return double.IsNaN(f) ? throw new ConvergenceException($"abundance at a coupling of {Math.Exp(t):g6} is not a number") : new(t, f);
        }
    }

    /// <summary>The first change of sign on a grid that holds a solution, or the least of all.</summary>
    private static CouplingSearch Scan(Func<double, Point> ask, double from, double end, double power)
    {
        int steps = Math.Max(1, (int)Math.Ceiling((end - from) / Math.Log(10) * ScanPerDecade));
        Point last = ask(from), least = last;
        CouplingSearch? outOfEquilibrium = null;
        for (int i = 1; i <= steps; i++)
        {
            Point next = ask(from + (end - from) * i / steps);
            if (last.F > 0 != next.F > 0)
            {
                CouplingSearch found = last.F > 0 ? Between(ask, last, next, -power) : Between(ask, next, last, power);
                if (found.IsFound) return found;
                outOfEquilibrium ??= found;
            }
            if (next.F < least.F) least = next;
            last = next;
        }
        return outOfEquilibrium ?? new(least.Coupling, -power, least.F, false);
    }

    /// <summary>Between a coupling that leaves too much and one that leaves too little.</summary>
    private static CouplingSearch Between(Func<double, Point> ask, Point much, Point little, double slope)
    {
        Point at = Math.Abs(much.F) < Math.Abs(little.F) ? much : little;
        for (int i = 0; i < MostSteps; i++)
        {
            if (Math.Abs(at.F) <= Tolerance) return new(at.Coupling, slope, at.F, true);
            (double low, double high) = (Math.Min(much.T, little.T), Math.Max(much.T, little.T));
            if (high - low < 1e-13 * Math.Max(1, Math.Abs(at.T))) break;
            if (double.IsFinite(much.F)) slope = (much.F - little.F) / (much.T - little.T);
            double next = at.T - at.F / slope;
            // Every third step halves, so that a bent line cannot hold the search up.
            bool halve = i % 3 == 2 || !double.IsFinite(much.F) || !(next > low && next < high);
            at = ask(halve ? 0.5 * (low + high) : next);
            if (at.F > 0) much = at;
            else little = at;
        }
        if (Math.Abs(at.F) <= LooseTolerance) return new(at.Coupling, slope, at.F, true);
        return double.IsInfinity(much.F)
            ? new(little.Coupling, slope, little.F, false)
            : throw new ConvergenceException($"coupling near {at.Coupling:g6}: the abundance jumps, or {MostSteps} steps do not find it");
    }

    private readonly record struct Point(double T, double F)
    {
        public double Coupling => Math.Exp(T);
    }
}
