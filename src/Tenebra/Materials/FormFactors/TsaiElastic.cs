using System.Numerics;
using System.Runtime.InteropServices;

namespace Tenebra.Materials;

/// <summary>Tsai's elastic form factor: Thomas–Fermi atom times dipole nucleus. The usual choice of the field.</summary>
/// <remarks>
/// <c>G₂ = Z² [a²t/(1+a²t)]² [1/(1+t/d)]²</c>, a = 111 Z^(−1/3)/m_e, d = 0.164 A^(−2/3) GeV².
/// At t ≫ d the dipole falls as t⁻², far slower than a real nucleus: there prefer <c>helm</c>.
/// </remarks>
[Source("Tsai:1973py", "app. B")]
[Source("Bjorken:2009mm", "app. A")]
internal sealed class TsaiElastic(Nucleus nucleus) : IFormFactor
{
    private readonly double a2 = AtomicScreening.Elastic(nucleus.Z).A2;
    private readonly double z2 = (double)nucleus.Z * nucleus.Z;
    private readonly double inverseD = Math.Pow(nucleus.A, 2.0 / 3) / 0.164;

    public string Name => "tsai";

    public double G2(double t)
    {
        MomentumTransfer.Require(t);
        double x = a2 * t;
        double f = x / ((1 + x) * (1 + inverseD * t));
        return z2 * (f * f);
    }

    public void G2(ReadOnlySpan<double> t, Span<double> g2)
    {
        MomentumTransfer.RequireSameLength(t, g2);
        ReadOnlySpan<Vector<double>> packed = MemoryMarshal.Cast<double, Vector<double>>(t);
        Span<Vector<double>> result = MemoryMarshal.Cast<double, Vector<double>>(g2);
        for (int i = 0; i < packed.Length; i++)
        {
            Vector<double> v = packed[i];
            MomentumTransfer.Require(v);
            Vector<double> x = a2 * v;
            Vector<double> f = x / ((Vector<double>.One + x) * (Vector<double>.One + inverseD * v));
            result[i] = z2 * (f * f);
        }
        for (int i = packed.Length * Vector<double>.Count; i < t.Length; i++) g2[i] = G2(t[i]);
    }
}
