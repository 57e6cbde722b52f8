using Tenebra.Materials;
using Tenebra.Production.Dimuon;
using Tenebra.Tests.Production.Bremsstrahlung;
using static System.Math;

namespace Tenebra.Tests.Production.Dimuon;

public sealed class BetheHeitlerPairsTests
{
    private const double m = Constants.MuonMass, alpha = Constants.Alpha;
    private static readonly Nucleus Lead = new(82, 207);

    // The expansion of the total in m/E by Maximon, L = ln 2k, k = E/m.
    [Theory]
    [InlineData(3.0)]
    [InlineData(30.0)]
    public void On_a_heavy_point_it_is_Bethe_and_Heitler(double energy)
    {
        var point = new Nucleus(1, 1_000_000);
        const double Zeta3 = 1.2020569031595942;
        double k = energy / m, l = Log(2 * k), first = 28.0 / 9 * l - 218.0 / 27;
        double second = 2.0 / 3 * l * l * l - l * l + (6 - PI * PI / 3) * l + 2 * Zeta3 + PI * PI / 6 - 3.5, third = 3.0 / 16 * l + 1.0 / 8;
        double known = alpha * Pow(alpha / m, 2) * (first + 4 / (k * k) * second - 16 / Pow(k, 4) * third);
        Assert.Equal(1, BetheHeitlerPairs.CrossSection(m, energy, point, FormFactors.Of("none", point)).Value / known, tolerance: 2e-7);
    }

    // Breit and Wheeler, of the amplitude that the next test puts under the angles.
    [Fact]
    public void The_amplitude_of_real_photons_is_known_in_closed_form()
    {
        foreach (double s in new[] { 0.05, 0.2, 30 })
        {
            double b = Sqrt(1 - 4 * m * m / s);
            double known = PI * alpha * alpha / (2 * m * m) * (1 - b * b) * ((3 - Pow(b, 4)) * Log((1 + b) / (1 - b)) - 2 * b * (2 - b * b));
            Assert.Equal(1, PairsByAngle.OfTwoPhotons(m, s) / known, tolerance: 1e-6);
        }
    }

    [Theory]
    [InlineData(0.25, "exponential")]
    [InlineData(2.0, "helm")]
    [InlineData(100.0, "tsai")]
    public void Angles_by_quadrature_give_the_same_total(double energy, string formFactor)
    {
        IFormFactor lead = FormFactors.Of(formFactor, Lead);
        Estimate sigma = BetheHeitlerPairs.CrossSection(m, energy, Lead, lead);
        Assert.Equal(1, sigma.Value / PairsByAngle.CrossSection(m, energy, Lead, lead), tolerance: 3e-4);
        Assert.True(sigma.RelativeError < 1e-5);
    }

    [Fact]
    public void It_opens_at_threshold()
    {
        IFormFactor lead = FormFactors.Of("helm", Lead);
        double threshold = 2 * m * (1 + m / Lead.Mass);
        Assert.Equal(Estimate.Zero, BetheHeitlerPairs.CrossSection(m, threshold * (1 - 1e-12), Lead, lead));
        Assert.True(BetheHeitlerPairs.CrossSection(m, threshold * 1.001, Lead, lead).Value > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => BetheHeitlerPairs.CrossSection(0, 1, Lead, lead));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetheHeitlerPairs.CrossSection(m, -1, Lead, lead));
    }

    [Fact]
    public void It_has_no_scale_but_masses_energy_and_the_size_of_the_nucleus()
    {
        var helium = new Nucleus(2, 4);
        IFormFactor formFactor = FormFactors.Of("exponential", helium);
        double one = BetheHeitlerPairs.CrossSection(m, 3, helium, formFactor).Value;
        double two = BetheHeitlerPairs.CrossSection(2 * m, 6, new Nucleus(2, 8), new ScaledFormFactor(formFactor, 2)).Value;
        Assert.Equal(1, 4 * two / one, tolerance: 1e-5);
    }
}
