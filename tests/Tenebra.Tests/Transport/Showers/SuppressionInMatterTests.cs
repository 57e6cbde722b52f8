using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

public sealed class SuppressionInMatterTests
{
    private static readonly SuppressionInMatter Lead = new(Laboratory.Lead, 82, true);

    [Fact]
    public void Migdal_s_functions_start_as_six_s_and_twelve_pi_s_squared()
    {
        const double s = 1e-4;
        (double xi, double phi, double g) = SuppressionInMatter.Migdal(s * Math.Sqrt(2), 82);
        Assert.Equal(2, xi);
        Assert.Equal(1, phi / (6 * s), 5e-4);
        Assert.Equal(1, g / (12 * Math.PI * s * s), 2e-2);
    }

    [Fact]
    public void Migdal_s_functions_end_at_one()
    {
        (double xi, double phi, double g) = SuppressionInMatter.Migdal(5, 82);
        Assert.Equal(1, xi);
        Assert.Equal(1, phi, 2e-5);
        Assert.Equal(1, g, 4e-5);
    }

    // Where the formulas of one range of s meet those of the next.
    [Theory]
    [InlineData(0.415827)]
    [InlineData(1.54954)]
    [InlineData(1.9156)]
    public void The_functions_have_no_steps(double s)
    {
        (double xi, _, _) = SuppressionInMatter.Migdal(s, 82);
        double prime = s * Math.Sqrt(xi);
        var (_, phi, g) = SuppressionInMatter.Migdal(prime * 0.9999, 82);
        var (_, phiAbove, gAbove) = SuppressionInMatter.Migdal(prime * 1.0001, 82);
        Assert.Equal(phi, phiAbove, 1e-3);
        Assert.Equal(g, gAbove, 1e-3);
    }

    [Fact]
    public void Without_suppression_every_factor_is_one()
    {
        var none = new SuppressionInMatter(Laboratory.Lead, 82, false);
        Assert.Equal((1, 1), (none.Bremsstrahlung(1000, 1e-5), none.Pair(1e4, 0.5)));
    }

    [Theory]
    [InlineData(1e3)]
    [InlineData(1e4)]
    [InlineData(1e5)]
    public void Pairs_in_lead_feel_an_energy_of_4320_GeV(double k)
    {
        double lpm = 7684 * Laboratory.Lead.RadiationLengthCm;
        Assert.Equal(4320, lpm, 20.0);
        (double xi, double phi, double g) = SuppressionInMatter.Migdal(Math.Sqrt(lpm / (8 * k * 0.25)), 82);
        Assert.Equal(Math.Min(1, xi * (g + phi) / 2), Lead.Pair(k, 0.5), 3e-3);
    }

    [Fact]
    public void Soft_photons_are_suppressed_by_the_polarisation_of_the_medium()
    {
        double n = Laboratory.Lead.ElectronsPerCm3, compton = Constants.HbarC / Constants.ElectronMass;
        foreach (double k in new[] { 1e-7, 1e-6, 1e-5 })
        {
            double kp2 = 4 * Math.PI * n * Laboratory.ElectronRadius * compton * compton;
            Assert.Equal(1 / (1 + kp2 / (k * k)), Lead.Bremsstrahlung(1, k), 1e-9);
        }
    }

    [Fact]
    public void Suppression_grows_with_energy_and_with_density()
    {
        var aluminium = new SuppressionInMatter(Laboratory.Materials["Al"], 13, true);
        double last = 1.01;
        foreach (double energy in new[] { 100.0, 1000, 10_000 })
        {
            double factor = Lead.Bremsstrahlung(energy, 0.01 * energy);
            Assert.True(factor < last && factor < aluminium.Bremsstrahlung(energy, 0.01 * energy));
            last = factor;
        }
    }
}
