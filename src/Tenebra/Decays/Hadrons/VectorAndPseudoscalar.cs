using System.Numerics;
using static System.Math;
using static Tenebra.Decays.Hadrons.BreitWigner;

namespace Tenebra.Decays.Hadrons;

/// <summary>A narrow vector meson and a pseudoscalar in a P wave: ωη, φη and φπ⁰.</summary>
/// <remarks>
/// <c>R = p³|F|²/E</c>. ωη: <c>w (a B_ω′ − b B_ω″)</c>; φη: <c>s (a B_φ′ + b e^{iφ} B_φ″)</c>, the η by its strange quarks;
/// φπ⁰, against the rule of Okubo, Zweig and Iizuka: <c>i (−a B_ρ + b B_ρ″)</c>, a third of the width of the ρ″ running as (s −
/// 16m_π²)^{3/2}/s.
/// </remarks>
[Source("Plehn:2019jeo", "fits of η ω, η φ and φ π; parameters")]
public static class VectorAndPseudoscalar
{
    private static readonly Complex SecondPhi = Coupling(0.00409, 2.19);

    /// <summary>The channels. Error 25 % of ωη and 20 % of φη, about that of the data; 40 % of φπ⁰, seen with a few events.</summary>
    public static IReadOnlyList<HadronChannel> Channels { get; } =
    [
        Channel("eta omega", MesonMass.Omega, MesonMass.Eta, EtaOmega, 0.25),
        Channel("eta phi", MesonMass.Phi, MesonMass.Eta, EtaPhi, 0.2),
        Channel("phi pi0", MesonMass.Phi, MesonMass.NeutralPion, PhiPion, 0.4),
    ];

    private static Complex EtaOmega(double s, QuarkCharges charges) =>
        charges.Isoscalar * (0.0862 * Constant(s, 1.43, 0.215) - 0.0648 * Constant(s, 1.67, 0.113));

    private static Complex EtaPhi(double s, QuarkCharges charges) =>
        charges.StrangeCurrent * (0.175 * Constant(s, 1.67, 0.122) + SecondPhi * Constant(s, 2.14, 0.0435));

    private static Complex PhiPion(double s, QuarkCharges charges)
    {
        const double M = 1.593, fourPions = 16 * MesonMass.Pion * MesonMass.Pion;
        double running = M * M / s * Pow((s - fourPions) / (M * M - fourPions), 1.5);
        return charges.Isovector * (0.0315 * Running(s, M, 0.203 * (0.67 + 0.33 * running)) - 0.045 * Running(s, MesonMass.Rho, 0.1491));
    }

    private static HadronChannel Channel(
        string final, double vector, double pseudoscalar, Func<double, QuarkCharges, Complex> form, double error)
    {
        double threshold = vector + pseudoscalar;

        double Ratio(double E, QuarkCharges charges)
        {
            if (E <= threshold) return 0;
            double p = MesonMass.Momentum(E * E, vector * vector, pseudoscalar);
            return p * p * p / E * Squared(form(E * E, charges));
        }

        return new HadronChannel(final, threshold, Ratio, error);
    }
}
