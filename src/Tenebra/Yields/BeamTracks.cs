using Tenebra.Particles;
using Tenebra.Transport;
using Tenebra.Transport.Muons;

namespace Tenebra.Yields;

/// <summary>Track lengths in the production material, in its radiation lengths, of what a beam brings and becomes.</summary>
/// <param name="Leptons">The beam's own flavour, either charge: what emits mediators.</param>
/// <param name="Positrons">Null without a shower.</param>
/// <param name="Photons">Null without a shower.</param>
/// <param name="Method">How they were computed.</param>
/// <param name="Caveats">What limits them.</param>
/// <param name="Sources">Bibliography keys.</param>
internal sealed record BeamTracks(
    IReadOnlyList<TrackSpectrum> Leptons,
    TrackSpectrum? Positrons,
    TrackSpectrum? Photons,
    string Method,
    IReadOnlyList<string> Caveats,
    IReadOnlyList<string> Sources)
{
    private const int Muons = 8000, MuonBins = 40;

    /// <summary>Follows the beam through the target.</summary>
    public static BeamTracks Of(
        SignalTarget target, SignalMatter matter, int threads, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        target.IsMuonBeam ? OfMuons(target, progress, cancel) : OfShower(matter.Tracks.Of(target.Shower, threads, progress, cancel));

    private static BeamTracks OfShower(TrackLength tracks) => new(
        [tracks.Of(ShowerParticle.Electron), tracks.Of(ShowerParticle.Positron)],
        tracks.Of(ShowerParticle.Positron),
        tracks.Of(ShowerParticle.Photon),
        tracks.Method,
        tracks.Caveats,
        tracks.Sources);

    private static BeamTracks OfMuons(SignalTarget target, IProgress<double>? progress, CancellationToken cancel)
    {
        var transport = new MuonTransport([new MuonLayer(target.Material, target.ProductionThicknessCm)]);
        double least = Math.Max(target.Cut.LeastTracked, transport.Energies.Least);
        double[] edges = MuonTrackLength.Edges(target.BeamEnergy, least, MuonBins);
        TrackSpectrum tracks = MuonTrackLength.PerLayer(
            transport, MuonState.OnAxis(target.BeamEnergy), target.Beam.Charge, edges, Muons, target.Seed, progress, cancel)[0]!;
        return new(
            [tracks],
            null,
            null,
            $"Monte Carlo of {Muons} muons",
            [.. target.Cut.IsSharp ? (string[])[] : ["energy of the outgoing muon measured without error: the resolution of its spectrometer is not known"],
                $"muons lose energy in the {target.Material.Name} of the target alone", "no shower of the muon's photons and electrons"],
            ["Groom:2001kq"]);
    }
}
