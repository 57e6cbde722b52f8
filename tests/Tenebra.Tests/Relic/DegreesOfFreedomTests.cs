using Tenebra.Relic;
using Tenebra.Relic.Flags;
using static System.Math;

namespace Tenebra.Tests.Relic;

public sealed class DegreesOfFreedomTests
{
    private const double MeV = 1e-3;

    [Theory]
    [InlineData(0, 3, false, 3)]
    [InlineData(0, 4, true, 3.5)]
    public void The_ideal_gas_itself_counts_massless_species(double mass, double degrees, bool fermion, double count)
    {
        (double energy, double entropy) = IdealGas.Of(mass, degrees, fermion, 0.2);
        Assert.Equal(count, energy, 1e-10);
        Assert.Equal(count, entropy, 1e-10);
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(2, false)]
    [InlineData(30, true)]
    public void The_ideal_gas_agrees_with_that_of_the_flags(double x, bool fermion) =>
        Assert.Equal(1, IdealGas.Of(x, 4, fermion, 1).Entropy / new ThermalSpecies(x, 4, fermion).EntropyDegrees(1), 1e-9);

    // 2 + 5.25 (4/11)^(4/3), 2 + 5.25 (4/11), and what is left of interacting neutrinos: N_eff = 3.045.
    [Fact]
    public void Long_after_electrons_photons_and_cooler_neutrinos_are_left()
    {
        Assert.Equal(3.363, IdealGas.Energy(1e-6), 0.01);
        Assert.Equal(3.909, IdealGas.Entropy(1e-6), 0.01);
        Assert.InRange(DegreesOfFreedom.Energy(1e-6), 3.36, 3.39);
        Assert.InRange(DegreesOfFreedom.Entropy(1e-6), 3.90, 3.94);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(10)]
    public void Photons_electrons_and_neutrinos_of_a_few_MeV_are_ten_and_three_quarters(double T)
    {
        Assert.Equal(1, DegreesOfFreedom.Energy(T * MeV) / 10.75, 3e-3);
        Assert.Equal(1, DegreesOfFreedom.Entropy(T * MeV) / 10.75, 3e-3);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    public void Below_the_crossover_of_QCD_the_fits_are_an_ideal_gas(double T)
    {
        // The fits are good to 0.3 %; heavier hadrons than the gas has appear at 80 MeV.
        double tolerance = T < 70 ? 4.5e-3 : 3e-2;
        Assert.Equal(1, DegreesOfFreedom.Energy(T * MeV) / IdealGas.Energy(T * MeV), tolerance);
        Assert.Equal(1, DegreesOfFreedom.Entropy(T * MeV) / IdealGas.Entropy(T * MeV), tolerance);
    }

    [Fact]
    public void Above_all_masses_the_plasma_is_just_below_the_free_one()
    {
        Assert.Equal(106.75, IdealGas.AllOfTheStandardModel, 1e-12);
        Assert.Equal(104, DegreesOfFreedom.Energy(1e4), 1.0);
        Assert.Equal(104, DegreesOfFreedom.Entropy(1e4), 1.0);
    }

    // The fit as other tables of it give it.
    [Fact]
    public void At_one_GeV_there_are_seventy() => Assert.Equal(69.7, DegreesOfFreedom.Energy(1), 0.3);

    [Fact]
    public void The_crossover_of_QCD_takes_two_thirds_away()
    {
        Assert.True(DegreesOfFreedom.Entropy(0.3) > 45);
        Assert.True(DegreesOfFreedom.Entropy(0.1) < 20);
    }

    [Fact]
    public void The_fits_meet_without_a_step()
    {
        foreach (double edge in (double[])[0.120 * Exp(-0.03), 0.120, 0.120 * Exp(0.03)])
        {
            Assert.Equal(1, DegreesOfFreedom.Energy(edge * (1 + 1e-9)) / DegreesOfFreedom.Energy(edge * (1 - 1e-9)), 1e-7);
            Assert.Equal(1, DegreesOfFreedom.Entropy(edge * (1 + 1e-9)) / DegreesOfFreedom.Entropy(edge * (1 - 1e-9)), 1e-7);
        }
    }

    [Fact]
    public void The_slope_is_the_derivative_of_the_entropy()
    {
        const double d = 2e-4;
        for (double T = 1e-7; T < 1e4; T *= 1.71)
        {
            double difference = Log(DegreesOfFreedom.Entropy(T * Exp(d)) / DegreesOfFreedom.Entropy(T * Exp(-d))) / (2 * d);
            Assert.Equal(difference, DegreesOfFreedom.EntropySlope(T), 3e-4);
        }
    }

    [Fact]
    public void The_entropy_falls_with_the_temperature()
    {
        for (double T = 1e-7; T < 1e4; T *= 1.02)
            Assert.True(DegreesOfFreedom.Entropy(T) <= DegreesOfFreedom.Entropy(1.02 * T) * (1 + 1e-4), $"at {T} GeV");
    }

    // T ds/dT = drho/dT in equilibrium.
    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(1000)]
    [InlineData(50000)]
    public void Energy_and_entropy_belong_to_one_pressure(double T)
    {
        const double d = 1e-3;
        double t = T * MeV;
        static double Rho(double x) => PI * PI / 30 * DegreesOfFreedom.Energy(x) * Pow(x, 4);
        double s = 2 * PI * PI / 45 * DegreesOfFreedom.Entropy(t) * Pow(t, 3);
        double heat = (Rho(t * Exp(d)) - Rho(t * Exp(-d))) / (2 * d) / t;
        Assert.Equal(1, s * (3 + DegreesOfFreedom.EntropySlope(t)) / heat, 0.05);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_senseless_temperature_is_refused(double T) => Assert.Throws<ArgumentOutOfRangeException>(() => DegreesOfFreedom.Energy(T));
}
