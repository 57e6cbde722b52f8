namespace Tenebra.Cli.Reports;

/// <summary>The answer of <c>tenebra plot</c>.</summary>
internal sealed record PlotReport(string File, IReadOnlyList<string> Regions, Provenance Provenance)
{
    public static PlotReport Of(string file, IReadOnlyList<ReachReport> results) => new(
        file,
        [.. results.Select(r => r.Experiment)],
        Provenance.Of(
            $"plot {string.Join(' ', results.Select(r => r.Provenance.PlanSha256))}",
            "figure of results",
            sources: results.SelectMany(r => r.Provenance.Sources),
            caveats: results.SelectMany(r => r.Provenance.Caveats)));

    public static string Text(PlotReport report) => $"{report.File}\n";
}
