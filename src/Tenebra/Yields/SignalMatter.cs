using Tenebra.Materials;
using Tenebra.Production.Photoproduction;
using Tenebra.Transport.Showers;

namespace Tenebra.Yields;

/// <summary>Tables of matter that signals are computed with, and the track lengths simulated so far.</summary>
/// <param name="Materials">Materials.</param>
/// <param name="Tracks">Track lengths of thick targets.</param>
/// <param name="Shells">Electron shells of the elements.</param>
/// <param name="Mesons">Photoproduction of vector mesons.</param>
public sealed record SignalMatter(MaterialTable Materials, TrackLengthStore Tracks, ElectronShellTable Shells, PhotoproductionTable Mesons)
{
    /// <summary>Reads the tables.</summary>
    /// <param name="data">Where they are.</param>
    /// <param name="folder">Where track lengths are kept between runs; null keeps them in memory only.</param>
    /// <exception cref="InputException">A file is missing or malformed.</exception>
    public static SignalMatter Load(DataFolder data, string? folder = null) =>
        new(MaterialTable.Load(data), new TrackLengthStore(AtomicData.Load(data), folder), ElectronShellTable.Load(data), PhotoproductionTable.Load(data));

    /// <summary>Hash of each file the tables were read from.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 =>
        Materials.DataSha256.Concat(Tracks.DataSha256).Concat(Shells.DataSha256).Concat(Mesons.DataSha256)
            .ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
}
