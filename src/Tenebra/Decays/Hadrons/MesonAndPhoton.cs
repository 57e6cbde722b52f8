using System.Numerics;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>A pseudoscalar meson and a photon through ρ, ω, φ and an excited state.</summary>
/// <remarks>
/// <c>R = (p³/E)|F|²</c>, <c>F = Σ_V c_V a_V e^{iφ_V} M_V²/(M_V² − s − i E Γ_V(s))</c> [GeV⁻¹], p the momentum, c_V the coupling of the vector to the current of V over the
/// photon's; <c>Γ_ρ(s) = Γ_ρ (M_ρ²/s)((s−4m_π²)/(M_ρ²−4m_π²))^{3/2}</c>, the others constant.
/// </remarks>
internal sealed class MesonAndPhoton
{
    // Of the listings, as in the fit.
    private static readonly double OmegaWidth = HadronChannels.Width("omega");

    private readonly double mass;
    private readonly State[] states;

    private MesonAndPhoton(double mass, params State[] states) => (this.mass, this.states) = (mass, states);

    private enum Current
    {
        Isovector,
        Isoscalar,
        Strange,
    }

    /// <summary>π⁰γ; SND's fit from 0.6 to 1.38 GeV.</summary>
    [Source("Achasov:2016bfr", "fit to e⁺e⁻ → π⁰γ")]
    public static MesonAndPhoton Pion { get; } = new(
        MesonMass.NeutralPion,
        new(Current.Isovector, 0.0426, -12.7, MesonMass.Rho, 0.1491, isOfPions: true), new(Current.Isoscalar, 0.0434, 0, 0.78284, OmegaWidth),
        new(Current.Strange, 0.00303, 158, 1.01952, 4.21e-3), new(Current.Isoscalar, 0.00523, 180, 1.45, 0.40));

    /// <summary>ηγ; SND's fit from 0.6 to 1.38 GeV.</summary>
    [Source("Achasov:2006dv", "fit to e⁺e⁻ → ηγ")]
    public static MesonAndPhoton Eta { get; } = new(
        MesonMass.Eta,
        new(Current.Isovector, 0.0861, 0, MesonMass.Rho, 0.1491, isOfPions: true), new(Current.Isoscalar, 0.00824, 11.3, 0.78284, OmegaWidth),
        new(Current.Strange, 0.0158, 170, 1.01952, 4.21e-3), new(Current.Isovector, 0.0147, 61, 1.465, 0.40));

    /// <summary>R at E [GeV]; 0 below the mass of the meson.</summary>
    public double Ratio(double E, QuarkCharges charges)
    {
        if (E <= mass) return 0;
        double s = E * E, momentum = (E - mass) * (E + mass) / (2 * E);
        Complex F = default;
        foreach (State state in states) F += state.At(s, charges);
        return momentum * momentum * momentum / E * BreitWigner.Squared(F);
    }

    private readonly struct State(Current current, double amplitude, double degrees, double mass, double width, bool isOfPions = false)
    {
        private readonly Complex amplitude = Complex.FromPolarCoordinates(amplitude, degrees * PI / 180);

        public Complex At(double s, QuarkCharges charges)
        {
            double charge = current switch
            {
                Current.Isovector => charges.Isovector,
                Current.Isoscalar => charges.Isoscalar,
                _ => charges.StrangeCurrent,
            };
            return charge * amplitude * (isOfPions
                ? BreitWigner.PWave(s, mass, width, MesonMass.Pion, MesonMass.Pion)
                : BreitWigner.Running(s, mass, width));
        }
    }
}
