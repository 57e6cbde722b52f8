using System.Text.Json.Serialization;

namespace Tenebra.Cli.Reports;

/// <summary>How reports stand in JSON. Every key is always there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(XsecReport))]
[JsonSerializable(typeof(WidthReport))]
[JsonSerializable(typeof(WidthCurveReport))]
[JsonSerializable(typeof(AnomalousMomentReport))]
[JsonSerializable(typeof(DirectDetectionReport))]
[JsonSerializable(typeof(UpperLimitReport))]
[JsonSerializable(typeof(ShowerReport))]
[JsonSerializable(typeof(YieldReport))]
[JsonSerializable(typeof(ReachReport))]
[JsonSerializable(typeof(RelicReport))]
[JsonSerializable(typeof(GenerateReport))]
[JsonSerializable(typeof(PlotReport))]
[JsonSerializable(typeof(ListReport))]
[JsonSerializable(typeof(ShowReport))]
[JsonSerializable(typeof(CiteReport))]
[JsonSerializable(typeof(ValidateReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
