using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>What an amplitude holds beside its pairs of <see cref="TensorLeg"/>: the divergence <c>k_aM^{ab} = D^b + ck^b</c>, and (P_i, P_i−k) of the nucleus.</summary>
internal struct TensorRest
{
    /// <summary><c>D·ε_±/m_X</c> and <c>k·D/m_X² − 2D⁺/k⁺ − c</c>.</summary>
    public ComplexLanes Plus, Minus, Zero;

    /// <summary>The nucleus's own part for (ε_±,ε_±), (ε_±,ν) and (ν,ν).</summary>
    public ComplexLanes Across, Aslant, Along;

    /// <summary>The momentum a lepton line takes from the field of the nucleus, <c>D = q G·j − G q·j</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void LeptonSource(ref readonly TensorMomenta at, ref readonly TensorLeptonLine line, ref readonly TensorLeg plus, ref readonly TensorLeg minus)
    {
        double inverse = 1 / at.MediatorMass;
        ComplexLanes qj = MediatorCurrent(in at, in line);
        Vector<double> kq = 0.5 * (at.KPlus * at.TransferMinus + at.KMinus * at.TransferPlus) - at.KAcross * at.Transfer.Re;
        Vector<double> kg = 0.5 * at.KMinus * at.GaugePlus - at.KAcross * at.Gauge.Re;
        Plus = inverse * (plus.Transfer * line.Gauge - plus.Gauge * qj);
        Minus = inverse * (minus.Transfer * line.Gauge - minus.Gauge * qj);
        Zero = inverse * inverse * (kq * line.Gauge - kg * qj) - (2 / at.KPlus) * (at.TransferPlus * line.Gauge - at.GaugePlus * qj);
    }

    /// <summary>The momentum the nucleus takes from the field of the lepton, <c>D = (q²/t₂)(q₂ P·j − j P·q₂)/2M</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void NucleusSource(ref readonly TensorMomenta at, in TensorPhoton photon, ref readonly TensorLeg plus, ref readonly TensorLeg minus)
    {
        double mX2 = at.MediatorMass * at.MediatorMass, inverse = 1 / at.MediatorMass;
        Vector<double> weight = photon.Inverse * (-at.T / (2 * at.NucleusMass));
        ComplexLanes pj = weight * (at.NucleusPlus * photon.Minus - photon.TransferCurrent);
        Vector<double> pq2 = 0.5 * weight * (at.PhotonVirtuality + new Vector<double>(mX2 - at.T - 4 * at.NucleusDotMediator));
        ComplexLanes kj = 0.5 * (at.KPlus * photon.Minus - at.KAcross * (photon.Across + photon.Bar));
        Vector<double> kq2 = 0.5 * (at.KPlus * photon.TransferMinus - at.KMinus * at.Loss) - at.KAcross * at.Out.Re;
        Plus = inverse * (plus.Transfer * pj + pq2 * photon.Across);
        Minus = inverse * (minus.Transfer * pj + pq2 * photon.Bar);
        Zero += inverse * inverse * (kq2 * pj - pq2 * kj) + (2 / at.KPlus) * at.Loss * pj;
    }

    /// <summary>Emission by a spin-0 nucleus of vertex (P₁,P₂), its form factor before the whole amplitude.</summary>
    /// <remarks><c>2[P_i·j (D_i+D_f)/D_iD_f − k·j/D_i](P_i, P_i−k) − (P, j + 2P_i·j q₂/D_f)</c>, times t/(−2Mt₂).</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Nucleus(
        ref readonly TensorMomenta at, ref readonly TensorLeptonLine line, in TensorPhoton photon, ref TensorLeg plus, ref TensorLeg minus, ref TensorLeg nu)
    {
        double mX2 = at.MediatorMass * at.MediatorMass, initial = 1 / (mX2 - 2 * at.NucleusDotMediator), rest = at.NucleusPlus;
        double kappa = at.KAcross / at.KPlus;
        Vector<double> weight = photon.Inverse * (-at.T / (2 * at.NucleusMass));
        Vector<double> su = at.S + new Vector<double>(at.U), final = new Vector<double>(mX2 + 2 * at.NucleusDotMediator) - su;
        ComplexLanes scaled = (weight / final) * (at.NucleusPlus * line.Minus + at.NucleusMinus * line.Plus);
        ComplexLanes pair = initial * ((new Vector<double>(2 * mX2) - su) * scaled - 2 * (weight * MediatorCurrent(in at, in line)));
        Zero += 0.5 * mX2 * pair;
        (Across, Aslant, Along) = (2 * kappa * kappa * rest * rest * pair, kappa * rest * (2 * rest - at.KPlus) * pair, 2 * rest * (rest - at.KPlus) * pair);
        Meet(ref plus, plus.Transfer * scaled, weight);
        Meet(ref minus, minus.Transfer * scaled, weight);
        Meet(ref nu, -at.Loss * scaled, weight);
    }

    private static void Meet(ref TensorLeg leg, ComplexLanes scaled, Vector<double> weight)
    {
        leg.Recoil = -(weight * leg.Current + scaled);
        leg.Field -= leg.Recoil;
    }

    // k·j = q·j.
    private static ComplexLanes MediatorCurrent(ref readonly TensorMomenta at, ref readonly TensorLeptonLine line) =>
        0.5 * (at.KPlus * line.Minus + at.KMinus * line.Plus - at.KAcross * line.Bar);
}
