namespace Tenebra.Models;

/// <summary>The dark matter and its coupling to the mediator.</summary>
/// <param name="Kind">What the dark matter is.</param>
/// <param name="AlphaD">α_D = g_D²/4π; 0 where the mediator does not couple to dark matter.</param>
/// <param name="MassRatio">
/// Mass of the mediator over that of the (lighter) dark matter; for millicharged particles 1, and for an axion with a dark photon
/// m_γD/m_a, the mass of the model being that of the millicharged particle or of the dark photon.
/// </param>
/// <param name="Splitting">Δ/m₁ = (m₂ − m₁)/m₁; only pseudo-Dirac dark matter feels it.</param>
/// <remarks>
/// What g_D multiplies, in words in <see cref="DarkCurrent"/>, for mediator V (vector), A (axial vector), S (scalar), a (pseudoscalar):
/// <c>scalar: V_μ i(φ*∂^μφ − φ∂^μφ*), −m_φ S φ*φ</c>;
/// <c>Dirac: V_μ χ̄γ^μχ, A_μ χ̄γ^μγ₅χ, −S χ̄χ, −i a χ̄γ₅χ</c>;
/// <c>Majorana: ½ V_μ χ̄γ^μγ₅χ, ½ A_μ χ̄γ^μγ₅χ, −½ S χ̄χ, −(i/2) a χ̄γ₅χ</c>;
/// <c>pseudo-Dirac: i V_μ χ̄₁γ^μχ₂, A_μ χ̄₁γ^μγ₅χ₂, −S χ̄₁χ₂, −i a χ̄₁γ₅χ₂</c>;
/// <c>vector: −(1/4m_X) a X_μν X̃^μν</c>; <c>real scalar: −½ m_φ S φ²</c>;
/// <c>with a tensor: −G_μν T^μν of the dark matter</c>, g_D then in GeV⁻¹.
/// Under the photon itself the parameter of the model is the coupling: ε e of the millicharged <c>A_μ χ̄γ^μχ</c> or
/// <c>A_μ i(φ*∂^μφ − φ∂^μφ*)</c>; g of <c>½ g a F_μν F̃_D^μν</c>.
/// </remarks>
public sealed record DarkMatter(DarkMatterKind Kind, double AlphaD, double MassRatio, double Splitting)
{
    /// <summary>g_D = √(4π α_D).</summary>
    public double Coupling => Math.Sqrt(4 * Math.PI * AlphaD);

    /// <summary><c>y = parameter² α_D (m_χ/M)⁴</c>: ε²α_D(m_χ/m_A′)⁴ for a dark photon.</summary>
    public double Y(double parameter) => parameter * parameter * AlphaD / Math.Pow(MassRatio, 4);

    /// <summary>Mass of the dark matter, or of its lighter state χ₁, for a mediator of mass <paramref name="mediatorMass"/>.</summary>
    public double Mass(double mediatorMass) => mediatorMass / MassRatio;

    /// <summary>Mass of the heavier state χ₂ of pseudo-Dirac dark matter; equal to <see cref="Mass"/> for every other kind.</summary>
    public double HeavyMass(double mediatorMass) =>
        Kind == DarkMatterKind.PseudoDirac ? Mass(mediatorMass) * (1 + Splitting) : Mass(mediatorMass);
}
