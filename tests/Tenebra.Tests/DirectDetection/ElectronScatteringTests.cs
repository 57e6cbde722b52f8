using Tenebra.DirectDetection;

namespace Tenebra.Tests.DirectDetection;

public sealed class ElectronScatteringTests
{
    private const double k = ElectronScattering.ReferenceMomentum;

    private static double DarkPhoton(double epsilon, double alphaD, double mediatorMass, double darkMass) => ElectronScattering.ReferenceCrossSection(
        epsilon * Math.Sqrt(Constants.ElectricCharge2), Math.Sqrt(4 * Math.PI * alphaD), mediatorMass, darkMass);

    // To half a unit of the last digit.
    [Theory]
    [InlineData(1e-12, 0.010, 3.376e-39, 1.5e-4)]
    [InlineData(1e-10, 0.100, 3.69e-41, 1.4e-3)]
    [InlineData(1e-14, 0.001, 1.63e-37, 3.1e-3)]
    public void Cross_sections_of_a_heavy_dark_photon_agree_with_those_computed_apart(double y, double darkMass, double cm2, double accuracy) =>
        Assert.Equal(1, ElectronScattering.FromY(y, 3 * darkMass, darkMass) * Constants.SquareCmPerGeV2 / cm2, accuracy);

    // 16 pi alpha alpha_D eps^2 mu^2 over the fourth power of the mass, or of alpha m_e.
    [Fact]
    public void The_heavy_and_the_light_limit_are_those_known_by_hand()
    {
        const double eps = 1e-4, alphaD = 0.5, darkMass = 0.02;
        double mu = darkMass * Constants.ElectronMass / (darkMass + Constants.ElectronMass);
        double numerator = 16 * Math.PI * Constants.Alpha * alphaD * eps * eps * mu * mu;
        Assert.Equal(1, DarkPhoton(eps, alphaD, 0.1, darkMass) / (numerator / 1e-4), 1e-8);
        Assert.Equal(1, DarkPhoton(eps, alphaD, 0, darkMass) / (numerator / Math.Pow(k, 4)), 1e-12);
    }

    // Rutherford's cross section for v = q/2mu at q = alpha m_e, in the form that counts dOmega = 4 pi: 4 alpha^2 Q^2 mu^2 4 pi/q^4.
    [Fact]
    public void A_massless_dark_photon_scatters_as_Rutherford_says()
    {
        const double charge = 1e-6;
        double mu = ElectronScattering.ReducedMass(0.05);
        double rutherford = 4 * Math.PI * Math.Pow(2 * mu * Constants.Alpha * charge / (k * k), 2);
        Assert.Equal(1, DarkPhoton(charge, Constants.Alpha, 0, 0.05) / rutherford, 1e-12);
    }

    [Fact]
    public void The_reduced_mass_is_that_of_the_lighter_partner_and_never_more()
    {
        Assert.Equal(Constants.ElectronMass, ElectronScattering.ReducedMass(1e6), 1e-12);
        Assert.Equal(1, ElectronScattering.ReducedMass(1e-9) / 1e-9, 1e-5);
        Assert.Equal(Constants.ElectronMass / 2, ElectronScattering.ReducedMass(Constants.ElectronMass), 1e-18);
    }

    [Theory]
    [InlineData(1e-7)]
    [InlineData(4e-6)]
    [InlineData(0.03)]
    public void The_form_factor_is_1_at_the_momentum_of_an_electron_in_an_atom_and_falls(double mass)
    {
        Assert.Equal(1, ElectronScattering.FormFactor(mass, k), 1e-15);
        Assert.True(ElectronScattering.FormFactor(mass, 2 * k) < 1 && ElectronScattering.FormFactor(mass, k / 2) > 1);
    }

    [Fact]
    public void Heavy_and_light_are_the_limits_of_the_form_factor_to_one_percent()
    {
        Assert.Equal(MediatorRange.Heavy, MediatorRanges.Of(100.1 * k));
        Assert.Equal(MediatorRange.Between, MediatorRanges.Of(99.9 * k));
        Assert.Equal(MediatorRange.Between, MediatorRanges.Of(k / 9.9));
        Assert.Equal(MediatorRange.Light, MediatorRanges.Of(k / 10.1));
        Assert.Equal(1, ElectronScattering.FormFactor(100 * k, 10 * k), 0.01);
        Assert.Equal(0.01, ElectronScattering.FormFactor(k / 10, 10 * k), 1.001e-4);
    }

    // dsigma at a momentum transfer holds (m^2 + q^2) only, and nothing of the reference momentum.
    [Theory]
    [InlineData(1e-6)]
    [InlineData(0.01)]
    public void Where_the_reference_momentum_is_drops_out_of_what_is_measured(double mass)
    {
        const double q = 3 * k;
        double F = ElectronScattering.FormFactor(mass, q);
        double measured = DarkPhoton(1e-3, 0.1, mass, 0.02) * F * F;
        double mu = ElectronScattering.ReducedMass(0.02);
        double direct = 16 * Math.PI * Constants.Alpha * 0.1 * 1e-6 * Math.Pow(mu / (mass * mass + q * q), 2);
        Assert.Equal(1, measured / direct, 1e-12);
    }

    [Theory]
    [InlineData(3e-6, 1e-6)]
    [InlineData(0.03, 0.01)]
    [InlineData(0.025, 0.01)]
    public void Y_and_the_cross_section_are_each_other_s_inverse_and_agree_with_the_couplings(double mediatorMass, double darkMass)
    {
        const double eps = 2e-4, alphaD = 0.3;
        double y = eps * eps * alphaD * Math.Pow(darkMass / mediatorMass, 4), sigma = ElectronScattering.FromY(y, mediatorMass, darkMass);
        Assert.Equal(1, sigma / DarkPhoton(eps, alphaD, mediatorMass, darkMass), 1e-12);
        Assert.Equal(1, ElectronScattering.ToY(sigma, mediatorMass, darkMass) / y, 1e-12);
    }

    [Fact]
    public void Only_the_product_of_the_couplings_counts_and_squared()
    {
        double one = ElectronScattering.ReferenceCrossSection(1e-3, 0.5, 0.1, 0.03);
        Assert.Equal(1, ElectronScattering.ReferenceCrossSection(5e-4, 1, 0.1, 0.03) / one, 1e-14);
        Assert.Equal(9, ElectronScattering.ReferenceCrossSection(3e-3, 0.5, 0.1, 0.03) / one, 1e-12);
    }

    [Fact]
    public void Senseless_masses_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ElectronScattering.ReducedMass(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ElectronScattering.ReferenceCrossSection(1, 1, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ElectronScattering.FormFactor(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ElectronScattering.FromY(1, 0, 1));
    }
}
