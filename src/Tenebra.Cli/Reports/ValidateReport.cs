using Tenebra.Validation;

namespace Tenebra.Cli.Reports;

/// <summary>One comparison; the tolerance is null where the ratio is only reported.</summary>
internal sealed record ValidateRow(
    string Group, string Name, double Computed, double Reference, double Ratio, double? Tolerance, bool Passes, string Source);

/// <summary>The answer of <c>tenebra validate</c>.</summary>
internal sealed record ValidateReport(IReadOnlyList<ValidateRow> Rows, IReadOnlyList<string> Skipped, int Missed, Provenance Provenance)
{
    public static ValidateReport Of(IReadOnlyList<ValidationGroup> groups)
    {
        ValidateRow[] rows =
        [
            .. groups.SelectMany(g => g.Rows.Select(r =>
                new ValidateRow(g.Name, r.Name, r.Computed, r.Reference, r.Ratio, r.Tolerance, r.Passes, r.Source))),
        ];
        var provenance = Provenance.Of($"validate {string.Join(' ', groups.Select(g => g.Name))}", "comparison");
        return new ValidateReport(rows, [.. groups.Where(g => g.Skipped is not null).Select(g => $"{g.Name}: {g.Skipped}")], rows.Count(r => !r.Passes), provenance);
    }

    public static string Text(ValidateReport report)
    {
        var lines = new TextLines();
        lines.Table(
            ["comparison", "computed", "reference", "ratio - 1", "allowed", ""],
            report.Rows.Select(r => new[]
            {
                r.Name, TextLines.Number(r.Computed), TextLines.Number(r.Reference), $"{r.Ratio - 1:0.0e+0}",
                r.Tolerance is { } t ? $"{t:0.0e+0}" : "", r.Passes ? "" : "MISSED",
            }));
        lines.Pair("missed", $"{report.Missed} of {report.Rows.Count}");
        return lines.ToString();
    }
}
