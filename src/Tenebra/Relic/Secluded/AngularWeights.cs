namespace Tenebra.Relic.Secluded;

/// <summary>Weights that make <c>∫₀¹ N(c²)/(1−b²c²)² dc</c> of the values of N at c² = 0, ½ and 1: exact for N quadratic in c².</summary>
/// <remarks>
/// <c>K_j = ∫₀¹ (1−c²)^j/(1−b²c²)² dc</c> in closed form, with A = artanh(b)/b and q = 1−b²:
/// <c>K₀ = (1/q + A)/2</c>, <c>K₁ = [(1+b²)A − 1]/2b²</c>, <c>K₂ = [3 − b² − q(3+b²)A]/2b⁴</c>; for small b as a series in b².
/// </remarks>
internal readonly record struct AngularWeights(double Start, double Middle, double End)
{
    // Below it the closed forms lose digits, above it the series needs too many terms.
    private const double SmallB2 = 0.2;

    /// <summary>The weights for b² and q = 1 − b², given apart as b may be next to 1.</summary>
    public static AngularWeights Of(double b2, double q)
    {
        (double k0, double k1, double k2) = b2 < SmallB2 ? Series(b2) : Closed(b2, q);
        return new AngularWeights(2 * k2 - k1, 4 * (k1 - k2), k0 - 3 * k1 + 2 * k2);
    }

    private static (double K0, double K1, double K2) Closed(double b2, double q)
    {
        double b = Math.Sqrt(b2), a = Math.Log((1 + b) / Math.Sqrt(q)) / b;
        return (0.5 * (1 / q + a), ((1 + b2) * a - 1) / (2 * b2), (3 - b2 - q * (3 + b2) * a) / (2 * b2 * b2));
    }

    private static (double K0, double K1, double K2) Series(double b2)
    {
        double k0 = 0, k1 = 0, k2 = 0, power = 1;
        for (int n = 0; power > 1e-17; n++)
        {
            double odd = 2 * n + 1, term = (n + 1) * power / odd;
            k0 += term;
            term *= 2 / (odd + 2);
            k1 += term;
            k2 += term * 4 / (odd + 4);
            power *= b2;
        }
        return (k0, k1, k2);
    }
}
