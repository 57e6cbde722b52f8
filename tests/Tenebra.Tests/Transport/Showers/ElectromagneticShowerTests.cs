using Tenebra.Materials;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

/// <summary>What showers do on average.</summary>
public sealed class ElectromagneticShowerTests
{
    private static ShowerTarget Thick => ShowerTarget.Of(Laboratory.Lead, 40);

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        ShowerPlan plan = Laboratory.Plan(ShowerParticle.Electron, 20, Laboratory.Calorimeter, new(0.01, 0.001), 150);
        ShowerResult one = Laboratory.Run(plan, 1);
        foreach (int threads in new[] { 2, 3, 7 })
        {
            ShowerResult many = Laboratory.Run(plan, threads);
            Assert.Equal(one.Electrons, many.Electrons);
            Assert.Equal(one.Photons, many.Photons);
            Assert.Equal(one.Depth, many.Depth);
            Assert.Equal(one.Layers, many.Layers);
            Assert.Equal(one.Materials, many.Materials);
        }
    }

    [Fact]
    public void A_positron_s_shower_is_an_electron_s_with_the_charges_exchanged()
    {
        ShowerSettings settings = new(1, 0.1);
        ShowerResult electron = Laboratory.Run(Laboratory.Plan(ShowerParticle.Electron, 100, Thick, settings, 4000));
        ShowerResult positron = Laboratory.Run(Laboratory.Plan(ShowerParticle.Positron, 100, Thick, settings, 4000, 2));
        foreach ((double low, double high) in new[] { (1.0, 10.0), (10.0, 50.0), (50.0, 99.9) })
        {
            Assert.InRange(Laboratory.Pull(electron.TrackLength(ShowerParticle.Electron, low, high), positron.TrackLength(ShowerParticle.Positron, low, high)), -4, 4);
            Assert.InRange(Laboratory.Pull(electron.TrackLength(ShowerParticle.Positron, low, high), positron.TrackLength(ShowerParticle.Electron, low, high)), -4, 4);
            Assert.InRange(Laboratory.Pull(electron.TrackLength(ShowerParticle.Photon, low, high), positron.TrackLength(ShowerParticle.Photon, low, high)), -4, 4);
        }
    }

    [Fact]
    public void Above_a_high_cut_the_shower_is_the_same_as_with_a_low_one()
    {
        ShowerResult all = Laboratory.Run(Laboratory.Plan(ShowerParticle.Electron, 100, Thick, new(1, 0.1), 12_000));
        ShowerResult top = Laboratory.Run(Laboratory.Plan(ShowerParticle.Electron, 100, Thick, new(50, 0.1), 100_000, 2));
        foreach (ShowerParticle kind in Enum.GetValues<ShowerParticle>())
        {
            Estimate high = top.TrackLength(kind, 50, 99.99), full = all.TrackLength(kind, 50, 99.99);
            Assert.InRange(Laboratory.Pull(high, full), -4, 4);
            Assert.InRange(full.RelativeError, 0, 0.05);
        }
    }

    [Fact]
    public void A_plate_cut_in_two_is_the_same_plate()
    {
        Material lead = Laboratory.Lead;
        ShowerSettings settings = new(1e-3, 1e-3);
        ShowerResult whole = Laboratory.Run(Laboratory.Plan(ShowerParticle.Electron, 1, new([new(lead, 0.6)]), settings, 3000));
        ShowerResult halves = Laboratory.Run(Laboratory.Plan(ShowerParticle.Electron, 1, new([new(lead, 0.3), new(lead, 0.3)]), settings, 3000, 2));
        Assert.InRange(Laboratory.Pull(whole.Materials[0].Mean, halves.Materials[0].Mean), -4, 4);
        for (int i = 0; i < 3; i++) Assert.InRange(Laboratory.Pull(whole.Escaped[i], halves.Escaped[i]), -4, 4);
        foreach (ShowerParticle kind in Enum.GetValues<ShowerParticle>())
            Assert.InRange(Laboratory.Pull(whole.TrackLength(kind, 1e-3, 0.9), halves.TrackLength(kind, 1e-3, 0.9)), -4, 4);
    }

    [Fact]
    public void The_analytic_cascade_is_the_limit_of_high_energies_without_suppression()
    {
        ShowerResult shower = Laboratory.Run(Laboratory.Plan(ShowerParticle.Electron, 1000, Thick, new(500, 1, SuppressionInMatter: false), 30_000));
        TrackLength analytic = AnalyticShower.AllGenerations(ShowerParticle.Electron, 1000, 40);
        Assert.Equal(1, shower.TrackLength(ShowerParticle.Electron, 500, 999.999).Value / analytic.ElectronCumulative(500), 0.025);
        Assert.Equal(1, shower.TrackLength(ShowerParticle.Photon, 500, 999.999).Value / analytic.PhotonCumulative(500), 0.05);
    }

    [Fact]
    public void Suppression_lengthens_the_tracks_of_high_energy()
    {
        ShowerResult free = Laboratory.Run(Laboratory.Plan(ShowerParticle.Electron, 10_000, Thick, new(5000, 1, SuppressionInMatter: false), 10_000));
        ShowerResult dense = Laboratory.Run(Laboratory.Plan(ShowerParticle.Electron, 10_000, Thick, new(5000, 1), 10_000));
        Assert.True(Laboratory.Pull(dense.TrackLength(ShowerParticle.Electron, 5000, 9999), free.TrackLength(ShowerParticle.Electron, 5000, 9999)) > 10);
    }

    /// <summary>Of one flight after the other in neighbouring bins: independent bins would state too little for positrons and too much for electrons.</summary>
    [Fact]
    public void The_error_of_a_sum_of_bins_is_the_spread_of_the_sums_of_batches()
    {
        ShowerPlan plan = Laboratory.Plan(ShowerParticle.Electron, 20, Thick, new(2, 0.2), 2000);
        ShowerResult shower = Laboratory.Run(plan);
        var physics = new ShowerPhysics(plan.Target, plan.Settings, Laboratory.Atoms, plan.KineticEnergy);
        var batches = ShowerBatches.Run(
            physics, plan.Primary, (_, _) => plan.KineticEnergy, plan.Showers, plan.Seed, 2, _ => new ShowerTally(physics, plan.Bins));
        foreach (ShowerParticle kind in Enum.GetValues<ShowerParticle>())
        {
            Estimate sum = ShowerBatches.Means(
                [.. batches.Select(b => (double[])[b.Observer.Lengths(kind).Sum()])], [.. batches.Select(b => b.Showers)])[0];
            Estimate whole = shower.TrackLength(kind, plan.Settings.Cut, plan.KineticEnergy);
            Assert.Equal(sum.Value, whole.Value, 1e-12 * sum.Value);
            Assert.Equal(sum.Error, whole.Error, 1e-6 * sum.Error);
        }
    }
}
