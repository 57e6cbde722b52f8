using Tenebra.Materials;
using Tenebra.Tests.Particles;

namespace Tenebra.Tests.Materials;

public class ElementTableTests
{
    private static readonly ElementTable Elements = ElementTable.Load(DataFolder.Embedded);

    [Theory]
    [InlineData("H", 1, 1.008, 8.375e-5, 19.2, 1)]
    [InlineData("C", 6, 12.011, 2.0, 81, 12)]
    [InlineData("Al", 13, 26.982, 2.699, 166, 27)]
    [InlineData("Si", 14, 28.086, 2.33, 173, 28)]
    [InlineData("Fe", 26, 55.845, 7.874, 286, 56)]
    [InlineData("Cu", 29, 63.546, 8.96, 322, 64)]
    [InlineData("W", 74, 183.84, 19.3, 727, 184)]
    [InlineData("Au", 79, 196.967, 19.32, 790, 197)]
    [InlineData("Pb", 82, 207.2, 11.35, 823, 207)]
    [InlineData("U", 92, 238.029, 18.95, 890, 238)]
    public void The_usual_targets_have_their_published_numbers(
        string symbol, int z, double atomicWeight, double density, double meanI, int massNumber)
    {
        Element e = Elements[symbol];
        Assert.Same(e, Elements[z]);
        Assert.Equal(atomicWeight, e.AtomicWeight, 1e-3);
        Assert.Equal(1, e.DensityGramsPerCm3 / density, 1e-3);
        Assert.Equal(meanI, e.MeanExcitationEnergyEv);
        Assert.Equal(new Nucleus(z, massNumber), e.Nucleus);
    }

    // Elements of one stable isotope: the weight is that isotope's mass, whose excess over A is its mass defect.
    [Theory]
    [InlineData("Be", 9.012183)]
    [InlineData("F", 18.998403)]
    [InlineData("Na", 22.989769)]
    [InlineData("P", 30.973762)]
    [InlineData("Sc", 44.955907)]
    [InlineData("Mn", 54.938043)]
    [InlineData("Co", 58.933194)]
    [InlineData("As", 74.921595)]
    [InlineData("Y", 88.905838)]
    [InlineData("Nb", 92.906373)]
    [InlineData("Rh", 102.905494)]
    [InlineData("I", 126.904472)]
    [InlineData("Cs", 132.905452)]
    [InlineData("Pr", 140.907660)]
    [InlineData("Tb", 158.925354)]
    [InlineData("Ho", 164.930329)]
    [InlineData("Tm", 168.934219)]
    [InlineData("Bi", 208.980399)]
    public void Elements_of_one_isotope_weigh_what_it_weighs(string symbol, double mass) =>
        Assert.Equal(1, Elements[symbol].AtomicWeight / mass, 1e-6);

    [Fact]
    public void The_table_runs_from_hydrogen_to_uranium()
    {
        Assert.Equal(Enumerable.Range(1, 92), Elements.All.Select(e => e.Z));
        Assert.Equal(92, Elements.All.Select(e => e.Name).Distinct().Count());
    }

    [Fact]
    public void Weights_grow_with_Z_but_for_the_four_known_inversions()
    {
        string[] inverted = [.. Elements.All.Skip(1)
            .Where(e => e.AtomicWeight < Elements[e.Z - 1].AtomicWeight).Select(e => e.Symbol)];
        Assert.Equal(["K", "Ni", "I", "Pa"], inverted);
    }

    [Fact]
    public void The_valley_of_stability_bounds_every_weight()
    {
        foreach (Element e in Elements.All.Skip(1)) Assert.InRange(e.AtomicWeight / e.Z, 1.97, 2.61);
    }

    [Fact]
    public void The_mean_excitation_energy_follows_Blochs_rule_of_ten_eV_per_electron()
    {
        foreach (Element e in Elements.All.Where(e => e.Z >= 13)) Assert.InRange(e.MeanExcitationEnergyEv / e.Z, 8.7, 12.8);
        foreach (Element e in Elements.All) Assert.InRange(e.MeanExcitationEnergyEv / e.Z, 8.7, 21);
    }

    [Theory]
    [InlineData("H", 2)]
    [InlineData("N", 2)]
    [InlineData("O", 2)]
    [InlineData("F", 2)]
    [InlineData("Cl", 2)]
    [InlineData("He", 1)]
    [InlineData("Ne", 1)]
    [InlineData("Ar", 1)]
    [InlineData("Kr", 1)]
    [InlineData("Xe", 1)]
    public void Gases_have_the_density_of_an_ideal_gas_at_20_degrees(string symbol, int atomsPerMolecule)
    {
        double molesPerCm3 = 101325 / (8.314462618 * 293.15) * 1e-6;
        double ideal = atomsPerMolecule * Elements[symbol].AtomicWeight * molesPerCm3;
        Assert.Equal(1, Elements[symbol].DensityGramsPerCm3 / ideal, 0.02);
    }

    [Theory]
    [InlineData("Pb", 82, 207)]
    [InlineData("Pb-208", 82, 208)]
    [InlineData("H-1", 1, 1)]
    [InlineData("W", 74, 184)]
    public void A_nucleus_is_read_by_element_and_mass_number(string text, int z, int a) =>
        Assert.Equal(new Nucleus(z, a), Nucleus.Parse(text, Elements));

    [Theory]
    [InlineData("Pb-81")]
    [InlineData("Pb-")]
    [InlineData("Pb-2x")]
    [InlineData("Pb-301")]
    [InlineData("Lead")]
    [InlineData("")]
    public void What_is_no_nucleus_is_refused(string text) =>
        Assert.Throws<InputException>(() => Nucleus.Parse(text, Elements));

    [Fact]
    public void A_nucleus_weighs_its_nucleons() => Assert.Equal(171.394896, new Nucleus(74, 184).Mass, 1e-9);

    [Fact]
    public void An_unknown_element_is_refused()
    {
        Assert.Throws<InputException>(() => Elements["Xx"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Elements[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Elements[93]);
    }

    [Fact]
    public void A_table_out_of_order_is_refused()
    {
        const string Text = "z,symbol,name,atomicWeight,densityGramsPerCm3,meanExcitationEnergyEv\n2,He,helium,4,1e-4,41\n";
        using var folder = new OverridingFolder("materials/elements.csv", Text);
        InputException e = Assert.Throws<InputException>(() => ElementTable.Load(folder.Data));
        Assert.Contains("line 2, z: '2' is not allowed (need Z = 1", e.Message, StringComparison.Ordinal);
    }
}
