
namespace Tenebra.Transport.Showers;

/// <summary>Simulates the showers of a plan.</summary>
public static class ShowerRun
{
    private static readonly string[] Sources =
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

        Estimate[] means = ShowerBatches.Means([.. batches.Select(b => b.Observer.Tally.Row())], [.. batches.Select(b => b.Showers)]);
        TallyGrid grid = physics.TallyGrid;
        int at = 0;
        IReadOnlyList<Estimate> Next(int count) => means[at..(at += count)];
        IReadOnlyList<Estimate>[] lengths = [Next(grid.Count), Next(grid.Count), Next(grid.Count)];
        // The first bin begins at the cut, the last ends at the primary's energy: where that is an edge, the last bin is empty but for it.
        int bins = grid.Edge(grid.Count - 1) < plan.KineticEnergy ? grid.Count : grid.Count - 1;
        double[] edges = [.. Enumerable.Range(0, bins + 1).Select(i => Math.Clamp(grid.Edge(i), plan.Settings.Cut, plan.KineticEnergy))];
        IReadOnlyList<Estimate> Kept(IReadOnlyList<Estimate> all) =>
            [.. all.Take(bins - 1), all.Skip(bins - 1).Aggregate(Estimate.Zero, (sum, e) => sum + e)];
        var depth = Next(plan.Bins.DepthBins);
        var radius = Next(plan.Bins.RadiusBins);
        var layers = Next(plan.Target.Layers.Count);
        return new ShowerResult(
            plan, edges, Kept(lengths[0]), Kept(lengths[1]), Kept(lengths[2]), depth, radius, layers, Next(3),
            [.. materials.Select((name, m) => Deposit(name, m, batches, plan.Showers))],
            Provenance.Of(
                plan.Canonical, "Monte Carlo of the electromagnetic shower", physics.DataSha256, Sources, ShowerResult.Caveats, plan.Seed));
    }

    private static MaterialDeposit Deposit(string name, int m, IReadOnlyList<(Batch Observer, long Showers)> batches, long showers)
    {
        double sum = batches.Sum(b => b.Observer.Sums[m]), squares = batches.Sum(b => b.Observer.Squares[m]);
        double mean = sum / showers, variance = showers > 1 ? Math.Max(0, (squares - sum * mean) / (showers - 1)) : 0;
        double sigma = Math.Sqrt(variance);
        return new MaterialDeposit(
            name, new Estimate(mean, sigma / Math.Sqrt(showers)), new Estimate(sigma, showers > 1 ? sigma / Math.Sqrt(2.0 * (showers - 1)) : sigma));
    }

    /// <summary>A tally that also looks at each shower's deposit by material.</summary>
    private readonly struct Batch(ShowerPhysics physics, TallyBins bins, int[] materialOf, int materials) : IShowerObserver
    {
        private readonly double[] inShower = new double[materials];

        public readonly ShowerTally Tally = new(physics, bins);

        public readonly double[] Sums = new double[materials], Squares = new double[materials];

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
                Sums[m] += inShower[m];
                Squares[m] += inShower[m] * inShower[m];
                inShower[m] = 0;
            }
        }
    }
}
