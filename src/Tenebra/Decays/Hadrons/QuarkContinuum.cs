using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>What R is without resonances, for quarks of the photon's charges: QCD, and a smooth step for charm below 5 GeV.</summary>
internal static class QuarkContinuum
{
    private const double BottomMass = 4.18;

    /// <summary>Up, down and strange quarks: <c>2 R_QCD</c> of three quarks, of four from 4.8 GeV on; above 1.5 GeV.</summary>
    public static double Light(double E) => Blend(E, 2 * Qcd3(E), 2);

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

    /// <summary><c>1 + a + 1.640a² − 10.28a³</c>, a = α_s/π, three massless quarks.</summary>
    [Source("Chetyrkin:1996ela", "R to the third order in α_s")]
    internal static double Qcd3(double E)
    {
        double a = StrongCoupling(E) / PI;
        return 1 + a * (1 + a * (1.640 - 10.28 * a));
    }

    /// <summary>α_s(E) from the mass of the Z at two loops, with five quarks down to m_b = 4.18 GeV and four below; 1.5 GeV and above.</summary>
    /// <remarks><c>α_s = (α_Z/X)(1 − β₁/(4πβ₀) α_Z ln X/X)</c>, <c>X = 1 + β₀α_Z/4π · ln(E²/M_Z²)</c>, β₀ = 11 − 2n/3, β₁ = 102 − 38n/3; below m_b from its value there.</remarks>
    [Source("ParticleDataGroup:2024cfk", "review of quantum chromodynamics: running coupling")]
    internal static double StrongCoupling(double E) =>
        E >= BottomMass
            ? Run(Constants.StrongCouplingAtZ, E / Constants.ZMass, 5)
            : Run(Run(Constants.StrongCouplingAtZ, BottomMass / Constants.ZMass, 5), E / BottomMass, 4);

    private static double Run(double coupling, double ratio, int quarks)
    {
        double b0 = 11 - 2 * quarks / 3.0, b1 = 102 - 38 * quarks / 3.0, X = 1 + b0 * coupling / (4 * PI) * 2 * Log(ratio);
        return coupling / X * (1 - b1 / (4 * PI * b0) * coupling * Log(X) / X);
    }

    private static double Step(double E, double at, double width) => 1 / (1 + Exp(-(E - at) / width));
}
