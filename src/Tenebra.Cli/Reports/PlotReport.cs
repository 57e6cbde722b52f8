namespace Tenebra.Cli.Reports;

/// <summary>The answer of <c>tenebra plot</c>.</summary>
internal sealed record PlotReport(string File, IReadOnlyList<string> Regions, IReadOnlyList<string> Lines, Provenance Provenance)
{
    public static PlotReport Of(string file, IReadOnlyList<ReachReport> reaches, IReadOnlyList<RelicReport> relics, FigureAxes axes)
    {
        Provenance[] all = [.. reaches.Select(r => r.Provenance), .. relics.Select(r => r.Provenance)];
        return new(
            file,
            [.. reaches.Select(r => r.Name)],
            ResultFigure.LineNames(reaches, relics),
            Provenance.Of(
                $"plot x={(axes.DarkMass ? "dark" : "mediator")} y={axes.Y.Name} {string.Join(' ', all.Select(p => p.PlanSha256))}",
                "figure of results",
                sources: all.SelectMany(p => p.Sources),
                caveats: [.. all.SelectMany(p => p.Caveats), .. Flags(reaches, relics)]));
    }

    /// <summary>Of branching ratios.</summary>
    public static PlotReport Of(string file, WidthCurveReport widths) => new(
        file,
        [],
        BranchingFigure.LineNames(widths),
        Provenance.Of(
            $"plot branching {widths.Provenance.PlanSha256}", "figure of results", sources: widths.Provenance.Sources, caveats: widths.Provenance.Caveats));

    // The caveats of a reach hold the flags of its targets.
    private static IEnumerable<string> Flags(IReadOnlyList<ReachReport> reaches, IReadOnlyList<RelicReport> relics) =>
        from named in relics.SelectMany(r => r.AllCurves()).Zip(ResultFigure.LineNames(reaches, relics).Skip(reaches.Sum(r => r.Targets.Count)))
        from caveat in RelicFlags.Caveats(named.Second, [.. named.First.Points.Select(p => (p.MassGeV, p.Flags))])
        select caveat;

    public static string Text(PlotReport report) => $"{report.File}\n";
}
