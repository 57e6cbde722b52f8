using Tenebra.Models;
using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Decays;

/// <summary>Decays of a vector meson to invisible states, as multiples of its decay to e⁺e⁻; 0 below threshold.</summary>
/// <remarks>
/// V turns into a virtual photon of mass m_V, which ends as e⁺e⁻ or as something else: the meson drops out of the ratio,
/// <c>Γ(V→X)/Γ(V→ee) = Γ(γ*→X)/Γ(γ*→ee)</c>, <c>Γ(γ*→ee) = αm_V/3 · (1+2r_e)β_e</c>. A dark photon in place of the photon
/// brings ε² and <c>m_V⁴/|D|²</c> for the photon's pole 1/m_V². Tree level, Γ(V→X) far below the total width of V: where a narrow dark photon
/// lies on the meson the two states mix, and this is not the answer. Times Γ(V→ee) a ratio is a width, times Br(V→ee) a branching ratio.
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

    /// <summary>Γ/Γ_ee of V → A′* → dark matter, for ε = 1.</summary>
    /// <param name="vectorMass">m_V [GeV].</param>
    /// <param name="dark">The dark matter; its mass is that of <paramref name="mass"/>, on the mass shell or off.</param>
    /// <param name="mass">Mass m of the dark photon [GeV].</param>
    /// <param name="width">Its total width Γ [GeV], taken as constant.</param>
    /// <remarks>
    /// <c>m_V⁴/[(m_V²−m²)²+m²Γ²] · Γ_D(m_V)/Γ(γ*→ee)</c>, Γ_D the width to dark matter of a dark photon of mass m_V;
    /// for Dirac <c>(α_D/α) (1+2r)β</c>, for a complex scalar a quarter of <c>(α_D/α) β³</c>, at the pole of no mass.
    /// </remarks>
    /// <exception cref="InputException">A vector has no coupling to this kind of dark matter.</exception>
    [Source("Schuster:2021mlr", "decay of the vector meson to dark matter")]
    public static double ThroughDarkPhoton(double vectorMass, DarkMatter dark, double mass, double width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        Require(vectorMass, dark.Mass(mass));
        double darkMass = dark.Mass(mass);
        double toDark = DarkWidths.Of(MediatorKind.Vector, dark with { MassRatio = vectorMass / darkMass }, vectorMass);
        double offShell = (vectorMass - mass) * (vectorMass + mass) / (vectorMass * vectorMass);
        double damping = mass / vectorMass * (width / vectorMass);
        double pole = offShell * offShell + damping * damping;
        if (toDark == 0) return 0;
        return pole > 0
            ? toDark / VirtualPhotonToElectrons(vectorMass) / pole
            : throw new ArgumentOutOfRangeException(nameof(width), width, "need a width > 0 for a dark photon of the meson's mass");
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

    /// <summary>Width [GeV]: a ratio of this class times Γ(V→ee).</summary>
    public static double Width(VectorMeson meson, double ratioToElectrons) => ratioToElectrons * meson.ElectronWidth;

    /// <summary>Branching ratio: a ratio of this class times Br(V→ee).</summary>
    public static double Branching(VectorMeson meson, double ratioToElectrons) => ratioToElectrons * meson.ElectronBranching;

    private static double VirtualPhotonToElectrons(double mass) =>
        FermionWidths.Vector(Sqrt(Constants.ElectricCharge2), mass, Constants.ElectronMass);

    private static void Require(double vectorMass, double mass)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(vectorMass, 2 * Constants.ElectronMass, nameof(vectorMass));
        ArgumentOutOfRangeException.ThrowIfNegative(mass);
    }
}
