using Tenebra.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>A quadrature over the azimuth for even functions with poles at <c>tan(φ/2) = ±iy</c>, y anywhere from a least value to 1.</summary>
/// <remarks>
/// <para>On the plane of e^{iφ} these fill the slit from 0 to (1−y)/(1+y) and its mirror outside of the circle. <c>tan(φ/2) = √y tan(χ/2)</c> centres
/// the slit, and <c>e^{iχ} = √k sn(w + iK′/2)</c>, √k = (1−√y)/(1+√y), maps a strip about the real w on all that is outside of both slits:
/// <c>cos χ = (1+k)S/(1+kS²)</c>, <c>sin χ = CD/(1+kS²)</c>, <c>|dχ/dw| = (1+k)(1−kS²)/(1+kS²)</c>, with S, C, D Jacobi's sn, cn, dn at w.</para>
/// <para>The midpoint rule on N points of the period 4K errs by e^{−Nd}, d = πK′/4K: N grows with ln 1/y only.</para>
/// </remarks>
internal sealed class AzimuthRule
{
    // −ln of the relative error, and the ratio of y from rule to rule.
    private const double Accuracy = 30, Ratio = 4;

    private const int Finest = 24;

    // Points on half the circle: a multiple of the lanes of any register.
    private const int Block = 4, Fewest = 8;

    private static readonly AzimuthRule[] Rules = [.. Enumerable.Range(0, Finest + 1).Select(i => new AzimuthRule(Math.Pow(Ratio, -i - 0.5)))];

    private readonly double root, modulus, oneMinusModulus, complement, quarter;

    private AzimuthRule(double nearest)
    {
        root = Math.Sqrt(nearest);
        double ratio = (1 - root) / (1 + root), square = (1 + root) * (1 + root);
        modulus = ratio * ratio;
        oneMinusModulus = 4 * root / square;
        complement = Math.Sqrt(8 * root * (1 + nearest)) / square;
        quarter = JacobiElliptic.QuarterPeriod(complement);
        double distance = Math.PI / 4 * JacobiElliptic.QuarterPeriod(modulus) / quarter;
        int count = Math.Max(Fewest, Block * (int)Math.Ceiling(Accuracy / (2 * Block * distance)));
        (Cosines, Sines, Weights) = (new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++)
        {
            (Cosines[i], Sines[i], double weight) = At(2 * (i + 0.5) / count - 1);
            Weights[i] = weight / count;
        }
    }

    /// <summary>cos φ, sin φ and weights of the points; the weights add to 1.</summary>
    public double[] Cosines { get; }

    public double[] Sines { get; }

    public double[] Weights { get; }

    /// <summary>The cheapest rule for poles no nearer than y.</summary>
    public static AzimuthRule Of(double nearest) =>
        Rules[(int)Math.Clamp(Math.Ceiling(-Math.Log(nearest) / Math.Log(Ratio) - 0.5), 0, Finest)];

    /// <summary>cos φ, sin φ and the density (2/π) dφ/du at a place u = w/K in (−1, 1), half the circle.</summary>
    public (double Cos, double Sin, double Density) At(double place)
    {
        (double s, double c) = JacobiElliptic.At(place * quarter, complement);
        double c2 = c * c, d = Math.Sqrt(complement * complement + modulus * modulus * c2), inverse = 1 / (1 + modulus * s * s);
        double minus = s > 0 ? c2 / (1 + s) : 1 - s, plus = s > 0 ? 1 + s : c2 / (1 - s);
        double near = plus * (1 + modulus * s) * inverse, far = minus * (oneMinusModulus + modulus * minus) * inverse * root * root;
        double sum = near + far, jacobian = 2 * root / sum, rate = (1 + modulus) * (oneMinusModulus + modulus * c2) * inverse;
        return ((near - far) / sum, jacobian * Math.Abs(c) * d * inverse, 2 / Math.PI * quarter * rate * jacobian);
    }
}
