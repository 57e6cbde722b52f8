using Tenebra.Materials;
using Tenebra.Numerics;

namespace Tenebra.Production.Primakoff;

/// <summary>γN → aN off a spin-0 nucleus at rest, per nucleus, for g = 1 GeV⁻¹: exact tree level, the recoil kept.</summary>
/// <remarks>
/// <para><c>L = −(g/4) a F F̃</c> or <c>−(g/4) s F F</c>. With P = P_i + P_f, q = P_i − P_f, P·q = 0 and κ = k·q = (m²+t)/2 both give
/// <c>½Σ|𝓜|² = ½ g² 4πα G₂(t)/t² [t (P·k)² − (4M²+t) κ²]</c>: a real photon does not tell them apart, in any frame at any t. In the laboratory the
/// bracket is 4M²E² p_T², p_T the transverse momentum of the mediator, so that</para>
/// <para><c>dσ/dt = (αg²/8) G₂(t)/t² p_T²</c>, <c>p_T² = t − κt/ME − κ²/E²</c>.</para>
/// <para>At small angles and M → ∞, p_T = Eθ and t = E²θ² + m⁴/4E². One photon is exchanged; the nucleus stays whole unless the form factor
/// counts its break-up, whose recoil is then taken as that of the nucleus.</para>
/// </remarks>
[Source("Tsai:1986tx", "Primakoff production by a real photon")]
[Source("Dobrich:2015jyk", "Primakoff production in the field of a nucleus")]
public static class PrimakoffConversion
{
    private const double Tolerance = 1e-7;

    /// <summary>dσ/dt [GeV⁻⁶ per g² in GeV⁻²]; 0 outside the kinematic limits.</summary>
    /// <param name="mass">m [GeV] &gt; 0.</param>
    /// <param name="photonEnergy">E [GeV].</param>
    /// <param name="nucleus">The target.</param>
    /// <param name="formFactor">Its G₂(t).</param>
    /// <param name="t">−q² [GeV²].</param>
    public static double DifferentialCrossSection(double mass, double photonEnergy, Nucleus nucleus, IFormFactor formFactor, double t)
    {
        PhotonConversion at = Of(mass, photonEnergy, nucleus);
        if (!at.IsAllowed || !(t > at.LeastT && t < at.LargestT)) return 0;
        return Prefactor(photonEnergy) * formFactor.G2(t) * at.Across(t) / t / t;
    }

    /// <summary>dσ/dcos θ, θ the angle of the mediator in the laboratory; 0 where kinematics forbid it.</summary>
    /// <remarks>
    /// p² sin²θ = p_T² is quadratic in t. Where the mediator is slower than the centre of mass two t belong to one angle, and their sum is given; the Jacobian
    /// <c>|dt/dcos θ| = 2ME p²/|(M+E)p − E E_a cos θ|</c> has a pole at the largest angle.
    /// </remarks>
    /// <param name="mass">m [GeV] &gt; 0.</param>
    /// <param name="photonEnergy">E [GeV].</param>
    /// <param name="nucleus">The target.</param>
    /// <param name="formFactor">Its G₂(t).</param>
    /// <param name="angle">θ in [0, π].</param>
    public static double AngularCrossSection(double mass, double photonEnergy, Nucleus nucleus, IFormFactor formFactor, double angle)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(angle);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(angle, Math.PI);
        PhotonConversion at = Of(mass, photonEnergy, nucleus);
        if (!at.IsAllowed) return 0;
        double E = photonEnergy, M = nucleus.Mass, m2 = mass * mass;
        (double sin, double cos) = Math.SinCos(angle);
        double sin2 = sin * sin;
        double a = 0.5 / (M * E) + 0.25 / (E * E) + sin2 / (4 * M * M);
        double b = 1 - m2 / (2 * M * E) - m2 / (2 * E * E) + sin2 * E / M;
        double c = m2 / E * (m2 / E) / 4 + sin2 * (E - mass) * (E + mass);
        double squared = b * b - 4 * a * c;
        if (squared < 0) return 0;
        double both = b + Math.Sqrt(squared), near = 2 * c / both, far = both / (2 * a);
        return Branch(near) + (far > near ? Branch(far) : 0);

        double Branch(double t)
        {
            double energy = E - t / (2 * M), p = Math.Sqrt((energy - mass) * (energy + mass));
            if ((energy - (m2 + t) / (2 * E)) * cos < 0) return 0;
            double jacobian = 2 * M * E * p * p / Math.Abs((M + E) * p - cos * E * energy);
            return Constants.Alpha / 8 * formFactor.G2(t) * (p * sin / t) * (p * sin / t) * jacobian;
        }
    }

    /// <summary>σ [GeV⁻² per g² in GeV⁻²]; 0 below the threshold E = m + m²/2M.</summary>
    /// <param name="mass">m [GeV] &gt; 0.</param>
    /// <param name="photonEnergy">E [GeV].</param>
    /// <param name="nucleus">The target.</param>
    /// <param name="formFactor">Its G₂(t).</param>
    /// <exception cref="ConvergenceException">The relative error exceeds 10⁻⁶.</exception>
    public static Estimate CrossSection(double mass, double photonEnergy, Nucleus nucleus, IFormFactor formFactor)
    {
        PhotonConversion at = Of(mass, photonEnergy, nucleus);
        if (!at.IsAllowed) return Estimate.Zero;
        Estimate result = Prefactor(photonEnergy) * TransferIntegral.Of(
            at, formFactor, 1, 0, Tolerance, NegligibleCrossSection.PerGeV2 / Prefactor(photonEnergy));
        return Converged.OrThrow(result, 10 * Tolerance, "σ of γN → aN", NegligibleCrossSection.PerGeV2);
    }

    internal static PhotonConversion Of(double mass, double photonEnergy, Nucleus nucleus)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(photonEnergy);
        if (!double.IsFinite(mass + photonEnergy)) throw new ArgumentOutOfRangeException(nameof(photonEnergy), "the mass or the energy is not a number");
        return new PhotonConversion(photonEnergy, 0, mass, nucleus.Mass);
    }

    private static double Prefactor(double photonEnergy) => Constants.Alpha / (8 * photonEnergy * photonEnergy);
}
