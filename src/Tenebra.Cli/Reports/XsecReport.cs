using System.Globalization;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.Processes;

namespace Tenebra.Cli.Reports;

/// <summary>dσ/dx at one x.</summary>
internal sealed record DifferentialPoint(double X, double DSigmaDxPb, double DSigmaDxGeV2, double RelativeError);

/// <summary>The answer of <c>tenebra xsec</c>.</summary>
/// <remarks>
/// TMax is null for the exact calculation, which has no such cut; FormFactor, XMin, XMax and Coupling where none enters; Reason says why a cross section is 0.
/// σ is per atom: per nucleus, and on its electrons that of all of them.
/// </remarks>
internal sealed record XsecReport(
    double SigmaPb,
    double SigmaGeV2,
    double RelativeError,
    string Process,
    string Method,
    string? FormFactor,
    string? Inelastic,
    double Alpha,
    double? XMin,
    double? XMax,
    double? TMax,
    double? Coupling,
    string CouplingUnit,
    string? Reason,
    IReadOnlyList<DifferentialPoint> Differential,
    Provenance Provenance)
{
    /// <summary>The process with methods and windows of its own.</summary>
    public const string Bremsstrahlung = "bremsstrahlung";

    private const string ElementsFile = "materials/elements.csv";

    public static XsecReport Of(XsecQuestion question, DataFolder data, CancellationToken cancel = default)
    {
        if (question.Model is { } model) Perturbativity.Check(model, question.Mass);
        BremsstrahlungSettings settings = question.Settings;
        IFormFactor formFactor = FormFactors.Of(settings.FormFactor, question.Target, settings.Inelastic);
        var emission = new Emission(question.Kind, question.Beam.Mass, question.Energy, question.Mass, question.Target, formFactor);
        double strength = question.Coupling * question.Coupling;
        Estimate sigma = strength * settings.CrossSection(emission, question.Window, cancel);
        var differential = new List<DifferentialPoint>();
        foreach (double x in question.Differential)
        {
            Estimate at = strength * settings.DifferentialCrossSection(emission, x, question.Window.LargestAngle, cancel);
            differential.Add(new(x, at.Value * Constants.PicobarnPerGeV2, at.Value, Relative(at)));
        }
        var provenance = Provenance.Of(
            question.Canonical,
            settings.Method.Name(),
            Hashes(data, question.Model),
            [.. settings.Sources, .. question.Model?.Sources ?? []],
            [.. settings.Caveats(question.Kind, question.Beam.Mass, question.Mass), .. question.Model?.CaveatsAt(question.Mass) ?? [], .. question.Unused]);
        return new(
            sigma.Value * Constants.PicobarnPerGeV2,
            sigma.Value,
            Relative(sigma),
            Bremsstrahlung,
            settings.Method.Name(),
            settings.FormFactor,
            settings.Inelastic,
            Constants.Alpha,
            question.Window.LeastX,
            question.Window.LargestX,
            settings.Method == BremsstrahlungMethod.Etl ? null : settings.LargestT ?? WeizsackerWilliams.DefaultLargestT(emission),
            question.Coupling,
            question.Model?.Couplings.Unit ?? (question.Kind == MediatorKind.Tensor ? "GeV^-1" : "1"),
            sigma.Value == 0 ? WhyZero(question, emission) : null,
            differential,
            provenance);
    }

    /// <summary>The answer of any other process.</summary>
    public static XsecReport Of(IProcess process, ProcessQuestion question, IReadOnlyList<string> unused)
    {
        ProcessAnswer answer = process.Of(question);
        ProcessInputs used = process.Inputs(question.Model, question.Beam);
        bool usesFormFactor = used.HasFlag(ProcessInputs.FormFactor), hasWindow = used.HasFlag(ProcessInputs.LeastX);
        string? formFactor = usesFormFactor ? question.FormFactor : null, inelastic = used.HasFlag(ProcessInputs.Inelastic) ? question.Inelastic : null;
        string plan = string.Create(
            CultureInfo.InvariantCulture,
            $"xsec process={process.Name} beam={question.Beam} energyGeV={question.Energy:R} z={question.Target.Z} a={question.Target.A} {question.Model?.Canonical ?? "model=none"} massGeV={question.Mass:R} xMin={question.LeastX:R} final={question.Final ?? "none"} coupling={answer.Coupling:R} formFactor={formFactor ?? "none"} inelastic={inelastic ?? "none"} tolerance={question.Tolerance:R}");
        return new(
            answer.Sigma.Value * Constants.PicobarnPerGeV2,
            answer.Sigma.Value,
            Relative(answer.Sigma),
            process.Name,
            answer.Method,
            formFactor,
            inelastic,
            Constants.Alpha,
            hasWindow ? question.LeastX : null,
            hasWindow ? 1 : null,
            null,
            process.NeedsModel || used.HasFlag(ProcessInputs.Coupling) ? answer.Coupling : null,
            answer.CouplingUnit,
            answer.Reason,
            [],
            Provenance.Of(plan, answer.Method, Hashes(question.Data, question.Model), answer.Sources, [.. answer.Caveats, .. unused]));
    }

    public static string Text(XsecReport report)
    {
        var lines = new TextLines();
        lines.Pair("sigma", report.SigmaPb, "pb");
        lines.Pair("", report.SigmaGeV2, "GeV^-2");
        lines.Pair("relative error", report.RelativeError, "");
        if (report.Process != Bremsstrahlung) lines.Pair("process", report.Process);
        lines.Pair("method", report.Method);
        if ((report.FormFactor ?? report.Inelastic) is not null)
            lines.Pair("form factor", string.Join(" + ", new[] { report.FormFactor, report.Inelastic }.Where(f => f is not null)));
        if (report.TMax is { } largestT) lines.Pair("t max", largestT, "GeV^2");
        if (report.XMin is not null) lines.Pair("x", $"{report.XMin:G6} to {report.XMax:G6}");
        if (report.Coupling is { } coupling) lines.Pair("coupling", coupling, TextLines.Unit(report.CouplingUnit));
        if (report.Reason is not null) lines.Pair("zero because", report.Reason);
        if (report.Differential.Count > 0)
        {
            lines.Table(
                ["x", "dsigma/dx [pb]", "dsigma/dx [GeV^-2]", "relative error"],
                report.Differential.Select(p => new[] { p.X, p.DSigmaDxPb, p.DSigmaDxGeV2, p.RelativeError }));
        }
        return lines.ToString();
    }

    private static Dictionary<string, string> Hashes(DataFolder data, Model? model)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal) { [ElementsFile] = Provenance.Sha256(data.Read(ElementsFile).Text) };
        foreach ((string file, string hash) in model?.DataSha256 ?? new Dictionary<string, string>()) hashes[file] = hash;
        return hashes;
    }

    private static double Relative(Estimate number) => number.Value == 0 ? 0 : number.RelativeError;

    private static string WhyZero(XsecQuestion question, Emission emission)
    {
        if (!emission.IsAllowed)
            return $"forbidden: a beam of {question.Energy} GeV cannot make a mediator of {question.Mass} GeV";
        if (question.Coupling == 0) return question.Model is { Couplings.Value: > 0 } ? $"the mediator does not couple to {question.Beam.Symbol}" : "the coupling is 0";
        double least = question.Mass / question.Energy, largest = emission.LargestX;
        return least >= question.Window.LargestX || largest <= question.Window.LeastX
            ? $"no mediator in the range of x: kinematics allow {least:G6} to {largest:G6}"
            : "the cuts leave no phase space";
    }
}
