using Tenebra.Materials;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Monte Carlo of muons through a sequence of layers: losses, straggling, scattering, fields.</summary>
/// <remarks>
/// Soft losses of a step have the exact mean and variance, in the shape of a gamma distribution; hard ones are single events of the exact
/// spectra; recoils and photons turn the muon (<see cref="MuonDeflection"/>), pairs and hadrons do not. The shift by scattering is correlated with its angle as in a thin slab. μ⁺ and μ⁻ differ
/// in fields only. Decay in flight and the magnetic moment's precession are left out.
/// </remarks>
public sealed class MuonTransport
{
    private const int ChunkSize = 256;

    private readonly MuonCuts cuts;
    private readonly MuonMatter?[] matter;

    /// <summary>Prepares the tables of every material, a fraction of a second each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No layer, a thickness or field that is no number, or cuts out of range.</exception>
    public MuonTransport(IReadOnlyList<MuonLayer> layers, MuonCuts? cuts = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(layers.Count, nameof(layers));
        foreach (MuonLayer layer in layers)
        {
            if (!(layer.Thickness > 0 && double.IsFinite(layer.Thickness + layer.FieldXTesla + layer.FieldYTesla)))
                throw new ArgumentOutOfRangeException(nameof(layers), layer, "need a thickness > 0 and a finite field");
        }
        this.cuts = cuts ?? MuonCuts.Default;
        this.cuts.Check();
        Layers = [.. layers];
        var known = new Dictionary<Material, MuonMatter>();
        foreach (Material? material in layers.Select(l => l.Material))
        {
            if (material is not null && !known.ContainsKey(material)) known.Add(material, new MuonMatter(material, this.cuts));
        }
        matter = [.. layers.Select(l => l.Material is null ? null : known[l.Material])];
    }

    /// <summary>In the order the beam meets them.</summary>
    public IReadOnlyList<MuonLayer> Layers { get; }

    /// <summary>Least and greatest energy that is tracked [GeV].</summary>
    public (double Least, double Greatest) Energies => (cuts.LeastEnergy, cuts.GreatestEnergy);

    /// <summary>Follows one muon from the entrance of the first layer, which is at the z of <paramref name="start"/>.</summary>
    /// <param name="start">At the entrance, going forward.</param>
    /// <param name="charge">+1 or −1.</param>
    /// <param name="random">Numbers for this muon alone.</param>
    /// <exception cref="ArgumentOutOfRangeException">An energy out of range, a direction backward or another charge.</exception>
    public MuonTrack Follow(in MuonState start, int charge, ref RandomStream random) => Follow(start, charge, ref random, null);

    /// <summary>Many muons of one start; muon i has the stream (seed, Muon, i), on any thread.</summary>
    /// <inheritdoc cref="Follow(in MuonState, int, ref RandomStream)"/>
    public IReadOnlyList<MuonTrack> Follow(
        MuonState start, int charge, int muons, ulong seed, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(muons);
        var tracks = new MuonTrack[muons];
        int done = 0;
        Parallel.For(0, (muons + ChunkSize - 1) / ChunkSize, new ParallelOptions { CancellationToken = cancel }, chunk =>
        {
            int end = Min(muons, (chunk + 1) * ChunkSize);
            for (int i = chunk * ChunkSize; i < end; i++)
            {
                var random = new RandomStream(seed, StreamPurpose.Muon, (ulong)i);
                tracks[i] = Follow(start, charge, ref random, null);
            }
            progress?.Report(Interlocked.Add(ref done, end - chunk * ChunkSize) / (double)muons);
        });
        return tracks;
    }

    internal MuonTrack Follow(in MuonState start, int charge, ref RandomStream random, MuonTally? tally)
    {
        if (charge is not (1 or -1)) throw new ArgumentOutOfRangeException(nameof(charge), charge, "need 1 or -1");
        if (!(start.Energy >= cuts.LeastEnergy && start.Energy <= cuts.GreatestEnergy && start.DirectionZ > 0))
            throw new ArgumentOutOfRangeException(nameof(start), start, $"need {cuts.LeastEnergy} to {cuts.GreatestEnergy} GeV, going forward");
        var muon = new MuonFlight(start, matter.Length);
        MuonFate fate = MuonFate.Left;
        double plane = start.Z;
        for (int i = 0; i < matter.Length && fate == MuonFate.Left; i++)
        {
            plane += Layers[i].Thickness;
            MuonField field = MuonField.Of(Layers[i], charge);
            fate = matter[i] is { } here
                ? muon.Through(here, field, plane, i, cuts, ref random, tally)
                : muon.Through(field, plane);
        }
        return muon.End(start, fate);
    }
}
