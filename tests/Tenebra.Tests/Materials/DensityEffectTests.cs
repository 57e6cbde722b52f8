using Tenebra.Materials;
using Tenebra.Tests.Particles;

namespace Tenebra.Tests.Materials;

public class DensityEffectTests
{
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);

    [Theory]
    [InlineData("Pb", 61.07)]
    [InlineData("Fe", 55.17)]
    [InlineData("water", 21.47)]
    [InlineData("polystyrene", 21.75)]
    [InlineData("air", 0.71)]
    public void The_plasma_energy_is_the_published_one(string name, double ev) =>
        Assert.Equal(ev, Materials[name].PlasmaEnergy / Unit.EV, 0.01);

    [Fact]
    public void A_plasma_energy_is_28_816_eV_at_one_mole_of_electrons_per_cm3()
    {
        Material lead = Materials["Pb"];
        Assert.Equal(28.816, lead.PlasmaEnergy / Unit.EV / Math.Sqrt(lead.DensityGramsPerCm3 * lead.ZOverA), 0.001);
        Assert.Equal(823e-9, lead.MeanExcitationEnergy, 1e-15);
        Assert.Equal(82, lead.ElectronsPerCm3 / lead.NucleiPerCm3(lead.Components[0]), 1e-9);
    }

    // δ of published tables of muons in lead, at momenta in GeV.
    [Theory]
    [InlineData(0.1764, 0.0686, 0.002)]
    [InlineData(1.101, 0.8812, 0.002)]
    [InlineData(10.11, 3.5479, 0.002)]
    [InlineData(100.1, 7.5578, 0.002)]
    [InlineData(1000, 12.1090, 0.002)]
    public void The_correction_in_lead_is_the_published_one(double momentum, double delta, double tolerance) =>
        Assert.Equal(delta, DensityEffect.Of(Materials["Pb"]).Delta(momentum / Constants.MuonMass), tolerance);

    [Fact]
    public void At_high_energy_only_the_plasma_energy_matters()
    {
        foreach (string name in (string[])["Pb", "Fe", "water", "air", "lead-tungstate", "brass", "liquid-argon", "C"])
        {
            Material m = Materials[name];
            double asymptote = 2 * Math.Log(1e6 * m.PlasmaEnergy / m.MeanExcitationEnergy) - 1;
            Assert.Equal(asymptote, DensityEffect.Of(m).Delta(1e6), 1e-9);
            Assert.Equal(asymptote, DensityEffect.General(m).Delta(1e6), 1e-9);
        }
    }

    [Fact]
    public void The_general_expression_is_near_the_fits_and_says_that_it_is_no_fit()
    {
        foreach (string name in (string[])["Pb", "W", "Cu", "Fe", "Al", "polystyrene", "water", "bgo", "air"])
        {
            Material m = Materials[name];
            Assert.True(DensityEffect.Of(m).IsTabulated);
            Assert.False(DensityEffect.General(m).IsTabulated);
            for (double betaGamma = 10; betaGamma < 1e4; betaGamma *= 3)
                Assert.Equal(DensityEffect.Of(m).Delta(betaGamma), DensityEffect.General(m).Delta(betaGamma), betaGamma < 100 ? 0.5 : 0.3);
        }
    }

    [Fact]
    public void Every_element_but_astatine_and_francium_has_a_fit()
    {
        Assert.Equal(["At", "Fr"], Materials.Elements.All.Where(e => !DensityEffect.Of(Materials[e.Symbol]).IsTabulated).Select(e => e.Symbol));
    }

    [Fact]
    public void Delta_rises_with_energy_in_every_material_and_is_nowhere_negative()
    {
        foreach (Material m in Materials.Names.Select(n => Materials[n]))
        {
            DensityEffect effect = DensityEffect.Of(m);
            double before = effect.Delta(0.1);
            for (double betaGamma = 0.1; betaGamma < 1e6; betaGamma *= 1.05)
            {
                double delta = effect.Delta(betaGamma);
                Assert.True(delta >= -0.04 && delta >= before - 0.17, $"{m.Name} at {betaGamma}: {delta} after {before}");
                before = delta;
            }
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => DensityEffect.Of(Materials["Pb"]).Delta(0));
    }

    [Fact]
    public void A_denser_material_has_the_same_correction_at_a_smaller_speed()
    {
        DensityEffect quartz = DensityEffect.Of(Materials["silicon-dioxide"]);
        Assert.Equal(4.0560, quartz.Cbar, 0.002);
        Assert.Equal(0.1500, quartz.X0, 0.0005);
        Assert.Equal(3.0140, quartz.X1, 0.0005);
    }

    [Fact]
    public void A_users_material_of_a_known_name_but_another_kind_has_no_fit()
    {
        const string Text = """
            { "$schema": "../schemas/material-1.json", "materials": [
              { "name": "water", "source": "me", "densityGramsPerCm3": 1.0, "formula": "H2O", "meanExcitationEnergyEv": 200 },
              { "name": "graphite", "source": "me", "densityGramsPerCm3": 1.7, "formula": "C", "meanExcitationEnergyEv": 78 } ] }
            """;
        using var folder = new OverridingFolder("materials/materials.json", Text);
        MaterialTable own = MaterialTable.Load(folder.Data);
        Assert.False(DensityEffect.Of(own["water"]).IsTabulated);
        Assert.True(DensityEffect.Of(own["graphite"]).IsTabulated);
    }

    [Theory]
    [InlineData("Pb,11.35,6.2018,0.3776,0.1,0.09359,3.1608,0.14", "x1")]
    [InlineData("Pb,11.35,6.2018,x,3.8073,0.09359,3.1608,0.14", "x0")]
    [InlineData("Pb,0,6.2018,0.3776,3.8073,0.09359,3.1608,0.14", "densityGramsPerCm3")]
    [InlineData("Pb,11.35,6.2018,0.3776,3.8073,0.09359,3.1608,-1", "delta0")]
    [InlineData("Pb,11.35,6.2018,0.3776,3.8073,0.09359,3.1608", "7 columns")]
    [InlineData("Pb,11.35,6.2018,0.3776,3.8073,0.09359,3.1608,0.14\nPb,11.35,6.2018,0.3776,3.8073,0.09359,3.1608,0.14", "not used before")]
    public void A_wrong_row_is_refused_by_file_and_column(string rows, string expected)
    {
        using var folder = new OverridingFolder(
            "materials/density-effect.csv", "name,densityGramsPerCm3,cbar,x0,x1,a,k,delta0\n" + rows + "\n");
        InputException e = Assert.Throws<InputException>(() => MaterialTable.Load(folder.Data));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.Contains("density-effect.csv", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_of_the_table_is_part_of_the_provenance() =>
        Assert.Contains("materials/density-effect.csv", Materials.DataSha256.Keys);
}
