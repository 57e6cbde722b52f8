using System.Numerics;
using static Tenebra.Decays.Hadrons.BreitWigner;

namespace Tenebra.Decays.Hadrons;

/// <summary>Two kaons and two pions through K*(892)K̄π, of the strange current by φ(1680) and of the isovector one by ρ(1900).</summary>
/// <remarks>
/// As in <see cref="VectorAndPair"/>, the pair being Kπ of isospin ½: <c>A = √f (A₁ ± A₀)</c>, + where the K* is neutral and − where it is
/// charged. Of each, by isospin, f = 4/18 with two charged pions (K⁺K⁻ where the K* is neutral, K⁰K̄⁰ where it is charged) and 1/18 with
/// two π⁰. To K_S K±π∓π⁰ the fit has 1/18 of the neutral and 2/18 of the charged K*; K_L is as many. K⁺K⁻π⁺π⁻ was fitted alone; states
/// without a fit take the currents of K_S K±π∓π⁰, which gives their measured sizes within 30 %. φππ is apart:
/// <see cref="VectorAndPair"/>.
/// </remarks>
[Source("Foguel:2022ppx", "fits of K K π π; parameters")]
public static class KaonPairPionPair
{
    private const double KStar = 0.89166;

    private static readonly Complex FirstRho = Coupling(0.594, 0.317), Phi = Coupling(2.488597350435909, 1.0180585878258477);
    private static readonly double Kaon = MesonMass.Kaon, K0 = MesonMass.NeutralKaon, Pi = MesonMass.Pion, Pi0 = MesonMass.NeutralPion;
    private static readonly ThresholdTable KaonAndPion = VectorAndPair.Integral(KStar, Kaon, Pi);
    private static readonly ThresholdTable KaonAndNeutral = VectorAndPair.Integral(KStar, Kaon, Pi0);
    private static readonly ThresholdTable NeutralAndPion = VectorAndPair.Integral(KStar, K0, Pi);
    private static readonly ThresholdTable NeutralAndNeutral = VectorAndPair.Integral(KStar, K0, Pi0);

    /// <summary>
    /// The channels. Error 25 % of K⁺K⁻π⁺π⁻, where the fit is that far below the data at 1.7 and 1.9 GeV; 30 % of the states with one K_S
    /// or K_L; 40 % of the rest. "KS KL" stands for all of K⁰K̄⁰, "K+ pi-" for both signs. They open where K*(892)Kπ does.
    /// </summary>
    public static IReadOnlyList<HadronChannel> Channels { get; } =
    [
        new("K+ K- pi+ pi-", KStar + Kaon + Pi, ChargedKaons, 0.25),
        new("KS K+ pi- pi0", KStar + Kaon + Pi0, OneNeutralKaon, 0.3),
        new("KL K+ pi- pi0", KStar + Kaon + Pi0, OneNeutralKaon, 0.3),
        new("K+ K- pi0 pi0", KStar + Kaon + Pi0, (E, q) => Of(E, KaonAndNeutral, 1, ChargedKStar(E, q)), 0.4),
        new("KS KL pi+ pi-", KStar + K0 + Pi, (E, q) => Of(E, NeutralAndPion, 4, ChargedKStar(E, q)), 0.4),
        new("KS KL pi0 pi0", KStar + K0 + Pi0, (E, q) => Of(E, NeutralAndNeutral, 1, NeutralKStar(E, q)), 0.4),
    ];

    private static double ChargedKaons(double E, QuarkCharges charges)
    {
        double s = E * E;
        Complex strange = -4.5159727286986975 * Constant(s, 1.650, 0.10306362864702914);
        Complex isovector = -2.34 * Constant(s, MesonMass.Rho, 0.1491) + FirstRho * Constant(s, 1.470, 0.400)
            + 15.658829780911248 * Constant(s, 1.8424500809807751, 0.40316760691226605);
        return Of(E, KaonAndPion, 4, charges.StrangeCurrent * strange + charges.Isovector * isovector);
    }

    private static double OneNeutralKaon(double E, QuarkCharges charges)
    {
        Complex charged = ChargedKStar(E, charges);
        return Of(E, KaonAndPion, 1, NeutralKStar(E, charges)) + Of(E, NeutralAndPion, 1, charged) + Of(E, KaonAndNeutral, 1, charged);
    }

    private static Complex NeutralKStar(double E, QuarkCharges charges) => Isovector(E, charges) + Strange(E, charges);

    private static Complex ChargedKStar(double E, QuarkCharges charges) => Isovector(E, charges) - Strange(E, charges);

    private static Complex Strange(double E, QuarkCharges charges) => charges.StrangeCurrent * Phi * Constant(E * E, 1.700, 0.300);

    private static Complex Isovector(double E, QuarkCharges charges) =>
        charges.Isovector * 13.505485155732044 * Constant(E * E, 1.8975485530633405, 0.5037543149729891);

    private static double Of(double E, ThresholdTable integral, int eighteenths, Complex amplitude) =>
        eighteenths / 18.0 * VectorAndPair.Ratio(E, amplitude, integral.At(E));
}
