using System.Globalization;
using Tenebra.Decays;
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
            .. StandardModel(model),
            new("dark matter", $"{model.DarkMatter.Kind.Name}, alphaD {Number(model.DarkMatter.AlphaD)}, massRatio {Number(model.DarkMatter.MassRatio)}, splitting {Number(model.DarkMatter.Splitting)}"),
            .. Dark(model),
            new("hadrons", model.Hadrons ? "true" : "false"),
            .. WidthFormulas.Of(model).Select(f => new Fact("width", $"{f.Final}: {f.Text}")),
            new("in widths", WidthFormulas.Letters),
            new("constants", $"α = 1/{Precise(1 / Constants.Alpha)}, e = √(4πα) = {Precise(Math.Sqrt(Constants.ElectricCharge2))}, {Masses()} GeV"),
        ],
        model.Parameters,
        Provenance.Of(model.Canonical, "data file", model.DataSha256, model.Sources, model.Caveats));

    // What is coupled to the mediator, and how strongly.
    private static IEnumerable<Fact> StandardModel(Model model)
    {
        Couplings couplings = model.Couplings;
        if (couplings.IsDerivative)
            yield return new("vertex", "½ (g_f/m_f) ∂_μa f̄γ^μγ₅f: on the mass shell −i g_f a f̄γ₅f, beside the anomaly −¼ g_A a F_μν F̃^μν, g_A = −(α/π) Σ_f g_f/m_f");
        else if (model.Mediator == MediatorKind.Photon || couplings.Charges.ByName.Any(c => c.Charge != 0 && c.Name != "photon"))
            yield return new("vertex", model.Mediator.Vertex);
        if (model.Mediator is MediatorKind.Scalar or MediatorKind.Pseudoscalar && couplings.DirectPhoton != 0)
            yield return new("vertex", model.Mediator == MediatorKind.Scalar ? "−¼ g_photon S F_μν F^μν" : "−¼ g_photon a F_μν F̃^μν, F̃^μν = ½ε^μνρσF_ρσ");
        if (model.Mediator == MediatorKind.Tensor) yield return new("normalisation", DarkCurrent.TensorNormalisation);
        if (couplings.LoopMixing)
            yield return new("mixing", "others couple with ε(q²) e Q: ε(q²) = −(e g/2π²) Σ_l charge_l ∫₀¹dx x(1−x) ln[m_l² − x(1−x)q²], q² = M² in a decay");
        string[] values = [.. couplings.Charges.ByName.Where(c => c.Charge != 0).Select(c => $"{c.Name} {Precise(couplings.Value * couplings.Of(c.Name))}")];
        if (values.Length > 0)
            yield return new("couplings", $"g_f = {couplings.Parameter} {Factor(couplings.Normalisation)}charge_f: {string.Join(", ", values)}");
    }

    private static IEnumerable<Fact> Dark(Model model)
    {
        (DarkMatter dark, Couplings couplings) = (model.DarkMatter, model.Couplings);
        bool photon = model.Mediator == MediatorKind.Photon, pseudoDirac = dark.Kind == DarkMatterKind.PseudoDirac;
        yield return new("dark current", DarkCurrent.Lagrangian(model.Mediator, dark.Kind));
        yield return new("masses", DarkCurrent.Masses(model.Mediator, dark));
        if (photon) yield break;
        yield return new("alphaD", $"α_D = g_D²/4π = {Precise(dark.AlphaD)}, g_D = {Precise(dark.Coupling)}{(model.Mediator == MediatorKind.Tensor ? " GeV^-1" : "")}{(dark.AlphaD == 0 ? ": no coupling to dark matter unless it is set" : "")}");
        yield return new("y", $"{couplings.Parameter}² α_D ({(pseudoDirac ? "m₁" : "m_χ")}/M)⁴ = {Precise(dark.Y(couplings.Value))}");
    }

    private static string Factor(CouplingNormalisation normalisation) => normalisation switch
    {
        CouplingNormalisation.ETimesCharge => "· e · ",
        CouplingNormalisation.Derivative => "· m_f · ",
        _ => "· ",
    };

    private static string Masses() =>
        string.Join(", ", LeptonFlavours.All.Select(f => $"m_{f.Symbol} = {Precise(f.Mass)}").Append($"m_pi+ = {Precise(Constants.ChargedPionMass)}"));

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
        CouplingNormalisation.Derivative => " m_f, derivative",
        _ => "",
    };

    private static string Number(double value) => TextLines.Number(value);

    // Enough digits to compute with.
    private static string Precise(double value) => value.ToString("G12", CultureInfo.InvariantCulture);
}
