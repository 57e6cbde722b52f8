using Tenebra.Numerics;

namespace Tenebra.Relic;

/// <summary>How dark matter froze out.</summary>
/// <param name="Yield">Y = n/s today.</param>
/// <param name="X">m₁/T at which <c>Y = 2.5 Y_eq</c>.</param>
/// <param name="LastX">m₁/T below which (at lower temperatures) less than a tenth of what is left annihilates.</param>
/// <param name="RelativeError">Of the yield, from the differential equation.</param>
internal readonly record struct FreezeOut(double Yield, double X, double LastX, double RelativeError)
{
    /// <summary>x at which everything begins, in equilibrium: T = m₁.</summary>
    public const double First = 1;

    /// <summary>x up to which annihilation is followed.</summary>
    public const double Last = 1e8;

    // Y = 2.5 Y_eq at freeze-out; from Y = e^12 Y_eq on nothing comes back.
    private const double FreezeOutRatio = 2.5, Decoupled = 12, Tolerance = 1e-6;

    /// <summary>Ωh² of dark matter of mass <paramref name="mass"/> [GeV].</summary>
    public double Abundance(double mass) => mass * Yield * Cosmology.AbundancePerGeV;

    /// <summary>Solves the Boltzmann equation from T = m₁ to today.</summary>
    /// <remarks>
    /// Stiff as long as particles are made; then <c>1/Y∞ = 1/Y + ∫Λ dln x</c>, a quadrature. The error is the difference to ten times the tolerance.
    /// </remarks>
    /// <returns>Null where dark matter is not in equilibrium at T = m₁.</returns>
    /// <exception cref="ConvergenceException">The equation cannot be solved, or annihilation goes on at x = 10⁸.</exception>
    public static FreezeOut? Of(ThermalHistory history, Func<double, double> sigmaV)
    {
        var equation = new BoltzmannEquation(history, sigmaV);
        if (!(Math.Abs(equation.NearEquilibrium(Math.Log(First))) < 0.1)) return null;
        FreezeOut fine = Solve(equation, Tolerance), coarse = Solve(equation, 10 * Tolerance);
        return fine with { RelativeError = Math.Abs(fine.Yield / coarse.Yield - 1) + 1e-10 };
    }

    private static FreezeOut Solve(BoltzmannEquation equation, double tolerance)
    {
        double start = Math.Log(First);
        var solution = new Radau(equation.At, start, equation.NearEquilibrium(start), tolerance, 0.05);
        double freezeOut = double.NaN, threshold = Math.Log(FreezeOutRatio), end = Math.Log(Last);
        while (solution.Current.Y < Decoupled)
        {
            if (solution.Current.T >= end) throw new ConvergenceException($"dark matter still annihilates in equilibrium at x = {Last:g2}");
            SolutionPoint before = solution.Advance(end), now = solution.Current;
            if (double.IsNaN(freezeOut) && now.Y >= threshold) freezeOut = Math.Exp(Crossing(before, now, threshold));
        }
        double at = solution.Current.T, x = Math.Exp(at);
        double inverse = Math.Exp(x - solution.Current.Y) / equation.ScaledEquilibrium(at);
        (double tail, double last) = Tail(equation, at, end, inverse);
        return new FreezeOut(1 / (inverse + tail), freezeOut, last, 0);
    }

    private static double Crossing(SolutionPoint a, SolutionPoint b, double value)
    {
        double low = 0, high = 1, h = b.T - a.T;
        for (int i = 0; i < 60; i++)
        {
            double z = 0.5 * (low + high);
            double y = Hermite(a, b, h, z);
            if (y < value) low = z;
            else high = z;
        }
        return a.T + high * h;
    }

    private static double Hermite(SolutionPoint a, SolutionPoint b, double h, double z)
    {
        double w = 1 - z;
        return w * w * (1 + 2 * z) * a.Y + z * z * (3 - 2 * z) * b.Y + z * w * h * (w * a.Slope - z * b.Slope);
    }

    /// <summary>∫Λ dln x to today, and x where nine tenths of 1/Y∞ are reached.</summary>
    private static (double Tail, double LastX) Tail(BoltzmannEquation equation, double from, double end, double inverse)
    {
        const int pieces = 40;
        var integrand = new Rate(equation);
        var sums = new double[pieces + 1];
        for (int i = 0; i < pieces; i++)
        {
            // Pieces that grow: the integrand falls about as 1/x.
            double low = from + (end - from) * i * i / (pieces * pieces), high = from + (end - from) * (i + 1) * (i + 1) / (pieces * pieces);
            sums[i + 1] = sums[i] + GaussKronrod.Integrate(ref integrand, low, high, 1e-10, 1e-12 * inverse).Value;
        }
        // Beyond, ⟨σv⟩ is taken as it is there; what it changed in the last decade says how wrong that may be.
        double beyond = equation.Lambda(end), total = inverse + sums[pieces] + beyond;
        double change = Math.Min(1, Math.Abs(1 - equation.SigmaV(Last / 10) / equation.SigmaV(Last)));
        if (beyond * change > 1e-5 * total)
            throw new ConvergenceException($"annihilation goes on at x = {Last:g2}, where {beyond / total:g2} of the rest is still to annihilate at a changing rate");
        int last = Array.FindIndex(sums, s => inverse + s >= 0.9 * total);
        double where = last <= 0 ? from : from + (end - from) * last * last / (pieces * pieces);
        return (sums[pieces] + beyond, Math.Exp(where));
    }

    private readonly struct Rate(BoltzmannEquation equation) : IIntegrand
    {
        public Estimate At(double x) => new(equation.Lambda(x), 0);
    }
}
