using static System.Math;

namespace Tenebra.Decays;

/// <summary><c>R(s) = σ(e⁺e⁻ → hadrons) / (4πα²/3s)</c>: what the width to hadrons is in units of that to massless muons.</summary>
/// <remarks>
/// Two pions through <see cref="PionFormFactor"/>, Breit–Wigner ω and φ, and smooth steps for the light-quark and the charm
/// continuum. Against measured R: 3–13 % below 1.03 GeV, 21 % low from 1.03 to 1.2 GeV, 10 % above.
/// J/ψ, ψ(2S), Υ and the b threshold are absent: use below 10 GeV, away from the narrow states.
/// </remarks>
public static class HadronRatio
{
    private const double ThreePions = 3 * Constants.ChargedPionMass;

    /// <summary>Caveat that every number made from <see cref="At"/> carries.</summary>
    public const string Caveat =
        "width to hadrons from a parametrisation of R(s): good to 3-13 % below 1.03 GeV, 21 % low at 1.03-1.2 GeV, 10 % above; no J/psi, psi(2S), Upsilon, b quarks";

    /// <summary>R at E = √s in GeV; 0 below the threshold of two charged pions.</summary>
    /// <remarks>
    /// <c>R = β_π³|F_π|²/4 + 0.975 R_ω + R_φ + 2.35/(1+e^{−(E−1.32)/0.12}) [E &gt; 0.9] + 1.35/(1+e^{−(E−3.95)/0.08}) [E &gt; 3.5]</c>;
    /// ω and φ from the threshold of three pions, 0.975 leaves out ω → ππ, which the form factor holds.
    /// </remarks>
    [Source("Batell:2009yf", "hadronic decays of the dark photon from R(s)")]
    [Source("ParticleDataGroup:2024cfk", "ω(782) and φ(1020): masses, widths, Γ_ee/Γ; plots of R for the continuum")]
    public static double At(double E)
    {
        double R = Pow(Threshold.Beta(E, Constants.ChargedPionMass), 3) / 4 * PionFormFactor.Squared(E);
        if (E > ThreePions)
        {
            R += 0.975 * Resonance(E, 0.78266, 0.00868, 7.36e-5);
            R += Resonance(E, 1.019461, 0.004249, 2.979e-4);
        }
        if (E > 0.9) R += 2.35 / (1 + Exp(-(E - 1.32) / 0.12));
        if (E > 3.5) R += 1.35 / (1 + Exp(-(E - 3.95) / 0.08));
        return R;
    }

    /// <summary><c>R = (9s/α²) B_ee Γ²/((s−M²)² + M²Γ²)</c>: a spin-1 state of which all decays are counted.</summary>
    private static double Resonance(double E, double M, double width, double electronBranching)
    {
        double s = E * E;
        double offShell = (E - M) * (E + M);
        return 9 * s / Constants.Alpha2 * electronBranching * width * width / (offShell * offShell + M * M * width * width);
    }
}
