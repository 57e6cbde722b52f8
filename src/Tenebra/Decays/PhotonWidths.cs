using static System.Math;

namespace Tenebra.Decays;

/// <summary>Widths [GeV] of decays with photons, for couplings in GeV⁻¹.</summary>
public static class PhotonWidths
{
    /// <summary>A particle without spin to two photons: <c>L = −(g/4) a F_μν F̃^μν</c> or <c>−(g/4) S F_μν F^μν</c>.</summary>
    /// <remarks><c>Γ = g²M³/64π</c></remarks>
    [Source("ParticleDataGroup:2024cfk", "Axions and Other Similar Particles, width to two photons")]
    public static double Photons(double g, double M) => g * M * (g * M) * M / (64 * PI);

    /// <summary>Width of a particle without spin to γ l⁺l⁻ over that to γγ, where one photon of it turns into the pair.</summary>
    /// <remarks><c>(4α/3π)[ln(M/m) − 7/4]</c>, for M ≫ m; 0 where that is negative, below 5.8 m. π⁰ → γe⁺e⁻: 1.19 %.</remarks>
    [Source("Kroll:1955zu", "internal conversion of a photon, without form factor")]
    public static double InternalConversion(double M, double ml) => Max(0, 4 * Constants.Alpha / (3 * PI) * (Log(M / ml) - 1.75));

    /// <summary>An axion to a photon and a dark photon, <c>L = (g/2) a F_μν F̃_D^μν</c>.</summary>
    /// <remarks><c>Γ = g²M³/32π · (1 − m_D²/M²)³</c></remarks>
    [Source("Kaneta:2016wvf", "dark axion portal")]
    public static double AxionToDarkPhoton(double g, double M, double darkPhotonMass) =>
        g * M * (g * M) * M / (32 * PI) * Pow(Threshold.Sum(M, darkPhotonMass, 0), 3);

    /// <summary>A dark photon to a photon and an axion, <c>L = (g/2) a F_μν F̃_D^μν</c>.</summary>
    /// <remarks><c>Γ = g²M³/96π · (1 − m_a²/M²)³</c></remarks>
    [Source("Kaneta:2016wvf", "dark axion portal")]
    public static double DarkPhotonToAxion(double g, double M, double axionMass) =>
        g * M * (g * M) * M / (96 * PI) * Pow(Threshold.Sum(M, axionMass, 0), 3);
}
