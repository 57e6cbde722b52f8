using System.Numerics;

namespace Tenebra.Decays.Hadrons;

/// <summary>
/// Amplitude k of the band of a pair of particles at its squared mass s [GeV²]; pairs 0, 1, 2 are particles 1 and 2, 1 and 3, 2 and 3.
/// </summary>
internal delegate Complex DalitzBand(int k, int pair, double s);

/// <summary>Three pseudoscalars made by a vector current <c>J^μ = F ε^{μνρσ} p₁_ν p₂_ρ p₃_σ</c>, summed over its polarisations.</summary>
/// <remarks>
/// <c>Γ = g²/(3(2π)³ 32M³) ∫ds₁₂ds₁₃ G|F|²</c>, so that <c>R = ∫ds₁₂ds₁₃ G|F|²/(64π²M⁴)</c>, with Gram's determinant
/// <c>G = M²|p₁×p₃|² = s₁₂(s₊−s₁₃)(s₁₃−s₋)/4</c>, s₋ and s₊ the ends of s₁₃ at given s₁₂. Each amplitude is a sum of bands,
/// <c>H_k = Σ_c h_kc(s_c)</c>: a product of two bands of one pair leaves one integral, one of two pairs is done in their two squared
/// masses.
/// </remarks>
[Source("Czyz:2005as", "Eqs. (1) and (10): hadronic current of three pions")]
internal sealed class DalitzIntegral(double m1, double m2, double m3, int count, DalitzBand band, BandPoints points)
{
    private static readonly (int Outer, int Inner)[] Pairs = [(0, 1), (0, 2), (1, 2)];

    /// <summary><c>I_ij = ∫ds₁₂ds₁₃ G H_i H_j*</c> at E = √s [GeV]: real parts for i ≤ j at [i, j], imaginary parts at [j, i].</summary>
    public double[,] At(double E)
    {
        var sum = new double[count, count];
        if (E <= m1 + m2 + m3) return sum;
        Alone(sum, 0, E, m1, m2, m3);
        Alone(sum, 1, E, m1, m3, m2);
        Alone(sum, 2, E, m2, m3, m1);
        Crossed(sum, Pairs[0], E, m1, m2, m3);
        Crossed(sum, Pairs[1], E, m2, m1, m3);
        Crossed(sum, Pairs[2], E, m3, m1, m2);
        return sum;
    }

    /// <summary>
    /// ∫dt G = <c>(8/3) s (q_a q_d)³</c> at squared mass s of a pair, q_a and q_d the momenta of one of it and of the third where the
    /// pair rests.
    /// </summary>
    private void Alone(double[,] sum, int pair, double E, double ma, double mb, double md)
    {
        Span<Complex> h = stackalloc Complex[count];
        Span<double> s = stackalloc double[points.Most], weight = stackalloc double[points.Most];
        int all = points.Fill((ma + mb) * (ma + mb), (E - md) * (E - md), s, weight);
        for (int i = 0; i < all; i++)
            if (Bands(h, pair, s[i])) Add(sum, h, h, weight[i] * 8 / 3 * s[i] * Math.Pow(Momenta(E, s[i], ma, mb, md), 3));
    }

    /// <summary>Outer pair a and b, inner pair a and d.</summary>
    private void Crossed(double[,] sum, (int Outer, int Inner) pairs, double E, double ma, double mb, double md)
    {
        Span<Complex> h = stackalloc Complex[count], g = stackalloc Complex[count], inside = stackalloc Complex[count];
        Span<double> s = stackalloc double[points.Most], weight = stackalloc double[points.Most];
        Span<double> t = stackalloc double[points.Most], innerWeight = stackalloc double[points.Most];
        int outer = points.Fill((ma + mb) * (ma + mb), (E - md) * (E - md), s, weight);
        for (int i = 0; i < outer; i++)
        {
            if (!Bands(h, pairs.Outer, s[i])) continue;
            double half = 2 * Momenta(E, s[i], ma, mb, md);
            double middle = ma * ma + md * md + (s[i] + ma * ma - mb * mb) * (E * E - s[i] - md * md) / (2 * s[i]);
            int inner = points.Fill(middle - half, middle + half, t, innerWeight);
            inside.Clear();
            for (int k = 0; k < inner; k++)
            {
                if (!Bands(g, pairs.Inner, t[k])) break;
                double w = innerWeight[k] * (half - (t[k] - middle)) * (half + (t[k] - middle));
                for (int j = 0; j < count; j++) inside[j] += w * g[j];
            }
            Add(sum, h, inside, weight[i] * s[i] / 4);
            Add(sum, inside, h, weight[i] * s[i] / 4);
        }
    }

    private static double Momenta(double E, double s, double ma, double mb, double md) =>
        MesonMass.Momentum(s, ma * ma, mb) * MesonMass.Momentum(E * E, s, md) * E / Math.Sqrt(s);

    /// <summary>Fills the bands of a pair; false where it has none.</summary>
    private bool Bands(Span<Complex> h, int pair, double s)
    {
        bool any = false;
        for (int k = 0; k < count; k++)
        {
            h[k] = band(k, pair, s);
            any |= h[k] != Complex.Zero;
        }
        return any;
    }

    private static void Add(double[,] sum, ReadOnlySpan<Complex> h, ReadOnlySpan<Complex> g, double weight)
    {
        for (int i = 0; i < h.Length; i++)
            for (int j = i; j < h.Length; j++)
            {
                Complex product = h[i] * Complex.Conjugate(g[j]);
                sum[i, j] += weight * product.Real;
                if (j > i) sum[j, i] += weight * product.Imaginary;
            }
    }
}
