namespace Tenebra.Relic;

/// <summary>The coupling at which the logarithm of an abundance over the one wanted is zero.</summary>
/// <param name="Coupling">The coupling; the largest allowed where <paramref name="IsFound"/> is false.</param>
/// <param name="Slope">Of the logarithm of the abundance against that of the coupling.</param>
/// <param name="Excess">ln(Ω/Ω_wanted) there.</param>
/// <param name="IsFound">Whether there is a solution up to the largest coupling.</param>
internal readonly record struct CouplingSearch(double Coupling, double Slope, double Excess, bool IsFound)
{
    private const int MostSteps = 80;
    private const double Tolerance = 1e-7;

    /// <summary>Searches from a guess along secants until the sign changes, then between the two.</summary>
    /// <param name="excess">ln(Ω/Ω_wanted), falling with the coupling; +∞ where dark matter never was in equilibrium.</param>
    /// <param name="guess">Where to begin.</param>
    /// <param name="power">Expected <c>−dln Ω/dln coupling</c>.</param>
    /// <param name="largest">The largest coupling that is tried.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ConvergenceException">80 steps do not suffice.</exception>
    public static CouplingSearch Of(Func<double, double> excess, double guess, double power, double largest, CancellationToken cancel)
    {
        double end = Math.Log(largest), t = Math.Min(Math.Log(guess), end), slope = -power;
        (double T, double F)? below = null, above = null; // too weak (F > 0), too strong (F < 0)
        for (int i = 0; i < MostSteps; i++)
        {
            cancel.ThrowIfCancellationRequested();
            double f = excess(Math.Exp(t));
            if (double.IsNaN(f)) throw new ConvergenceException($"abundance at a coupling of {Math.Exp(t):g6} is not a number");
            (double T, double F)? other = f > 0 ? above ?? below : below ?? above;
            if (other is { } o && o.T != t && double.IsFinite(f) && double.IsFinite(o.F))
            {
                double secant = (f - o.F) / (t - o.T);
                if (secant < 0) slope = secant;
            }
            if (Math.Abs(f) <= Tolerance) return new(Math.Exp(t), slope, f, true);
            if (f > 0 && t >= end) return new(largest, slope, f, false);
            if (f > 0) below = (t, f);
            else above = (t, f);
            if (below is { } low && above is { } high)
            {
                if (high.T - low.T < 1e-13 * Math.Max(1, Math.Abs(t))) return new(Math.Exp(t), slope, f, true);
                double next = double.IsFinite(low.F) ? t - f / slope : double.NaN;
                bool inside = next > low.T && next < high.T;
                // Every third step halves, so that a bent line cannot hold the search up.
                t = inside && i % 3 != 2 ? next : 0.5 * (low.T + high.T);
            }
            else
            {
                double step = double.IsFinite(f) ? -f / slope : Math.Log(10);
                t = Math.Min(end, t + Math.Clamp(1.0001 * step, -Math.Log(1e3), Math.Log(1e3)));
            }
        }
        throw new ConvergenceException($"coupling: {MostSteps} steps do not find the abundance");
    }
}
