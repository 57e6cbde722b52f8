using System.Runtime.CompilerServices;
using Tenebra.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>|M|² against the azimuth φ of the momentum transfer, at fixed mediator and t: drawn from exactly.</summary>
/// <remarks>
/// <para>With c = cos φ, s = a + bc: <c>A′ s ∝ h = N(c)/s(c)</c>, N a cubic. ψ with <c>cos φ = (a cos ψ − b)/(a − b cos ψ)</c> is uniform
/// where A′ ~ 1/s; the rest, h, is accepted or rejected.</para>
/// <para>In Bernstein's basis on [−1, 1] h is a rational curve with positive weights s_i, hence below max N_i/s_i: the bound is
/// exact, and no event exceeds it.</para>
/// </remarks>
internal readonly struct AzimuthDensity
{
    private readonly double n0, n1, n2, n3, s0, s3, bound;

    /// <summary>From squares on the ends of c = −1, 1: h = P + Q/s.</summary>
    /// <param name="p">P = p₀B₀ + p₁B₁ + p₂B₂ in Bernstein's quadratic basis.</param>
    /// <param name="q">Q likewise.</param>
    /// <param name="atMinus">s at c = −1.</param>
    /// <param name="atPlus">s at c = 1.</param>
    public AzimuthDensity((double First, double Middle, double Last) p, (double First, double Middle, double Last) q, double atMinus, double atPlus)
    {
        (s0, s3) = (atMinus, atPlus);
        n0 = p.First * s0 + q.First;
        n1 = (2 * p.Middle * s0 + p.First * s3 + q.First + 2 * q.Middle) / 3;
        n2 = (p.Last * s0 + 2 * p.Middle * s3 + 2 * q.Middle + q.Last) / 3;
        n3 = p.Last * s3 + q.Last;
        double inner = Math.Max(n1 / (2 * s0 + s3), n2 / (s0 + 2 * s3));
        bound = Math.Max(3 * inner, Math.Max(n0 / s0, n3 / s3));
    }

    /// <summary>h at cos φ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(double cosine)
    {
        double v = 0.5 * (1 + cosine), w = 1 - v;
        double cubic = (n0 * w + 3 * n1 * v) * (w * w) + (3 * n2 * w + n3 * v) * (v * v);
        return cubic / (s0 * w + s3 * v);
    }

    /// <summary>Draws φ.</summary>
    public (double Cos, double Sin) Draw(ref RandomStream random)
    {
        double root = Math.Sqrt(s0 * s3);
        while (true)
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * random.NextDouble());
            double minus = s0 * (1 + cosine), plus = s3 * (1 - cosine), norm = 1 / (minus + plus);
            double cos = (minus - plus) * norm;
            if (random.NextDouble() * bound <= At(cos)) return (cos, 2 * root * sine * norm);
        }
    }
}
