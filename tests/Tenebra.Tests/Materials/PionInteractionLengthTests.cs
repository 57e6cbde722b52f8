using Tenebra.Materials;
using Tenebra.Tests.Particles;

namespace Tenebra.Tests.Materials;

public sealed class PionInteractionLengthTests
{
    private static readonly PionInteractionLength Lengths = PionInteractionLength.Load(DataFolder.Embedded);
    private static readonly ElementTable Elements = ElementTable.Load(DataFolder.Embedded);

    [Fact]
    public void Tabulated_elements_come_back() => Assert.Equal(160.8, Lengths.GramsPerCm2(Elements["Fe"]), tolerance: 1e-9);

    [Fact]
    public void Soft_tissue_has_the_tabulated_length()
    {
        // Particle Data Group: 114.9 g/cm² for H, C, N, O of the fractions 0.104, 0.232, 0.025, 0.630 and 0.8 % of others, counted as oxygen here.
        var tissue = new Material(
            "tissue", 1, [new(Elements["H"], 0.104472), new(Elements["C"], 0.232190), new(Elements["N"], 0.024880), new(Elements["O"], 0.638458)], 72.3, [], "");
        Assert.Equal(114.9, Lengths.GramsPerCm2(tissue), tolerance: 0.2);
    }

    [Fact]
    public void An_element_between_two_lies_between_their_lengths()
    {
        Assert.InRange(Lengths.GramsPerCm2(Elements["Ni"]), 160.8, 165.9);
        Assert.InRange(Lengths.GramsPerCm2(Elements["Sn"]), 165.9, 218.7);
    }

    [Fact]
    public void Absorption_grows_as_the_face_of_the_nucleus_with_some_shine_through()
    {
        // σ ∝ A^x with x between 2/3 and 1.
        double sigma = Elements["Pb"].AtomicWeight / Lengths.GramsPerCm2(Elements["Pb"]) / (Elements["C"].AtomicWeight / Lengths.GramsPerCm2(Elements["C"]));
        Assert.InRange(Math.Log(sigma) / Math.Log(207.2 / 12.011), 2 / 3.0, 1);
    }

    [Fact]
    public void Beyond_the_table_there_is_nothing() => Assert.Throws<InputException>(() => Lengths.GramsPerCm2(Elements["U"]));

    [Theory]
    [InlineData("Fe,160.8")]
    [InlineData("Fe,160.8\nFe,160.8")]
    [InlineData("Fe,160.8\nCu,0")]
    public void A_bad_table_is_refused(string rows)
    {
        using var folder = new OverridingFolder("materials/pion-interaction-lengths.csv", $"element,gramsPerCm2\n{rows}\n");
        Assert.Throws<InputException>(() => PionInteractionLength.Load(folder.Data));
    }
}
