using Tenebra.DirectDetection;
using Tenebra.Models;

namespace Tenebra.Tests.DirectDetection;

public sealed class DirectDetectionSummaryTests
{
    private static readonly Model DarkPhoton = Model.Load(DataFolder.Embedded, "dark-photon");

    [Fact]
    public void A_dark_photon_of_30_MeV_gives_the_cross_section_of_its_y()
    {
        var summary = DirectDetectionSummary.Of(DarkPhoton, 0.03);
        Assert.Equal(1e-8 * 0.1 / 81, summary.Y, 1e-18);
        Assert.Equal(0.01, summary.DarkMass, 1e-15);
        Assert.Equal(1, summary.CrossSection / ElectronScattering.FromY(summary.Y, 0.03, 0.01), 1e-12);
        Assert.Equal(1, summary.CrossSectionCm2 / (3.376e-39 * summary.Y / 1e-12), 1.5e-4);
        Assert.Equal(MediatorRange.Heavy, summary.Range);
    }

    [Theory]
    [InlineData("dark-photon", 1e-7)]
    [InlineData("scalar", 0.1)]
    [InlineData("vector", 1)]
    public void A_cross_section_and_its_coupling_lead_to_each_other(string name, double mass)
    {
        var model = Model.Load(DataFolder.Embedded, name);
        var there = DirectDetectionSummary.Of(model, mass);
        var back = DirectDetectionSummary.AtCrossSection(model, mass, there.CrossSection);
        Assert.Equal(1, back.Parameter / model.Couplings.Value, 1e-12);
        Assert.Equal(2, DirectDetectionSummary.AtCrossSection(model, mass, 4 * there.CrossSection).Parameter / back.Parameter, 1e-12);
        Assert.Contains($"{model.Couplings.Parameter}={back.Parameter:R}", back.Provenance.Plan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mediator_that_meets_no_electron_or_no_dark_matter_is_refused()
    {
        var vector = Model.Load(DataFolder.Embedded, "vector");
        Assert.Contains("does not couple to electrons", Assert.Throws<InputException>(() => DirectDetectionSummary.Of(vector.With("electron", "0"), 0.1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("alphaD: 0", Assert.Throws<InputException>(() => DirectDetectionSummary.Of(DarkPhoton.With("alphaD", "0"), 0.1)).Message, StringComparison.Ordinal);
    }

    // ε(0) = (e g/6π²) ln(m_τ/m_µ), about g/70.
    [Fact]
    public void The_boson_of_mu_minus_tau_meets_electrons_by_the_mixing_of_its_loops()
    {
        Model loop = Model.Load(DataFolder.Embedded, "mu-minus-tau").With("alphaD", "0.1");
        double mixing = 1e-4 * Math.Sqrt(Constants.ElectricCharge2) / (6 * Math.PI * Math.PI) * Math.Log(Constants.TauMass / Constants.MuonMass);
        Assert.InRange(1e-4 / mixing, 65, 75);
        double dark = DirectDetectionSummary.Of(DarkPhoton.With("epsilon", $"{mixing:R}"), 0.03).CrossSection;
        Assert.Equal(dark, DirectDetectionSummary.Of(loop, 0.03).CrossSection, 1e-10 * dark);
    }

    [Fact]
    public void A_light_axial_vector_bears_its_caveat_and_a_heavy_one_does_not()
    {
        var axial = Model.Load(DataFolder.Embedded, "axial-vector");
        Assert.Contains(DirectDetectionSummary.Of(axial, 1e-6).Provenance.Caveats, c => c.Contains("longitudinal mode of a light", StringComparison.Ordinal));
        Assert.DoesNotContain(DirectDetectionSummary.Of(axial, 1).Provenance.Caveats, c => c.Contains("longitudinal mode of a light", StringComparison.Ordinal));
    }
}
