using Tenebra.Models;
using Tenebra.Relic.Secluded;

namespace Tenebra.Relic;

/// <summary>Annihilation to two mediators as part of the rate of all dark matter: it knows α_D, not the coupling to the Standard Model.</summary>
/// <remarks>
/// <c>ρ = G E p W/16π⁴</c>, G the spin degrees of freedom of both particles, counted for each order of the two: 8 for χχ̄ of a Dirac fermion, 4 for χ₁χ₁ and χ₂χ₂ each. Mediators are taken
/// to be in equilibrium with the plasma. Left out where the mediator is so heavy that the rate at x = 10, falling from there, is below 10⁻⁶ of what freeze-out takes.
/// </remarks>
[Source("Edsjo:1997bg", "Sec. 3, effective annihilation rate")]
internal sealed class SecludedRate
{
    private const double Tolerance = 1e-6, Negligible = 1e-6, Considerable = 1e-3;

    private readonly DarkContent dark;
    private readonly double mediatorMass;
    private readonly (SecludedAnnihilation Reaction, double Mass, double Degrees)[] reactions;
    private readonly Lazy<ThermalRate[]> rates;

    /// <summary>For dark matter and a mediator of a mass [GeV].</summary>
    public SecludedRate(MediatorKind mediator, DarkMatter matter, DarkContent dark, double mediatorMass)
    {
        (this.dark, this.mediatorMass) = (dark, mediatorMass);
        string? whyNot = SecludedAnnihilation.WhyNot(mediator, matter.Kind);
        int spins = matter.Kind.SpinStates, bothOrders = spins * spins * (matter.Kind.IsSelfConjugate ? 1 : 2);
        (SecludedAnnihilation Reaction, double Mass, double Degrees) Make(double mass, double exchanged, double degrees) =>
            (SecludedAnnihilation.Of(mediator, matter.Kind, matter.Coupling, mass, exchanged, mediatorMass), mass, degrees);
        reactions = whyNot is not null ? []
            : matter.Kind == DarkMatterKind.PseudoDirac ? [Make(dark.Mass, dark.HeavyMass, bothOrders), Make(dark.HeavyMass, dark.Mass, bothOrders)]
            : [Make(dark.Mass, dark.Mass, bothOrders)];
        IsOpen = mediatorMass < dark.Mass;
        reactions = Array.FindAll(reactions, r => Estimate(r.Reaction, r.Mass) > Negligible);
        // Longitudinal mediators are what is not computed.
        double ratio = dark.Mass / mediatorMass, naive = Math.PI * matter.AlphaD * matter.AlphaD / (dark.Mass * dark.Mass) * Math.Max(1, Math.Pow(ratio, 4));
        Missing = naive * Suppression(dark.Mass) > Considerable * RelicRules.TypicalSigmaV ? whyNot : null;
        rates = new(() => Array.ConvertAll(reactions, r => Tabulate(r.Reaction, r.Mass, r.Degrees)));
    }

    /// <summary>Whether two mediators weigh less than two particles of dark matter.</summary>
    public bool IsOpen { get; }

    /// <summary>Why a rate that counts is not computed; null where it is, or does not count.</summary>
    public string? Missing { get; }

    /// <summary>What limits the rate.</summary>
    public IEnumerable<string> Caveats => reactions.Select(r => r.Reaction.Caveat).OfType<string>();

    /// <summary>Bound of the relative error.</summary>
    public double RelativeError => rates.Value.Length == 0 ? 0 : rates.Value.Max(r => r.RelativeError);

    /// <summary>⟨σv⟩ [GeV⁻²] of the rate of all dark matter at x = m₁/T.</summary>
    public double At(double x)
    {
        double sum = 0;
        foreach (ThermalRate rate in rates.Value) sum += rate.At(x);
        return sum;
    }

    /// <summary>σv of the rate of all dark matter at a relative velocity, when χ₂ of a split pair is long gone.</summary>
    public double AtVelocity(double velocity)
    {
        bool split = dark.HeavyMass > dark.Mass;
        double degrees = dark.Degrees + (split ? 0 : dark.HeavyDegrees), p = dark.Mass * velocity / 2, sum = 0;
        foreach (var (reaction, mass, spins) in reactions)
        {
            if (mass == dark.Mass) sum += spins / (degrees * degrees) * reaction.InvariantRate(p * p) / (4 * (mass * mass + p * p));
        }
        return sum;
    }

    // Over what freeze-out takes, at x = 10 and the momentum of its heat.
    private double Estimate(SecludedAnnihilation reaction, double mass) =>
        reaction.InvariantRate(reaction.LeastMomentum2 + 0.15 * dark.Mass * mass) / (4 * mass * mass) * Suppression(mass) / RelicRules.TypicalSigmaV;

    private double Suppression(double mass) => Math.Exp(-20 * (Math.Max(mass, mediatorMass) / dark.Mass - 1));

    private ThermalRate Tabulate(SecludedAnnihilation reaction, double mass, double degrees)
    {
        double rest = 2 * Math.Max(mass, mediatorMass), coldest = dark.Mass / FreezeOut.Last, narrow = 1e-3 * coldest;
        double Density(CollisionEnergy e)
        {
            double p2 = mediatorMass <= mass ? e.Excess * (e.Total + rest) / 4 : reaction.LeastMomentum2 + e.Excess * (e.Total + rest) / 4;
            return degrees / (16 * Math.Pow(Math.PI, 4)) * e.Total * Math.Sqrt(p2) * reaction.InvariantRate(p2);
        }
        var nodes = CollisionNodes.Of(Density, [new RateEdge(0, narrow, narrow)], rest, mediatorMass, dark.Mass / FreezeOut.First, coldest, Tolerance);
        return new ThermalRate(dark, nodes, rest);
    }
}
