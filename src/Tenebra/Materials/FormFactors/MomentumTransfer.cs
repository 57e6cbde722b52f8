using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tenebra.Materials;

/// <summary>The conditions every form factor puts on its argument; cheap enough for the innermost loop.</summary>
internal static class MomentumTransfer
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(double t)
    {
        if (!(t >= 0)) Refuse(t);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(Vector<double> t)
    {
        if (!Vector.GreaterThanOrEqualAll(t, Vector<double>.Zero)) Refuse(t);
    }

    public static void RequireSameLength(ReadOnlySpan<double> t, Span<double> g2)
    {
        if (t.Length != g2.Length)
            throw new ArgumentException($"{t.Length} momentum transfers, but room for {g2.Length} values", nameof(g2));
    }

    private static void Refuse(object t) =>
        throw new ArgumentOutOfRangeException(nameof(t), t, "momentum transfer squared must be ≥ 0 GeV²");
}
