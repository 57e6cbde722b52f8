using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Transport.Muons;

namespace Tenebra.Tests.Transport.Muons;

public class MuonProcessTests
{
    private const double M = Constants.MuonMass, Me = Constants.ElectronMass;
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);

    [Fact]
    public void The_largest_recoil_of_160_GeV_is_150_GeV_and_that_of_a_slow_muon_is_classical()
    {
        Assert.Equal(149.7, MuonIonisation.LargestTransfer(160), 0.1);
        double slow = M * (1 + 1e-6), betaGamma2 = (slow - M) * (slow + M) / (M * M);
        Assert.Equal(1, MuonIonisation.LargestTransfer(slow) / (2 * Me * betaGamma2 / Math.Pow(1 + Me / M, 2)), 1e-5);
    }

    // dσ/dt = 4πα²/λ [((s−M²−m²)/t)² + s/t + ½], t = −2mT, without the radiative correction that both leave as a factor.
    [Theory]
    [InlineData(1, 0.01)]
    [InlineData(10, 0.5)]
    [InlineData(160, 0.1)]
    [InlineData(160, 10)]
    [InlineData(160, 140)]
    public void Recoils_are_elastic_muon_electron_scattering_at_tree_level(double energy, double recoil)
    {
        Material lead = Materials["Pb"];
        double s = M * M + Me * Me + 2 * energy * Me, t = -2 * Me * recoil;
        double lambda = Math.Pow(s - M * M - Me * Me, 2) - 4 * M * M * Me * Me;
        double sigma = 4 * Math.PI * Constants.Alpha2 / lambda * (Math.Pow((s - M * M - Me * Me) / t, 2) + s / t + 0.5) * 2 * Me;
        double expected = sigma * Constants.SquareCmPerGeV2 * Constants.Avogadro * lead.ZOverA;
        double a = Math.Log(1 + 2 * recoil / Me);
        double radiative = 1 + Constants.Alpha / (2 * Math.PI) * a * (Math.Log(4 * energy * (energy - recoil) / (M * M)) - a);
        Assert.Equal(1, new MuonIonisation(lead).Spectrum(energy, recoil) / (expected * radiative), 1e-9);
    }

    [Theory]
    [InlineData(1, 0.01)]
    [InlineData(160, 0.01)]
    [InlineData(160, 10)]
    [InlineData(160, 149)]
    public void A_recoil_turns_the_muon_as_the_invariant_momentum_transfer_says(double energy, double recoil)
    {
        // t = −2mT = 2M² − 2EE′ + 2pp′cosθ
        double p = MuonState.OnAxis(energy).Momentum, q = MuonState.OnAxis(energy - recoil).Momentum;
        double sineHalf2 = (2 * Me * recoil - 2 * (energy * (energy - recoil) - p * q - M * M)) / (4 * p * q);
        double angle = MuonDeflection.OfDeltaRay(energy, recoil);
        Assert.Equal(1, Math.Pow(Math.Sin(angle / 2), 2) / sineHalf2, 1e-4);
        Assert.InRange(angle, 0, Math.Asin(Me / M));
        Assert.Equal(0, MuonDeflection.OfDeltaRay(energy, 1.0000001 * MuonIonisation.LargestTransfer(energy)));
    }

    [Fact]
    public void A_photon_of_half_the_energy_turns_the_muon_by_its_mass_over_its_energy()
    {
        Assert.Equal(1, MuonDeflection.OfPhoton(160, 80, 1) / (M / 160), 1e-12);
        Assert.Equal(1, MuonDeflection.ReducedPhotonAngle(0.5), 1e-12);
        Assert.Equal(0, MuonDeflection.OfPhoton(160, 0, 1));
    }

    [Fact]
    public void What_kinematics_forbid_is_exactly_zero()
    {
        foreach (IMuonLoss process in new MuonStoppingPower(Materials["lead-tungstate"]).Processes)
        {
            foreach (double energy in (double[])[0.5, 3, 160, 1e4])
            {
                Assert.Equal(0, process.Spectrum(energy, process.Largest(energy) * (1 + 1e-9)));
                Assert.Equal(0, process.Spectrum(energy, process.Least(energy) * (1 - 1e-9)));
                for (double loss = 1e-4; loss < energy; loss *= 1.3)
                    Assert.True(process.Spectrum(energy, loss) is >= 0 and < double.PositiveInfinity, $"{process.Kind} at {energy}: {loss}");
            }
        }
    }

    [Fact]
    public void Soft_photons_go_as_one_over_energy()
    {
        var bremsstrahlung = new MuonBremsstrahlung(Materials["Pb"]);
        Assert.Equal(1, 1e-5 * bremsstrahlung.Spectrum(160, 1e-5) / (1e-6 * bremsstrahlung.Spectrum(160, 1e-6)), 1e-4);
    }

    [Theory]
    [InlineData(2, 0.05)]
    [InlineData(160, 0.01)]
    [InlineData(160, 1)]
    [InlineData(160, 100)]
    [InlineData(1e4, 0.01)]
    [InlineData(1e4, 9000)]
    public void Twenty_points_suffice_for_the_asymmetry_of_pairs(double energy, double loss)
    {
        Material lead = Materials["Pb"];
        var pairs = new MuonPairProduction(lead);
        double largest = MuonPairProduction.LargestAsymmetry(energy, loss);
        var bracket = new Bracket(pairs, energy, loss / energy);
        double fine = GaussKronrod.Integrate(ref bracket, 0, largest, 1e-9).Value;
        // ζ(160 GeV, Pb) from the closed form; the prefactor by hand.
        double gamma = energy / M, z = 82, third = Math.Cbrt(z);
        double above = 0.073 * Math.Log(gamma / (1 + 1.95e-5 * third * third * gamma)) - 0.26;
        double below = 0.058 * Math.Log(gamma / (1 + 5.3e-5 * third * gamma)) - 0.14;
        double zeta = above > 0 ? above / below : 0;
        double re = Constants.Alpha / Me;
        double expected = 4 / (3 * Math.PI) * z * (z + zeta) * Math.Pow(Constants.Alpha * re, 2) * Constants.SquareCmPerGeV2
            * Constants.Avogadro / 207.2 * (1 - loss / energy) / loss * fine;
        Assert.Equal(1, pairs.Spectrum(energy, loss) / expected, 2e-4);
    }

    [Fact]
    public void The_bounds_of_the_hard_losses_hold_and_are_tight()
    {
        foreach (string name in (string[])["Pb", "polystyrene", "lead-tungstate"])
        {
            foreach (MuonCuts cuts in (MuonCuts[])[MuonCuts.Default with { GreatestEnergy = 300 }, new(1e-2, 0.1, 0.3, 30, 0.01), new(1e-6, 1e-4, 50, 1e4, 0.01)])
            {
                var grid = new EnergyGrid(cuts.LeastEnergy, cuts.GreatestEnergy);
                var hard = new HardLosses(new MuonStoppingPower(Materials[name]).Processes, grid, cuts);
                for (int kind = 0; kind < 4; kind++) Assert.InRange(hard.LargestRatio(kind, 3), 0.5, 1);
            }
        }
    }

    private readonly struct Bracket(MuonPairProduction pairs, double energy, double v) : IIntegrand
    {
        public Estimate At(double x) => new(pairs.Bracket(energy, v, x), 0);
    }
}
