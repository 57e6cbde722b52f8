using System.Numerics;
using MathNet.Numerics.Integration;

namespace Tenebra.Production.Conversion;

/// <summary>Densities from their moments F(n) = ∫x^{n−1} f dx, by a sum over fixed n on the ray n = c + z e^{iφ}.</summary>
/// <remarks>
/// <c>f(x) = (1/π) ∫₀^∞ dz Im[e^{iφ} x^{−n} F(n)]</c>, c = 1.9 right of all singularities, φ = 3π/4; Gauss points on panels of z that
/// double up to 2048. Good for x from 10⁻⁶ to 0.99.
/// </remarks>
internal static class MellinContour
{
    private const double Start = 1.9;
    private const int PointsPerPanel = 16, Panels = 12;

    // Beyond it e^{−40} is lost beside the first nodes.
    private const double DeepestExponent = 40;

    private static readonly (Complex Node, Complex Weight)[] Rule = Build();

    public static int Count => Rule.Length;

    public static Complex Node(int i) => Rule[i].Node;

    /// <summary>Weight of the i-th node, with which its moment is to be multiplied before <see cref="Sum"/>.</summary>
    public static Complex Weight(int i) => Rule[i].Weight;

    /// <summary>Σ Im[x^{−n} W(n)] of two weighted sets of moments.</summary>
    public static (double First, double Second) Sum(ReadOnlySpan<Complex> first, ReadOnlySpan<Complex> second, double x)
    {
        double log = -Math.Log(x), a = 0, b = 0;
        for (int i = 0; i < Rule.Length; i++)
        {
            Complex n = Rule[i].Node;
            double exponent = log * (n.Real - Start);
            if (exponent < -DeepestExponent) break;
            (double sin, double cos) = Math.SinCos(log * n.Imaginary);
            double size = Math.Exp(exponent);
            a += size * (cos * first[i].Imaginary + sin * first[i].Real);
            b += size * (cos * second[i].Imaginary + sin * second[i].Real);
        }
        double scale = Math.Exp(log * Start);
        return (scale * a, scale * b);
    }

    private static (Complex Node, Complex Weight)[] Build()
    {
        Complex direction = Complex.FromPolarCoordinates(1, 0.75 * Math.PI);
        var rule = new GaussLegendreRule(0, 1, PointsPerPanel);
        var all = new (Complex Node, Complex Weight)[Panels * PointsPerPanel];
        for (int panel = 0; panel < Panels; panel++)
        {
            double low = panel == 0 ? 0 : Math.ScaleB(1, panel - 1), width = panel == 0 ? 1 : low;
            (double At, double Weight)[] points = [.. rule.Abscissas.Zip(rule.Weights).OrderBy(p => p.First)];
            for (int i = 0; i < PointsPerPanel; i++)
            {
                double z = low + width * points[i].At, weight = width * points[i].Weight / Math.PI;
                all[panel * PointsPerPanel + i] = (Start + z * direction, weight * direction);
            }
        }
        return all;
    }
}
