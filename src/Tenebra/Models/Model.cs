using System.Globalization;
using System.Text.Json.Serialization;

namespace Tenebra.Models;

/// <summary>A dark sector with one mediator: what it is, how it couples, and what it may decay to invisibly.</summary>
/// <param name="Name">Name of the model and of its file.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Description">What the model is, in a sentence or two.</param>
/// <param name="Lagrangian">The Lagrangian in LaTeX; it fixes every sign and factor.</param>
/// <param name="Mediator">Lorentz structure of the mediator.</param>
/// <param name="Couplings">Couplings to the Standard Model.</param>
/// <param name="Hadrons">Whether decays to hadrons are counted.</param>
/// <param name="DarkMatter">The dark matter the mediator couples to.</param>
/// <param name="Sources">Keys of references.bib.</param>
/// <param name="Caveats">What limits the validity of the model.</param>
public sealed record Model(
    string Name,
    string Title,
    string Description,
    string Lagrangian,
    MediatorKind Mediator,
    Couplings Couplings,
    bool Hadrons,
    DarkMatter DarkMatter,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Caveats)
{
    /// <summary>Hash of the file the model was read from, by the file's name: for <see cref="Provenance"/>.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> DataSha256 { get; private init; } = new Dictionary<string, string>();

    /// <summary>Names of the models there are.</summary>
    public static IReadOnlyList<string> Names(DataFolder data) => data.Names("models", ".json");

    /// <summary>The model of that name.</summary>
    /// <exception cref="InputException">There is no such model, or its file is at fault.</exception>
    public static Model Load(DataFolder data, string name)
    {
        IReadOnlyList<string> names = Names(data);
        if (!names.Contains(name, StringComparer.Ordinal)) throw InputException.UnknownName("model", name, names);
        string path = $"models/{name}.json";
        (string text, string shownPath) = data.Read(path);
        Model model = StrictJson.Read(text, shownPath, ModelJson.Default.Model) with
        {
            DataSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { [path] = Provenance.Sha256(text) },
        };
        if (model.Name != name) throw InputException.BadValue($"{shownPath}: name", $"'{model.Name}'", $"the name of the file, '{name}'");
        ModelRules.Check(model, $"{shownPath}: ");
        return model;
    }

    /// <summary>Names that <see cref="With"/> takes.</summary>
    public IReadOnlyList<string> Parameters =>
    [
        Couplings.Parameter, "alphaD", "massRatio", "darkMatter", "splitting", "hadrons",
        .. Mediator is MediatorKind.Scalar or MediatorKind.Pseudoscalar or MediatorKind.Tensor ? (string[])["photon"] : [],
        .. Couplings.AdjustableCharges.Select(ChargeName),
    ];

    /// <summary>The same model with one parameter set, as by <c>--set name=value</c>.</summary>
    /// <exception cref="InputException">The model has no such parameter, or cannot take the value.</exception>
    public Model With(string name, string value)
    {
        if (!Parameters.Contains(name, StringComparer.Ordinal))
            throw InputException.UnknownName($"parameter of model {Name}", name, Parameters);
        Model changed = name switch
        {
            "alphaD" => this with { DarkMatter = DarkMatter with { AlphaD = Number(name, value) } },
            "massRatio" => this with { DarkMatter = DarkMatter with { MassRatio = Number(name, value) } },
            "splitting" => this with { DarkMatter = DarkMatter with { Splitting = Number(name, value) } },
            "darkMatter" => this with { DarkMatter = DarkMatter with { Kind = DarkMatterKinds.Parse(value) } },
            "hadrons" => this with { Hadrons = Flag(name, value) },
            "photon" => this with { Couplings = Couplings with { Charges = Couplings.Charges with { Photon = Number(name, value) } } },
            _ when name == Couplings.Parameter => this with { Couplings = Couplings with { Value = Number(name, value) } },
            _ => this with { Couplings = Couplings.WithCharge(Flavour(name), Number(name, value)) },
        };
        ModelRules.Check(changed, "");
        return changed;
    }

    /// <summary>What limits a result at a mass of the mediator [GeV]: of the model, and of the strength of its couplings.</summary>
    public IReadOnlyList<string> CaveatsAt(double mass) => [.. Caveats, .. Perturbativity.Caveats(this, mass)];

    /// <summary>Coupling of the mediator to a charged lepton per unit of the model's parameter, at tree level; e for the dark photon.</summary>
    public double Coupling(LeptonFlavour flavour) => Couplings.Lepton(flavour);

    /// <summary>Every number that may be set, in a fixed order: with the file's hash, all that a result depends on.</summary>
    [JsonIgnore]
    public string Canonical => string.Create(
        CultureInfo.InvariantCulture,
        $"model={Name} {Couplings.Parameter}={Couplings.Value:R} alphaD={DarkMatter.AlphaD:R} massRatio={DarkMatter.MassRatio:R} darkMatter={DarkMatter.Kind.Name} splitting={DarkMatter.Splitting:R} hadrons={(Hadrons ? "true" : "false")} electron={Couplings.Charges.Electron:R} muon={Couplings.Charges.Muon:R} tau={Couplings.Charges.Tau:R} photon={Couplings.Charges.Photon:R}");

    private static string ChargeName(LeptonFlavour flavour) => flavour switch
    {
        LeptonFlavour.Electron => "electron",
        LeptonFlavour.Muon => "muon",
        _ => "tau",
    };

    private LeptonFlavour Flavour(string name) => Couplings.AdjustableCharges.First(f => ChargeName(f) == name);

    private static double Number(string name, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw InputException.BadValue(name, $"'{value}'", "a finite number");

    private static bool Flag(string name, string value) => value switch
    {
        "true" => true,
        "false" => false,
        _ => throw InputException.BadValue(name, $"'{value}'", "true or false"),
    };
}
