using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Mean track length of muons by energy, T(E) in radiation lengths of each layer per GeV and muon: what cross sections fold with.</summary>
public static class MuonTrackLength
{
    // Batches of muons, whose spread is the error.
    private const int MostBatches = 128;

    /// <summary>The spectrum in each layer; null in vacuum.</summary>
    /// <param name="transport">The layers.</param>
    /// <param name="start">The beam.</param>
    /// <param name="charge">+1 or −1.</param>
    /// <param name="edges">Edges of the bins, ascending, the last at the beam energy [GeV].</param>
    /// <param name="muons">How many to follow; errors are those of this number.</param>
    /// <param name="seed">Of the random streams.</param>
    /// <param name="progress">Share done.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 muons, or the last edge is not the beam energy.</exception>
    public static IReadOnlyList<TrackSpectrum?> PerLayer(
        MuonTransport transport, MuonState start, int charge, double[] edges, int muons, ulong seed,
        IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(muons, 2);
        if (edges.Length < 2 || edges[^1] != start.Energy)
            throw new ArgumentOutOfRangeException(nameof(edges), edges.Length, "need edges of which the last is the beam energy");
        int layers = transport.Layers.Count, bins = edges.Length - 1, done = 0;
        int batches = Min(muons, MostBatches);
        int First(int batch) => (int)((long)muons * batch / batches);
        var parts = new MuonTally[batches];
        Parallel.For(0, batches, new ParallelOptions { CancellationToken = cancel }, batch =>
        {
            var tally = new MuonTally(edges, layers);
            int end = First(batch + 1);
            for (int i = First(batch); i < end; i++)
            {
                var random = new RandomStream(seed, StreamPurpose.Muon, (ulong)i);
                transport.Follow(start, charge, ref random, tally);
            }
            parts[batch] = tally;
            progress?.Report(Interlocked.Add(ref done, end - First(batch)) / (double)muons);
        });
        return [.. transport.Layers.Select((layer, i) => layer.Material is null ? null : Spectrum(start.Energy, edges, parts, i * bins, [.. Enumerable.Range(0, batches).Select(b => (long)First(b + 1) - First(b))]))];
    }

    /// <summary>Edges that are even in the logarithm of the energy lost, from 10⁻⁴ of the beam energy, and one at the beam energy.</summary>
    /// <param name="beamEnergy">[GeV]</param>
    /// <param name="leastEnergy">The lowest edge [GeV].</param>
    /// <param name="bins">Number of bins, at least 2.</param>
    public static double[] Edges(double beamEnergy, double leastEnergy, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leastEnergy);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leastEnergy, 0.999 * beamEnergy);
        double largest = beamEnergy - leastEnergy, ratio = 1e-4 * beamEnergy / largest;
        return [.. Enumerable.Range(0, bins).Select(i => beamEnergy - largest * Pow(ratio, i / (bins - 1.0))), beamEnergy];
    }

    private static TrackSpectrum Spectrum(double beamEnergy, double[] edges, MuonTally[] parts, int offset, long[] muons)
    {
        int bins = edges.Length - 1;
        double[][] sums = [.. parts.Select(p => (double[])[.. p.Sum.AsSpan(offset, bins), 0])];
        double[] lengths = [.. Enumerable.Range(0, bins).Select(i => sums.Sum(s => s[i]) / muons.Sum())];
        return TrackSpectrum.FromBins(beamEnergy, edges, lengths, TrackFluctuations.OfBatches(sums, muons));
    }
}
