using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Production.Primakoff;
using static System.Math;

namespace Tenebra.Production.Dimuon;

/// <summary>γN → ℓ⁺ℓ⁻N off a spin-0 nucleus at rest, per nucleus: exact tree level, one photon exchanged, the recoil kept.</summary>
/// <remarks>
/// <para>q = P_i − P_f, t = −q², w the mass of the pair, κ = k·q = (w²+t)/2, β = √(1−4m²/w²), ℒ = ln((1+β)/(1−β)). The pair's current is conserved: P_i + P_f
/// minus (P·k/κ) q has a part across the photon, <c>2ME p_T/κ</c>, and one along it; integrated over the pair's angles they do not interfere:</para>
/// <para><c>σ = (4πα)³/(128π²M²E²) ∫dw² dt G₂/t² {(2ME p_T/κ)² 𝒯 + [(2ME−κ)t/κ²]² ℓ}</c>,</para>
/// <para><c>16π 𝒯 = {[(w²−t)² + 4κ²] ℒ − 8κ²β + 8tw²β + w⁴(1−β²)[(1+β²)ℒ − 2β]}/κ²</c>, <c>16π ℓ = 8w²β − 4w²(1−β²)ℒ</c>.</para>
/// <para>As t → 0, 8π²α²𝒯/w² is the cross section of Breit and Wheeler. Any lepton, any energy: for electrons at high energy Coulomb corrections and
/// the pairs off atomic electrons are missing.</para>
/// </remarks>
[Source("Heitler:1936jqw", "creation of pairs in the field of a nucleus")]
[Source("Budnev:1975poe", "App. E, two photons into two leptons")]
public static class BetheHeitlerPairs
{
    private const double Tolerance = 1e-6;

    /// <summary>σ [GeV⁻²]; 0 below the threshold E = 2m + 2m²/M.</summary>
    /// <param name="leptonMass">m [GeV] &gt; 0.</param>
    /// <param name="photonEnergy">E [GeV] &gt; 0.</param>
    /// <param name="nucleus">The target.</param>
    /// <param name="formFactor">Its G₂(t).</param>
    /// <exception cref="ConvergenceException">The relative error exceeds 10⁻⁵.</exception>
    public static Estimate CrossSection(double leptonMass, double photonEnergy, Nucleus nucleus, IFormFactor formFactor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leptonMass);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(photonEnergy);
        if (!double.IsFinite(leptonMass + photonEnergy)) throw new ArgumentOutOfRangeException(nameof(photonEnergy), "the mass or the energy is not a number");
        double M = nucleus.Mass, product = M * photonEnergy;
        double least = 2 * leptonMass, largest = 2 * product / (Sqrt(M * (M + 2 * photonEnergy)) + M);
        if (!(largest > least)) return Estimate.Zero;
        var integrand = new PairIntegrand(leptonMass, photonEnergy, M, formFactor);
        double factor = Pow(Constants.ElectricCharge2, 3) / (128 * PI * PI * product * product);
        Estimate result = factor * GaussKronrod.Integrate(ref integrand, 0, Sqrt(Log(largest / least)), Tolerance, panels: 2);
        return Converged.OrThrow(result, 10 * Tolerance, "σ of γN → ℓ⁺ℓ⁻N");
    }

    // 𝒯 and ℓ.
    private static (double Transverse, double Longitudinal) OverAngles(double w2, double beta, double t)
    {
        double kappa2 = 0.25 * (w2 + t) * (w2 + t), slow = (1 - beta) * (1 + beta), log = 2 * Atanh(beta);
        double transverse = ((w2 - t) * (w2 - t) + 4 * kappa2) * log - 8 * (kappa2 - t * w2) * beta + w2 * w2 * slow * ((1 + beta * beta) * log - 2 * beta);
        return (transverse / (16 * PI * kappa2), w2 * (2 * beta - slow * log) / (4 * PI));
    }

    // y² = ln(w/2m), so that β grows like y at threshold.
    private struct PairIntegrand(double leptonMass, double photonEnergy, double nucleusMass, IFormFactor formFactor) : IIntegrand
    {
        private double peak;

        public Estimate At(double y)
        {
            double w = 2 * leptonMass * Exp(y * y), beta = Sqrt(-NearOne.ExpMinusOne(-2 * y * y));
            var conversion = new PhotonConversion(photonEnergy, 0, w, nucleusMass);
            if (!conversion.IsAllowed) return Estimate.Zero;
            double jacobian = 4 * y * w * w, start = Log(conversion.LeastT), end = Log(conversion.LargestT);
            var integrand = new TransferIntegrand(conversion, formFactor, w * w, beta, 2 * nucleusMass, photonEnergy);
            int panels = Clamp((int)((end - start) / 5), 1, 32);
            Estimate value = jacobian * GaussKronrod.Integrate(ref integrand, start, end, 0.2 * Tolerance, 0.2 * Tolerance * peak / jacobian, panels);
            peak = Max(peak, value.Value);
            return value;
        }
    }

    // ln t.
    private readonly struct TransferIntegrand(
        PhotonConversion conversion, IFormFactor formFactor, double w2, double beta, double twoM, double photonEnergy) : IIntegrand
    {
        public Estimate At(double logT)
        {
            double t = Exp(logT), kappa = (w2 + t) / 2;
            (double transverse, double longitudinal) = OverAngles(w2, beta, t);
            double along = (twoM * photonEnergy - kappa) * t / kappa;
            double sum = twoM * twoM * conversion.Across(t) * transverse + along * along * longitudinal;
            return new Estimate(formFactor.G2(t) / t * sum / (kappa * kappa), 0);
        }
    }
}
