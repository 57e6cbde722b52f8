using System.Runtime.CompilerServices;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>One polarisation vector of G contracted with all that a pair of them meets; the amplitude is bilinear in two of these.</summary>
/// <remarks>
/// Light-cone gauge, κ = k_T/k⁺: <c>ε₊·v = κv⁺ − v</c>, <c>ε₋·v = κv⁺ − v̄</c>, <c>ν·v = v⁺</c>; v = v_x + iv_y, v̄ = v_x − iv_y.
/// Helicities ±1 are ε_±/√2; longitudinal is <c>k/m_X − (m_X/k⁺)ν</c>. ε_±·k = 0, ν² = 0.
/// </remarks>
internal struct TensorLeg
{
    /// <summary>p′ + k/2 and the spinor chain of the emission after the photon, over 2s.</summary>
    public ComplexLanes Out, After;

    /// <summary>G and what it meets: contact terms and photon line.</summary>
    public ComplexLanes Gauge, Contact;

    /// <summary>q and what it meets: photon line and nucleus.</summary>
    public ComplexLanes Transfer, Field;

    /// <summary>The spinor chain of the emission before the photon, over 4u, and 2p − k.</summary>
    public ComplexLanes Before;
    public double In;

    /// <summary>The current of the lepton.</summary>
    public ComplexLanes Current;

    /// <summary>What the nucleus meets at rest, and 2P_i.</summary>
    public ComplexLanes Recoil;
    public double Rest;

    /// <summary>The amplitude for two polarisations, but for the part of the nucleus that depends on its rest frame alone.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ComplexLanes Pair(ref readonly TensorLeg e, ref readonly TensorLeg f) =>
        e.Out * f.After + f.Out * e.After + e.Gauge * f.Contact + f.Gauge * e.Contact + e.Transfer * f.Field + f.Transfer * e.Field
        + e.In * f.Before + f.In * e.Before + e.Rest * f.Recoil + f.Rest * e.Recoil;

    /// <summary>The same twice the same.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ComplexLanes Twice(ref readonly TensorLeg e) =>
        2 * (e.Out * e.After + e.Gauge * e.Contact + e.Transfer * e.Field + e.In * e.Before + e.Rest * e.Recoil);
}
