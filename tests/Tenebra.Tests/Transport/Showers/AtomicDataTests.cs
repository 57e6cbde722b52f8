using Tenebra.Materials;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

public sealed class AtomicDataTests
{
    // NIST, tables of mass attenuation coefficients; coherent scattering, left out here, is below 0.1 % at these energies.
    [Theory]
    [InlineData("Pb", 10, 4.972e-2)]
    [InlineData("Pb", 20, 6.206e-2)]
    [InlineData("Al", 10, 2.318e-2)]
    [InlineData("Al", 1, 6.146e-2)]
    [InlineData("water", 10, 2.219e-2)]
    [InlineData("water", 1, 7.072e-2)]
    public void The_attenuation_of_photons_is_that_of_the_tables(string name, double energyMeV, double cm2PerGram)
    {
        Material material = Laboratory.Materials[name];
        double k = energyMeV * Unit.MeV;
        double sum = material.Components.Sum(c => c.MassFraction * (Laboratory.Atoms.Photoelectric(c.Element, k) + Laboratory.Atoms.Pair(c.Element, k)))
            + Constants.Avogadro * material.ZOverA * ComptonScattering.CrossSection(k / Constants.ElectronMass);
        Assert.Equal(1, sum / cm2PerGram, 3e-3);
    }

    [Theory]
    [InlineData("Pb")]
    [InlineData("W")]
    [InlineData("Cu")]
    [InlineData("Al")]
    public void At_high_energy_a_pair_takes_nine_sevenths_of_a_radiation_length(string name)
    {
        Material material = Laboratory.Materials[name];
        double perX0 = Laboratory.Atoms.Pair(material.Components[0].Element, 100) * material.RadiationLengthGramsPerCm2;
        Assert.InRange(perX0 * 9 / 7, 0.96, 1.01);
    }

    [Fact]
    public void Pairs_begin_at_twice_the_electron_s_mass_and_rise_smoothly()
    {
        Element lead = Laboratory.Lead.Components[0].Element;
        Assert.Equal(0, Laboratory.Atoms.Pair(lead, 2 * Constants.ElectronMass));
        double last = 0;
        for (double k = 1.03e-3; k < 0.01; k *= 1.01)
        {
            double now = Laboratory.Atoms.Pair(lead, k);
            Assert.True(now > last);
            Assert.True(k < 1.2e-3 || now / last < 1.2);
            last = now;
        }
    }

    [Fact]
    public void Every_element_has_data()
    {
        foreach (Element element in Laboratory.Materials.Elements.All)
        {
            Assert.True(Laboratory.Atoms.Photoelectric(element, 1e-4) > Laboratory.Atoms.Photoelectric(element, 1e-3));
            Assert.True(Laboratory.Atoms.Pair(element, 1) > 0);
            Assert.InRange(Laboratory.Atoms.RadiativeLoss(element.Z, 1), 8, 50);
        }
    }

    [Fact]
    public void Energies_below_the_table_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Laboratory.Atoms.Photoelectric(Laboratory.Lead.Components[0].Element, 5e-5));
}
