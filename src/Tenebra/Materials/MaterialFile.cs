using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tenebra.Materials;

/// <summary>The shape of <c>materials/materials.json</c>; the rules between its keys are in <see cref="MaterialTable"/>.</summary>
internal sealed record MaterialFile(
    [property: JsonPropertyName("$schema")] string Schema,
    IReadOnlyList<MaterialEntry> Materials);

internal sealed record MaterialEntry(
    string Name,
    string Source,
    double? DensityGramsPerCm3 = null,
    double? MeanExcitationEnergyEv = null,
    string? Formula = null,
    IReadOnlyDictionary<string, double>? MassFractions = null,
    MeanAtomEntry? MeanAtom = null,
    IReadOnlyList<LayerEntry>? Layers = null);

/// <summary>One fictitious atom that stands for a mixture, such as standard rock.</summary>
internal sealed record MeanAtomEntry(int Z, double AtomicWeight);

internal sealed record LayerEntry(string Material, double ThicknessCm);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    ReadCommentHandling = JsonCommentHandling.Disallow)]
[JsonSerializable(typeof(MaterialFile))]
internal sealed partial class MaterialJson : JsonSerializerContext;
