using System.Globalization;
using System.Text;

namespace Tenebra.Cli.Reports;

/// <summary>Widths against the mass as CSV: one line for each mass and decay, a comment block before.</summary>
internal static class WidthCsv
{
    /// <summary>
    /// Columns <c>massGeV, totalGeV, totalRelativeError, properDecayLengthCm, final, widthGeV, branching, branchingRelativeError, invisible</c>; errors are relative; the
    /// decay length of a stable mediator is empty.
    /// </summary>
    public static string Write(WidthCurveReport report)
    {
        var text = new StringBuilder();
        string unit = report.ParameterUnit == "1" ? "" : $" {report.ParameterUnit}";
        text.Append(CultureInfo.InvariantCulture, $"# model {report.Model}, {report.Parameter} = {report.Value:R}{unit}\n");
        text.Append(CultureInfo.InvariantCulture, $"# {report.DarkMatter} dark matter, alphaD = {report.AlphaD:R}, mediator over dark matter {report.MassRatio:R}, splitting {report.Splitting:R}\n");
        string charges = string.Join(", ", report.Charges.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value:R}")));
        text.Append(CultureInfo.InvariantCulture, $"# charges {charges}; hadrons {(report.Hadrons ? "counted" : "left out")}\n");
        text.Append(CultureInfo.InvariantCulture, $"# Tenebra {report.Provenance.Version}, plan sha256 {report.Provenance.PlanSha256}\n");
        foreach (string caveat in report.Provenance.Caveats) text.Append(CultureInfo.InvariantCulture, $"# caveat: {caveat}\n");
        text.Append("massGeV,totalGeV,totalRelativeError,properDecayLengthCm,final,widthGeV,branching,branchingRelativeError,invisible\n");
        foreach (WidthCurvePoint point in report.Decays)
        {
            foreach (WidthCurveChannel channel in point.Channels)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{point.MassGeV:R},{point.TotalGeV:R},{point.TotalRelativeError:R},{point.ProperDecayLengthCm:R},{channel.Final},{channel.WidthGeV:R},{channel.Branching:R},{channel.BranchingRelativeError:R},{(channel.Invisible ? "true" : "false")}\n");
            }
        }
        return text.ToString();
    }
}
