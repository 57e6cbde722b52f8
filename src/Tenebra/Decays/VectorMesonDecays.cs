using static System.Math;

namespace Tenebra.Decays;

/// <summary>What a virtual photon of the mass of a vector meson turns into, as multiples of e⁺e⁻; 0 below threshold.</summary>
/// <remarks>
/// V turns into a virtual photon of mass m_V, which ends as e⁺e⁻ or as something else: the meson drops out of the ratio,
/// <c>Γ(V→X)/Γ(V→ee) = Γ(γ*→X)/Γ(γ*→ee)</c>, <c>Γ(γ*→ee) = αm_V/3 · (1+2r_e)β_e</c>. Times Γ(V→ee) a ratio is a width, times Br(V→ee) a branching ratio of a
/// meson on its mass; away from it the ratio is that at √s, and the line of the meson is <see cref="VectorMesonLine"/>.
/// </remarks>
public static class VectorMesonDecays
{
    /// <summary>Γ/Γ_ee of V → χχ̄, χ a Dirac fermion of mass m and charge q in units of e.</summary>
    /// <remarks><c>q²(1+2r)β / [(1+2r_e)β_e]</c>, r = m²/m_V²</remarks>
    [Source("ParticleDataGroup:2024cfk", "cross section formulae, e⁺e⁻ → f f̄ through a photon")]
    public static double ToMillichargedFermions(double vectorMass, double q, double m)
    {
        Require(vectorMass, m);
        return FermionWidths.Vector(q * Sqrt(Constants.ElectricCharge2), vectorMass, m) / VirtualPhotonToElectrons(vectorMass);
    }

    /// <summary>Γ/Γ_ee of V → φφ*, φ a complex scalar of mass m and charge q in units of e.</summary>
    /// <remarks><c>q²β³/4 / [(1+2r_e)β_e]</c></remarks>
    [Source("ParticleDataGroup:2024cfk", "cross section formulae, pair of charged scalars")]
    public static double ToMillichargedScalars(double vectorMass, double q, double m)
    {
        Require(vectorMass, m);
        return DarkWidths.VectorToScalars(q * q * Constants.Alpha, vectorMass, m) / VirtualPhotonToElectrons(vectorMass);
    }

    /// <summary>Γ/Γ_ee of V → γ* → a γ_D for <c>L = (g/2) a F_μν F̃′^μν</c>, g in GeV⁻¹.</summary>
    /// <param name="vectorMass">m_V [GeV].</param>
    /// <param name="g">Coupling [GeV⁻¹].</param>
    /// <param name="axionMass">Mass of a [GeV].</param>
    /// <param name="darkPhotonMass">Mass of γ_D [GeV].</param>
    /// <remarks>
    /// <c>Σ|𝓜|² = 2g²m_V²k²</c> makes <c>Γ(γ*→aγ_D) = g²k³/12π = g²m_V³λ^{3/2}/96π</c>, k the momentum and λ the Källén function of
    /// (1, m_a²/m_V², m_D²/m_V²); over Γ(γ*→ee) this is <c>g²m_V²λ^{3/2}/32πα</c>.
    /// </remarks>
    [Source("Zhevlakov:2022vio", "vector mesons to an axion and a dark photon")]
    public static double ToAxionAndDarkPhoton(double vectorMass, double g, double axionMass, double darkPhotonMass)
    {
        Require(vectorMass, axionMass);
        Require(vectorMass, darkPhotonMass);
        double k = new TwoBodyDecay(vectorMass, axionMass, darkPhotonMass).Momentum;
        return g * k * (g * k) * k / (12 * PI) / VirtualPhotonToElectrons(vectorMass);
    }

    private static double VirtualPhotonToElectrons(double mass) =>
        FermionWidths.Vector(Sqrt(Constants.ElectricCharge2), mass, Constants.ElectronMass);

    private static void Require(double vectorMass, double mass)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(vectorMass, 2 * Constants.ElectronMass, nameof(vectorMass));
        ArgumentOutOfRangeException.ThrowIfNegative(mass);
    }
}
