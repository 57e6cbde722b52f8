using System.Numerics;
using static Tenebra.Decays.Hadrons.BreitWigner;

namespace Tenebra.Decays.Hadrons;

/// <summary>
/// Two kaons and a pion through K*(892)K: the strange current by φ(1680) and φ(2170), the isovector one by ρ, ρ(1450) and ρ(1700).
/// </summary>
/// <remarks>
/// <c>F = (2g/√6 m²_K*) [a BW_K*(s₁₃) + b BW_K*(s₂₃)]</c> with 1, 2 the kaons, 3 the pion; <c>(a, b) = (A₀+A₁)(1, 1)</c> for K_SK_Lπ⁰,
/// <c>(A₀−A₁)(1, 1)</c> for K⁺K⁻π⁰, <c>√2 (A₀+A₁, A₀−A₁)</c> for K_S or K_L with K±π∓, both signs together. That the strange current
/// alone gives 1 : 1 : 2 : 2 follows from isospin; the fit has K_S, and K_L is as many. K⁰K̄⁰ is K_SK_L because C = −1. φπ⁰ is apart, in
/// <see cref="VectorAndPseudoscalar"/>. What ω(1420) and ω(1650) add is taken as part of the strange current.
/// </remarks>
[Source("Plehn:2019jeo", "fit of K K π; parameters")]
[Source("BaBar:2007ceh", "isospin relations of the final states")]
public static class KaonPairPion
{
    private const double KStarCoupling = 5.37392360229, Mass = 0.8956, Width = 0.047, Scale = KStarCoupling / (Mass * Mass);

    private static readonly Complex FirstPhi = Coupling(0.233, 1.1e-7), SecondPhi = Coupling(0.0405, 5.19);
    private static readonly Complex FirstRho = Coupling(0.594, 0.317), SecondRho = Coupling(-0.0179, 2.57);
    private static readonly DalitzTable Neutral = Table(MesonMass.NeutralKaon, MesonMass.NeutralKaon, MesonMass.NeutralPion);
    private static readonly DalitzTable Charged = Table(MesonMass.Kaon, MesonMass.Kaon, MesonMass.NeutralPion);
    private static readonly DalitzTable Mixed = Table(MesonMass.NeutralKaon, MesonMass.Kaon, MesonMass.Pion);

    /// <summary>
    /// The channels. Error 15 % from 1.4 to 2 GeV, that of the data and of their fit; "KS K+ pi-" stands for both signs, as does "KL K+
    /// pi-".
    /// </summary>
    public static IReadOnlyList<HadronChannel> Channels { get; } =
    [
        new("KS KL pi0", Neutral.Threshold, (E, q) => Of(Neutral, E, q, 1, 1, 1), 0.15),
        new("K+ K- pi0", Charged.Threshold, (E, q) => Of(Charged, E, q, -1, -1, 1), 0.15),
        new("KS K+ pi-", Mixed.Threshold, (E, q) => Of(Mixed, E, q, 1, -1, 2), 0.15),
        new("KL K+ pi-", Mixed.Threshold, (E, q) => Of(Mixed, E, q, 1, -1, 2), 0.15),
    ];

    /// <summary>A₀ at squared energy s for the photon.</summary>
    private static Complex Strange(double s) => FirstPhi * Constant(s, 1.6334, 0.218) + SecondPhi * Constant(s, 1.957, 0.267);

    /// <summary>A₁.</summary>
    private static Complex Isovector(double s) =>
        -2.34 * Constant(s, MesonMass.Rho, 0.1491) + FirstRho * Constant(s, 1.470, 0.400) + SecondRho * Constant(s, 1.720, 0.250);

    private static double Of(DalitzTable table, double E, QuarkCharges charges, int signOf13, int signOf23, double states)
    {
        if (E <= table.Threshold) return 0;
        double s = E * E, factor = 2 * Scale / Math.Sqrt(6);
        Complex A0 = factor * charges.StrangeCurrent * Strange(s), A1 = factor * charges.Isovector * Isovector(s);
        return states * table.Ratio(E, [A0 + signOf13 * A1, A0 + signOf23 * A1]);
    }

    private static DalitzTable Table(double first, double second, double pion)
    {
        Complex KStar(int k, int pair, double s) => pair - 1 == k ? PWave(s, Mass, Width, k == 0 ? first : second, pion) : Complex.Zero;

        var integral = new DalitzIntegral(first, second, pion, 2, KStar, new BandPoints(16, [Mass], Width));
        return new DalitzTable(first + second + pion, 2, integral);
    }
}
