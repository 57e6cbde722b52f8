using MathNet.Numerics.Integration;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Hard collisions of electrons and positrons with free electrons at rest: Møller and Bhabha scattering.</summary>
/// <remarks>
/// x is the kinetic energy of the knocked-on electron over that of the projectile, T = (γ−1)m; of two electrons the slower counts as
/// knocked on, x ≤ ½. <c>dσ/dx = 2πr_e² / (β²(γ−1)) · F(x)/x²</c>.
/// </remarks>
internal static class KnockOn
{
    /// <summary>F of Møller scattering: <c>1 − gx + x²[1 − g + (1 − gy)/y²]</c>, y = 1 − x, g = (2γ−1)/γ².</summary>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, electrons and positrons: Møller cross section")]
    public static double Moller(double gamma, double x)
    {
        double g = (2 * gamma - 1) / (gamma * gamma), y = 1 - x;
        return 1 - g * x + x * x * (1 - g + (1 - g * y) / (y * y));
    }

    /// <summary>F of Bhabha scattering: <c>1 − β²(B₁x − B₂x² + B₃x³ − B₄x⁴)</c>.</summary>
    /// <remarks><c>y = 1/(γ+1)</c>, <c>B₁ = 2−y²</c>, <c>B₂ = (1−2y)(3+y²)</c>, <c>B₄ = (1−2y)³</c>, <c>B₃ = (1−2y)² + B₄</c>.</remarks>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, electrons and positrons: Bhabha cross section")]
    public static double Bhabha(double gamma, double x)
    {
        double y = 1 / (gamma + 1), z = 1 - 2 * y, b4 = z * z * z;
        double beta2 = 1 - 1 / (gamma * gamma);
        return 1 - beta2 * x * (2 - y * y - x * (z * (3 + y * y) - x * (z * z + b4 - x * b4)));
    }

    /// <summary>Cross section per electron [cm²] for knocked-on energies above <paramref name="threshold"/>.</summary>
    public static double CrossSection(double t, double threshold, bool positron)
    {
        double least = threshold / t, largest = positron ? 1 : 0.5;
        if (least >= largest) return 0;
        double gamma = 1 + t / Constants.ElectronMass, sum = 0;
        double range = Log(largest / least);
        var logs = new GaussLegendreRule(0, range, 32);
        for (int i = 0; i < logs.Order; i++)
        {
            double x = least * Exp(logs.GetAbscissa(i));
            sum += logs.GetWeight(i) * (positron ? Bhabha(gamma, x) : Moller(gamma, x)) / x;
        }
        return Prefactor(gamma) * sum;
    }

    /// <summary>Draws x from <paramref name="least"/> to ½ (electrons) or 1 (positrons).</summary>
    public static double Sample(double gamma, double least, bool positron, BufferedRandom random)
    {
        double largest = positron ? 1 : 0.5, most = positron ? 1 : Moller(gamma, 0.5);
        while (true)
        {
            double u = random.NextDouble();
            double x = least * largest / (u * least + (1 - u) * largest);
            if (random.NextDouble() * most < (positron ? Bhabha(gamma, x) : Moller(gamma, x))) return x;
        }
    }

    private static double Prefactor(double gamma)
    {
        double re = Constants.ElectronRadiusCm;
        return 2 * PI * re * re * gamma * gamma / ((gamma - 1) * (gamma - 1) * (gamma + 1));
    }
}
