using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Compton scattering off a free electron at rest.</summary>
internal static class ComptonScattering
{
    /// <summary>Klein and Nishina's cross section per electron [cm²], κ = k/m.</summary>
    /// <remarks>
    /// <c>2πr_e² {(1+κ)/κ² [2(1+κ)/(1+2κ) − ln(1+2κ)/κ] + ln(1+2κ)/2κ − (1+3κ)/(1+2κ)²}</c>; from κ = 0.05 up in double precision.
    /// </remarks>
    [Source("Klein:1929lcj", "total cross section")]
    public static double CrossSection(double kappa)
    {
        double re = Constants.ElectronRadiusCm, one = 1 + 2 * kappa, log = Log(one);
        return 2 * PI * re * re * ((1 + kappa) / (kappa * kappa) * (2 * (1 + kappa) / one - log / kappa)
            + log / (2 * kappa) - (1 + 3 * kappa) / (one * one));
    }

    /// <summary>Draws ε = k′/k and 1 − cos θ of the photon.</summary>
    /// <remarks><c>dσ/dε ∝ (1/ε + ε)[1 − ε sin²θ/(1+ε²)]</c>, <c>1 − cos θ = (1−ε)/(εκ)</c>; composed of 1/ε and ε, one rejection.</remarks>
    [Source("Butcher:1960", "Compton scattering")]
    public static (double Share, double OneMinusCosine) Sample(double kappa, BufferedRandom random)
    {
        double least = 1 / (1 + 2 * kappa), range = -Log(least), linear = 0.5 * (1 - least * least);
        while (true)
        {
            double share = random.NextDouble() * (range + linear) < range
                ? least * Exp(range * random.NextDouble())
                : Sqrt(least * least + (1 - least * least) * random.NextDouble());
            double t = (1 - share) / (share * kappa);
            if (random.NextDouble() < 1 - share * t * (2 - t) / (1 + share * share)) return (share, t);
        }
    }
}
