using Tenebra.Models;

namespace Tenebra.DirectDetection;

/// <summary>Whether dark matter scatters elastically on electrons at low velocity, and how its cross section compares with that of Dirac dark matter.</summary>
/// <remarks>
/// Non-relativistic, averaged over spins. A vector sees the charges, a scalar the masses of both: 1, whatever the spin, but ¼ for a scalar, whose
/// <c>−g_D m_φ S φ*φ</c>, or <c>−½ g_D m_φ S φ²</c> of a real one, has half the amplitude. An axial vector sees the spins, <c>⟨(σ_χ·σ_e)²⟩ = 3</c>.
/// </remarks>
public static class ElasticCoupling
{
    /// <summary>σ̄_e [GeV⁻²] for a mediator of mass <paramref name="mediatorMass"/> [GeV] that couples to electrons with g_e.</summary>
    /// <exception cref="InputException">The dark matter does not scatter elastically on electrons.</exception>
    public static double CrossSection(MediatorKind mediator, DarkMatter dark, double electronCoupling, double mediatorMass) =>
        Factor(mediator, dark) * ElectronScattering.ReferenceCrossSection(electronCoupling, dark.Coupling, mediatorMass, dark.Mass(mediatorMass));

    /// <summary>σ̄_e over that of <see cref="ElectronScattering.ReferenceCrossSection"/>.</summary>
    /// <exception cref="InputException">The scattering is inelastic, vanishes with the velocity, or is not known; the message says which.</exception>
    public static double Factor(MediatorKind mediator, DarkMatter dark)
    {
        if (dark.Kind == DarkMatterKind.PseudoDirac && dark.Splitting > 0)
            throw new InputException("darkMatter: pseudo-dirac with a splitting scatters inelastically: chi1 e -> chi2 e is closed where the splitting exceeds the kinetic energy, and elastic scattering begins at one loop (try splitting=0)");
        return (mediator, dark.Kind) switch
        {
            (MediatorKind.Vector, DarkMatterKind.Majorana) => throw new InputException(
                "darkMatter: majorana couples to a vector by its spin and motion only: the cross section vanishes with the square of the velocity, and sigma_e is not defined (try darkMatter=dirac or scalar)"),
            (MediatorKind.Vector, DarkMatterKind.Scalar or DarkMatterKind.Dirac or DarkMatterKind.PseudoDirac) => 1,
            (MediatorKind.Scalar, DarkMatterKind.Dirac or DarkMatterKind.Majorana or DarkMatterKind.PseudoDirac) => 1,
            (MediatorKind.Scalar, DarkMatterKind.Scalar or DarkMatterKind.RealScalar) => 0.25,
            (MediatorKind.AxialVector, DarkMatterKind.Dirac or DarkMatterKind.Majorana or DarkMatterKind.PseudoDirac) => 3,
            (MediatorKind.Pseudoscalar, _) => throw new InputException(
                "mediator: a pseudoscalar scatters with the fourth power of the momentum transfer: sigma_e is not defined"),
            (MediatorKind.Photon, _) => throw new InputException(
                "mediator: for a charge under the photon itself sigma_e is not computed (a dark photon far lighter than alpha m_e has the same form factor)"),
            _ => throw new InputException($"mediator: scattering of {dark.Kind.Name} dark matter through a {mediator.Name} is not known"),
        };
    }
}
