using System.Text.Json;
using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Validation;

/// <summary>Thermal targets and what they are made of, against numbers computed apart and against published lines.</summary>
internal static class RelicComparison
{
    private const string File = "relic.json", Apart = "computed apart, another solver";

    public static ValidationGroup Targets(DataFolder data, CancellationToken cancel)
    {
        (string text, string shownPath) = data.Read($"validation/{File}");
        RelicFile file = StrictJson.Read(text, shownPath, ReferenceJson.Default.RelicFile);
        return new ValidationGroup(
            "relic", "Thermal targets",
            """
            Coupling for Ωh² = 0.120, dark photon of three times the mass of the dark matter, leptons only; freeze-out at Y = 2.5 Y_eq; cross sections; thermal averages of the
            rate of all dark matter, on and off the resonance, of a vector and of a pseudoscalar with couplings in proportion to mass (there at x < 10 the reference is an
            adaptive quadrature with 20 digits: a first one was 10⁻⁴ off at the threshold of muons). The constant ⟨σv⟩ that leaves 0.120, two degrees of freedom, is known to two digits.
            """,
            [.. file.Targets.SelectMany(t => Rows(t, data, cancel)), .. file.Samples.SelectMany(s => Rows(s, data)), .. file.Canonical.Select(Canonical)]);
    }

    /// <summary>Lines of the field for scalar dark matter, under the conventions that come nearest.</summary>
    public static ValidationGroup Published(DataFolder data, string folder, CancellationToken cancel)
    {
        const string name = "relic-published", title = "Thermal target of scalar dark matter, against published lines";
        const string text = """
            y at m_A′ = 3 m_χ, α_D = 0.1, under the default convention and under another. The published lines differ from each other by up to a factor 2: two lie
            within 16 % of the default up to 30 MeV and 26 % below it at 0.1 GeV, one within 10 % of the convention without the factor ½ of pairs. Nothing is fitted; what α_D, width and
            degrees of freedom they were made with is not known.
            """;
        string path = Path.Combine(folder, "curves.json");
        if (!System.IO.File.Exists(path)) return new ValidationGroup(name, title, text, [], $"no published curves in '{folder}'");
        PublishedFile published = StrictJson.Read(System.IO.File.ReadAllText(path), path, ReferenceJson.Default.PublishedFile);
        PublishedCurve curve = published.Curves.FirstOrDefault(c => c.Parameter == "y") ?? throw new InputException($"{path}: no curve of y");
        Model model = Model.Load(data, "dark-photon").With("darkMatter", "scalar");
        (int Column, string Source, string Convention)[] lines =
            [(0, "an experiment's plots", RelicConvention.DefaultName), (1, "a recasting code", RelicConvention.DefaultName), (2, "a code for sensitivities", "no-half")];
        return new ValidationGroup(
            name, title, text,
            [
                .. from line in lines
                   from point in curve.Points
                   let mass = point[0].GetDouble()
                   select new ValidationRow(
                       $"scalar, {mass:g3} GeV, convention {line.Convention}: y",
                       Point(model, mass, RelicUnknown.Parameter, RelicConvention.Parse(line.Convention), cancel).Y, Value(point[1], line.Column), null, line.Source),
            ],
            IsPrivate: true);
    }

    private static double Value(JsonElement values, int column) =>
        values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > column ? values[column].GetDouble() : throw new InputException("curves.json: need three values of y at each mass");

    private static IEnumerable<ValidationRow> Rows(RelicReference t, DataFolder data, CancellationToken cancel)
    {
        RelicPoint point = Point(Of(t.Model, t.DarkMatter, t.AlphaD, t.MassRatio, data), t.MassGeV, RelicUnknown.Parameter, RelicConvention.Parse("leptons-only"), cancel);
        string name = $"{t.Model}, {t.DarkMatter} of {t.MassGeV:g} GeV";
        yield return new ValidationRow($"{name}: coupling", point.Parameter, t.Coupling, 1e-4, Apart);
        yield return new ValidationRow($"{name}: y", point.Y, t.Y, 1e-4, Apart);
        yield return new ValidationRow($"{name}: x at freeze-out", point.XFreezeOut, t.XFreezeOut, 2e-4, Apart);
        yield return new ValidationRow($"{name}: ⟨σv⟩ at freeze-out [cm³/s]", point.SigmaVFreezeOut * Constants.CubicCmPerSecondPerGeV2, t.SigmaVCm3PerS, 1e-3, Apart);
    }

    private static IEnumerable<ValidationRow> Rows(AnnihilationReference s, DataFolder data)
    {
        Model model = Of(s.Model, s.DarkMatter, s.AlphaD, s.MassRatio, data);
        var convention = RelicConvention.Parse("leptons-only");
        var mediated = new MediatedAnnihilation(model, s.MassGeV * s.MassRatio, leptonsOnly: true);
        ScaledRate rate = new RelicAnnihilation(model, s.MassGeV, convention).At(s.Coupling);
        string name = $"{s.Model}, {s.DarkMatter} of {s.MassGeV:g} GeV";
        for (int i = 0; i < s.EnergiesGeV.Count; i++)
            yield return new ValidationRow($"{name}: σ at {s.EnergiesGeV[i]:g6} GeV [GeV⁻²]", mediated.CrossSection(s.EnergiesGeV[i], s.Coupling), s.SigmaGeV2[i], 1e-6, Apart);
        for (int i = 0; i < s.X.Count; i++)
            yield return new ValidationRow($"{name}: ⟨σv⟩ at x = {s.X[i]:g} [cm³/s]", rate.SigmaV(s.X[i]) * Constants.CubicCmPerSecondPerGeV2, s.SigmaVCm3PerS[i], 1e-6, Apart);
    }

    private static ValidationRow Canonical(CanonicalReference r) => new(
        $"constant ⟨σv⟩ at {r.MassGeV:g} GeV [cm³/s]", CanonicalCrossSection.SWave(r.MassGeV, 2) * Constants.CubicCmPerSecondPerGeV2, r.SigmaVCm3PerS, 0.03, "two digits");

    private static RelicPoint Point(Model model, double mass, RelicUnknown unknown, RelicConvention convention, CancellationToken cancel) =>
        RelicTarget.Point(new RelicPlan(model, [], unknown, convention), new RelicInput(mass), cancel);

    private static Model Of(string model, string darkMatter, double alphaD, double massRatio, DataFolder data) =>
        Model.Load(data, model).With("darkMatter", darkMatter).With("alphaD", $"{alphaD:R}").With("massRatio", $"{massRatio:R}");
}

internal sealed record RelicFile(
    string About, IReadOnlyList<RelicReference> Targets, IReadOnlyList<AnnihilationReference> Samples, IReadOnlyList<CanonicalReference> Canonical);

internal sealed record RelicReference(
    string Model, string DarkMatter, double AlphaD, double MassRatio, double MassGeV, double Coupling, double Y, double XFreezeOut, double SigmaVCm3PerS);

internal sealed record AnnihilationReference(
    string Model, string DarkMatter, double AlphaD, double MassRatio, double MassGeV, double Coupling,
    IReadOnlyList<double> EnergiesGeV, IReadOnlyList<double> SigmaGeV2, IReadOnlyList<double> X, IReadOnlyList<double> SigmaVCm3PerS);

internal sealed record CanonicalReference(double MassGeV, double SigmaVCm3PerS);
