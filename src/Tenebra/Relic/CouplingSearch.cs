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

    private static readonly double LongestStep = Math.Log(1e3);

    /// <summary>Walks from a guess along secants until the sign changes, then searches between the two.</summary>
    /// <remarks>
    /// More coupling leaves less, but for a resonance that the coupling itself has made broad: where the walk ends at the largest coupling, all
    /// couplings from the guess on are looked through before it is said that there is none.
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
            if (at.F > 0 && at.T >= end) return Scan(Ask, Math.Log(guess), end, power);
            double step = double.IsFinite(at.F) ? -at.F / slope : Math.Log(10);
            Point next = Ask(Math.Min(end, at.T + Math.Clamp(1.0001 * step, -LongestStep, LongestStep)));
            if (next.F > 0 != at.F > 0) return at.F > 0 == at.T < next.T ? Between(Ask, Lower(at, next), Upper(at, next), slope) : Scan(Ask, Math.Min(at.T, next.T), end, power);
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

    private static Point Lower(Point a, Point b) => a.T < b.T ? a : b;

    private static Point Upper(Point a, Point b) => a.T < b.T ? b : a;

    /// <summary>The first change from too much to too little on a grid, or the least of all.</summary>
    private static CouplingSearch Scan(Func<double, Point> ask, double from, double end, double power)
    {
        int steps = Math.Max(1, (int)Math.Ceiling((end - from) / Math.Log(10) * ScanPerDecade));
        Point last = ask(Math.Min(from, end)), least = last;
        for (int i = 1; i <= steps && from < end; i++)
        {
            Point next = ask(from + (end - from) * i / steps);
            if (last.F > 0 && next.F <= 0) return Between(ask, last, next, -power);
            if (next.F < least.F) least = next;
            last = next;
        }
        return new(least.Coupling, -power, least.F, false);
    }

    /// <summary>Between too much at a lower and too little at a higher coupling.</summary>
    private static CouplingSearch Between(Func<double, Point> ask, Point low, Point high, double slope)
    {
        Point at = Math.Abs(low.F) < Math.Abs(high.F) ? low : high;
        for (int i = 0; i < MostSteps; i++)
        {
            if (Math.Abs(at.F) <= Tolerance) return new(at.Coupling, slope, at.F, true);
            if (high.T - low.T < 1e-13 * Math.Max(1, Math.Abs(at.T))) break;
            if (double.IsFinite(low.F)) slope = Math.Min(-1e-6, (high.F - low.F) / (high.T - low.T));
            double next = at.T - at.F / slope;
            // Every third step halves, so that a bent line cannot hold the search up.
            bool halve = i % 3 == 2 || !double.IsFinite(low.F) || !(next > low.T && next < high.T);
            at = ask(halve ? 0.5 * (low.T + high.T) : next);
            if (at.F > 0) low = at;
            else high = at;
        }
        if (Math.Abs(at.F) <= LooseTolerance) return new(at.Coupling, slope, at.F, true);
        return double.IsInfinity(low.F)
            ? new(high.Coupling, slope, high.F, false)
            : throw new ConvergenceException($"coupling near {at.Coupling:g6}: the abundance jumps, or {MostSteps} steps do not find it");
    }

    private readonly record struct Point(double T, double F)
    {
        public double Coupling => Math.Exp(T);
    }
}
