using Tenebra.Materials;

namespace Tenebra.Tests.Materials;

public class RadiationLengthTests
{
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);

    // Particle Data Group, atomic and nuclear properties of materials, g/cm², to the digits printed.
    [Theory]
    [InlineData("H", 63.04)]
    [InlineData("He", 94.32)]
    [InlineData("Li", 82.78)]
    [InlineData("Be", 65.19)]
    [InlineData("B", 52.69)]
    [InlineData("C", 42.70)]
    [InlineData("N", 37.99)]
    [InlineData("O", 34.24)]
    [InlineData("F", 32.93)]
    [InlineData("Ne", 28.93)]
    [InlineData("Al", 24.01)]
    [InlineData("Si", 21.82)]
    [InlineData("Ar", 19.55)]
    [InlineData("Ti", 16.16)]
    [InlineData("Fe", 13.84)]
    [InlineData("Cu", 12.86)]
    [InlineData("Ge", 12.25)]
    [InlineData("Sn", 8.82)]
    [InlineData("Xe", 8.48)]
    [InlineData("W", 6.76)]
    [InlineData("Pt", 6.54)]
    [InlineData("Au", 6.46)]
    [InlineData("Pb", 6.37)]
    [InlineData("U", 6.00)]
    public void Elements_have_the_published_radiation_length(string symbol, double published) =>
        Assert.Equal(published, Materials[symbol].RadiationLengthGramsPerCm2, 0.012);

    [Theory]
    [InlineData("water", 36.08)]
    [InlineData("air", 36.62)]
    [InlineData("polystyrene", 43.79)]
    [InlineData("polyvinyltoluene-scintillator", 43.90)]
    [InlineData("polyethylene", 44.77)]
    [InlineData("pmma", 40.55)]
    [InlineData("mylar", 39.95)]
    [InlineData("kapton", 40.58)]
    [InlineData("teflon", 34.84)]
    [InlineData("silicon-dioxide", 27.05)]
    [InlineData("lead-glass", 7.87)]
    [InlineData("lead-tungstate", 7.39)]
    [InlineData("bgo", 7.97)]
    [InlineData("sodium-iodide", 9.49)]
    [InlineData("caesium-iodide", 8.39)]
    [InlineData("barium-fluoride", 9.91)]
    [InlineData("concrete", 26.57)]
    [InlineData("standard-rock", 26.54)]
    public void Compounds_have_the_published_radiation_length_by_additivity(string name, double published) =>
        Assert.Equal(1, Materials[name].RadiationLengthGramsPerCm2 / published, 1.5e-3);

    [Theory]
    [InlineData("Pb", 0.5612)]
    [InlineData("W", 0.3504)]
    [InlineData("Cu", 1.436)]
    [InlineData("Fe", 1.757)]
    [InlineData("Al", 8.897)]
    [InlineData("graphite", 19.32)]
    [InlineData("polystyrene", 41.31)]
    [InlineData("lead-tungstate", 0.8903)]
    [InlineData("liquid-argon", 14.00)]
    public void The_radiation_length_in_cm_is_the_published_one(string name, double published) =>
        Assert.Equal(1, Materials[name].RadiationLengthCm / published, 1.5e-3);

    [Fact]
    public void Lutetium_oxyorthosilicate_has_the_published_radiation_length_and_yttrium_lengthens_it()
    {
        double lso = RadiationLength.GramsPerCm2(Mixture.OfAtoms(ChemicalFormula.Parse("Lu2SiO5", Materials.Elements)));
        Assert.Equal(1.14, lso / 7.40, 0.01);
        Assert.InRange(Materials["lyso"].RadiationLengthGramsPerCm2, lso, 1.05 * lso);
    }

    [Fact]
    public void The_unit_of_radiation_is_716_grams_per_cm2()
    {
        // Z = 10 in full, with 1/(4α r_e² N_A) = 716.408 mol/cm² as printed.
        double f = RadiationLength.CoulombCorrection(10);
        double brackets = 100 * (Math.Log(184.15) - Math.Log(10) / 3 - f) + 10 * (Math.Log(1194) - 2 * Math.Log(10) / 3);
        Assert.Equal(716.408, RadiationLength.GramsPerCm2(10, 20.18) * brackets / 20.18, 1e-3);
    }

    // f(Z) = a² Σ 1/(n(n²+a²)) over n ≥ 1: the sum that the polynomial stands for.
    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(29)]
    [InlineData(74)]
    [InlineData(82)]
    [InlineData(92)]
    public void The_Coulomb_correction_is_the_sum_of_Davies_Bethe_and_Maximon(int z)
    {
        double a2 = Math.Pow(z / 137.035999, 2), sum = 0;
        for (int n = 200_000; n >= 1; n--) sum += 1 / (n * ((double)n * n + a2));
        Assert.Equal(1, RadiationLength.CoulombCorrection(z) / (a2 * sum), 3e-4);
    }

    [Fact]
    public void Isotopes_differ_only_by_their_weight() =>
        Assert.Equal(2, RadiationLength.GramsPerCm2(1, 2.016) / RadiationLength.GramsPerCm2(1, 1.008), 1e-12);

    [Fact]
    public void The_tables_of_light_atoms_go_over_into_the_Thomas_Fermi_formula()
    {
        // X₀ Z(Z+1)/A rises by one to two per cent an element, from lithium to nitrogen.
        double[] scaled = [.. Enumerable.Range(3, 5).Select(z => RadiationLength.GramsPerCm2(z, 1) * z * (z + 1))];
        for (int i = 1; i < scaled.Length; i++) Assert.InRange(scaled[i] / scaled[i - 1], 1.005, 1.025);
    }

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(101, 250.0)]
    [InlineData(6, 0.0)]
    public void What_is_no_element_has_no_radiation_length(int z, double atomicWeight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RadiationLength.GramsPerCm2(z, atomicWeight));
}
