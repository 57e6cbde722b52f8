using Tenebra.Relic.Flags;

namespace Tenebra.Tests.Relic.Flags;

public sealed class CmbBoundTests
{
    private const double PerGeV2 = 1.167330e-17;

    // Canonical cross sections for 0.12 of dark matter that is its own antiparticle, cm^3/s.
    [Theory]
    [InlineData(10, 2.4e-26, 4.5)]
    [InlineData(0.01, 3.9e-26, 9750)]
    [InlineData(100, 2.1e-26, 0.295)]
    public void Light_relics_of_an_s_wave_to_electrons_are_excluded(double mass, double sigmaV, double ratio) =>
        Assert.Equal(1, CmbBound.Ratio(mass, new EnergyInjection(sigmaV / PerGeV2, 0, 0, 0, 0)) / ratio, 2e-3);

    [Fact]
    public void Ten_GeV_to_hadrons_is_excluded_and_a_hundred_is_not()
    {
        var ten = new EnergyInjection(0, 0, 0, 2.4e-26 / PerGeV2, 0);
        Assert.Contains("2.2 times", CmbBound.Flag(10, ten)!, StringComparison.Ordinal);
        Assert.Null(CmbBound.Flag(100, ten));
        Assert.Null(CmbBound.Flag(0.01, default));
    }

    [Fact]
    public void Final_states_add_up_and_half_the_rate_is_half_the_energy()
    {
        var all = new EnergyInjection(1e-9, 2e-9, 3e-9, 4e-9, 5e-9);
        double sum = CmbBound.Ratio(3, new(1e-9, 0, 0, 0, 0)) + CmbBound.Ratio(3, new(0, 2e-9, 0, 0, 0)) + CmbBound.Ratio(3, new(0, 0, 3e-9, 0, 0))
            + CmbBound.Ratio(3, new(0, 0, 0, 4e-9, 0)) + CmbBound.Ratio(3, new(0, 0, 0, 0, 5e-9));
        Assert.Equal(1, CmbBound.Ratio(3, all) / sum, 1e-12);
        Assert.Equal(0.5, CmbBound.Ratio(3, new(5e-10, 1e-9, 1.5e-9, 2e-9, 2.5e-9)) / sum, 1e-12);
    }

    // p_ann is in the rate per square of the density: at the bound of Planck itself.
    [Fact]
    public void All_energy_at_the_bound_is_the_bound()
    {
        double sigmaV = 3.2e-28 * 10 / DepositionEfficiency.Photons(10) / PerGeV2;
        Assert.Equal(1, CmbBound.Ratio(10, new EnergyInjection(0, 0, 0, 0, sigmaV)), 1e-5);
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-3)]
    [InlineData(0.02)]
    [InlineData(0.5)]
    [InlineData(7)]
    [InlineData(1e4)]
    public void Efficiencies_are_shares_of_the_energy_and_have_no_steps(double energy)
    {
        foreach (Func<double, double> share in (Func<double, double>[])[DepositionEfficiency.Electrons, DepositionEfficiency.Photons, DepositionEfficiency.Muons])
        {
            Assert.InRange(share(energy), 0.1, 1);
            Assert.Equal(share(energy), share(energy * (1 + 1e-9)), 1e-8);
        }
    }

    [Fact]
    public void Without_a_mass_there_is_no_ratio() => Assert.Throws<ArgumentOutOfRangeException>(() => CmbBound.Ratio(0, default));
}
