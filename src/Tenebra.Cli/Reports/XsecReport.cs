using Tenebra.Materials;
using Tenebra.Particles;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Cli.Reports;

/// <summary>dσ/dx at one x.</summary>
internal sealed record DifferentialPoint(double X, double DSigmaDxPb, double DSigmaDxGeV2, double RelativeError);

/// <summary>The answer of <c>tenebra xsec</c>.</summary>
/// <remarks>TMax is null for the exact calculation, which has no such cut; Reason says why a cross section is 0.</remarks>
internal sealed record XsecReport(
    double SigmaPb,
    double SigmaGeV2,
    double RelativeError,
    string Method,
    string FormFactor,
    string? Inelastic,
    double Alpha,
    double XMin,
    double XMax,
    double? TMax,
    double Coupling,
    string? Reason,
    IReadOnlyList<DifferentialPoint> Differential,
    Provenance Provenance)
{
    public static XsecReport Of(XsecQuestion question, DataFolder data)
    {
        BremsstrahlungSettings settings = question.Settings;
        IFormFactor formFactor = FormFactors.Of(settings.FormFactor, question.Target, settings.Inelastic);
        var emission = new Emission(question.Kind, question.Beam.Mass, question.Energy, question.Mass, question.Target, formFactor);
        double strength = question.Coupling * question.Coupling;
        Estimate sigma = strength * settings.CrossSection(emission, question.Window);
        var differential = new List<DifferentialPoint>();
        foreach (double x in question.Differential)
        {
            Estimate at = strength * settings.DifferentialCrossSection(emission, x, question.Window.LargestAngle);
            differential.Add(new(x, at.Value * Constants.PicobarnPerGeV2, at.Value, Relative(at)));
        }
        const string elements = "materials/elements.csv";
        var provenance = Provenance.Of(
            question.Canonical,
            settings.Method.Name(),
            new Dictionary<string, string>(StringComparer.Ordinal) { [elements] = Provenance.Sha256(data.Read(elements).Text) },
            settings.Sources,
            settings.Caveats(question.Kind, question.Beam.Mass, question.Mass));
        return new(
            sigma.Value * Constants.PicobarnPerGeV2,
            sigma.Value,
            Relative(sigma),
            settings.Method.Name(),
            settings.FormFactor,
            settings.Inelastic,
            Constants.Alpha,
            question.Window.LeastX,
            question.Window.LargestX,
            settings.Method == BremsstrahlungMethod.Etl ? null : settings.LargestT ?? WeizsackerWilliams.DefaultLargestT(emission),
            question.Coupling,
            sigma.Value == 0 ? WhyZero(question, emission) : null,
            differential,
            provenance);
    }

    public static string Text(XsecReport report)
    {
        var lines = new TextLines();
        lines.Pair("sigma", report.SigmaPb, "pb");
        lines.Pair("", report.SigmaGeV2, "GeV^-2");
        lines.Pair("relative error", report.RelativeError, "");
        lines.Pair("method", report.Method);
        lines.Pair("form factor", report.Inelastic is null ? report.FormFactor : $"{report.FormFactor} + {report.Inelastic}");
        if (report.TMax is { } largestT) lines.Pair("t max", largestT, "GeV^2");
        lines.Pair("x", $"{report.XMin:G6} to {report.XMax:G6}");
        lines.Pair("coupling", report.Coupling, "");
        if (report.Reason is not null) lines.Pair("zero because", report.Reason);
        if (report.Differential.Count > 0)
        {
            lines.Table(
                ["x", "dsigma/dx [pb]", "dsigma/dx [GeV^-2]", "relative error"],
                report.Differential.Select(p => new[] { p.X, p.DSigmaDxPb, p.DSigmaDxGeV2, p.RelativeError }));
        }
        return lines.ToString();
    }

    private static double Relative(Estimate number) => number.Value == 0 ? 0 : number.RelativeError;

    private static string WhyZero(XsecQuestion question, Emission emission)
    {
        if (!emission.IsAllowed)
            return $"forbidden: a beam of {question.Energy} GeV cannot make a mediator of {question.Mass} GeV";
        if (question.Coupling == 0) return "the coupling is 0";
        double least = question.Mass / question.Energy, largest = emission.LargestX;
        return least >= question.Window.LargestX || largest <= question.Window.LeastX
            ? $"no mediator in the range of x: kinematics allow {least:G6} to {largest:G6}"
            : "the cuts leave no phase space";
    }
}
