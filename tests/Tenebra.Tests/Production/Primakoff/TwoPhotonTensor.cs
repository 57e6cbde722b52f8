using Tenebra.Tests.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Primakoff;

/// <summary>The coupling of two photons contracted by explicit sums over indices, with 320 bits.</summary>
internal static class TwoPhotonTensor
{
    private static readonly int[][] Permutations =
        [.. from a in Enumerable.Range(0, 4) from b in Enumerable.Range(0, 4) from c in Enumerable.Range(0, 4) from d in Enumerable.Range(0, 4)
            where new[] { a, b, c, d }.Distinct().Count() == 4 select new[] { a, b, c, d }];

    /// <summary><c>ε^{μνρσ} b_ν c_ρ d_σ</c>.</summary>
    public static FourVector Dual(FourVector b, FourVector c, FourVector d)
    {
        var sum = new BigReal[4];
        foreach (int[] i in Permutations)
        {
            BigReal term = Lower(b, i[1]) * Lower(c, i[2]) * Lower(d, i[3]);
            sum[i[0]] += IsOdd(i) ? -term : term;
        }
        return new FourVector(sum[0], sum[1], sum[2], sum[3]);
    }

    /// <summary><c>[(q₁·q₂) g^{μν} − q₂^μ q₁^ν] b_ν</c>.</summary>
    public static FourVector Metric(FourVector b, FourVector q1, FourVector q2) => Times(q1 * q2, b) - Times(q1 * b, q2);

    public static FourVector Times(BigReal factor, FourVector a) => new(factor * a.E, factor * a.X, factor * a.Y, factor * a.Z);

    private static BigReal Lower(FourVector a, int i) => i == 0 ? a[0] : -a[i];

    private static bool IsOdd(int[] permutation)
    {
        bool odd = false;
        for (int i = 0; i < 4; i++)
            for (int j = i + 1; j < 4; j++) odd ^= permutation[i] > permutation[j];
        return odd;
    }
}
