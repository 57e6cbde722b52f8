using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

public sealed class ForcedPositronsTests(ITestOutputHelper output)
{
    private static ShowerPlan Plan(ShowerParticle primary, double cut, long showers, ulong seed = 1) =>
        Laboratory.Plan(primary, 100, ShowerTarget.Of(Laboratory.Lead, 40), new(cut, 0.01 * cut), showers, seed);

    private static ShowerPhysics Physics(ShowerPlan plan, bool forced) =>
        new(plan.Target, plan.Settings, Laboratory.Atoms, plan.KineticEnergy, forced);

    private static TrackLength Run(ShowerPlan plan, bool forced, int threads = 2) =>
        TrackLengthRun.Of(plan, Physics(plan, forced), threads, cancel: TestContext.Current.CancellationToken);

    /// <summary>Each bin of each kind that showers without weights know to 15 %, above and below the energy from which positrons are forced.</summary>
    [Theory]
    [InlineData(ShowerParticle.Electron, 50, 150_000)]
    [InlineData(ShowerParticle.Electron, 20, 40_000)]
    [InlineData(ShowerParticle.Positron, 50, 80_000)]
    [InlineData(ShowerParticle.Photon, 50, 80_000)]
    public void Showers_with_weights_have_the_track_lengths_of_those_without(ShowerParticle primary, double cut, long showers)
    {
        TrackLength weighted = Run(Plan(primary, cut, showers, 2), true), natural = Run(Plan(primary, cut, showers, 3), false);
        foreach (ShowerParticle kind in Enum.GetValues<ShowerParticle>())
        {
            double chi2 = 0;
            int bins = 0;
            for (int i = 0; i < natural.Of(kind).Bins.Count; i++)
            {
                Estimate a = natural.Of(kind).Bins[i].Length, b = weighted.Of(kind).Bins[i].Length;
                if (a.Value == 0 || a.RelativeError > 0.15) continue;
                chi2 += Math.Pow(Laboratory.Pull(a, b), 2);
                bins++;
            }
            output.WriteLine($"{primary} {cut:g} GeV, {kind}: {bins} bins, chi2 {chi2:f1}");
            Assert.True(bins > 4);
            Assert.InRange(ChiSquared.CDF(bins, chi2), 1e-4, 1 - 1e-4);
        }
    }

    [Fact]
    public void Positrons_within_six_per_cent_of_the_beam_energy_are_known_six_times_better()
    {
        TrackLength weighted = Run(Plan(ShowerParticle.Electron, 50, 30_000), true), natural = Run(Plan(ShowerParticle.Electron, 50, 30_000), false);
        Assert.InRange(weighted.Of(ShowerParticle.Positron).Integral(94, 100).RelativeError, 0.01, natural.Of(ShowerParticle.Positron).Integral(94, 100).RelativeError / 6);
    }

    [Theory]
    [InlineData(60, 100)]
    [InlineData(50, 55)]
    public void The_densities_of_what_is_forced_are_those_of_the_rates(double least, double energy)
    {
        MatterTables tables = Physics(Plan(ShowerParticle.Electron, least - 10, 1), true).Matter[0];
        // From threshold over a cut of a hundredth: photons in ln k.
        double threshold = 0.01 * (least - 10), range = Math.Log(energy / threshold);
        double radiated = GaussLegendreRule.Integrate(
            u => threshold * Math.Exp(u) * tables.RadiationDensity(energy, threshold * Math.Exp(u)), 0, range, 512);
        Assert.Equal(1, radiated / tables.Lepton(false, energy).Radiation, 2e-3);
        double end = Math.Log(0.5 * energy / Constants.ElectronMass);
        double paired = 2 * GaussLegendreRule.Integrate(u => 0.5 * Math.Exp(-u) * tables.PairDensity(energy, 0.5 * Math.Exp(-u)), 0, end, 512);
        Assert.Equal(1, paired / tables.Photon(energy).Pair, 2e-3);
        Assert.Equal(1, tables.PairDensity(energy, 0.3) / tables.PairDensity(energy, 0.7), 1e-12);
        Assert.Equal(0, tables.PairDensity(energy, 1e-6));
    }

    /// <summary>Σ 1/q over the drawn energies in an interval is its width.</summary>
    [Fact]
    public void Energies_are_drawn_with_the_density_that_is_stated()
    {
        var forced = new ForcedPositrons(40, 100);
        Assert.Equal(50, forced.From);
        var random = Laboratory.Random(5);
        double below = 0, above = 0;
        const int n = 200_000;
        for (int i = 0; i < n; i++)
        {
            (double energy, double inverse) = forced.Draw(random);
            Assert.InRange(energy, 50, 100);
            if (energy < 90) below += inverse / n;
            else if (energy > 99) above += inverse / n;
        }
        Assert.Equal(40, below, 0.4);
        Assert.Equal(1, above, 0.02);
    }

    [Fact]
    public void Below_the_forced_energies_every_particle_is_one()
    {
        ShowerPlan plan = Plan(ShowerParticle.Electron, 5, 1);
        var shower = new ElectromagneticShower(Physics(plan, true), 3);
        var seen = new Weights(new double[3]);
        for (ulong i = 0; i < 300; i++) shower.Follow(ShowerParticle.Electron, plan.KineticEnergy, i, ref seen);
        // A photon that scatters to below keeps its weight to the end of the flight's step; there are next to none.
        Assert.True(seen.Counts[0] > 1000);
        Assert.InRange(seen.Counts[1] / seen.Counts[0], 0, 1e-3);
        Assert.True(seen.Counts[2] > 100);
    }

    [Fact]
    public void Weights_are_the_same_for_any_number_of_threads()
    {
        TrackLength one = Run(Plan(ShowerParticle.Electron, 50, 3000), true, 1), three = Run(Plan(ShowerParticle.Electron, 50, 3000), true, 3);
        foreach (ShowerParticle kind in Enum.GetValues<ShowerParticle>()) Assert.Equal(one.Of(kind).Bins, three.Of(kind).Bins);
    }

    private readonly struct Weights(double[] counts) : IShowerObserver
    {
        // Flights below, those of them with a weight, and flights with a weight above.
        public readonly double[] Counts = counts;

        public void Flight(ref readonly ShowerTrack track, double length)
        {
            if (track.Energy < 49) Counts[0]++;
            if (track.Weight != 1) Counts[track.Energy < 40 ? 1 : 2]++;
        }

        public void Deposit(ref readonly ShowerTrack track, double energy)
        {
        }

        public void Escape(ref readonly ShowerTrack track)
        {
        }
    }
}
