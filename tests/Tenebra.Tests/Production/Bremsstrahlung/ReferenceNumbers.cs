using System.Text.Json;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>One number for each Lorentz structure of the mediator.</summary>
public sealed record ByKind(double Scalar, double Pseudoscalar, double Vector, double AxialVector)
{
    public double this[MediatorKind kind] => kind switch
    {
        MediatorKind.Scalar => Scalar,
        MediatorKind.Pseudoscalar => Pseudoscalar,
        MediatorKind.Vector => Vector,
        _ => AxialVector,
    };
}

/// <summary>What is common to the points of the reference tables.</summary>
public abstract record ReferencePoint
{
    public required double EnergyGeV { get; init; }
    public required double LeptonMassGeV { get; init; }
    public required double MediatorMassGeV { get; init; }
    public required int Z { get; init; }
    public required int A { get; init; }

    public Emission Emission(MediatorKind kind, string formFactor = "tsai")
    {
        var nucleus = new Nucleus(Z, A);
        return new Emission(kind, LeptonMassGeV, EnergyGeV, MediatorMassGeV, nucleus, FormFactors.Of(formFactor, nucleus));
    }

    public string Reaction => $"{(LeptonMassGeV < 0.01 ? "e" : "mu")} {EnergyGeV:g} GeV, Z = {Z}, m_X = {MediatorMassGeV:g} GeV";
}

public sealed record AmplitudePoint : ReferencePoint
{
    public required double X { get; init; }
    public required double OneMinusCos { get; init; }
    public required double TGeV2 { get; init; }
    public required double Phi { get; init; }
    public required string[] PGeV { get; init; }
    public required string[] POutGeV { get; init; }
    public required string[] KGeV { get; init; }
    public required string[] RecoilGeV { get; init; }
    public required ByKind APrimeGeV2 { get; init; }
}

public sealed record TotalPoint : ReferencePoint
{
    public required double LeastX { get; init; }
    public required ByKind ExactPerGeV2 { get; init; }
    public required ByKind ExactRelativeError { get; init; }
    public required ByKind WwPerGeV2 { get; init; }
    public required ByKind IwwPerGeV2 { get; init; }
}

public sealed record SpectrumPoint : ReferencePoint
{
    public required double X { get; init; }
    public required ByKind ExactPerGeV2 { get; init; }
    public required ByKind ExactRelativeError { get; init; }
    public required ByKind WwPerGeV2 { get; init; }
    public required ByKind IwwPerGeV2 { get; init; }
    public required ByKind WwAllTPerGeV2 { get; init; }
}

public sealed record AnglePoint : ReferencePoint
{
    public required double X { get; init; }
    public required double Angle { get; init; }
    public required double LeastTGeV2 { get; init; }
    public required double LargestTGeV2 { get; init; }
    public required ByKind ExactPerGeV2 { get; init; }
    public required ByKind ExactRelativeError { get; init; }
}

/// <summary>Numbers computed apart from the library, by two methods, in extended precision.</summary>
internal static class ReferenceNumbers
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<MediatorKind> Kinds { get; } =
        [MediatorKind.Scalar, MediatorKind.Pseudoscalar, MediatorKind.Vector, MediatorKind.AxialVector];

    public static IReadOnlyList<AmplitudePoint> Amplitudes { get; } = Read<AmplitudePoint>("amplitudes", "points");

    public static IReadOnlyList<TotalPoint> Totals { get; } = Read<TotalPoint>("totals", "records");

    public static IReadOnlyList<SpectrumPoint> InX { get; } = Read<SpectrumPoint>("differential", "inX");

    public static IReadOnlyList<AnglePoint> InXAndAngle { get; } = Read<AnglePoint>("differential", "inXAndAngle");

    private static T[] Read<T>(string name, string list)
    {
        using var document = JsonDocument.Parse(ProjectFolder.ValidationData($"bremsstrahlung-{name}.json"));
        return document.RootElement.GetProperty(list).Deserialize<T[]>(Options)!;
    }
}
