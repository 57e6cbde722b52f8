
namespace Tenebra.Transport.Showers;

/// <summary>Simulates the showers of a plan.</summary>
public static class ShowerRun
{
    internal const string Method = "Monte Carlo of the electromagnetic shower";

    internal static readonly string[] Sources =
        ["Nelson:1985ec", "Seltzer:1986bremsstrahlung", "Berger:1987xcom", "Migdal:1956tc", "Stanev:1982au", "Moliere:1947zza"];

    /// <summary>Follows every shower and counts.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="atoms">Data of atoms.</param>
    /// <param name="threads">Threads; the result does not depend on it.</param>
    /// <param name="progress">Fraction done.</param>
    /// <param name="cancel">Stops between two showers.</param>
    /// <exception cref="InputException">A value of the plan out of range.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static ShowerResult Of(
        ShowerPlan plan, AtomicData atoms, int threads, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        if (plan.Showers < 1) throw InputException.BadValue("showers", plan.Showers, "at least 1");
        var physics = new ShowerPhysics(plan.Target, plan.Settings, atoms, plan.KineticEnergy);
        string[] materials = [.. plan.Target.Layers.Select(l => l.Material.Name).Distinct(StringComparer.Ordinal)];
        int[] materialOf = [.. plan.Target.Layers.Select(l => Array.IndexOf(materials, l.Material.Name))];
        IReadOnlyList<(Batch Observer, long Showers)> batches = ShowerBatches.Run(
            physics, plan.Primary, (_, _) => plan.KineticEnergy, plan.Showers, plan.Seed, threads,
            _ => new Batch(physics, plan.Bins, materialOf, materials.Length), b => b.EndShower(), progress, cancel);

        double[][] rows = [.. batches.Select(b => b.Observer.Tally.Row())];
        long[] showers = [.. batches.Select(b => b.Showers)];
        TallyGrid grid = physics.TallyGrid;
        // The first bin begins at the cut, the last ends at the primary's energy: where that is an edge, the last bin is empty but for it.
        int bins = grid.Edge(grid.Count - 1) < plan.KineticEnergy ? grid.Count : grid.Count - 1;
        double[] edges = [.. Enumerable.Range(0, bins + 1).Select(i => Math.Clamp(grid.Edge(i), plan.Settings.Cut, plan.KineticEnergy))];
        if (bins < grid.Count)
        {
            foreach (double[] row in rows)
            {
                for (int kind = 0; kind < 3; kind++) row[kind * grid.Count + bins - 1] += row[kind * grid.Count + bins];
            }
        }
        Estimate[] means = ShowerBatches.Means(rows, showers);
        int at = 0;
        IReadOnlyList<Estimate> Next(int count) => means[at..(at += count)];
        IReadOnlyList<Estimate>[] lengths = [.. Enumerable.Range(0, 3).Select(_ => Next(grid.Count).Take(bins).ToArray())];
        TrackFluctuations Fluctuations(int kind) =>
            TrackFluctuations.OfBatches([.. rows.Select(r => r[(kind * grid.Count)..(kind * grid.Count + bins)])], showers);
        var depth = Next(plan.Bins.DepthBins);
        var radius = Next(plan.Bins.RadiusBins);
        var layers = Next(plan.Target.Layers.Count);
        return new ShowerResult(
            plan, edges, lengths[0], lengths[1], lengths[2], [.. Enumerable.Range(0, 3).Select(Fluctuations)], depth, radius, layers, Next(3),
            [.. materials.Select((name, m) => Deposit(name, m, batches))],
            Provenance.Of(
                plan.Canonical, Method, physics.DataSha256, Sources, ShowerResult.Caveats, plan.Seed));
    }

    private static MaterialDeposit Deposit(string name, int m, IReadOnlyList<(Batch Observer, long Showers)> batches)
    {
        var all = new ShowerMoments();
        foreach ((Batch batch, _) in batches) all.Add(in batch.Moments[m]);
        return new MaterialDeposit(name, all.Mean, all.StandardDeviation, all.Ratio);
    }

    /// <summary>A tally that also looks at each shower's deposit by material.</summary>
    private readonly struct Batch(ShowerPhysics physics, TallyBins bins, int[] materialOf, int materials) : IShowerObserver
    {
        private readonly double[] inShower = new double[materials];

        public readonly ShowerTally Tally = new(physics, bins);

        public readonly ShowerMoments[] Moments = new ShowerMoments[materials];

        public void Flight(ref readonly ShowerTrack track, double length) => Tally.Flight(in track, length);

        public void Deposit(ref readonly ShowerTrack track, double energy)
        {
            Tally.Deposit(in track, energy);
            inShower[materialOf[track.Layer]] += energy;
        }

        public void Escape(ref readonly ShowerTrack track) => Tally.Escape(in track);

        public void EndShower()
        {
            for (int m = 0; m < inShower.Length; m++)
            {
                Moments[m].Add(inShower[m]);
                inShower[m] = 0;
            }
        }
    }
}
