using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Transport;

namespace Tenebra.Production.Primakoff;

/// <summary>ℓN → ℓNa by a photon of the lepton and one of a spin-0 nucleus, per nucleus, for g = 1 GeV⁻¹: exact tree level.</summary>
/// <remarks>
/// <para>q₁ = p − p′, v = −q₁², ω = E − E′, q₂ = P_i − P_f, t = −q₂², laboratory three-vectors. The lepton's tensor
/// <c>Q^μQ^ν − q₁^μq₁^ν − v g^μν</c>, Q = p + p′, on <c>εμνρσ P^ν q₁^ρ q₂^σ</c> or <c>(q₁·q₂) P_μ − (P·q₁) q₂_μ</c> and averaged over the azimuth of q₂ about q₁:</para>
/// <para><c>⟨|𝓜|²⟩ = (4πα)² g² G₂/(v²t²) 4M² { T |q⃗₁×q⃗₂|² K + L (q⃗₁·q⃗₂)²/q⃗₁² }</c>, <c>T = 2|p⃗×q⃗₁|²/q⃗₁² + v</c>,</para>
/// <para>K = 1, L = 0 for F F̃; <c>K = ω²/q⃗₁²</c>, <c>L = v² [(E+E′)²/q⃗₁² − 1]</c> for F F. They differ by longitudinal photons only, of order v/ω².</para>
/// <para><c>d³σ/dω dv dt = α²g²/(16π p² |q⃗₁|) G₂/(v²t²) {…}</c>. The mediator has the energy ω − t/2M; x = ω/E is the share that the lepton loses.</para>
/// <para>Left out: emission by the lepton itself, break-up beyond what the form factor counts, and any form factor at the vertex of the mediator.</para>
/// </remarks>
[Source("Budnev:1975poe", "Sec. 5, density matrix of the virtual photon")]
[Source("Tsai:1986tx", "Primakoff production")]
public static class LeptonPrimakoff
{
    private const double Share = 0.2;

    /// <summary>σ [GeV⁻² per g² in GeV⁻²]; 0 below threshold.</summary>
    /// <param name="fusion">The reaction.</param>
    /// <param name="tolerance">Relative tolerance asked, in (0, 0.1].</param>
    /// <param name="leastX">Least share of its energy that the lepton loses.</param>
    /// <param name="cut">Counts each loss with the probability that it is missed; null counts all.</param>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public static Estimate CrossSection(PhotonFusion fusion, double tolerance = 1e-4, double leastX = 0, MissingEnergyCut? cut = null)
    {
        RequireTolerance(tolerance);
        double E = fusion.Energy, least = Math.Max(fusion.LeastLoss, leastX * E);
        if (!fusion.IsAllowed || least >= E - fusion.LeastLeft) return Estimate.Zero;
        double start = Math.Log(least / (E - least)), end = Math.Log((E - fusion.LeastLeft) / fusion.LeastLeft);
        double negligible = NegligibleCrossSection.PerGeV2 / Prefactor(fusion);
        var integrand = new LossIntegrand(fusion, cut, Share * tolerance, negligible / (tolerance * Math.Max(1, end - start)));
        Estimate result = Prefactor(fusion) * GaussKronrod.Integrate(ref integrand, start, end, Share * tolerance, Share * negligible, panels: 2);
        return Converged.OrThrow(result, tolerance, "σ of ℓN → ℓNa", NegligibleCrossSection.PerGeV2);
    }

    /// <summary>dσ/dx [GeV⁻² per g² in GeV⁻²], x = 1 − E′/E; 0 where kinematics forbid it.</summary>
    /// <param name="fusion">The reaction.</param>
    /// <param name="x">Share of the energy that the lepton loses.</param>
    /// <param name="tolerance">Relative tolerance asked, in (0, 0.1].</param>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public static Estimate DifferentialCrossSection(PhotonFusion fusion, double x, double tolerance = 1e-4)
    {
        RequireTolerance(tolerance);
        double loss = x * fusion.Energy, left = (1 - x) * fusion.Energy;
        if (!fusion.IsAllowed || !(loss > fusion.LeastLoss && left > fusion.LeastLeft)) return Estimate.Zero;
        Estimate result = fusion.Energy * Prefactor(fusion) * OverVirtuality(
            fusion, loss, left, Share * tolerance, Share * NegligibleCrossSection.PerGeV2 / (fusion.Energy * Prefactor(fusion)));
        return Converged.OrThrow(result, tolerance, "dσ/dx of ℓN → ℓNa", NegligibleCrossSection.PerGeV2);
    }

