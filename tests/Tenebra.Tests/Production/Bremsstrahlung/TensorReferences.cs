using System.Text.Json;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>A′ of the three variants at a point of the amplitudes' table.</summary>
public sealed record TensorAmplitudeReference(double LeptonLines, double PhotonLine, double Universal)
{
    public double this[TensorVariant variant] => variant switch
    {
        TensorVariant.LeptonLines => LeptonLines,
        TensorVariant.PhotonLine => PhotonLine,
        _ => Universal,
    };
}

public sealed record TensorTotalReference(
    double EnergyGeV, double LeptonMassGeV, double MediatorMassGeV, int Z, int A, double LeastX,
    double LeptonLinesPerGeV2, double LeptonLinesRelativeError, double PhotonLinePerGeV2, double PhotonLineRelativeError)
{
    public Emission Emission(TensorVariant variant)
    {
        var nucleus = new Nucleus(Z, A);
        return new(MediatorKind.Tensor, LeptonMassGeV, EnergyGeV, MediatorMassGeV, nucleus, FormFactors.Of("tsai", nucleus), variant);
    }
}

/// <summary>Numbers of spin 2 computed apart from the library.</summary>
internal static class TensorReferences
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<TensorAmplitudeReference> Amplitudes { get; } = Read<TensorAmplitudeReference>("points");

    public static IReadOnlyList<TensorTotalReference> Totals { get; } = Read<TensorTotalReference>("records");

    public static Emission OnLead(double leptonMass, double energy, double mediatorMass, TensorVariant variant = TensorVariant.Universal)
    {
        var lead = new Nucleus(82, 207);
        return new(MediatorKind.Tensor, leptonMass, energy, mediatorMass, lead, FormFactors.Of("tsai", lead), variant);
    }

    private static T[] Read<T>(string list)
    {
        using var document = JsonDocument.Parse(ProjectFolder.ValidationData("bremsstrahlung-spin2.json"));
        return document.RootElement.GetProperty(list).Deserialize<T[]>(Options)!;
    }
}
