using System.Text.Json.Serialization;

namespace Tenebra.Cli.Reports;

/// <summary>How reports stand in JSON. Every key is always there.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(XsecReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
