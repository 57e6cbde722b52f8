using System.Text.Json;
using System.Text.Json.Serialization;
using Tenebra.Models;

namespace Tenebra.Precision;

/// <summary>The measured anomalous magnetic moments of <c>data/precision/anomalous-moments.json</c>.</summary>
/// <param name="Schema">Version of the file.</param>
/// <param name="Bands">Every band, in the order of the file.</param>
public sealed record MeasuredMoments(string Schema, IReadOnlyList<MomentBand> Bands)
{
    private const string Path = "precision/anomalous-moments.json";
    private const string Version = "anomalous-moments-1";

    private static readonly string[] Confidences = ["high", "medium", "low"];

    /// <summary>Hash of the file, by its name: for <see cref="Provenance"/>.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> DataSha256 { get; private init; } = new Dictionary<string, string>();

    /// <summary>Every band of the file.</summary>
    /// <exception cref="InputException">The file is at fault.</exception>
    public static MeasuredMoments Load(DataFolder data)
    {
        (string text, string shownPath) = data.Read(Path);
        MeasuredMoments moments = StrictJson.Read(text, shownPath, MomentsJson.Default.MeasuredMoments) with
        {
            DataSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { [Path] = Provenance.Sha256(text) },
        };
        moments.Check(shownPath);
        return moments;
    }

    /// <summary>The bands of a lepton.</summary>
    public IReadOnlyList<MomentBand> Of(LeptonFlavour lepton) => [.. Bands.Where(b => b.Lepton == lepton)];

    /// <summary>One band of a lepton.</summary>
    /// <exception cref="InputException">The lepton has no band of that name.</exception>
    public MomentBand Of(LeptonFlavour lepton, string name) =>
        Of(lepton).FirstOrDefault(b => b.Name == name)
        ?? throw InputException.UnknownName($"band of {lepton.Symbol}", name, Of(lepton).Select(b => b.Name));

    private void Check(string shownPath)
    {
        if (Schema != Version) throw InputException.BadValue($"{shownPath}: schema", $"'{Schema}'", $"'{Version}'");
        for (int i = 0; i < Bands.Count; i++)
        {
            MomentBand band = Bands[i];
            void Must(bool good, string key, object value, string allowed)
            {
                if (!good) throw InputException.BadValue($"{shownPath}: bands[{i}].{key}", value, allowed);
            }
            Must(!string.IsNullOrWhiteSpace(band.Name), "name", "an empty text", "some words");
            Must(Bands.Count(b => b.Lepton == band.Lepton && b.Name == band.Name) == 1, "name", $"'{band.Name}'", "a different name for each band of a lepton");
            Must(!string.IsNullOrWhiteSpace(band.Title), "title", "an empty text", "some words");
            Must(band.Year is >= 1947 and < 2200, "year", band.Year, "a year from 1947 on");
            Must(Math.Abs(band.Value) < 1, "value", band.Value, "a number between -1 and 1");
            Must(band.Error is > 0 and < 1, "error", band.Error, "a number above 0 and below 1");
            Must(band.Sources.Count > 0 && band.Sources.All(s => !string.IsNullOrWhiteSpace(s)), "sources", "nothing", "at least one key of references.bib");
            Must(Confidences.Contains(band.Confidence), "confidence", $"'{band.Confidence}'", string.Join(", ", Confidences));
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(FlavourConverter)])]
[JsonSerializable(typeof(MeasuredMoments))]
internal sealed partial class MomentsJson : JsonSerializerContext
{
    private sealed class FlavourConverter() : JsonStringEnumConverter<LeptonFlavour>(JsonNamingPolicy.CamelCase);
}
