using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tenebra.Transport.Showers;

/// <summary>Track lengths that were simulated once: in memory and, where a folder is given, on disk.</summary>
/// <remarks>
/// A file is named by the hash of every input, the data files and the build of the library: a changed formula finds no old
/// number. A file that cannot be read or written is as if it were absent; the result is the same, only later.
/// </remarks>
/// <param name="atoms">Data of atoms.</param>
/// <param name="folder">Where files are kept; null keeps them in memory only.</param>
public sealed class TrackLengthStore(AtomicData atoms, string? folder = null)
{
    private readonly ConcurrentDictionary<string, Lazy<TrackLength>> known = new(StringComparer.Ordinal);

    /// <summary>Hash of each data file that every track length rests on.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 => atoms.DataSha256;

    /// <summary>Rates of the matter of a target, for showers of its beam.</summary>
    /// <exception cref="InputException">A value of the target out of range.</exception>
    public ShowerPhysics Physics(ThickTarget target) => new(target.Plate, target.Settings, atoms, target.Energy);

    /// <summary>The track length of a target: from memory, from its file, or simulated.</summary>
    /// <exception cref="InputException">A value of the target out of range.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public TrackLength Of(ThickTarget target, int threads, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        string key = target.Canonical;
        Lazy<TrackLength> entry = known.GetOrAdd(key, _ => new Lazy<TrackLength>(() => ReadOrSimulate(target, threads, progress, cancel)));
        try
        {
            return entry.Value;
        }
        catch (Exception)
        {
            known.TryRemove(key, out _);
            throw;
        }
    }

    private TrackLength ReadOrSimulate(ThickTarget target, int threads, IProgress<double>? progress, CancellationToken cancel)
    {
        string inputs = $"{target.Canonical} build={typeof(TrackLengthStore).Module.ModuleVersionId} "
            + string.Join(' ', atoms.DataSha256.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Value));
        string? path = folder is null ? null : Path.Combine(folder, $"track-length-{Provenance.Sha256(inputs)[..32]}.json");
        if (path is not null && Read(path, inputs) is { } stored) return stored;
        StoredTrackLength made = StoredTrackLength.Of(inputs, target.Simulate(atoms, threads, progress, cancel));
        if (path is not null) Write(path, made);
        return made.ToTrackLength();
    }

    private static TrackLength? Read(string path, string inputs)
    {
        try
        {
            if (!File.Exists(path)) return null;
            StoredTrackLength? stored = JsonSerializer.Deserialize(File.ReadAllText(path), TrackLengthJson.Default.StoredTrackLength);
            return stored?.Inputs == inputs ? stored.ToTrackLength() : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    private void Write(string path, StoredTrackLength stored)
    {
        string partial = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(folder!);
            File.WriteAllText(partial, JsonSerializer.Serialize(stored, TrackLengthJson.Default.StoredTrackLength));
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The store only saves time.
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }
}

/// <summary>A track length as it stands in a file.</summary>
internal sealed record StoredTrackLength(
    string Inputs,
    ShowerParticle Primary,
    double ThicknessX0,
    StoredSpectrum Electrons,
    StoredSpectrum Positrons,
    StoredSpectrum Photons,
    string Method,
    IReadOnlyList<string> Caveats,
    IReadOnlyList<string> Sources)
{
    public static StoredTrackLength Of(string inputs, TrackLength made)
    {
        StoredSpectrum Spectrum(ShowerParticle kind) => StoredSpectrum.Of(made.Of(kind));
        return new(
            inputs, made.Primary, made.ThicknessX0, Spectrum(ShowerParticle.Electron), Spectrum(ShowerParticle.Positron), Spectrum(ShowerParticle.Photon),
            made.Method, made.Caveats, made.Sources);
    }

    public TrackLength ToTrackLength() =>
        new(Primary, ThicknessX0, Electrons.ToSpectrum(), Positrons.ToSpectrum(), Photons.ToSpectrum(), Method, Caveats, Sources);
}

/// <summary>Bins of a spectrum; the deviations of all batches as little-endian numbers of single precision.</summary>
internal sealed record StoredSpectrum(double[] Edges, double[] LengthsX0, int Power, int Batches, byte[] Deviations)
{
    public static StoredSpectrum Of(TrackSpectrum spectrum)
    {
        IReadOnlyList<TrackBin> bins = spectrum.Bins;
        ReadOnlySpan<float> all = spectrum.Fluctuations.All;
        var bytes = new byte[sizeof(float) * all.Length];
        for (int i = 0; i < all.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(sizeof(float) * i), all[i]);
        return new(
            [.. bins.Select(b => b.Low), bins[^1].High], [.. bins.Select(b => b.Length.Value)], spectrum.Power, spectrum.Fluctuations.Rows, bytes);
    }

    public TrackSpectrum ToSpectrum()
    {
        if (Edges is not [.., double top]) throw new JsonException("no edges");
        if (Deviations.Length % sizeof(float) != 0) throw new JsonException("deviations are cut short");
        var all = new float[Deviations.Length / sizeof(float)];
        for (int i = 0; i < all.Length; i++) all[i] = BinaryPrimitives.ReadSingleLittleEndian(Deviations.AsSpan(sizeof(float) * i));
        return TrackSpectrum.FromBins(top, Edges, LengthsX0, new TrackFluctuations(Batches, Edges.Length, all), Power);
    }
}

[JsonSourceGenerationOptions(
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(StoredTrackLength))]
internal sealed partial class TrackLengthJson : JsonSerializerContext;
