using Tenebra.Models;

namespace Tenebra.Relic.Secluded;

/// <summary>Annihilation of dark matter into two mediators at tree level, exact in all masses.</summary>
/// <remarks>The couplings are those of <see cref="DarkMatter"/>; the exchanged particle is dark matter, in the t and in the u channel.</remarks>
[Source("Pospelov:2007mp", "the secluded regime")]
public sealed class SecludedAnnihilation
{
    private readonly MediatorKind mediator;
    private readonly DarkMatterKind kind;
    private readonly double coupling, mass, exchangedMass, mediatorMass;

    private SecludedAnnihilation(
        MediatorKind mediator, DarkMatterKind kind, double coupling, double mass, double exchangedMass, double mediatorMass)
    {
        (this.mediator, this.kind) = (mediator, kind);
        (this.coupling, this.mass, this.exchangedMass, this.mediatorMass) = (coupling, mass, exchangedMass, mediatorMass);
        LeastMomentum2 = mediatorMass <= mass ? 0 : (mediatorMass - mass) * (mediatorMass + mass);
        Caveat = SecludedValidity.Caveat(mediator, kind, coupling, mass, exchangedMass, mediatorMass);
    }

    /// <summary>The annihilation of two particles of the same mass (a particle and its antiparticle, or two identical ones).</summary>
    /// <param name="mediator">Lorentz structure of the mediator.</param>
    /// <param name="kind">What the dark matter is.</param>
    /// <param name="coupling">g_D.</param>
    /// <param name="mass">Mass of either particle that annihilates [GeV].</param>
    /// <param name="exchangedMass">
    /// Mass of the exchanged particle [GeV]: of pseudo-Dirac dark matter that of the other state, otherwise equal to <paramref name="mass"/>.
    /// </param>
    /// <param name="mediatorMass">Mass of the mediator [GeV].</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or <see cref="WhyNot"/> refuses the pair.</exception>
    public static SecludedAnnihilation Of(
        MediatorKind mediator, DarkMatterKind kind, double coupling, double mass, double exchangedMass, double mediatorMass)
    {
        if (WhyNot(mediator, kind) is string reason) throw new ArgumentOutOfRangeException(nameof(kind), kind, reason);
        RequirePositive(coupling, nameof(coupling));
        RequirePositive(mass, nameof(mass));
        RequirePositive(exchangedMass, nameof(exchangedMass));
        RequirePositive(mediatorMass, nameof(mediatorMass));
        return kind == DarkMatterKind.PseudoDirac || exchangedMass == mass
            ? new SecludedAnnihilation(mediator, kind, coupling, mass, exchangedMass, mediatorMass)
            : throw new ArgumentOutOfRangeException(nameof(exchangedMass), exchangedMass, "differs from the mass for pseudo-Dirac dark matter only");
    }

    /// <summary>Why the annihilation into two mediators is not computed; null where it is.</summary>
    public static string? WhyNot(MediatorKind mediator, DarkMatterKind kind) => SecludedValidity.WhyNot(mediator, kind);

    /// <summary>What limits the answer; null where nothing does.</summary>
    public string? Caveat { get; }

    /// <summary>p² [GeV²] at which the annihilation opens; 0 where it is open at rest.</summary>
    public double LeastMomentum2 { get; }

    /// <summary>Invariant rate <c>W = 4p√s σ</c>; 0 where the annihilation is closed.</summary>
    /// <param name="momentum2">p² of one initial particle in the centre-of-mass frame [GeV²], <c>s = 4(m²+p²)</c>.</param>
    /// <remarks>
    /// <c>W = k/16πE ∫₀¹|𝓜|² dcosθ</c>, averaged over the initial spins, with the factor ½ of identical mediators. Finite at p = 0,
    /// where <c>σv = W/4m²</c>.
    /// </remarks>
    [Source("Edsjo:1997bg", "invariant annihilation rate W_ij, for one pair of initial particles")]
    public double InvariantRate(double momentum2)
    {
        SecludedKinematics at = At(momentum2);
        if (!(at.K2 > 0)) return 0;
        double a2 = at.A * at.A;
        AngularWeights weights = AngularWeights.Of(4 * (at.P2 / at.A) * (at.K2 / at.A), at.Collinear / a2);
        double integral = weights.Start * Numerator(at, 0) + weights.Middle * Numerator(at, 0.5) + weights.End * Numerator(at, 1);
        return Math.Sqrt(at.K2 / at.E2) / (16 * Math.PI) * Coupling4 * integral / (a2 * a2);
    }

    /// <summary>|𝓜|² at an angle, averaged over the initial and summed over the final spins; 0 where the annihilation is closed.</summary>
    /// <param name="momentum2">p² [GeV²], as in <see cref="InvariantRate"/>.</param>
    /// <param name="cosine">Cosine of the angle between dark matter and a mediator, centre-of-mass frame.</param>
    public double SquaredAmplitude(double momentum2, double cosine)
    {
        if (!(cosine is >= -1 and <= 1)) throw new ArgumentOutOfRangeException(nameof(cosine), cosine, "need a cosine");
        SecludedKinematics at = At(momentum2);
        if (!(at.K2 > 0)) return 0;
        double z = cosine * cosine, denominators = at.Denominators(z);
        return Coupling4 * Numerator(at, z) / (denominators * denominators);
    }

    private double Coupling4 => coupling * coupling * (coupling * coupling);

    private SecludedKinematics At(double momentum2) =>
        momentum2 >= 0 && double.IsFinite(momentum2)
            ? new SecludedKinematics(mass, exchangedMass, mediatorMass, momentum2)
            : throw new ArgumentOutOfRangeException(nameof(momentum2), momentum2, "need a finite value ≥ 0");

    private double Numerator(in SecludedKinematics at, double z) => (mediator, kind) switch
    {
        (MediatorKind.Vector, DarkMatterKind.Scalar) => VectorPairs.FromScalars(at, z),
        (MediatorKind.Vector, _) => VectorPairs.FromFermions(at, z),
        (MediatorKind.Scalar, DarkMatterKind.Scalar or DarkMatterKind.RealScalar) => ScalarPairs.FromScalars(at),
        (MediatorKind.Scalar, _) => ScalarPairs.FromFermions(at, z),
        (_, DarkMatterKind.Vector) => ScalarPairs.FromVectors(at, z),
        _ => ScalarPairs.FromFermionsToPseudoscalars(at, z),
    };

    private static void RequirePositive(double value, string name)
    {
        if (!(value > 0) || !double.IsFinite(value)) throw new ArgumentOutOfRangeException(name, value, "need a finite value > 0");
    }
}
