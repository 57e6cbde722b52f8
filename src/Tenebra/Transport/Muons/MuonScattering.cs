using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Multiple scattering in the Gaussian approximation for the inner 98 % of the projected angles.</summary>
/// <remarks>
/// Highland's formula as Lynch and Dahl fitted it, <c>θ₀ = 13.6 MeV/(βp) √t [1 + 0.038 ln t]</c>, t in X₀; its logarithm forbids adding layers in
/// quadrature, so the variance grows as the derivative of t[1 + 0.038 ln t]² at the depth t reached so far, of all layers
/// together, with the momentum of the place. For t from 10⁻³ to 100, to 11 %; the single-scattering tail is left out.
/// </remarks>
[Source("Lynch:1990sq", "Eq. (6), fit to Moliere's theory")]
[Source("ParticleDataGroup:2024cfk", "ch. 34, multiple scattering through small angles")]
public static class MuonScattering
{
    /// <summary>θ₀ of a projected angle after a thickness [rad].</summary>
    /// <param name="energy">Total energy of the muon [GeV].</param>
    /// <param name="thicknessX0">Thickness in radiation lengths.</param>
    public static double Angle(double energy, double thicknessX0) => Sqrt(Variance(energy, 0, thicknessX0));

    /// <summary>Variance of a projected angle between two depths [rad²].</summary>
    internal static double Variance(double energy, double fromX0, double toX0)
    {
        double betaMomentum = (energy - Constants.MuonMass) * (energy + Constants.MuonMass) / energy;
        double unit = 13.6 * Unit.MeV / betaMomentum;
        return unit * unit * (Growth(toX0) - Growth(fromX0));
    }

    // Rises everywhere above 10⁻¹¹ radiation lengths, where it is taken to be 0.
    private static double Growth(double t)
    {
        if (t < 1e-10) return 0;
        double logarithm = 1 + 0.038 * Log(t);
        return t * logarithm * logarithm;
    }
}
