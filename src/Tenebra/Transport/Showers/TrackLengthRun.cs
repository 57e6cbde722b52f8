using System.Runtime.CompilerServices;

namespace Tenebra.Transport.Showers;

/// <summary>Simulates the track length of a beam in one plate, with the positrons near the beam energy forced.</summary>
internal static class TrackLengthRun
{
    /// <summary>The track length by total energy.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="physics">Rates of the plan's matter.</param>
    /// <param name="threads">Threads; the result does not depend on it.</param>
    /// <param name="progress">Fraction done.</param>
    /// <param name="cancel">Stops between two showers.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static TrackLength Of(
        ShowerPlan plan, ShowerPhysics physics, int threads, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var grid = new TrackLengthGrid(plan.Settings.Cut, plan.KineticEnergy);
        double[] perRadiationLength = [.. plan.Target.Layers.Select(l => 1 / l.Material.RadiationLengthCm)];
        IReadOnlyList<(Tally Observer, long Showers)> batches = ShowerBatches.Run(
            physics, plan.Primary, (_, _) => plan.KineticEnergy, plan.Showers, plan.Seed, threads, _ => new Tally(grid, perRadiationLength), null, progress, cancel);
        long[] showers = [.. batches.Select(b => b.Showers)];
        double thickness = plan.Target.Layers.Sum(l => l.ThicknessCm / l.Material.RadiationLengthCm);
        TrackSpectrum Of(ShowerParticle kind) => Spectrum(plan, kind, grid, [.. batches.Select(b => b.Observer.Lengths[(int)kind])], showers);
        var provenance = Provenance.Of(plan.Canonical, ShowerRun.Method, physics.DataSha256, ShowerRun.Sources, ShowerResult.Caveats, plan.Seed);
        return new TrackLength(
            plan.Primary, thickness, Of(ShowerParticle.Electron), Of(ShowerParticle.Positron), Of(ShowerParticle.Photon),
            provenance.Method, provenance.Caveats, provenance.Sources);
    }

    /// <summary>The power of E₀ − E with which a spectrum ends, up to logarithms.</summary>
    /// <remarks>
    /// With v = 1 − E/E₀: what is left of a primary flies <c>1/(v ln² v)</c>; what it makes in one step, photons of electrons or electrons of photons, is a flat
    /// source under that, <c>1/ln(1/v)</c>. A lepton of the other charge takes two steps, a flat source over the range v of photons above it, under its own
    /// straggling: <c>v/ln² v</c>, locally a power <c>1 + 2/ln(1/v)</c>, 1.5 to 2.2 from v = 0.02 to 0.2. So 2 for these and 0, with fine bins, for the rest.
    /// </remarks>
    public static int EndPower(ShowerParticle primary, ShowerParticle kind) =>
        primary != ShowerParticle.Photon && kind != ShowerParticle.Photon && kind != primary ? 2 : 0;

    private static TrackSpectrum Spectrum(ShowerPlan plan, ShowerParticle kind, TrackLengthGrid grid, double[][] sums, long[] showers)
    {
        double mass = kind == ShowerParticle.Photon ? 0 : Constants.ElectronMass, total = showers.Sum();
        bool exact = kind == plan.Primary || (mass > 0 && plan.Primary != ShowerParticle.Photon);
        double[] edges = [.. grid.Edges.Select(e => e + mass)];
        if (exact) edges[^1] = plan.Energy;
        double[] lengths = [.. Enumerable.Range(0, grid.Count).Select(i => sums.Sum(s => s[i]) / total)];
        // The peak at the beam energy is a bin that nothing is counted in.
        var fluctuations = TrackFluctuations.OfBatches([.. sums.Select(s => (double[])[.. s, 0])], showers);
        return TrackSpectrum.FromBins(edges[^1], edges, lengths, fluctuations, EndPower(plan.Primary, kind));
    }

    private readonly struct Tally(TrackLengthGrid grid, double[] perRadiationLength) : IShowerObserver
    {
        private readonly TrackLengthGrid grid = grid;

        public readonly double[][] Lengths = [new double[grid.Count], new double[grid.Count], new double[grid.Count]];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Flight(ref readonly ShowerTrack track, double length) =>
            Lengths[(int)track.Kind][grid.Bin(track.Energy)] += track.Weight * length * perRadiationLength[track.Layer];

        public void Deposit(ref readonly ShowerTrack track, double energy)
        {
        }

        public void Escape(ref readonly ShowerTrack track)
        {
        }
    }
}
