using Tenebra.Materials;
using Tenebra.Transport.Muons;

namespace Tenebra.Tests.Transport.Muons;

public class MuonStoppingPowerTests
{
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);

    private static MuonStoppingPower In(string material) => new(Materials[material]);

    private static double Total(double kineticEnergy) => kineticEnergy + Constants.MuonMass;

    [Theory]
    [InlineData("Pb", 48.1)]
    [InlineData("Cu", 29.3)]
    [InlineData("Fe", 25.5)]
    [InlineData("W", 78.5)]
    [InlineData("Al", 8.05)]
    [InlineData("polystyrene", 3.27)]
    public void The_loss_per_length_at_160_GeV_is_the_published_one(string material, double mevPerCm) =>
        Assert.Equal(1, In(material).PerCm(160) / Unit.MeV / mevPerCm, 0.003);

    // Public tables of muons, MeV cm²/g at kinetic energies of 15, 80 and 160 GeV.
    [Theory]
    [InlineData("Pb", 1.797, 2.886, 4.241, 1.46e-5)]
    [InlineData("W", 1.787, 2.808, 4.068, 1.35e-5)]
    [InlineData("Cu", 2.005, 2.608, 3.265, 6.64e-6)]
    [InlineData("Fe", 2.051, 2.626, 3.243, 6.18e-6)]
    [InlineData("Al", 2.183, 2.596, 2.984, 3.59e-6)]
    [InlineData("Si", 2.267, 2.709, 3.130, 3.93e-6)]
    [InlineData("polystyrene", 2.491, 2.827, 3.088, 2.08e-6)]
    public void The_total_loss_is_that_of_published_tables(string material, double at15, double at80, double at160, double b)
    {
        MuonStoppingPower loss = In(material);
        Assert.Equal(1, loss.Total(Total(15)) / Unit.MeV / at15, 0.002);
        Assert.Equal(1, loss.Total(Total(80)) / Unit.MeV / at80, 0.002);
        Assert.Equal(1, loss.Total(Total(160)) / Unit.MeV / at160, 0.002);
        Assert.Equal(1, loss.B(Total(160)) / b, 0.01);
    }

    // The columns of the same tables: ionisation, bremsstrahlung, pairs, photonuclear.
    [Theory]
    [InlineData("Pb", 1, 1.270, 1.671e-3, 5.900e-4, 0)]
    [InlineData("Pb", 10, 1.614, 3.359e-2, 3.857e-2, 2.923e-3)]
    [InlineData("Pb", 100, 1.860, 0.5366, 0.7905, 3.053e-2)]
    [InlineData("Pb", 1000, 2.051, 6.861, 10.15, 0.3075)]
    [InlineData("Pb", 10000, 2.251, 75.32, 108.3, 3.637)]
    [InlineData("Fe", 10, 1.942, 1.401e-2, 1.490e-2, 3.109e-3)]
    [InlineData("Fe", 100, 2.207, 0.2218, 0.3158, 3.384e-2)]
    [InlineData("Fe", 1000, 2.428, 2.863, 4.174, 0.3481)]
    [InlineData("Fe", 10000, 2.662, 31.80, 45.05, 4.141)]
    public void Each_process_is_that_of_published_tables(
        string material, double kineticEnergy, double ionisation, double bremsstrahlung, double pairs, double photonuclear)
    {
        MuonStoppingPower loss = In(material);
        double energy = Total(kineticEnergy);
        Assert.Equal(1, loss.Ionisation(energy) / Unit.MeV / ionisation, 0.004);
        Assert.Equal(1, loss.Bremsstrahlung(energy) / Unit.MeV / bremsstrahlung, kineticEnergy > 5 ? 0.015 : 0.15);
        Assert.Equal(1, loss.PairProduction(energy) / Unit.MeV / pairs, kineticEnergy > 5 ? 0.005 : 0.05);
        // Another model of the photonuclear cross section: they differ most where the resonances are.
        if (photonuclear > 0) Assert.Equal(1, loss.Photonuclear(energy) / Unit.MeV / photonuclear, kineticEnergy > 50 ? 0.15 : 0.45);
    }

    [Fact]
    public void Ionisation_in_lead_is_that_of_published_tables_to_a_thousandth()
    {
        MuonStoppingPower lead = In("Pb");
        Assert.Equal(1, lead.Ionisation(Total(15)) / Unit.MeV / 1.666, 0.001);
        Assert.Equal(1, lead.Ionisation(Total(80)) / Unit.MeV / 1.839, 0.001);
        Assert.Equal(1, lead.Ionisation(Total(160)) / Unit.MeV / 1.900, 0.001);
    }

    [Fact]
    public void Bremsstrahlung_of_160_GeV_in_lead_is_that_of_another_calculation()
    {
        MuonStoppingPower lead = In("Pb");
        double grams = 22.5 * 11.35;
        Assert.Equal(0.921, lead.Bremsstrahlung(160) / Unit.MeV, 0.002);
        Assert.Equal(7.6e-4, grams * lead.EventsAbove(MuonLossKind.Photon, 160, 0.5), 0.1e-4);
        Assert.Equal(3.8e-3, grams * lead.EventsAbove(MuonLossKind.Photon, 160, 0.1), 0.05e-3);
    }

    [Fact]
    public void Soft_and_hard_losses_together_do_not_depend_on_the_cut_between_them()
    {
        foreach (IMuonLoss process in In("Pb").Processes)
        {
            MuonStoppingPower lead = In("Pb");
            IMuonLoss own = lead.Processes[(int)process.Kind];
            double Sum(double cut) => lead.Soft(own, 160, cut) + MuonStoppingPower.Moment(own, 160, cut, double.PositiveInfinity, 1);
            Assert.Equal(1, Sum(0.01) / Sum(1), 1e-5);
            Assert.Equal(1, Sum(0.01) / Sum(30), 1e-5);
        }
    }

    [Fact]
    public void The_loss_of_a_mixture_is_that_of_its_elements_by_mass()
    {
        MuonStoppingPower brass = In("brass"), copper = In("Cu"), zinc = In("Zn");
        Assert.Equal(1, brass.PairProduction(100) / (0.7 * copper.PairProduction(100) + 0.3 * zinc.PairProduction(100)), 1e-5);
        Assert.Equal(1, brass.Bremsstrahlung(100) / (0.7 * copper.Bremsstrahlung(100) + 0.3 * zinc.Bremsstrahlung(100)), 1e-5);
        Assert.Equal(1, brass.Photonuclear(100) / (0.7 * copper.Photonuclear(100) + 0.3 * zinc.Photonuclear(100)), 1e-5);
    }

    [Fact]
    public void Losses_rise_with_energy_and_b_becomes_constant()
    {
        MuonStoppingPower iron = In("Fe");
        for (double energy = 1; energy < 1e4; energy *= 1.5)
        {
            Assert.True(iron.Total(energy * 1.5) > iron.Total(energy));
            Assert.True(iron.B(energy * 1.5) > iron.B(energy));
        }
        Assert.Equal(1, iron.B(2e4) / iron.B(1e4), 0.03);
    }
}
