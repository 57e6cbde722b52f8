using System.Numerics;
using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Decays;

/// <summary>How a meson turns into a virtual photon away from its mass: what is taken, and what it is varied to.</summary>
public enum MesonForm
{
    /// <summary>A constant mixing with the photon, a P-wave width where the meson decays to two pions.</summary>
    Standard,

    /// <summary>A mixing that goes with s, as the gauge-invariant form of vector dominance has it.</summary>
    MixingWithS,

    /// <summary>A P-wave width with the barrier factor of an interaction of the range of 1/p₀.</summary>
    BarrierFactor,
}

/// <summary>The line of a vector meson that turns into a virtual photon of mass √s.</summary>
public static class VectorMesonLine
{
    private const double m = Constants.ChargedPionMass;

    /// <summary>Γ_V [GeV] of a meson of mass √s = <paramref name="rootS"/> [GeV].</summary>
    /// <remarks>
    /// Two pions: <c>Γ₀ (m_V/√s)(p/p₀)³</c>, p the momentum of a pion at √s and p₀ at m_V, and times <c>2p₀²/(p₀² + p²)</c> with the barrier factor; 0 below
    /// their threshold. Other mesons: Γ₀.
    /// </remarks>
    [Source("Jackson:1964zd", "P-wave width of a resonance, and its barrier factor")]
    public static double Width(VectorMeson meson, double rootS, MesonForm form = MesonForm.Standard)
    {
        double width = meson.Particle.Width;
        if (!meson.DecaysToPions) return width;
        double p2 = (rootS - 2 * m) * (rootS + 2 * m) / 4, p02 = (meson.Mass - 2 * m) * (meson.Mass + 2 * m) / 4;
        if (p2 <= 0) return 0;
        double barrier = form == MesonForm.BarrierFactor ? 2 * p02 / (p02 + p2) : 1;
        return width * meson.Mass / rootS * Pow(p2 / p02, 1.5) * barrier;
    }

    /// <summary>Γ(V → e⁺e⁻) [GeV] of a meson of mass √s [GeV]: Br_ee Γ_V at its own.</summary>
    /// <remarks><c>Br_ee Γ₀ (m_V/√s)³</c> for a constant mixing <c>e m_V²/g_V</c> of V and photon; times <c>(s/m_V²)²</c> for <c>e s/g_V</c>.</remarks>
    [Source("OConnell:1995wf", "the two representations of vector meson dominance")]
    public static double ElectronWidth(VectorMeson meson, double rootS, MesonForm form = MesonForm.Standard)
    {
        double x = rootS / meson.Mass, x2 = x * x;
        return meson.ElectronBranching * meson.Particle.Width / (x * x2) * (form == MesonForm.MixingWithS ? x2 * x2 : 1);
    }

    /// <summary>Amplitude A [GeV⁻¹] of one meson: <c>|A|² ds</c> is its number of e⁺e⁻ pairs in ds, of massless electrons.</summary>
    /// <remarks>
    /// <c>A = √(√sΓ_ee(s)/π) / (s − m_V² + i√sΓ_V(s))</c>, that is <c>|A|² = (1/π) √sΓ_V/|s − m_V² + i√sΓ_V|² · Γ_ee/Γ_V</c>. Its phase is that of the propagator.
    /// </remarks>
    [Source("OConnell:1995wf", "propagator and photon coupling of the vector mesons")]
    public static Complex Amplitude(VectorMeson meson, double rootS, MesonForm form = MesonForm.Standard)
    {
        double strength = Sqrt(rootS * ElectronWidth(meson, rootS, form) / PI);
        return strength / new Complex((rootS - meson.Mass) * (rootS + meson.Mass), rootS * Width(meson, rootS, form));
    }
}
