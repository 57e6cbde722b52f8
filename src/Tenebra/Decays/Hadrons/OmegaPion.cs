using System.Numerics;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>
/// ωπ⁰ of the isovector current, with ω → π⁰γ: two neutral pions and a photon. Its share with ω → 3π is a part of
/// <see cref="PionMultiplets"/>.
/// </summary>
/// <remarks>
/// <c>R = p³|F|²/E</c>, <c>F = (g_ρωπ/f_ρ) Σ a_k e^{iφ_k} M_k²/(M_k² − s − i√s Γ_k(s))</c> for ρ(770), ρ(1450), ρ(1700); Γ of ρ(770)
/// runs with two pions and with ωπ⁰, <c>Γ_ωπ = g²_ρωπ p³/12π</c>. The ω is taken without width: 0 below m_ω + m_π⁰.
/// </remarks>
[Source("Achasov:2016zvn", "fit to e⁺e⁻ → ωπ⁰ → π⁰π⁰γ; g_ρωπ, f_ρ, masses, widths and phases")]
public static class OmegaPion
{
    private const double Coupling = 15.9, Photon = 5.06325, OmegaToPhoton = 0.0835;
    private const double Degree = PI / 180;

    private static readonly double Pion = MesonMass.NeutralPion, Omega = MesonMass.Omega;

    /// <summary>The channel. Error 6 %: 5 % of the measurement, 3 % of ω → π⁰γ. Its threshold is where ωπ⁰ opens.</summary>
    public static HadronChannel Channel { get; } = new(
        "pi0 pi0 gamma", Omega + Pion, (E, charges) => charges.Isovector * charges.Isovector * OmegaToPhoton * Ratio(E), 0.06);

    /// <summary>R of ωπ⁰ with all decays of the ω, for the photon.</summary>
    public static double Ratio(double E)
    {
        if (E <= Omega + Pion) return 0;
        double s = E * E, p = MesonMass.Momentum(s, Omega * Omega, Pion), M2 = MesonMass.Rho * MesonMass.Rho, threshold = 4 * Pion * Pion;
        double rhoWidth = 0.1491 * M2 / s * Pow((s - threshold) / (M2 - threshold), 1.5) + Coupling * Coupling * p * p * p / (12 * PI);
        Complex F = BreitWigner.Running(s, MesonMass.Rho, rhoWidth)
            + BreitWigner.Coupling(0.175, 124 * Degree) * BreitWigner.Running(s, 1.510, 0.440)
            + BreitWigner.Coupling(0.014, -63 * Degree) * BreitWigner.Running(s, 1.720, 0.250);
        return p * p * p / E * BreitWigner.Squared(F) * (Coupling / Photon) * (Coupling / Photon);
    }
}
