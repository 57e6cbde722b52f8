using Tenebra.Materials;
using Tenebra.Production.Dimuon;

namespace Tenebra.Tests.Production.Dimuon;

public sealed class ElasticDimuonTests
{
    private const double m = Constants.MuonMass, MicrobarnPerGeV2 = 1e-6 * Constants.PicobarnPerGeV2;
    private static readonly Nucleus Lead = new(82, 207);

    [Theory]
    [InlineData(0.5, 0.86, 6e-3)]
    [InlineData(1, 14.07, 4e-4)]
    public void Lead_has_the_microbarns_that_were_computed_apart(double energy, double sigmaMicrobarn, double accuracy) =>
        Assert.Equal(1, ElasticDimuon.CrossSection(Lead, energy).Value * MicrobarnPerGeV2 / sigmaMicrobarn, accuracy);

    [Theory]
    [InlineData(1, 1, 0.938272)]
    [InlineData(6, 12, 11.178)]
    [InlineData(82, 207, 192.8)]
    public void The_channel_opens_where_a_photon_makes_two_muons_and_a_nucleus_at_rest_together(int z, int a, double mass)
    {
        var nucleus = new Nucleus(z, a);
        double threshold = ((mass + 2 * m) * (mass + 2 * m) - mass * mass) / (2 * mass);
        Assert.Equal(1, ElasticDimuon.Threshold(nucleus) / threshold, 1e-3);
        Assert.Equal(Estimate.Zero, ElasticDimuon.CrossSection(nucleus, ElasticDimuon.Threshold(nucleus) * (1 - 1e-9)));
        foreach (double above in new[] { 1e-6, 1e-3, 0.1, 1 })
        {
            Estimate sigma = ElasticDimuon.CrossSection(nucleus, ElasticDimuon.Threshold(nucleus) * (1 + above));
            Assert.True(sigma.Value > 0 && sigma.Error > 0.01 * sigma.Value);
        }
    }

    // The fit of Burkhardt et al. has its nucleus in one number and is meant for high energies.
    [Theory]
    [InlineData(20)]
    [InlineData(50)]
    [InlineData(100)]
    public void Parametrisation_and_exact_calculation_on_lead_agree_within_the_error_of_the_exact_one(double energy)
    {
        Estimate exact = ElasticDimuon.CrossSection(Lead, energy);
        Assert.InRange(exact.RelativeError, 0.02, 0.035);
        Assert.Equal(exact.Value, DimuonProduction.CrossSection(Lead, energy), exact.Error);
    }

    [Fact]
    public void The_error_covers_other_nuclei_of_the_same_radius()
    {
        foreach (double energy in new[] { 0.3, 1, 10 })
        {
            Estimate sigma = ElasticDimuon.CrossSection(Lead, energy);
            double exponential = BetheHeitlerPairs.CrossSection(m, energy, Lead, FormFactors.Of("exponential", Lead)).Value;
            Assert.InRange(Math.Abs(sigma.Value - exponential), 0, sigma.Error);
        }
    }

    // (Z alpha/R)/m is 16.6 MeV over 105.7 for lead, 2.8 for carbon; at rest it is all.
    [Fact]
    public void Slow_muons_feel_the_charge_of_the_nucleus()
    {
        double nearRest = ElasticDimuon.CrossSection(Lead, 2 * m + 0.01).RelativeError, fast = ElasticDimuon.CrossSection(Lead, 1e3).RelativeError;
        Assert.InRange(nearRest, 1, 2);
        Assert.InRange(fast, 0.024, 0.029);
        Assert.InRange(ElasticDimuon.CrossSection(new Nucleus(1, 1), 1e3).RelativeError, 0.01, 0.0101);
    }

    [Fact]
    public void Pairs_off_single_protons_go_with_their_number_and_open_at_their_own_threshold()
    {
        Estimate lead = ElasticDimuon.Incoherent(Lead, 1, "tsai-inelastic"), carbon = ElasticDimuon.Incoherent(new Nucleus(6, 12), 1, "tsai-inelastic");
        Assert.Equal(82 / 6.0, lead.Value / carbon.Value, 1e-3);
        Assert.Equal(Estimate.Zero, ElasticDimuon.Incoherent(new Nucleus(1, 1), 1, "tsai-inelastic"));
        double threshold = ElasticDimuon.Threshold(new Nucleus(1, 1));
        Assert.Equal(0, ElasticDimuon.Incoherent(Lead, threshold * 0.999, "tsai-inelastic").Value);
        Assert.True(ElasticDimuon.Incoherent(Lead, threshold * 1.001, "tsai-inelastic").Value > 0);
        // A proton of its own is the nucleus of hydrogen.
        Estimate proton = ElasticDimuon.CrossSection(new Nucleus(1, 1), 1);
        Assert.Equal(1, lead.Value / (82 * proton.Value), 1e-3);
    }

    [Fact]
    public void The_error_of_pairs_off_single_protons_is_what_Pauli_forbids()
    {
        IFormFactor free = FormFactors.Of("tsai-inelastic", Lead);
        Estimate sigma = ElasticDimuon.Incoherent(Lead, 10, "tsai-inelastic");
        double allowed = BetheHeitlerPairs.CrossSection(m, 10, new Nucleus(1, 1), new PauliBlocked(free, 0.25)).Value;
        Assert.Equal(sigma.Value - allowed, sigma.Error, 1e-3 * sigma.Value);
        Assert.InRange(allowed / sigma.Value, 0.1, 0.5);
    }

    // What two spheres, one shifted by q, have in common, in slices.
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.3)]
    [InlineData(0.49)]
    [InlineData(0.51)]
    public void Pauli_allows_the_share_of_the_Fermi_sphere_that_a_shift_leaves_outside(double q)
    {
        const double kF = 0.25;
        const int n = 20_000;
        IFormFactor one = FormFactors.Of("none", new Nucleus(1, 1));
        double half = Math.Min(1, q / kF / 2), step = (1 - half) / n, common = 0;
        for (int i = 0; i < n; i++)
        {
            double z = half + (i + 0.5) * step;
            common += 2 * 0.75 * (1 - z * z) * step;
        }
        Assert.Equal(1 - common, new PauliBlocked(one, kF).G2(q * q), 1e-8);
    }
}
