using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>e⁺e⁻ → γγ with a free electron at rest.</summary>
internal static class PositronAnnihilation
{
    /// <summary>Cross section per electron [cm²] at γ = E/m of the positron.</summary>
    /// <remarks><c>πr_e²/(γ+1) · {(γ²+4γ+1)/(γ²−1) ln(γ+√(γ²−1)) − (γ+3)/√(γ²−1)}</c></remarks>
    [Source("Heitler:1936jqw", "sec. 27")]
    public static double CrossSection(double gamma)
    {
        double re = Constants.ElectronRadiusCm, g2 = (gamma - 1) * (gamma + 1), root = Sqrt(g2);
        return PI * re * re / (gamma + 1) * ((gamma * gamma + 4 * gamma + 1) / g2 * Log(gamma + root) - (gamma + 3) / root);
    }

    /// <summary>Draws the share of one photon in the energy (γ+1)m, and the cosine of its angle to the positron.</summary>
    /// <remarks>
    /// <c>dσ/dε ∝ (1/ε)[1 − ε + (2γε−1)/(ε(γ+1)²)]</c>, ε between <c>½[1 ∓ √((γ−1)/(γ+1))]</c>;
    /// <c>cos θ = [ε(γ+1)−1]/(ε√(γ²−1))</c>.
    /// </remarks>
    [Source("Heitler:1936jqw", "sec. 27")]
    public static (double Share, double Cosine) Sample(double gamma, BufferedRandom random)
    {
        double half = 0.5 * Sqrt((gamma - 1) / (gamma + 1));
        // The lower end without its cancellation: (1/2 − h)(1/2 + h) = 1/(2(γ+1)).
        double high = 0.5 + half, low = 0.5 / ((gamma + 1) * high), range = Log(high / low);
        double plus2 = (gamma + 1) * (gamma + 1);
        while (true)
        {
            double share = low * Exp(range * random.NextDouble());
            if (random.NextDouble() > 1 - share + (2 * gamma * share - 1) / (share * plus2)) continue;
            double cosine = (share * (gamma + 1) - 1) / (share * Sqrt((gamma - 1) * (gamma + 1)));
            return (share, Clamp(cosine, -1, 1));
        }
    }
}
