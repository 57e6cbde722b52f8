using System.Globalization;
using Tenebra.Limits;
using Tenebra.Models;

namespace Tenebra.Cli.Reports;

/// <summary>A limit as CSV, with columns for the thermal targets beside it.</summary>
internal static class ReachCsv
{
    /// <summary>
    /// The columns of <see cref="LimitCsv"/>, and for each target <c>{parameter}Kind, yKind, flagsKind, noteKind</c>, such as <c>epsilonScalar</c>: the same
    /// in every line of one mass, empty without a solution.
    /// </summary>
    public static string Write(LimitCurve curve, ReachReport report)
    {
        string[] lines = LimitCsv.Write(curve with { Provenance = report.Provenance }).Split('\n');
        int head = Array.FindIndex(lines, l => !l.StartsWith('#'));
        lines[head] += string.Concat(report.Targets.Select(t => Heads(report.Parameter, $"{DarkMatterKinds.Parse(t.DarkMatter)}")));
        int row = head;
        for (int i = 0; i < curve.Points.Count; i++)
        {
            string cells = string.Concat(report.Targets.Select(t => Cells(t.Points[i])));
            for (int left = Math.Max(1, curve.Points[i].Excluded.Count); left > 0; left--) lines[++row] += cells;
        }
        return string.Join('\n', lines);
    }

    private static string Heads(string parameter, string kind) => $",{parameter}{kind},y{kind},flags{kind},note{kind}";

    private static string Cells(ReachTargetPoint point) => string.Create(
        CultureInfo.InvariantCulture, $",{point.Coupling:R},{point.Y:R},{Quoted(string.Join("; ", point.Flags))},{Quoted(point.Reason ?? "")}");

    private static string Quoted(string text) => text.Length == 0 ? "" : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
