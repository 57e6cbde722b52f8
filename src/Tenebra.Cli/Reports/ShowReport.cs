using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;

namespace Tenebra.Cli.Reports;

/// <summary>A line of what there is to know: a name and a value.</summary>
internal sealed record Fact(string Name, string Value);

/// <summary>The answer of <c>tenebra show</c>.</summary>
/// <remarks>Settable holds the names that <c>--set</c> takes.</remarks>
internal sealed record ShowReport(
    string Kind, string Name, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Settable, Provenance Provenance)
{
    /// <summary>What is known under a name.</summary>
    /// <exception cref="InputException">Nothing bears the name.</exception>
    public static ShowReport Of(string name, DataFolder data)
    {
        if (Model.Names(data).Contains(name)) return Of(Model.Load(data, name));
        if (Experiment.Names(data).Contains(name)) return Of(Experiment.Load(data, name));
        MaterialTable materials = MaterialTable.Load(data);
        if (materials.Names.Contains(name)) return Of(materials[name]);
        IEnumerable<string> mixtures = materials.Names.Where(n => !materials.Elements.Contains(n));
        throw InputException.UnknownName("name", name, [.. Model.Names(data), .. Experiment.Names(data), .. mixtures]);
    }

    public static string Text(ShowReport report)
    {
        var lines = new TextLines();
        lines.Pair(report.Kind, report.Name);
        foreach (Fact fact in report.Facts) lines.Pair(fact.Name, fact.Value);
        if (report.Settable.Count > 0) lines.Pair("--set", string.Join(", ", report.Settable));
        foreach (string caveat in report.Provenance.Caveats) lines.Pair("caveat", caveat);
        if (report.Provenance.Sources.Count > 0) lines.Pair("sources", string.Join(", ", report.Provenance.Sources));
        return lines.ToString();
    }

    private static ShowReport Of(Model model) => new(
        "model",
        model.Name,
        [
            new("title", model.Title),
            new("description", model.Description),
            new("Lagrangian", model.Lagrangian),
            new("mediator", model.Mediator.Name),
            new(model.Couplings.Parameter, $"{Number(model.Couplings.Value)} {TextLines.Unit(model.Couplings.Unit)}".TrimEnd()),
            new("charges", Charges(model.Couplings)),
            new("dark matter", $"{model.DarkMatter.Kind.Name}, alphaD {Number(model.DarkMatter.AlphaD)}, massRatio {Number(model.DarkMatter.MassRatio)}, splitting {Number(model.DarkMatter.Splitting)}"),
            new("hadrons", model.Hadrons ? "true" : "false"),
        ],
        model.Parameters,
        Provenance.Of(model.Canonical, "data file", model.DataSha256, model.Sources, model.Caveats));

    private static ShowReport Of(Experiment experiment) => new(
        "experiment",
        experiment.Name,
        [
            new("title", experiment.Title),
            new("beam", $"{experiment.Beam.Particle}, {Number(experiment.Beam.EnergyGeV)} GeV"),
            new("target", string.Join(" + ", experiment.Target.Layers.Select(l => $"{l.Count} x {Number(l.ThicknessCm)} cm {l.Material}"))),
            new("signature", $"{experiment.Signature.Kind} above {Number(experiment.Signature.ThresholdGeV)} GeV"),
            new("exposure", $"{Number(experiment.ParticlesOnTarget)} particles on target"),
            .. experiment.Periods.SelectMany(Efficiencies),
            new("background", $"{Number(experiment.Background.Value)} +- {Number(experiment.Background.Error)} events"),
            new("observed", experiment.Observed is { } seen ? $"{Number(seen)} events" : "not known: limits are projections"),
            .. experiment.Nuisances.Select(n => Nuisance(n, "all periods")),
            .. experiment.Periods.SelectMany(p => p.Nuisances.Select(n => Nuisance(n, p.Name))),
            new("signal error", $"{Number(100 * experiment.SignalRelativeError)} % in all"),
        ],
        Experiment.Parameters,
        Provenance.Of($"show {experiment.Name}", "data file", null, experiment.References, experiment.Caveats));

    private static IEnumerable<Fact> Efficiencies(Period period)
    {
        Efficiency efficiency = period.Efficiency;
        string factors = string.Join(" x ", efficiency.Factors.Select(f => $"{f.Name} {Number(f.Value)}"));
        string[] errors =
        [
            .. efficiency.Errors.Select(e => $"{Number(100 * e.RelativeError)} % of {e.Name}"),
            .. efficiency.HasOpenError ? ["its error in a nuisance of the signal"] : (string[])[],
        ];
        string origin = efficiency.Total is null ? "the product of its factors" : "published in all";
        yield return new("efficiency", $"{period.Name}: {string.Join(", ", [Number(efficiency.Value), origin, .. errors])}");
        if (factors.Length > 0) yield return new("factors", $"{period.Name}: {factors}");
    }

    private static Fact Nuisance(Nuisance nuisance, string periods)
    {
        string of = nuisance.Of == NuisanceOf.Signal ? "signal" : "background";
        return new("nuisance", $"{nuisance.Name}, {periods}: {Number(100 * nuisance.RelativeError)} % of the {of}");
    }

    private static ShowReport Of(Material material) => new(
        "material",
        material.Name,
        [
            new("density", $"{Number(material.DensityGramsPerCm3)} g/cm3"),
            new("elements by mass", string.Join(", ", material.Components.Select(c => $"{c.Element.Symbol} {Number(c.MassFraction)}"))),
            new("radiation length", $"{Number(material.RadiationLengthCm)} cm, {Number(material.RadiationLengthGramsPerCm2)} g/cm2"),
            new("critical energy", $"{Number(material.CriticalEnergy)} GeV"),
            new("Moliere radius", $"{Number(material.MoliereRadiusCm)} cm"),
            new("mean excitation", $"{Number(material.MeanExcitationEnergyEv)} eV"),
            new("layers", material.Layers.Count == 0 ? "none" : string.Join(" + ", material.Layers.Select(l => $"{Number(l.ThicknessCm)} cm {l.Material.Name}"))),
            new("origin", material.Origin),
        ],
        [],
        Provenance.Of($"show {material.Name}", "data file", sources: ["Tsai:1973py", "ParticleDataGroup:2024cfk"]));

    private static string Charges(Couplings couplings)
    {
        IEnumerable<string> charges = couplings.Charges.ByName.Where(c => c.Charge != 0).Select(c => $"{c.Name} {Number(c.Charge)}");
        string all = couplings.LoopMixing ? string.Join(", ", charges.Append("others by loops")) : string.Join(", ", charges);
        return all.Length == 0 ? "none beside the electric ones" : $"{all}, times {couplings.Parameter}{Suffix(couplings.Normalisation)}";
    }

    private static string Suffix(CouplingNormalisation normalisation) => normalisation switch
    {
        CouplingNormalisation.ETimesCharge => " e",
        CouplingNormalisation.Derivative => " d_mu a/2 of the axial current",
        _ => "",
    };

    private static string Number(double value) => TextLines.Number(value);
}
