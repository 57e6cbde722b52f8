using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>G emitted by the exchanged photon: <c>X = [(q, q₂ G·j − j G·q₂) + (G, j q·q₂ − q₂ q·j)]/t₂</c>, q₂ = p′ − p.</summary>
/// <remarks>From <c>T_γ^{ab} = −F^{ma}F^b_m + trace</c> with the fields of nucleus and lepton. j is shifted along q₂ until j⁺ = 0, so that nothing large cancels.</remarks>
internal readonly struct TensorPhoton
{
    private readonly Vector<double> gq2, qq2;
    private readonly ComplexLanes gj, qj;

    /// <summary>1/t₂ and q₂⁻.</summary>
    public readonly Vector<double> Inverse, TransferMinus;

    /// <summary>The shifted current: j, j̄, j⁻.</summary>
    public readonly ComplexLanes Across, Bar, Minus;

    public TensorPhoton(ref readonly TensorMomenta at, ComplexLanes across, ComplexLanes bar, ComplexLanes minus)
    {
        (Across, Bar, Minus) = (across, bar, minus);
        Inverse = -Vector<double>.One / at.PhotonVirtuality;
        TransferMinus = (at.Out.Norm + at.LeptonMass * at.LeptonMass * at.Loss) / at.Left;
        gj = 0.5 * Inverse * (at.GaugePlus * minus - at.Gauge * bar - at.Gauge.Conjugate * across);
        TransferCurrent = 0.5 * (at.TransferPlus * minus - at.Transfer * bar - at.Transfer.Conjugate * across);
        qj = Inverse * TransferCurrent;
        gq2 = Inverse * (0.5 * at.GaugePlus * TransferMinus - (at.Gauge.Re * at.Out.Re + at.Gauge.Im * at.Out.Im));
        qq2 = -0.5 * (at.PhotonVirtuality + new Vector<double>(at.T + at.MediatorMass * at.MediatorMass));
    }

    /// <summary>q·j.</summary>
    public readonly ComplexLanes TransferCurrent;

    /// <summary>−c of <c>k_aX^{ab} = … + ck^b</c>, from the trace of the photon's tensor.</summary>
    public ComplexLanes Trace => gq2 * TransferCurrent - qq2 * gj;

    /// <summary>Adds the photon line to the legs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Fill(ref readonly TensorMomenta at, ref TensorLeg plus, ref TensorLeg minus, ref TensorLeg nu)
    {
        Vector<double> weight = Inverse * qq2;
        plus.Field = plus.Transfer * gj + gq2 * Across;
        minus.Field = minus.Transfer * gj + gq2 * Bar;
        nu.Field = -at.Loss * gj;
        plus.Contact -= weight * Across + plus.Transfer * qj;
        minus.Contact -= weight * Bar + minus.Transfer * qj;
        nu.Contact += at.Loss * qj;
    }
}
