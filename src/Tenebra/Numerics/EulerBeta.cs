using System.Numerics;
using MathNet.Numerics;

namespace Tenebra.Numerics;

/// <summary>Euler's beta function of a complex and a real argument.</summary>
internal static class EulerBeta
{
    private const double LeastAsymptotic = 12;

    // B₂ₖ / (2k (2k−1)) of Stirling's series.
    private static readonly double[] Stirling = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156];

    /// <summary>B(a, b) = Γ(a)Γ(b)/Γ(a+b), a not at a pole, b &gt; 0.</summary>
    /// <remarks><c>B(a, b) = B(a+1, b) (a+b)/a</c> up to Re a ≥ 12, then Stirling's series for Γ(a)/Γ(a+b).</remarks>
    public static Complex Of(Complex a, double b)
    {
        Complex factor = SpecialFunctions.Gamma(b);
        for (; a.Real < LeastAsymptotic; a += 1) factor *= (a + b) / a;
        return factor * Complex.Exp(LogGamma(a) - LogGamma(a + b));
    }

    /// <summary>ln Γ(z) without its constant ½ ln 2π.</summary>
    private static Complex LogGamma(Complex z)
    {
        Complex power = 1 / z, square = power * power, sum = (z - 0.5) * Complex.Log(z) - z;
        foreach (double coefficient in Stirling)
        {
            sum += coefficient * power;
            power *= square;
        }
        return sum;
    }
}
