using System.Globalization;

namespace Tenebra.Tests.Cli;

/// <summary>Documents of invented numbers as <c>tenebra reach</c> and <c>tenebra relic</c> write them.</summary>
internal static class ResultDocuments
{
    private const string Provenance = """{"version":"0","plan":"p","planSha256":"0","method":"m","seed":null,"dataSha256":{},"sources":["Planck:2018vyg"],"caveats":["invented"]}""";

    /// <summary>A limit from the lower edges up; a mass whose edge is null excludes nothing.</summary>
    public static string Reach(IEnumerable<(double Mass, double? Edge)> points, string model = "dark-photon", string parameter = "epsilon", double alphaD = 0.1, double massRatio = 3)
    {
        string all = string.Join(',', points.Select(p => Text(
            $$"""{"massGeV":{{p.Mass:R}},"excluded":[{{(p.Edge is { } edge ? $"[{Text($"{edge:R}")},null]" : "")}}],"yieldAtUnit":1,"yieldAtUnitError":0,"relativeError":0,"reason":null,"failed":false}""")));
        return Text(
            $$"""{"experiment":"a-search","title":"A search","model":"{{model}}","mediator":"vector","parameter":"{{parameter}}","parameterUnit":"1","electronCoupling":0.3,"darkMatter":"scalar","massRatio":{{massRatio:R}},"alphaD":{{alphaD:R}},"splitting":0,"confidenceLevel":0.9,"method":"cls","signalLimit":2.3,"points":[{{all}}],"targets":[],"provenance":{{Provenance}}}""");
    }

    /// <summary>A target; a mass whose coupling is null has no solution.</summary>
    public static string Relic(
        IEnumerable<(double DarkMass, double? Coupling)> points, string kind = "scalar", double alphaD = 0.1, string unknown = "coupling", bool limit = false, string model = "dark-photon", double massRatio = 3)
    {
        string all = string.Join(',', points.Select(p => Point(p.DarkMass, p.Coupling, alphaD, massRatio)));
        string made = limit ? """{"experiment":"a-search","confidenceLevel":0.9}""" : "null";
        return Text(
            $$"""{"model":"{{model}}","mediator":"vector","darkMatter":"{{kind}}","massRatio":{{massRatio:R}},"splitting":0,"parameter":"epsilon","parameterUnit":"1","electronCoupling":0.3,"unknown":"{{unknown}}","omegaH2":0.12,"limit":{{made}},"convention":"tenebra","points":[{{all}}],"curves":[],"provenance":{{Provenance}}}""");
    }

    /// <summary>A target beside a limit, to stand in the place of "targets":[].</summary>
    public const string Target = """
        "targets":[{"darkMatter":"dirac","convention":"tenebra","points":[{"massGeV":0.03,"coupling":0.0001,"alphaD":0.1,"y":1e-12,"flags":["CMB: too hot"],"reason":null,"failed":false}]}]
        """;

    private static string Point(double mass, double? coupling, double alphaD, double massRatio)
    {
        string solution = coupling is { } value
            ? Text($"\"coupling\":{value:R},\"alphaD\":{alphaD:R},\"y\":1e-12,\"omegaH2\":0.12,\"omegaH2Error\":0,\"relativeError\":0,\"xFreezeOut\":18,\"sigmaVCm3PerS\":1e-25,\"sigmaVTodayCm3PerS\":1e-30,\"flags\":[],\"reason\":null")
            : "\"coupling\":null,\"alphaD\":null,\"y\":null,\"omegaH2\":null,\"omegaH2Error\":null,\"relativeError\":null,\"xFreezeOut\":null,\"sigmaVCm3PerS\":null,\"sigmaVTodayCm3PerS\":null,\"flags\":[],\"reason\":\"too little\"";
        return Text($$"""{"massGeV":{{mass:R}},"mediatorMassGeV":{{massRatio * mass:R}},{{solution}},"failed":false}""");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
