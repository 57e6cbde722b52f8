using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Production.Photoproduction;

/// <summary>How fast dσ/dt of γp → Vp falls, and how that changes with the energy of the photon.</summary>
/// <param name="AtReference">b at the reference energy [GeV⁻²].</param>
/// <param name="Reference">That energy of the photon [GeV].</param>
/// <param name="Shrinkage">Slope α′ of the Regge trajectory [GeV⁻²].</param>
/// <param name="Curvature">c [GeV⁻⁴].</param>
/// <remarks><c>dσ/dt ∝ e^{−b|t| + ct²}</c> to 1 GeV², where b and c were fitted, and exponential beyond; <c>b = b₀ + 4α′ ln(W/W₀)</c>.</remarks>
[Source("Bauer:1977iq", "energy dependence of the forward peak")]
public readonly record struct ForwardSlope(double AtReference, double Reference, double Shrinkage, double Curvature)
{
    private const double M = Constants.ProtonMass;

    // GeV²: end of the range of the fits.
    private const double LargestFitted = 1;

    /// <summary>b [GeV⁻²] at an energy of the photon [GeV].</summary>
    public double Exponent(double energy) => AtReference + 2 * Shrinkage * Log((M + 2 * energy) / (M + 2 * Reference));

    /// <summary>(dσ/dt)₀/σ [GeV⁻²], the slope of the exponential of the same forward value and the same integral.</summary>
    public double At(double energy)
    {
        double b = Exponent(energy), c = Curvature;
        if (c == 0) return b;
        var peak = new Peak(b, c);
        double beyond = Exp((-b + c * LargestFitted) * LargestFitted) / (b - 2 * c * LargestFitted);
        return 1 / (GaussKronrod.Integrate(ref peak, 0, LargestFitted, 1e-10).Value + beyond);
    }

    private readonly struct Peak(double b, double c) : IIntegrand
    {
        public Estimate At(double t) => new(Exp((-b + c * t) * t), 0);
    }
}