    /// <summary>⟨|𝓜|²⟩ averaged over spins and the azimuth of q₂ about q₁, for g = 1 GeV⁻¹ and G₂ = 1.</summary>
    internal static double SquaredAmplitude(PhotonFusion fusion, double loss, double virtuality, double t)
    {
        var photon = new LeptonPhoton(fusion, loss, fusion.Energy - loss);
        var conversion = new PhotonConversion(loss, virtuality, fusion.MediatorMass, fusion.Nucleus.Mass);
        (double transverse, double longitudinal) = photon.Weights(virtuality);
        double along = conversion.Along(t), poles = Constants.ElectricCharge2 / (virtuality * t) * 2 * fusion.Nucleus.Mass;
        return poles * poles * (transverse * conversion.Across(t) + longitudinal * along * along);
    }

    private static void RequireTolerance(double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tolerance, 0.1);
    }

    private static double Prefactor(PhotonFusion fusion) => Constants.Alpha2 / (16 * Math.PI * fusion.Momentum * fusion.Momentum);

    private static Estimate OverVirtuality(PhotonFusion fusion, double loss, double left, double relative, double absolute)
    {
        var photon = new LeptonPhoton(fusion, loss, left);
        if (!photon.IsAllowed) return Estimate.Zero;
        double start = Math.Log(photon.Least), end = Math.Log(photon.Largest);
        var integrand = new VirtualityIntegrand(fusion, photon, relative, 0.1 * absolute / (relative * Math.Max(1, end - start)));
        return GaussKronrod.Integrate(ref integrand, start, end, relative, absolute, panels: 3);
    }

    /// <summary>The virtual photon of a lepton that loses ω and keeps E′.</summary>
    private readonly struct LeptonPhoton
    {
        private readonly bool isScalar;
        private readonly double turning, sum;

        public LeptonPhoton(PhotonFusion fusion, double loss, double left)
        {
            (Least, turning, Largest) = fusion.Virtuality(loss, left);
            (Loss, sum, isScalar) = (loss, fusion.Energy + left, fusion.Kind == MediatorKind.Scalar);
        }

        public double Loss { get; }

        public double Least { get; }

        public double Largest { get; }

        public bool IsAllowed => Largest > Least;

        /// <summary>What multiplies |q⃗₁×q⃗₂|² and (q⃗₁·q⃗₂)².</summary>
        public (double Transverse, double Longitudinal) Weights(double v)
        {
            double momentum2 = Loss * Loss + v, transverse = (v - Least) * (turning - v) / (2 * momentum2) + v;
            return isScalar
                ? (transverse * (Loss * Loss / momentum2), v * v * (sum * sum / momentum2 - 1) / momentum2)
                : (transverse, 0);
        }
    }

    // z = ln(ω/E′).
    private struct LossIntegrand(PhotonFusion fusion, MissingEnergyCut? cut, double relative, double least) : IIntegrand
    {
        private double peak = least;

        public Estimate At(double z)
        {
            double loss = fusion.Energy / (1 + Math.Exp(-z)), left = fusion.Energy / (1 + Math.Exp(z));
            if (left <= fusion.LeptonMass) return Estimate.Zero;
            double jacobian = loss * left / fusion.Energy * (cut?.Missed(loss) ?? 1);
            if (jacobian == 0) return Estimate.Zero;
            Estimate value = jacobian * OverVirtuality(fusion, loss, left, relative, relative * peak / jacobian);
            peak = Math.Max(peak, value.Value);
            return value;
        }
    }

    // ln v.
    private struct VirtualityIntegrand(PhotonFusion fusion, LeptonPhoton photon, double relative, double least) : IIntegrand
    {
        private double peak = least;

        public Estimate At(double logVirtuality)
        {
            double v = Math.Exp(logVirtuality);
            var conversion = new PhotonConversion(photon.Loss, v, fusion.MediatorMass, fusion.Nucleus.Mass);
            if (!conversion.IsAllowed) return Estimate.Zero;
            (double transverse, double longitudinal) = photon.Weights(v);
            double jacobian = 1 / (v * Math.Sqrt(conversion.MomentumSquared));
            Estimate value = jacobian * TransferIntegral.Of(
                conversion, fusion.FormFactor, transverse, longitudinal, relative, relative * peak / jacobian);
            peak = Math.Max(peak, value.Value);
            return value;
        }
    }
}
