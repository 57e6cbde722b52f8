using System.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>Light-cone momenta of ℓN → ℓNG in a frame along the beam in which p⁺ = 1 and p_T = 0; k_T is real.</summary>
/// <remarks>
/// <para>v^± = v⁰ ± v_z in units of p⁺ and 1/p⁺, v = v_x + iv_y. Denominators are sums of positive terms:</para>
/// <para><c>s = (p′+k)² − m² = |p′⁺k − k⁺p′|²/(p′⁺k⁺) + m²k⁺/p′⁺ + m_X²p′⁺/k⁺ + m_X²</c>,</para>
/// <para><c>−t₂ = −(p′−p)² = (|p′|² + m²(1−p′⁺)²)/p′⁺</c>, <c>q⁻ = k⁻ + (|p′|² + m²(1−p′⁺))/p′⁺</c>.</para>
/// <para>Photon gauge: <c>P/2M → G = (P − λq)/2M</c> with G⁻ = 0, which removes the product of large components that cancels
/// between the diagrams: <c>G⁺ = 1 − q⁺/q⁻</c> (in the lab's units), <c>G = −q/q⁻</c>. That is the transverse photon of Weizsäcker and Williams.</para>
/// </remarks>
internal struct TensorMomenta
{
    /// <summary>Masses, and u = (p−k)² − m².</summary>
    public double LeptonMass, MediatorMass, U;

    /// <summary>k⁺, k⁻, k_T.</summary>
    public double KPlus, KMinus, KAcross;

    /// <summary>p′⁺ and 1 − p′⁺ = k⁺ − q⁺.</summary>
    public Vector<double> Left, Loss;

    /// <summary>p′, q and G across.</summary>
    public ComplexLanes Out, Transfer, Gauge;

    public Vector<double> TransferPlus, TransferMinus, GaugePlus;

    /// <summary>s and −t₂.</summary>
    public Vector<double> S, PhotonVirtuality;

    /// <summary>t = −q².</summary>
    public double T;

    /// <summary>M, and P_i⁺, P_i⁻ and k⁰ M.</summary>
    public double NucleusMass, NucleusPlus, NucleusMinus, NucleusDotMediator;
}
