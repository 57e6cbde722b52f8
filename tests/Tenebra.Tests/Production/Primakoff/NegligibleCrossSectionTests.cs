using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production;
using Tenebra.Production.Primakoff;

namespace Tenebra.Tests.Production.Primakoff;

public class NegligibleCrossSectionTests
{
    [Theory]
    [InlineData("helm")]
    [InlineData("gaussian")]
    [InlineData("exponential")]
    public void A_muon_near_the_threshold_has_a_cross_section_with_digits_or_one_that_needs_none(string formFactor)
    {
        var platinum = new Nucleus(78, 195);
        IFormFactor charge = FormFactors.Of(formFactor, platinum);
        int negligible = 0;
        foreach (double mass in (double[])[1, 4, 8, 10, 12, 14])
        {
            var fusion = new PhotonFusion(MediatorKind.Pseudoscalar, Constants.MuonMass, 15, mass, platinum, charge);
            Estimate sigma = LeptonPrimakoff.CrossSection(fusion, 1e-3);
            Assert.True(sigma.Value >= 0, $"{mass} GeV: {sigma}");
            Assert.InRange(sigma.Error, 0, Math.Max(1e-3 * sigma.Value, NegligibleCrossSection.PerGeV2));
            if (sigma.Value < NegligibleCrossSection.PerGeV2) negligible++;
        }
        Assert.InRange(negligible, 1, 4);
    }
}
