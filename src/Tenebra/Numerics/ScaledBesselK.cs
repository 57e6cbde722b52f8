using MathNet.Numerics;

namespace Tenebra.Numerics;

/// <summary>Modified Bessel functions of the second kind times e^x, x &gt; 0.</summary>
/// <remarks>MathNet's own scaled functions are right above 2 only; below, its unscaled ones are, and are far from underflow.</remarks>
[Source("DLMF", "Sec. 10.25 and Eq. (10.29.1)")]
public static class ScaledBesselK
{
    private const double Seam = 2;

    /// <summary><c>e^x K₁(x)</c>.</summary>
    public static double K1(double x) => x <= Seam ? SpecialFunctions.BesselK1(x) * Math.Exp(x) : SpecialFunctions.BesselK1e(x);

    /// <summary><c>e^x K₂(x) = e^x (K₀ + 2K₁/x)</c>.</summary>
    public static double K2(double x) =>
        x <= Seam
            ? (SpecialFunctions.BesselK0(x) + 2 / x * SpecialFunctions.BesselK1(x)) * Math.Exp(x)
            : SpecialFunctions.BesselK0e(x) + 2 / x * SpecialFunctions.BesselK1e(x);
}
