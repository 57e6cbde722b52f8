using Tenebra.Models;
using static System.Math;

namespace Tenebra.Decays;

/// <summary>χ₂ → χ₁ X* of an unpolarised χ₂, the mediator X of any mass q &lt; Δ, real or virtual.</summary>
/// <param name="Kind">What the mediator is; the currents are those of <see cref="DarkMatter"/>.</param>
/// <param name="m1">Mass of χ₁ [GeV].</param>
/// <param name="Splitting">Δ = m₂ − m₁ [GeV], kept apart because the masses may tell it to few digits only.</param>
public readonly record struct MediatorEmission(MediatorKind Kind, double m1, double Splitting)
{
    /// <summary>Mass of χ₂ [GeV].</summary>
    public double HeavyMass => m1 + Splitting;

    /// <summary><c>m₁ + m₂</c> [GeV].</summary>
    public double Sum => 2 * m1 + Splitting;

    /// <summary>Width [GeV] for g_D = 1 to a mediator of mass q [GeV]; 0 where it is closed.</summary>
    /// <remarks>
    /// <c>Γ = ⟨|M|²⟩ k/8πm₂²</c>, <c>k = √[(d−q²)(s−q²)]/2m₂</c>, d = Δ², s = (m₁+m₂)²; summed over the polarisations of X, averaged
    /// over those of χ₂, <c>⟨|M|²⟩ = (d−q²)(s+2q²)/q²</c> (vector), <c>(s−q²)(d+2q²)/q²</c> (axial vector), <c>s−q²</c> (scalar), <c>d−q²</c> (pseudoscalar).
    /// Crossing <c>X → χ₁χ₂</c> gives the same.
    /// </remarks>
    [Source("ParticleDataGroup:2024cfk", "Kinematics, two-body decays")]
    [Source("Izaguirre:2015zva", "matrix element of the dark photon's decay to the excited and the ground state, crossed")]
    public double Width(double q) => Width(q, Splitting - q);

    /// <summary>Width [GeV³] for g_D = 1 of the divergence of the axial current: <c>(m₁+m₂)² Γ_P(q)</c>, of a pseudoscalar.</summary>
    [Source("Peskin:1995ev", "Sec. 3.4, divergence of the axial current")]
    internal double DivergenceWidth(double q, double left) => Sum * Sum * (this with { Kind = MediatorKind.Pseudoscalar }).Width(q, left);

    /// <summary>The same as <see cref="Width(double)"/> for a known <paramref name="left"/> = Δ − q.</summary>
    internal double Width(double q, double left)
    {
        if (!(left > 0)) return 0;
        double q2 = q * q, d = left * (Splitting + q), s = (Sum - q) * (Sum + q);
        double squared = Kind switch
        {
            MediatorKind.Vector => d * (Sum * Sum + 2 * q2) / q2,
            MediatorKind.AxialVector => s * (Splitting * Splitting + 2 * q2) / q2,
            MediatorKind.Scalar => s,
            MediatorKind.Pseudoscalar => d,
            _ => throw new ArgumentOutOfRangeException(nameof(q), Kind, "does not couple two Majorana states"),
        };
        return squared * Sqrt(d * s) / (16 * PI * Pow(HeavyMass, 3));
    }
}
