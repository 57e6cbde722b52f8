using Tenebra.DirectDetection;
using Tenebra.Models;

namespace Tenebra.Cli.Reports;

/// <summary>The answer of <c>tenebra direct-detection</c>.</summary>
internal sealed record DirectDetectionReport(
    string Model,
    double MassGeV,
    double DarkMassGeV,
    string Parameter,
    string ParameterUnit,
    double Value,
    double SigmaECm2,
    string FormFactor,
    double Y,
    Provenance Provenance)
{
    public static DirectDetectionReport Of(Model model, DirectDetectionSummary summary) => new(
        model.Name,
        summary.MediatorMass,
        summary.DarkMass,
        model.Couplings.Parameter,
        model.Couplings.Unit,
        summary.Parameter,
        summary.CrossSectionCm2,
        summary.Range.FormFactor,
        summary.Y,
        summary.Provenance);

    public static string Text(DirectDetectionReport report)
    {
        var lines = new TextLines();
        lines.Pair("model", report.Model);
        lines.Pair("mass", report.MassGeV, "GeV");
        lines.Pair("dark matter", report.DarkMassGeV, "GeV");
        lines.Pair(report.Parameter, report.Value, TextLines.Unit(report.ParameterUnit));
        lines.Pair("sigma_e", report.SigmaECm2, "cm2");
        lines.Pair("F_DM(q)", report.FormFactor);
        lines.Pair("y", report.Y, "");
        return lines.ToString();
    }
}
