using System.Globalization;
using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Processes;
using Tenebra.Relic;
using Tenebra.Statistics;

namespace Tenebra.Cli.Reports;

/// <summary>Every name a command may use, with a line for people.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<string> Kinds { get; } = ["models", "experiments", "materials", "processes", "form-factors", "methods", "conventions"];

    /// <summary>The names of one kind.</summary>
    /// <exception cref="InputException">There is no such kind, or a data file is at fault.</exception>
    public static IReadOnlyList<ListedName> Entries(string kind, DataFolder data) => kind switch
    {
        "models" => [.. Model.Names(data).Select(n => new ListedName(n, Model.Load(data, n).Title))],
        "experiments" => [.. Experiment.Names(data).Select(n => new ListedName(n, Experiment.Load(data, n).Title))],
        "materials" => Materials(data),
        "processes" =>
        [
            new(XsecReport.Bremsstrahlung, "l N -> l N X, X of a model or a mediator; beams e-, e+, mu-, mu+"),
            .. KnownProcesses.All.Select(p => new ListedName(p.Name, Line(p))),
        ],
        "form-factors" =>
        [
            .. FormFactors.Names.Select(n => new ListedName(n, "elastic")),
            .. FormFactors.InelasticNames.Select(n => new ListedName(n, "inelastic, for --inelastic")),
        ],
        "methods" =>
        [
            new("etl", "cross section: exact tree level"),
            new("ww", "cross section: Weizsäcker-Williams"),
            new("iww", "cross section: Weizsäcker-Williams with a constant photon flux"),
            .. LimitMethods.Names.Select(n => new ListedName(n, $"limit: {Sources(n)}")),
        ],
        "conventions" => [.. RelicConvention.Known.Select(k => new ListedName(k.Name, $"abundance: {k.Meaning}"))],
        _ => throw InputException.UnknownName("kind", kind, Kinds),
    };

    private static string Sources(string method) => string.Join(", ", LimitMethods.Parse(method).Sources());

    private static string Line(IProcess process)
    {
        string[] finals = [.. process.Beams.SelectMany(process.Finals).Distinct()];
        return $"{process.Title}; beams {string.Join(", ", process.Beams)}{(finals.Length > 0 ? $"; --final {string.Join(", ", finals)}" : "")}";
    }

    private static IReadOnlyList<ListedName> Materials(DataFolder data)
    {
        MaterialTable table = MaterialTable.Load(data);
        return [.. table.Names.Select(n => new ListedName(n, Line(table[n])))];
    }

    private static string Line(Material material) => string.Create(
        CultureInfo.InvariantCulture, $"{material.DensityGramsPerCm3:G6} g/cm3, X0 {material.RadiationLengthCm:G4} cm");
}
