namespace Tenebra.Cli.Reports;

/// <summary>The answer of <c>tenebra plot</c>.</summary>
internal sealed record PlotReport(string File, IReadOnlyList<string> Regions, IReadOnlyList<string> Lines, Provenance Provenance)
{
    public static PlotReport Of(string file, IReadOnlyList<ReachReport> reaches, IReadOnlyList<RelicReport> relics)
    {
        Provenance[] all = [.. reaches.Select(r => r.Provenance), .. relics.Select(r => r.Provenance)];
        return new(
            file,
            [.. reaches.Select(r => r.Experiment)],
            ResultFigure.LineNames(reaches, relics),
            Provenance.Of(
                $"plot {string.Join(' ', all.Select(p => p.PlanSha256))}",
                "figure of results",
                sources: all.SelectMany(p => p.Sources),
                caveats: all.SelectMany(p => p.Caveats)));
    }

    public static string Text(PlotReport report) => $"{report.File}\n";
}
