using System.Text.Json.Serialization;
using Tenebra.Models;

namespace Tenebra.Validation;

/// <summary>A number for each mediator.</summary>
internal sealed record PerMediator(double Scalar, double Pseudoscalar, double Vector, double AxialVector)
{
    public double Of(MediatorKind kind) => kind switch
    {
        MediatorKind.Scalar => Scalar,
        MediatorKind.Pseudoscalar => Pseudoscalar,
        MediatorKind.Vector => Vector,
        MediatorKind.AxialVector => AxialVector,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

internal sealed record AmplitudeFile(string About, IReadOnlyList<AmplitudeReference> Points);

internal sealed record AmplitudeReference(
    double EnergyGeV, double LeptonMassGeV, double MediatorMassGeV, int Z, int A, double X, double OneMinusCos, double TGeV2, double Phi,
    [property: JsonPropertyName("pGeV")] IReadOnlyList<string> P,
    [property: JsonPropertyName("pOutGeV")] IReadOnlyList<string> POut,
    [property: JsonPropertyName("kGeV")] IReadOnlyList<string> K,
    [property: JsonPropertyName("recoilGeV")] IReadOnlyList<string> Recoil,
    PerMediator APrimeGeV2);

internal sealed record TotalFile(string About, IReadOnlyList<TotalReference> Records);

internal sealed record TotalReference(
    double EnergyGeV, double LeptonMassGeV, double MediatorMassGeV, int Z, int A, double LeastX,
    PerMediator ExactPerGeV2, PerMediator ExactRelativeError, PerMediator WwPerGeV2, PerMediator IwwPerGeV2);

internal sealed record DifferentialFile(
    string About, IReadOnlyList<EnergyReference> InX, IReadOnlyList<AngleReference> InXAndAngle);

internal sealed record EnergyReference(
    double EnergyGeV, double LeptonMassGeV, double MediatorMassGeV, int Z, int A, double X,
    PerMediator ExactPerGeV2, PerMediator ExactRelativeError, PerMediator WwPerGeV2, PerMediator IwwPerGeV2, PerMediator WwAllTPerGeV2);

internal sealed record AngleReference(
    double EnergyGeV, double LeptonMassGeV, double MediatorMassGeV, int Z, int A, double X, double Angle, double LeastTGeV2, double LargestTGeV2,
    PerMediator ExactPerGeV2, PerMediator ExactRelativeError);

internal sealed record NumberFile(
    string About,
    IReadOnlyList<RadiationLengthReference> RadiationLengths,
    IReadOnlyList<WidthReference> Widths,
    IReadOnlyList<UpperLimitReference> UpperLimits,
    IReadOnlyList<TrackLengthReference> TrackLengths,
    IReadOnlyList<ProcessRatioReference> AnnihilationOverBremsstrahlung,
    IReadOnlyList<ProcessReference> Processes,
    IReadOnlyList<LoopMixingReference> LoopMixings,
    IReadOnlyList<MomentReference> Moments,
    IReadOnlyList<ExcitedStateReference> ExcitedStates,
    IReadOnlyList<MesonWidthReference> MesonWidths,
    IReadOnlyList<AxionWidthReference> AxionWidths);

internal sealed record RadiationLengthReference(string Material, double GramsPerCm2);

internal sealed record WidthReference(
    string Model, double MassGeV, double Parameter, string Final, double WidthGeV,
    string? DarkMatter = null, double? AlphaD = null, double? MassRatio = null, double? Splitting = null);

internal sealed record UpperLimitReference(
    int Observed, double Background, double ConfidenceLevel, string Method, double Lower, double Upper, double Tolerance, string Source);

internal sealed record TrackLengthReference(string Particle, double LeastEnergyGeV, double TrackX0, string Source);

internal sealed record ShowerFile(string About, IReadOnlyList<ShowerReference> Runs);

/// <summary>One run of another code; the profile is null where its cut is another.</summary>
internal sealed record ShowerReference(
    string Code, string Primary, double EnergyGeV, double CutGeV, double ProductionThresholdGeV, bool SuppressionInMatter, int Showers,
    double? DepositGeV, double? MeanDepthX0, double? MeanDepthErrorX0, double? MaximumX0, IReadOnlyList<ShowerTrackReference> TrackLengths);

internal sealed record ShowerTrackReference(string Particle, double LowGeV, double HighGeV, double TrackX0, double ErrorX0);

internal sealed record ProcessRatioReference(string Experiment, double MassGeV, double Ratio, double Tolerance, string Source);

/// <summary>σ of a process; no model for processes without one, no tolerance for an order of magnitude.</summary>
internal sealed record ProcessReference(
    string Process, string Beam, double EnergyGeV, string Target, double MassGeV, double LeastX, double SigmaPb, string Source,
    string? Model = null, double? Parameter = null, string? Final = null, double? Tolerance = null);

internal sealed record LoopMixingReference([property: JsonPropertyName("q2GeV2")] double Q2, double Ratio);

internal sealed record MomentReference(string Mediator, double MassGeV, double DeltaA, double Coupling);

internal sealed record ExcitedStateReference(
    string Mediator, double MediatorMassGeV, double LightGeV, double HeavyGeV, double AlphaD, double Coupling, double WidthGeV);

internal sealed record MesonWidthReference(double MesonMassGeV, double ElectronWidthGeV, double Charge, double MassGeV, double WidthGeV);

internal sealed record AxionWidthReference(double MassGeV, double DarkPhotonMassGeV, double Coupling, double WidthGeV);

/// <summary>A file of published curves: digitised points of mass and parameter.</summary>
internal sealed record PublishedFile(string Note, IReadOnlyList<PublishedCurve> Curves);

internal sealed record PublishedCurve(
    string Curve, string Parameter, [property: JsonPropertyName("points_massGeV_value")] IReadOnlyList<IReadOnlyList<System.Text.Json.JsonElement>> Points);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(AmplitudeFile))]
[JsonSerializable(typeof(TotalFile))]
[JsonSerializable(typeof(DifferentialFile))]
[JsonSerializable(typeof(TensorFile))]
[JsonSerializable(typeof(NumberFile))]
[JsonSerializable(typeof(ShowerFile))]
[JsonSerializable(typeof(RelicFile))]
[JsonSerializable(typeof(PublishedFile))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
