using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Angle between a radiated photon and the electron: formula 2BS of Koch and Motz.</summary>
/// <remarks>
/// <para>With <c>u = (1 − β cos θ)/(1 − β)</c>, at small angles 1 + γ²θ², total energies γ before and ε = γ − k after in units of m, r = ε/γ:
/// <c>dσ/du ∝ g(u)/u²</c>, <c>g = [1 + r² − w] ln(1/M) − (1+r)² + 4w</c>, <c>w = 4r(u−1)/u²</c>,
/// <c>M = (k/2γε)² + (Z^{1/3}/111u)²</c>.</para>
/// <para>The logarithm grows with the angle, as collisions of larger momentum transfer are screened less: beyond a right angle there are
/// 1.7 times as many photons as in 1/u² alone (lead, 10 MeV, k = 2 MeV). Derived for γ ≫ 1 and small angles, used at all.</para>
/// </remarks>
[Source("Koch:1959zz", "formula 2BS")]
internal static class PhotonAngle
{
    /// <summary>(Z^{1/3}/111)².</summary>
    public static double Screening(int z) => Pow(Cbrt(z) / 111, 2);

    /// <summary>g, which is above 0.</summary>
    public static double Weight(double gamma, double k, double screening, double u)
    {
        double left = Max(1, gamma - k), r = left / gamma, a = k / (2 * gamma * left), w = 4 * r * (u - 1) / (u * u);
        return (1 + r * r - w) * -Log(a * a + screening / (u * u)) - (1 + r) * (1 + r) + 4 * w;
    }

    /// <summary>Draws 1 − cos θ.</summary>
    /// <remarks>By rejection from <c>[g₀ + 2(1+r²) ln u]/u²</c>, a mixture of 1/u for one and for two random numbers.</remarks>
    public static double Sample(double gamma, double k, double screening, BufferedRandom random)
    {
        double missing = 1 / (gamma * (gamma + Sqrt((gamma - 1) * (gamma + 1)))), beta = 1 - missing, most = (1 + beta) / missing;
        double left = Max(1, gamma - k), r = left / gamma, a = k / (2 * gamma * left), sum = 1 + r * r, log = -Log(a * a + screening);
        double bound = sum * log - (1 + r) * (1 + r) + r * Max(0, 4 - log), single = bound / (bound + 2 * sum);
        while (true)
        {
            double inverse = 1 - random.NextDouble();
            if (random.NextDouble() >= single) inverse *= 1 - random.NextDouble();
            double u = 1 / inverse;
            if (u > most) continue;
            if (random.NextDouble() * (bound + 2 * sum * Log(u)) < Weight(gamma, k, screening, u)) return Min(2, (u - 1) * missing / beta);
        }
    }
}
