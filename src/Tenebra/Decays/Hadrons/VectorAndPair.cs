using System.Numerics;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>A vector meson with two pseudoscalars in an S wave: ωππ and φππ.</summary>
/// <remarks>
/// <c>R = 3|A|²/(16π²E³) ∫dq² p p_V/√q² (1 + p_V²/3m_V²)</c>, q² the squared mass of the pair, p its momentum, p_V that of the meson;
/// half of it for two neutral pions. ωππ: <c>A = w a B_ω″</c>; φππ: <c>A = s (a₁ B_φ′ + a₂ B_φ″)</c>. The pions are in isospin 0, since C
/// = −1 and the mesons have isospin 0: 2 : 1 of π⁺π⁻ and π⁰π⁰.
/// </remarks>
[Source("Plehn:2019jeo", "form of the currents")]
[Source("Foguel:2022ppx", "fits of ω π π and φ π π; parameters")]
public static class VectorAndPair
{
    private static readonly Complex FirstPhi = BreitWigner.Coupling(1.4440212871376037, 2.62513009401222);

    /// <summary>
    /// The channels. Error 20 % of ωππ, 30 % of φππ: the data have 10 %, one or two resonances do not follow them everywhere.
    /// </summary>
    public static IReadOnlyList<HadronChannel> Channels { get; } =
    [
        Channel("omega pi+ pi-", MesonMass.Omega, MesonMass.Pion, 1, Omega, 0.2),
        Channel("omega pi0 pi0", MesonMass.Omega, MesonMass.NeutralPion, 0.5, Omega, 0.2),
        Channel("phi pi+ pi-", MesonMass.Phi, MesonMass.Pion, 1, Phi, 0.3),
        Channel("phi pi0 pi0", MesonMass.Phi, MesonMass.NeutralPion, 0.5, Phi, 0.3),
    ];

    /// <summary>The integral of the remarks as a table.</summary>
    internal static ThresholdTable Integral(double vector, double m1, double m2) => new(vector + m1 + m2, 2, 3, E => PairIntegral.Of(
        E, vector, m1, m2, (q2, p, pVector) => p * pVector / Sqrt(q2) * (1 + pVector * pVector / (3 * vector * vector))));

    /// <summary><c>3|A|²/(16π²E³) · integral</c></summary>
    internal static double Ratio(double E, Complex A, double integral) =>
        3 * BreitWigner.Squared(A) * integral / (16 * PI * PI * E * E * E);

    private static Complex Omega(double s, QuarkCharges charges) =>
        charges.Isoscalar * 2.728870588760009 * BreitWigner.Running(s, 1.6608543573197, 0.3982595005228462);

    private static Complex Phi(double s, QuarkCharges charges) => charges.StrangeCurrent * (
        FirstPhi * BreitWigner.Running(s, 1.680206376111421, 0.22649014716417465)
        + 0.6856322620088697 * BreitWigner.Running(s, 2.162094475680359, 0.20905046718427628));

    private static HadronChannel Channel(
        string final, double vector, double pion, double share, Func<double, QuarkCharges, Complex> amplitude, double error)
    {
        double threshold = vector + 2 * pion;
        ThresholdTable integral = Integral(vector, pion, pion);
        return new HadronChannel(
            final, threshold, (E, charges) => E <= threshold ? 0 : share * Ratio(E, amplitude(E * E, charges), integral.At(E)), error);
    }
}
