using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>What R is between the resonances, for quarks of the photon's charges: smooth steps, and QCD from 5 GeV on.</summary>
internal static class QuarkContinuum
{
    /// <summary>Up, down and strange quarks.</summary>
    /// <remarks><c>2.35/(1+e^{−(E−1.32)/0.12}) [E &gt; 0.9]</c></remarks>
    public static double Light(double E) => E <= 0.9 ? 0 : Blend(E, 2.35 * Step(E, 1.32, 0.12), 2);

    /// <summary>Charm; the step is what the wide charmonia leave of R.</summary>
    /// <remarks><c>1.35/(1+e^{−(E−4.3)/0.1}) [E &gt; 2m_D]</c></remarks>
    [Source("BES:2007zwq", "R between the charmonia, by eye")]
    public static double Charm(double E) => E <= HeavyQuarkonium.CharmThreshold ? 0 : Blend(E, 1.35 * Step(E, 4.3, 0.1), 4 / 3.0);

    /// <summary>Bottom.</summary>
    /// <remarks><c>R_QCD/(1+e^{−(E−10.65)/0.02}) [E &gt; 2m_B]</c></remarks>
    public static double Bottom(double E) => E <= HeavyQuarkonium.BottomThreshold ? 0 : Qcd(E) / 3 * Step(E, 10.65, 0.02);

    /// <summary>From the measured steps to 3Σq² times <see cref="Qcd"/>, about 4.8 GeV.</summary>
    private static double Blend(double E, double measured, double quarks)
    {
        if (E <= 3.5) return measured;
        double share = Step(E, 4.8, 0.1);
        return (1 - share) * measured + share * quarks * Qcd(E);
    }

    /// <summary><c>1 + a + 1.525a² − 11.52a³</c>, a = α_s/π, four massless quarks.</summary>
    [Source("Chetyrkin:1996ela", "R to the third order in α_s")]
    internal static double Qcd(double E)
    {
        double a = StrongCoupling(E) / PI;
        return 1 + a * (1 + a * (1.525 - 11.52 * a));
    }

    /// <summary>α_s(E) from the mass of the Z at two loops with five quarks; 4.5 GeV and above.</summary>
    /// <remarks><c>α_s = (α_Z/X)(1 − β₁/(4πβ₀) α_Z ln X/X)</c>, <c>X = 1 + β₀α_Z/4π · ln(E²/M_Z²)</c>, β₀ = 23/3, β₁ = 116/3.</remarks>
    [Source("ParticleDataGroup:2024cfk", "review of quantum chromodynamics: running coupling")]
    internal static double StrongCoupling(double E)
    {
        const double b0 = 23 / 3.0, b1 = 116 / 3.0;
        double X = 1 + b0 * Constants.StrongCouplingAtZ / (4 * PI) * 2 * Log(E / Constants.ZMass);
        return Constants.StrongCouplingAtZ / X * (1 - b1 / (4 * PI * b0) * Constants.StrongCouplingAtZ * Log(X) / X);
    }

    private static double Step(double E, double at, double width) => 1 / (1 + Exp(-(E - at) / width));
}
