using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tenebra.Models;

/// <summary>How the records of a model stand in its file; <c>data/schemas/model-1.json</c> says the same.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(MediatorKindConverter), typeof(DarkMatterKindConverter), typeof(NormalisationConverter), typeof(FlavourConverter),
    ])]
[JsonSerializable(typeof(Model))]
internal sealed partial class ModelJson : JsonSerializerContext
{
    private sealed class MediatorKindConverter() : JsonStringEnumConverter<MediatorKind>(JsonNamingPolicy.KebabCaseLower);

    private sealed class DarkMatterKindConverter() : JsonStringEnumConverter<DarkMatterKind>(JsonNamingPolicy.KebabCaseLower);

    private sealed class NormalisationConverter() : JsonStringEnumConverter<CouplingNormalisation>(JsonNamingPolicy.CamelCase);

    private sealed class FlavourConverter() : JsonStringEnumConverter<LeptonFlavour>(JsonNamingPolicy.CamelCase);
}
