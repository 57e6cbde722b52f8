using System.Numerics;
using System.Text.Json.Serialization;
using Tenebra.Numerics;

namespace Tenebra.Production.Conversion;

/// <summary>The shape of a file such as <c>particles/partons-grv98-lo.json</c>.</summary>
internal sealed record PartonInputFile(
    string Title,
    string Source,
    string Place,
    [property: JsonPropertyName("scaleGeV2")] double Scale,
    [property: JsonPropertyName("lambdaGeV")] double Lambda,
    [property: JsonPropertyName("charmMassGeV")] double CharmMass,
    PartonShape UpValence,
    PartonShape DownValence,
    PartonShape LightSea,
    PartonShape DownExcess,
    PartonShape Gluon);

/// <summary>A density at the input scale, <c>x f = N x^a (1−x)^b (1 + r√x + l x)</c>.</summary>
internal sealed record PartonShape(double Norm, double Power, double Fall, double Root, double Linear)
{
    /// <summary>∫₀¹ x^{n−1} f dx.</summary>
    public Complex Moment(Complex n)
    {
        Complex a = n - 1 + Power;
        return Norm * (EulerBeta.Of(a, Fall + 1) + Root * EulerBeta.Of(a + 0.5, Fall + 1) + Linear * EulerBeta.Of(a + 1, Fall + 1));
    }

    /// <summary>x f.</summary>
    public double At(double x) => Norm * Math.Pow(x, Power) * Math.Pow(1 - x, Fall) * (1 + Root * Math.Sqrt(x) + Linear * x);

    /// <summary>The same shape with ∫ x^{n−1} f dx = <paramref name="moment"/>.</summary>
    public PartonShape WithMoment(double n, double moment) => this with { Norm = Norm * moment / Moment(n).Real };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(PartonInputFile))]
internal sealed partial class PartonJson : JsonSerializerContext;
