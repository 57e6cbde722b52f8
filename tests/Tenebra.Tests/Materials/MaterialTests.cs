using Tenebra.Materials;

namespace Tenebra.Tests.Materials;

public class MaterialTests
{
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);

    [Fact]
    public void A_radiation_length_of_lead_holds_1_853e22_nuclei_per_cm2()
    {
        Material lead = Materials["Pb"];
        double nuclei = lead.NucleiPerCm2PerRadiationLength(lead.Components[0]);
        Assert.Equal(1.853e22, nuclei, 0.002 * 1.853e22);
        Assert.Equal(1.52e24, lead.ElectronsPerCm2PerRadiationLength, 0.002e24);
        Assert.Equal(82, lead.ElectronsPerCm2PerRadiationLength / nuclei, 1e-9);
    }

    [Fact]
    public void Lead_holds_3_3e22_nuclei_per_cm3()
    {
        Material lead = Materials["Pb"];
        double perCm3 = lead.NucleiPerCm3(lead.Components[0]);
        Assert.Equal(3.2988e22, perCm3, 0.001e22);
        Assert.Equal(1, perCm3 * lead.RadiationLengthCm / lead.NucleiPerCm2PerRadiationLength(lead.Components[0]), 1e-12);
    }

    [Fact]
    public void Water_holds_two_hydrogen_nuclei_for_each_oxygen()
    {
        Material water = Materials["water"];
        Assert.Equal([1, 8], water.Components.Select(c => c.Element.Z));
        Assert.Equal(0.1119, water.Components[0].MassFraction, 1e-4);
        Assert.Equal(2, water.NucleiPerCm3(water.Components[0]) / water.NucleiPerCm3(water.Components[1]), 1e-12);
        Assert.Equal(0.55509, water.ZOverA, 1e-4);
    }

    [Fact]
    public void The_shares_of_every_material_add_to_one_with_each_element_once()
    {
        foreach (Material material in Materials.Names.Select(n => Materials[n]))
        {
            Assert.Equal(1, material.Components.Sum(c => c.MassFraction), 1e-12);
            Assert.Equal(material.Components.Count, material.Components.Select(c => c.Element.Z).Distinct().Count());
        }
    }

    [Fact]
    public void The_calorimeter_of_NA64_has_an_effective_radiation_length_of_eleven_mm_and_forty_in_all()
    {
        Material ecal = Materials["lead-scintillator"];
        Assert.Equal(1.107, ecal.RadiationLengthCm, 0.002);
        Assert.Equal(40.6, 150 * ecal.CellThicknessCm / ecal.RadiationLengthCm, 0.1);
        Assert.Equal((11.35 + 1.06) / 2, ecal.DensityGramsPerCm3, 1e-12);
    }

    [Fact]
    public void A_stack_has_as_many_radiation_lengths_as_its_layers_together()
    {
        foreach (string name in (string[])["lead-scintillator", "tungsten-scintillator", "iron-scintillator", "copper-scintillator"])
        {
            Material stack = Materials[name];
            Assert.Equal(2, stack.Layers.Count);
            double apart = stack.Layers.Sum(l => l.ThicknessCm / l.Material.RadiationLengthCm);
            Assert.Equal(1, stack.CellThicknessCm / stack.RadiationLengthCm / apart, 1e-12);
        }
    }

    [Fact]
    public void The_order_and_the_subdivision_of_layers_do_not_change_the_average()
    {
        MaterialLayer lead = new(Materials["Pb"], 0.15), plastic = new(Materials["polystyrene"], 0.15);
        Material average = Mixture.OfLayers("average", [lead, plastic], "");
        Material halves = Mixture.OfLayers(
            "halves", [plastic, lead with { ThicknessCm = 0.05 }, lead with { ThicknessCm = 0.10 }], "");
        Assert.Equal(average.DensityGramsPerCm3, halves.DensityGramsPerCm3, 1e-12);
        Assert.Equal(average.RadiationLengthCm, halves.RadiationLengthCm, 1e-12);
        Assert.Equal(average.MeanExcitationEnergyEv, halves.MeanExcitationEnergyEv, 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>(() => Mixture.OfLayers("none", [lead with { ThicknessCm = 0 }], ""));
    }

    // Published critical energies, MeV; the fit to elements is stated to be good to 4 %.
    [Theory]
    [InlineData("Pb", 7.43, 0.04)]
    [InlineData("W", 7.97, 0.04)]
    [InlineData("Cu", 19.42, 0.05)]
    [InlineData("Fe", 21.68, 0.05)]
    [InlineData("Al", 42.70, 0.04)]
    [InlineData("Si", 40.19, 0.04)]
    [InlineData("graphite", 81.74, 0.04)]
    [InlineData("polystyrene", 93.11, 0.04)]
    [InlineData("lead-tungstate", 9.64, 0.05)]
    [InlineData("air", 87.92, 0.04)]
    public void The_critical_energy_is_the_published_one_within_the_accuracy_of_the_fit(string name, double mev, double tolerance) =>
        Assert.Equal(1, Materials[name].CriticalEnergy / Unit.MeV / mev, tolerance);

    [Theory]
    [InlineData("Pb", 1.602, 0.04)]
    [InlineData("W", 0.933, 0.04)]
    [InlineData("Fe", 1.719, 0.05)]
    public void The_Moliere_radius_is_the_published_one(string name, double cm, double tolerance) =>
        Assert.Equal(1, Materials[name].MoliereRadiusCm / cm, tolerance);

    [Fact]
    public void The_critical_energy_of_a_stack_lies_between_those_of_its_plates()
    {
        Material ecal = Materials["lead-scintillator"];
        Assert.InRange(ecal.CriticalEnergy, Materials["Pb"].CriticalEnergy, Materials["polystyrene"].CriticalEnergy);
    }

    [Fact]
    public void Braggs_rule_gives_an_elements_own_energy() =>
        Assert.Equal(823, Mixture.MeanExcitationEnergyEv(Materials["Pb"].Components), 1e-9);

    [Theory]
    [InlineData("bgo")]
    [InlineData("caesium-iodide")]
    [InlineData("sodium-iodide")]
    [InlineData("lead-glass")]
    public void Braggs_rule_lies_the_thirteen_percent_of_ICRU_37_below_the_energies_of_solid_compounds(string name)
    {
        double bragg = Mixture.MeanExcitationEnergyEv(Materials[name].Components);
        Assert.Equal(Materials[name].MeanExcitationEnergyEv, 1.13 * bragg, 0.015 * bragg);
    }

    [Theory]
    [InlineData("PbWO4", "Pb:1 W:1 O:4")]
    [InlineData("Lu1.8Y0.2SiO5", "Lu:1.8 Y:0.2 Si:1 O:5")]
    [InlineData("CH2", "C:1 H:2")]
    [InlineData("Co", "Co:1")]
    [InlineData("CO", "C:1 O:1")]
    public void A_formula_is_read_atom_by_atom(string formula, string atoms) =>
        Assert.Equal(atoms, string.Join(' ', ChemicalFormula.Parse(formula, Materials.Elements).Select(a => $"{a.Element.Symbol}:{a.Number}")));

    [Theory]
    [InlineData("")]
    [InlineData("pb")]
    [InlineData("H0")]
    [InlineData("H1.2.3")]
    [InlineData("Ca(OH)2")]
    [InlineData("Xx2")]
    [InlineData("H-2")]
    public void What_is_no_formula_is_refused(string formula) =>
        Assert.Throws<InputException>(() => ChemicalFormula.Parse(formula, Materials.Elements));
}
