using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tenebra.Numerics;

/// <summary>The error of the 15-point Kronrod rule by how fast the function's expansion in polynomials falls off.</summary>
/// <remarks>
/// With polynomials p_k orthonormal at the points under Kronrod's weights, <c>c_k = Σ wᵢ p_k(xᵢ) f(xᵢ)</c> vanishes for every polynomial of a lower degree:
/// eight null rules of degree 7 to 14. Of an odd and an even one, <c>E_j² = c²_{2j−1} + c²_{2j}</c>; the slowest decay is <c>r = max E_{j+1}/E_j ≤ 1</c>,
/// the last pair that it lets expect <c>M = max(E₇, r E₆)</c>, and <c>ε = 10 r M^{5/4} I^{−1/4}</c>, I = ∫|f|. Where the pairs fall fast, ε falls faster than
/// they do, as the rule is exact up to the degree 23; where they do not, it is larger than the last of them. Eight numbers are not small by chance all together,
/// which one difference of two rules is now and then.
/// </remarks>
[Source("Berntsen:1991", "null rules, pairs and their decay")]
internal static class PolynomialDecay
{
    private const int Least = 7, Rules = 8;
    private const double Room = 10;

    private static readonly double[] NullRules = Orthogonal();

    /// <summary>Error of ∫ f on the panel [−1, 1].</summary>
    /// <param name="y">f at the points of the rule.</param>
    /// <param name="magnitude">∫|f|.</param>
    [SkipLocalsInit]
    public static double Error(ReadOnlySpan<double> y, double magnitude)
    {
        ReadOnlySpan<double> rules = NullRules;
        Span<double> pairs = stackalloc double[Rules / 2];
        for (int j = 0; j < pairs.Length; j++)
        {
            Vector<double> odd = default, even = default;
            int start = 2 * j * GaussKronrod.Lanes;
            for (int i = 0; i < GaussKronrod.Lanes; i += Vector<double>.Count)
            {
                var value = new Vector<double>(y[i..]);
                odd += value * new Vector<double>(rules[(start + i)..]);
                even += value * new Vector<double>(rules[(start + GaussKronrod.Lanes + i)..]);
            }
            double first = Vector.Sum(odd), second = Vector.Sum(even);
            pairs[j] = Math.Sqrt(first * first + second * second);
        }
        double decay = 0;
        for (int j = 1; j < pairs.Length; j++) decay = Math.Max(decay, pairs[j] < pairs[j - 1] ? pairs[j] / pairs[j - 1] : 1);
        double last = Math.Max(pairs[^1], decay * pairs[^2]);
        return last > 0 ? Room * decay * last * Math.Sqrt(Math.Sqrt(last / magnitude)) : 0;
    }

    // Gram and Schmidt on x p_{k−1}, twice; the lane without a point stays 0.
    private static double[] Orthogonal()
    {
        const int Points = GaussKronrod.Lanes - 1;
        double[][] p = new double[Least + Rules][];
        double[] rules = new double[Rules * GaussKronrod.Lanes];
        for (int k = 0; k < p.Length; k++)
        {
            p[k] = [.. Enumerable.Range(0, Points).Select(i => k == 0 ? 1 : p[k - 1][i] * GaussKronrod.Node(i))];
            for (int pass = 0; pass < 2; pass++)
            {
                for (int l = 0; l < k; l++)
                {
                    double overlap = Product(p[k], p[l]);
                    for (int i = 0; i < Points; i++) p[k][i] -= overlap * p[l][i];
                }
            }
            double norm = Math.Sqrt(Product(p[k], p[k]));
            for (int i = 0; i < Points; i++) p[k][i] /= norm;
            for (int i = 0; k >= Least && i < Points; i++) rules[(k - Least) * GaussKronrod.Lanes + i] = GaussKronrod.Weight(i) * p[k][i];
        }
        return rules;
    }

    private static double Product(double[] a, double[] b) => Enumerable.Range(0, a.Length).Sum(i => GaussKronrod.Weight(i) * a[i] * b[i]);
}
