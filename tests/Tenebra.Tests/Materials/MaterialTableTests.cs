using Tenebra.Materials;
using Tenebra.Tests.Particles;

namespace Tenebra.Tests.Materials;

public class MaterialTableTests
{
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);

    [Fact]
    public void Every_element_is_a_material_by_its_symbol()
    {
        foreach (Element e in Materials.Elements.All)
        {
            Material material = Materials[e.Symbol];
            Assert.Equal(new MaterialComponent(e, 1), Assert.Single(material.Components));
            Assert.Equal(e.DensityGramsPerCm3, material.DensityGramsPerCm3);
        }
    }

    [Fact]
    public void Every_material_says_where_it_comes_from_and_has_sensible_numbers()
    {
        foreach (Material m in Materials.Names.Select(n => Materials[n]))
        {
            Assert.NotEmpty(m.Origin);
            Assert.InRange(m.RadiationLengthGramsPerCm2, 5.9, 95);
            Assert.InRange(m.MeanExcitationEnergyEv, 19, 890);
            Assert.InRange(m.ZOverA, 0.38, 1);
        }
    }

    [Fact]
    public void An_unknown_material_is_refused_with_the_nearest_name()
    {
        InputException e = Assert.Throws<InputException>(() => Materials["lead-scintilator"]);
        Assert.Contains("did you mean 'lead-scintillator'", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "name": "x", "source": "s", "density": 1, "formula": "H2O" }""", "density")]
    [InlineData("""{ "name": "x", "densityGramsPerCm3": 1, "formula": "H2O" }""", "source")]
    [InlineData("""{ "name": "x", "source": "s", "formula": "H2O" }""", "densityGramsPerCm3: nothing")]
    [InlineData("""{ "name": "x", "source": "s", "densityGramsPerCm3": -1, "formula": "H2O" }""", "densityGramsPerCm3: -1")]
    [InlineData("""{ "name": "x", "source": "s", "densityGramsPerCm3": "1", "formula": "H2O" }""", "materials[0].densityGramsPerCm3")]
    [InlineData("""{ "name": "x", "name": "y", "source": "s", "densityGramsPerCm3": 1, "formula": "H2O" }""", "name")]
    [InlineData("""{ "name": "x", "source": "s", "densityGramsPerCm3": 1 }""", "0 compositions")]
    [InlineData("""{ "name": "x", "source": "s", "densityGramsPerCm3": 1, "formula": "C", "massFractions": { "C": 1 } }""", "2 compositions")]
    [InlineData("""{ "name": "x", "source": "s", "densityGramsPerCm3": 1, "massFractions": { "C": 0.5, "H": 0.4 } }""", "sum of massFractions: 0.9")]
    [InlineData("""{ "name": "x", "source": "s", "densityGramsPerCm3": 1, "massFractions": { "C": 1.5, "H": -0.5 } }""", "massFractions.H: -0.5")]
    [InlineData("""{ "name": "x", "source": "s", "densityGramsPerCm3": 1, "formula": "Qq2" }""", "unknown element 'Qq'")]
    [InlineData("""{ "name": "Pb", "source": "s", "densityGramsPerCm3": 1, "formula": "Pb" }""", "nor an element's symbol")]
    [InlineData("""{ "name": "x", "source": "s", "densityGramsPerCm3": 1, "meanAtom": { "z": 11, "atomicWeight": 22 } }""", "meanExcitationEnergyEv: nothing")]
    [InlineData("""{ "name": "x", "source": "s", "densityGramsPerCm3": 1, "meanExcitationEnergyEv": 9, "meanAtom": { "z": 0, "atomicWeight": 22 } }""", "meanAtom.z: 0")]
    [InlineData("""{ "name": "x", "source": "s", "densityGramsPerCm3": 1, "layers": [ { "material": "Pb", "thicknessCm": 1 } ] }""", "leave them out")]
    [InlineData("""{ "name": "x", "source": "s", "layers": [] }""", "layers: none")]
    [InlineData("""{ "name": "x", "source": "s", "layers": [ { "material": "Pb", "thicknessCm": 0 } ] }""", "layers[0].thicknessCm: 0")]
    [InlineData("""{ "name": "x", "source": "s", "layers": [ { "material": "Pbb", "thicknessCm": 1 } ] }""", "did you mean 'Pb'")]
    [InlineData("""{ "name": "x", "source": "s", "layers": [ null ] }""", "layers[0]")]
    [InlineData("null", "materials[0]")]
    public void A_wrong_entry_is_refused_by_file_and_place(string entry, string expected)
    {
        string text = $$"""{ "$schema": "../schemas/material-1.json", "materials": [{{"\n" + entry}}] }""";
        using var folder = new OverridingFolder("materials/materials.json", text);
        InputException e = Assert.Throws<InputException>(() => MaterialTable.Load(folder.Data));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.Contains("materials.json", e.Message, StringComparison.Ordinal);
        Assert.Contains("materials[0]", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "materials": [] }""", "schema")]
    [InlineData("""{ "$schema": "s", "materials": [], "extra": 1 }""", "extra")]
    [InlineData("{", "materials.json:1")]
    [InlineData("null", "null")]
    public void A_wrong_file_is_refused(string text, string expected)
    {
        using var folder = new OverridingFolder("materials/materials.json", text);
        InputException e = Assert.Throws<InputException>(() => MaterialTable.Load(folder.Data));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_users_file_stands_before_the_embedded_one()
    {
        const string Text = """
            { "$schema": "../schemas/material-1.json", "materials": [
              { "name": "ice", "source": "me", "densityGramsPerCm3": 0.917, "formula": "H2O" },
              { "name": "tilted", "source": "me", "layers": [ { "material": "ice", "thicknessCm": 2 } ] } ] }
            """;
        using var folder = new OverridingFolder("materials/materials.json", Text);
        MaterialTable own = MaterialTable.Load(folder.Data);
        Assert.Equal(0.917, own["tilted"].DensityGramsPerCm3);
        Assert.Throws<InputException>(() => own["water"]);
    }
}
