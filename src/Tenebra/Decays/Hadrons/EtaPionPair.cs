using System.Numerics;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>η or η′ with π⁺π⁻, of the isovector current by ρ(770), ρ(1450), ρ(1700) and ρ(2150) through ηρ.</summary>
/// <remarks>
/// <c>F = N/(4√3 π²f_π³) Σa_k BW_k(s)/Σa_k · BW_ρ(q²)</c>, N = 1 for η, √2 for η′, q² the squared mass of the pions;
/// <c>R = |F|²/(24π²E) ∫dq² (p_η p_π)³/√q² |BW_ρ(q²)|²</c>, which is <see cref="DalitzIntegral"/> with the angle done. Widths of the
/// excited ρ grow as s.
/// </remarks>
[Source("Plehn:2019jeo", "fits of η π π and η′ π π; parameters")]
public static class EtaPionPair
{
    private const double Pion = MesonMass.Pion, DecayConstant = 0.0933, RhoMass = 0.77549, RhoWidth = 0.1494;

    /// <summary>The channels. Error 15 % of ηππ, that of the data about their peak; a factor 1.5 of η′ππ, which has few data.</summary>
    public static IReadOnlyList<HadronChannel> Channels { get; } =
    [
        Channel("eta pi+ pi-", MesonMass.Eta, 1, [(0.326, 1.54, 0.356), (0.0115, 1.76, 0.113)], 0.15),
        Channel("eta' pi+ pi-", MesonMass.EtaPrime, Sqrt(2), [(0.02, 2.11, 0.176)], 0.5),
    ];

    // All phases of the fit are 3.14: the excited ρ enter with a minus sign.
    private static HadronChannel Channel(
        string final, double eta, double factor, (double Size, double Mass, double Width)[] excited, double error)
    {
        double threshold = eta + 2 * Pion, norm = factor / (4 * Sqrt(3) * PI * PI * Pow(DecayConstant, 3));
        var integral = new ThresholdTable(threshold, 4, -1, E => PairIntegral.Of(E, eta, Pion, Pion, (q2, pPair, pEta) =>
            Pow(pPair * pEta, 3) / Sqrt(q2) * BreitWigner.Squared(BreitWigner.PWave(q2, RhoMass, RhoWidth, Pion, Pion))));

        double Ratio(double E, QuarkCharges charges)
        {
            if (E <= threshold) return 0;
            double s = E * E, sum = 1;
            Complex rho = BreitWigner.PWave(s, RhoMass, RhoWidth, Pion, Pion);
            foreach ((double size, double M, double width) in excited)
            {
                sum -= size;
                rho -= size * BreitWigner.Running(s, M, width * s / (M * M));
            }
            double F = charges.Isovector * norm / sum;
            return F * F * BreitWigner.Squared(rho) * integral.At(E) / (24 * PI * PI * E);
        }

        return new HadronChannel(final, threshold, Ratio, error);
    }
}
