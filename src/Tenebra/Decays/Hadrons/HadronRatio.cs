using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary><c>R(s) = σ(e⁺e⁻ → hadrons) / (4πα²/3s)</c>, and what it is for a vector that couples to quarks otherwise than the photon.</summary>
/// <remarks>
/// Two pions through <see cref="PionFormFactor"/>, Breit–Wigner ω, φ, ψ and Υ, and <see cref="QuarkContinuum"/>. Against measured R: 3–13 % below 1.03 GeV,
/// 21 % low from 1.03 to 1.2 GeV, 10 % above, 15 % from 3.7 to 4.6 GeV. No Z: use below 30 GeV. No Υ above the 4S.
/// </remarks>
public static class HadronRatio
{
    private const double ThreePions = 3 * Constants.ChargedPionMass;

    private static readonly VectorMesonTable Mesons = VectorMesonTable.Load(DataFolder.Embedded);
    private static readonly VectorMeson Omega = Mesons["omega"];
    private static readonly VectorMeson Phi = Mesons["phi"];

    /// <summary>Caveat that every number made from <see cref="At(double)"/> carries.</summary>
    public const string Caveat =
        "width to hadrons from a parametrisation of R(s): good to 3-13 % below 1.03 GeV, 21 % low at 1.03-1.2 GeV, 10 % above, 15 % at 3.7-4.6 GeV; J/psi, psi(2S) and narrow Upsilon only within 300 widths of their peaks; no Z: below 30 GeV";

    /// <summary>Caveat of <see cref="At(double, double, double)"/> for charges that are not the photon's.</summary>
    public const string MesonDominanceCaveat =
        "hadrons from vector-meson dominance: rho, omega, phi, psi and Upsilon by the charges of their quarks, the continuum by squared charges, which between the resonances from 1.03 to 2 GeV is no better than a factor of 2";

    /// <summary>R at E = √s in GeV; 0 below the threshold of two charged pions.</summary>
    public static double At(double E) => At(E, 2 / 3.0, -1 / 3.0);

    /// <summary>R of a vector with the charges q_u of u and c, q_d of d, s and b, in units in which the photon has 2/3 and −1/3.</summary>
    /// <remarks>
    /// <c>Γ(V → hadrons) = g²M/12π · R</c> for the couplings g q_f. With i = q_u − q_d and w = 3(q_u + q_d), the strengths of isovector and isoscalar light quarks,
    /// <c>R = β_π³|F_π(i, w)|²/4 + w² 0.975 R_ω + 9q_d² R_φ + (q_u²+2q_d²)/(2/3) R_uds + (9/4)q_u² R_c + 9q_d² R_b</c>;
    /// ω and φ from the threshold of three pions, 0.975 leaves out ω → ππ, which the form factor holds. R_c and R_b: quarkonia and continuum.
    /// </remarks>
    [Source("Batell:2009yf", "hadronic decays of the dark photon from R(s)")]
    [Source("Tulin:2014tya", "vector-meson dominance for a baryonic vector")]
    [Source("Ilten:2018crw", "vector-meson dominance for any quark charges")]
    public static double At(double E, double upCharge, double downCharge) =>
        Smooth(E, upCharge, downCharge)
        + Charm(upCharge) * Sum(HeavyQuarkonium.NarrowCharmonia, E)
        + Bottom(downCharge) * Sum(HeavyQuarkonium.NarrowBottomonia, E);

    /// <summary>The same without J/ψ, ψ(2S) and Υ(1S) to Υ(3S), whose peaks an integral over E would miss.</summary>
    [Source("ParticleDataGroup:2024cfk", "plots of R for the continuum; ω(782) and φ(1020) of the tables of mesons")]
    public static double Smooth(double E, double upCharge, double downCharge)
    {
        double isovector = upCharge - downCharge, isoscalar = 3 * (upCharge + downCharge);
        double R = Pow(Threshold.Beta(E, Constants.ChargedPionMass), 3) / 4 * PionFormFactor.Squared(E, isovector, isoscalar);
        if (E > ThreePions)
        {
            R += isoscalar * isoscalar * 0.975 * Resonance(E, Omega);
            R += 9 * downCharge * downCharge * Resonance(E, Phi);
        }
        R += (upCharge * upCharge + 2 * downCharge * downCharge) * 1.5 * QuarkContinuum.Light(E);
        R += Charm(upCharge) * (QuarkContinuum.Charm(E) + Sum(HeavyQuarkonium.WideCharmonia, E));
        R += Bottom(downCharge) * (QuarkContinuum.Bottom(E) + Sum(HeavyQuarkonium.WideBottomonia, E));
        return R;
    }

    private static double Charm(double upCharge) => 2.25 * upCharge * upCharge;

    private static double Bottom(double downCharge) => 9 * downCharge * downCharge;

    private static double Sum(IReadOnlyList<HeavyQuarkonium> states, double E)
    {
        double sum = 0;
        for (int i = 0; i < states.Count; i++) sum += states[i].Ratio(E);
        return sum;
    }

    /// <summary><c>R = (9s/α²) B_ee Γ²/((s−M²)² + M²Γ²)</c>: a spin-1 state of which all decays are counted.</summary>
    private static double Resonance(double E, VectorMeson meson)
    {
        double s = E * E, M = meson.Mass, width = meson.Particle.Width;
        double offShell = (E - M) * (E + M);
        return 9 * s / Constants.Alpha2 * meson.ElectronBranching * width * width / (offShell * offShell + M * M * width * width);
    }
}
