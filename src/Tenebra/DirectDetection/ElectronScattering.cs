using static System.Math;

namespace Tenebra.DirectDetection;

/// <summary>Dark matter on an electron, non-relativistic, by exchange of one mediator: the reference cross section σ̄_e and the form factor.</summary>
/// <remarks><c>dσ ∝ σ̄_e |F_DM(q)|²</c>; σ̄_e is the cross section on a free electron at the momentum transfer q = αm_e, so F_DM(αm_e) = 1.</remarks>
[Source("Essig:2011nj", "definitions of the reference cross section and of F_DM")]
[Source("Essig:2015cda", "dark photon, heavy and light")]
public static class ElectronScattering
{
    /// <summary>αm_e [GeV]: the momentum of an electron in an atom.</summary>
    public const double ReferenceMomentum = Constants.Alpha * Constants.ElectronMass;

    private const double k = ReferenceMomentum;

    /// <summary>μ = m_χ m_e/(m_χ + m_e).</summary>
    public static double ReducedMass(double darkMass)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(darkMass);
        return Constants.ElectronMass / (1 + Constants.ElectronMass / darkMass);
    }

    /// <summary>σ̄_e [GeV⁻²] of Dirac dark matter through a vector or a scalar with the couplings g_e and g_D.</summary>
    /// <remarks><c>σ̄_e = μ² g_e² g_D² / π(m² + α²m_e²)²</c>; 16πμ²αα_Dε²/(m² + α²m_e²)² for a dark photon.</remarks>
    public static double ReferenceCrossSection(double electronCoupling, double darkCoupling, double mediatorMass, double darkMass)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mediatorMass);
        double amplitude = ReducedMass(darkMass) * electronCoupling * darkCoupling / (mediatorMass * mediatorMass + k * k);
        return amplitude * amplitude / PI;
    }

    /// <summary><c>F_DM = (m² + α²m_e²)/(m² + q²)</c>.</summary>
    /// <param name="mediatorMass">m [GeV].</param>
    /// <param name="momentumTransfer">q [GeV].</param>
    public static double FormFactor(double mediatorMass, double momentumTransfer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mediatorMass);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(momentumTransfer);
        double m2 = mediatorMass * mediatorMass;
        return (m2 + k * k) / (m2 + momentumTransfer * momentumTransfer);
    }

    /// <summary>σ̄_e [GeV⁻²] of a dark photon from <c>y = ε²α_D(m_χ/m)⁴</c>.</summary>
    /// <remarks><c>σ̄_e = 16παy μ²/m_χ⁴ · [m²/(m² + α²m_e²)]²</c>: for m ≫ αm_e, y and m_χ alone give it.</remarks>
    public static double FromY(double y, double mediatorMass, double darkMass) => y * PerY(mediatorMass, darkMass);

    /// <summary>y of a dark photon from σ̄_e [GeV⁻²].</summary>
    public static double ToY(double crossSection, double mediatorMass, double darkMass) => crossSection / PerY(mediatorMass, darkMass);

    private static double PerY(double mediatorMass, double darkMass)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mediatorMass);
        double root = ReducedMass(darkMass) / (darkMass * darkMass) / (1 + k / mediatorMass * (k / mediatorMass));
        return 16 * PI * Constants.Alpha * root * root;
    }
}
