using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>|M|² of ℓN → ℓNG for a massive spin-2 mediator, summed over helicity amplitudes.</summary>
/// <remarks>
/// <para><c>M^{ab} = L^{ab} + X^{ab} + (t/−t₂) N^{ab}</c>, contracted with the gauge vector G of <see cref="TensorMomenta"/>, for c = 1, with
/// (a,b) = a^ab^b + b^aa^b:</para>
/// <para>L: lepton legs (<see cref="TensorLeptonLine"/>) and contact, <c>−½(j,G)</c>. X: the exchanged photon,
/// <c>[(q, q₂ G·j − j G·q₂) + (G, j q·q₂ − q₂ q·j)]/t₂</c>, q₂ = p′ − p; j is shifted along q₂ until j⁺ = 0, so that nothing large cancels.</para>
/// <para>N: a spin-0 nucleus of vertex (P₁,P₂). With P = P_i + P_f, D_f = (P_f+k)² − M², D_i = (P_i−k)² − M²,
/// <c>2MN = 2[P_i·j (D_i+D_f)/D_iD_f − k·j/D_i](P_i, P_i−k) − (P, j + 2P_i·j q₂/D_f)</c>.</para>
/// <para>With <c>k_aM^{ab} = D^b + ck^b</c> the amplitudes of helicity ±2, ±1, 0 are
/// <c>M(ε_±,ε_±)/2</c>, <c>D·ε_±/m_X − (m_X/k⁺)M(ε_±,ν)</c>, and
/// <c>√(2/3)[k·D/m_X² − 2D⁺/k⁺ + (m_X/k⁺)²M(ν,ν) − c − M(ε₊,ε₋)/2]</c>: no power of 1/m_X is left to cancel.
/// D = 0 for the universal variant, <c>(q G·j − G q·j)</c> for the lepton lines, <c>(q²/t₂)(q₂ P·j − j P·q₂)/2M</c> with the photon line.</para>
/// </remarks>
internal static class TensorAmplitude
{
    // The parts are kept from being inlined: in one large method the compiler stops inlining the complex arithmetic, and it takes four times as long.

    /// <summary>A′/4M² for c = 1.</summary>
    public static Vector<double> Squared(TensorVariant variant, ref readonly TensorMomenta at)
    {
        double kappa = at.KAcross / at.KPlus, mass = 2 * at.NucleusPlus;
        TensorLeg plus = default, minus = default, nu = default;
        plus.Out = kappa * at.Left - at.Out;
        minus.Out = plus.Out.Conjugate;
        nu.Out = at.Left + new Vector<double>(0.5 * at.KPlus);
        plus.Gauge = kappa * at.GaugePlus - at.Gauge;
        minus.Gauge = plus.Gauge.Conjugate;
        nu.Gauge = at.GaugePlus;
        plus.Transfer = kappa * at.TransferPlus - at.Transfer;
        minus.Transfer = plus.Transfer.Conjugate;
        nu.Transfer = at.TransferPlus;
        (plus.In, minus.In, nu.In) = (2 * kappa, 2 * kappa, 2 - at.KPlus);
        (plus.Rest, minus.Rest, nu.Rest) = (kappa * mass, kappa * mass, mass);

        TensorLeptonLine.Keeps(in at, out TensorLeptonLine keeps);
        keeps.Legs(in at, ref plus, ref minus, ref nu);
        Vector<double> inverseLoss = Vector<double>.One / at.Loss;
        Vector<double> sum = Helicities(
            variant, in at, in keeps, ref plus, ref minus, ref nu,
            2 * inverseLoss * at.Left * at.Out, 2 * inverseLoss * at.Out.Conjugate,
            new Vector<double>(4 * at.LeptonMass * at.LeptonMass) + 2 * inverseLoss * at.Out.Norm);
        TensorLeptonLine.Flips(in at, out TensorLeptonLine flips);
        flips.Legs(in at, ref plus, ref minus, ref nu);
        sum += Helicities(variant, in at, in flips, ref plus, ref minus, ref nu, default, flips.Bar, flips.Minus);
        return sum / at.Left;
    }

    // The shifted current has the components across, bar and minus, and no plus.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector<double> Helicities(
        TensorVariant variant, ref readonly TensorMomenta at, ref readonly TensorLeptonLine line, ref TensorLeg plus, ref TensorLeg minus, ref TensorLeg nu,
        ComplexLanes shifted, ComplexLanes shiftedBar, ComplexLanes shiftedMinus)
    {
        plus.Contact = -0.5 * plus.Current;
        minus.Contact = -0.5 * minus.Current;
        nu.Contact = -0.5 * nu.Current;
        TensorRest rest = default;
        if (variant == TensorVariant.LeptonLines)
        {
            plus.Field = minus.Field = nu.Field = default;
            rest.LeptonSource(in at, in line, in plus, in minus);
        }
        else
        {
            var photon = new TensorPhoton(in at, shifted, shiftedBar, shiftedMinus);
            photon.Fill(in at, ref plus, ref minus, ref nu);
            rest.Zero = photon.Trace;
            if (variant == TensorVariant.PhotonLine) rest.NucleusSource(in at, photon, in plus, in minus);
            else rest.Nucleus(in at, in line, photon, ref plus, ref minus, ref nu);
        }
        return Sum(in plus, in minus, in nu, in rest, at.MediatorMass / at.KPlus);
    }

    // Σ|M|² over the helicities of G.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector<double> Sum(ref readonly TensorLeg plus, ref readonly TensorLeg minus, ref readonly TensorLeg nu, ref readonly TensorRest rest, double ratio)
    {
        Vector<double> two = (TensorLeg.Twice(in plus) + rest.Across).Norm + (TensorLeg.Twice(in minus) + rest.Across).Norm;
        Vector<double> one = (rest.Plus - ratio * (TensorLeg.Pair(in plus, in nu) + rest.Aslant)).Norm
            + (rest.Minus - ratio * (TensorLeg.Pair(in minus, in nu) + rest.Aslant)).Norm;
        ComplexLanes none = rest.Zero + ratio * ratio * (TensorLeg.Twice(in nu) + rest.Along) - 0.5 * (TensorLeg.Pair(in plus, in minus) + rest.Across);
        return 0.25 * two + one + 2.0 / 3 * none.Norm;
    }
}
