using Tenebra.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>dσ/dk⁰ of one method, for <see cref="EnergyQuadrature"/>.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IEnergyDensity<TSelf>
{
    /// <summary>The same density to another relative tolerance.</summary>
    TSelf Within(double tolerance);

    /// <summary>dσ/dk⁰ [GeV⁻³] at the mediator energy k⁰, E − k⁰ given apart to keep its digits.</summary>
    /// <param name="k0">Energy of the mediator.</param>
    /// <param name="left">E − k⁰.</param>
    /// <param name="negligible">An error below this does not matter.</param>
    Estimate At(double k0, double left, double negligible);
}

/// <summary>∫ dk⁰ over a window, in rapidities that keep the ends of the range smooth.</summary>
/// <remarks>
/// Below the middle the variable is the rapidity of the mediator, <c>k⁰ = m_X cosh η</c>; above it the rapidity of what is
/// left to the lepton, <c>E − k⁰ = ε cosh η</c> with ε its least value: the spectrum of a heavy mediator rises towards
/// x = 1 over many decades of 1 − x.
/// </remarks>
internal static class EnergyQuadrature
{
    // Share of the tolerance for this integral; the rest belongs to the inner ones.
    private const double Share = 0.4;

    public static Estimate Integrate<TDensity>(
        Emission emission, EmissionWindow window, double tolerance, TDensity density)
        where TDensity : struct, IEnergyDensity<TDensity>
    {
        if (!(tolerance is > 0 and <= 0.1)) throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "need (0, 0.1]");
        if (!emission.IsAllowed) return Estimate.Zero;
        Reaction reaction = emission.Reaction;
        double lo = Math.Max(reaction.LowestEnergy, window.LeastX * reaction.Energy);
        double hi = Math.Min(reaction.HighestEnergy, window.LargestX * reaction.Energy);
        if (lo >= hi) return Estimate.Zero;
        Estimate result = Integrate(reaction, lo, hi, tolerance, density);
        // Errors below what matters at the peak can add up over a long range: then less counts as negligible.
        for (double strict = 0.3; strict > 0.01 && !(result.Error <= Math.Max(tolerance * result.Value, NegligibleCrossSection.PerGeV2)); strict *= 0.3)
            result = Integrate(reaction, lo, hi, strict * tolerance, density.Within(strict * tolerance));
        return Converged.OrThrow(result, tolerance, "bremsstrahlung cross section", NegligibleCrossSection.PerGeV2);
    }

    /// <summary>dσ/dx at one x.</summary>
    public static Estimate AtOne<TDensity>(Emission emission, double x, double tolerance, TDensity density)
        where TDensity : struct, IEnergyDensity<TDensity>
    {
        if (!(tolerance is > 0 and <= 0.1)) throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "need (0, 0.1]");
        double energy = emission.Energy, negligible = NegligibleCrossSection.PerGeV2;
        Estimate result = energy * density.At(x * energy, (1 - x) * energy, negligible / (tolerance * energy));
        for (double strict = 0.3; strict > 0.01 && !(result.Error <= Math.Max(tolerance * result.Value, negligible)); strict *= 0.3)
            result = energy * density.Within(strict * tolerance).At(x * energy, (1 - x) * energy, negligible / (tolerance * energy));
        return Converged.OrThrow(result, tolerance, "dσ/dx of bremsstrahlung", negligible);
    }

    private static Estimate Integrate<TDensity>(Reaction reaction, double lo, double hi, double tolerance, TDensity density)
        where TDensity : struct, IEnergyDensity<TDensity>
    {
        double middle = 0.5 * (reaction.LowestEnergy + reaction.HighestEnergy);
        if (lo > 0.5 * middle) middle = lo;
        var fast = new Integrand<TDensity>(reaction, density, fast: true, NegligibleCrossSection.PerGeV2 / tolerance);
        var slow = new Integrand<TDensity>(reaction, density, fast: false, NegligibleCrossSection.PerGeV2 / tolerance);
        Estimate upper = hi > middle ? fast.Integrate(middle, hi, Share * tolerance, Share * NegligibleCrossSection.PerGeV2) : Estimate.Zero;
        double negligible = Share * Math.Max(0.6 * tolerance * upper.Value, NegligibleCrossSection.PerGeV2);
        return upper + (lo < middle ? slow.Integrate(lo, Math.Min(middle, hi), Share * tolerance, negligible) : Estimate.Zero);
    }

    private struct Integrand<TDensity>(Reaction reaction, TDensity density, bool fast, double least) : IIntegrand
        where TDensity : struct, IEnergyDensity<TDensity>
    {
        private readonly double scale = fast ? reaction.Energy - reaction.HighestEnergy : reaction.MediatorMass;
        private double peak;

        public Estimate Integrate(double lo, double hi, double relative, double absolute)
        {
            double from = Variable(lo), to = Variable(hi);
            peak = least / Math.Max(1, to - from);
            return GaussKronrod.Integrate(ref this, from, to, relative, absolute, panels: 2);
        }

        private readonly double Variable(double k0) =>
            fast ? -Math.Acosh(Math.Max(1, (reaction.Energy - k0) / scale)) : Math.Acosh(Math.Max(1, k0 / scale));

        public Estimate At(double rapidity)
        {
            double slow = scale * Math.Cosh(rapidity), jacobian = scale * Math.Abs(Math.Sinh(rapidity));
            double rest = reaction.Energy - slow;
            Estimate value = jacobian * (fast
                ? density.At(rest, slow, peak / jacobian)
                : density.At(slow, rest, peak / jacobian));
            peak = Math.Max(peak, value.Value);
            return value;
        }
    }
}
