using System.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>ℓγ → ℓG off a real photon, massive lepton: <see cref="TensorAmplitude"/> at t = 0, for both transverse polarisations.</summary>
/// <remarks>
/// <para><c>A₂₂ = ¼ Σ|M|²/e²c²</c>. The nucleus emits nothing as t → 0, so that universal and photon line are one. For massless leptons and with both couplings,
/// <c>A₂₂ = [(U+T)² + (U+m_X²)²][1/T + m_X²/4Us]</c>, T = −t₂, s = U/(1−x): the crossing of qq̄ → γG. Without the coupling to photons it goes as 1/m_X⁴.</para>
/// </remarks>
[Source("Giudice:1998ck", "Eqs. (A.1)–(A.2), crossed")]
internal readonly struct TensorRealPhoton(TensorVariant variant, double leptonMass, double mediatorMass, double x)
{
    /// <summary>A₂₂ [GeV²] at U.</summary>
    public double At(double u)
    {
        double m2 = leptonMass * leptonMass, mX2 = mediatorMass * mediatorMass, y = 1 - x;
        double across2 = Math.Max(0, x * u - m2 * x * x - mX2 * y), across = Math.Sqrt(across2), minus = (mX2 + across2) / x;
        Vector<double> first = Vector.ConditionalSelect(
            Vector.Equals(Vector<double>.Indices, Vector<double>.Zero), Vector<double>.One, Vector<double>.Zero);
        var at = new TensorMomenta
        {
            LeptonMass = leptonMass,
            MediatorMass = mediatorMass,
            U = -u,
            KPlus = x,
            KMinus = minus,
            KAcross = across,
            Left = new(y),
            Loss = new(x),
            Out = new Vector<double>(-across),
            TransferMinus = new(minus + (across2 + m2 * x) / y),
            Gauge = new(first, Vector<double>.One - first),
            S = new(u / y),
            PhotonVirtuality = new((across2 + m2 * x * x) / y),
            NucleusMass = 1,
        };
        Vector<double> both = TensorAmplitude.Squared(variant == TensorVariant.Universal ? TensorVariant.PhotonLine : variant, in at);
        return 0.5 * (both[0] + both[1]);
    }
}
