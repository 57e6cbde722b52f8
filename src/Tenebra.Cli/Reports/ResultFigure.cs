using Tenebra.Plots;
using Tenebra.Relic;

namespace Tenebra.Cli.Reports;

/// <summary>The figure of results of <c>tenebra reach</c>, as regions, and of <c>tenebra relic</c>, as lines.</summary>
internal static class ResultFigure
{
    // From this ratio of the largest to the smallest on, ratios are drawn on a logarithmic axis.
    private const double WideRatio = 20;

    private const double VerticalPadding = 0.08;

    /// <summary>One region for each reach, one line for each thermal target.</summary>
    /// <exception cref="InputException">The results have no common axis, or not the quantity asked for.</exception>
    public static Figure Of(IReadOnlyList<ReachReport> reaches, IReadOnlyList<RelicReport> relics, FigureAxes axes)
    {
        FigureNames names = Names(reaches, relics);
        IReadOnlyList<FigureLine> lines = names.Lines;
        FigureSubject[] limited = [.. reaches.Select(FigureSubject.Of)], subjects = [.. limited, .. lines.Select(l => l.Subject)];
        axes.Check(limited, lines);
        Axis vertical = axes.Vertical(subjects, lines.Count > 0 ? lines[0] : null);
        IReadOnlyList<double?>[] values = [.. lines.Select((line, i) => Values(lines, i, axes.Y))];
        if (axes.Y == FigureQuantity.Ratio) vertical = vertical with { Scale = RatioScale(values) };
        bool[] belowLine = [.. lines.Select(l => axes.Y == FigureQuantity.AlphaD && l.Limit is not null)];
        if (belowLine.Contains(true)) vertical = vertical with { Range = RangeChoice.Of("y", vertical, [.. values.SelectMany(v => v).OfType<double>()], VerticalPadding) };
        Region[] regions =
        [
            .. reaches.Select(r => new Region(names.Region(r), Polygons(r, axes), r.IsProjection ? LineStyle.Dashed : LineStyle.Solid)
            {
                Expected = Expected(r, names, axes),
            }),
            .. lines.Select((line, i) => (line, i)).Where(l => belowLine[l.i]).Select(l => Below(l.line, names.Line(l.line), values[l.i], axes, vertical)),
        ];
        return new Figure(
            names.Title,
            axes.Horizontal(subjects),
            vertical,
            regions,
            [
                .. lines.Select((line, i) => (line, i)).Where(l => !belowLine[l.i]).Select(l => new Curve(
                    names.Line(l.line), Pieces(l.line, values[l.i], axes), regions.Length > 0 ? LineStyle.Dashed : LineStyle.Solid)),
                .. axes.Y == FigureQuantity.OmegaH2 ? [Observed(lines, axes)] : (Curve[])[],
            ],
            names.Caption(axes),
            $"Tenebra {Provenance.LibraryVersion}",
            string.Join("; ", [
                .. reaches.Select(r => $"{r.Name}: plan sha256 {r.Provenance.PlanSha256}"),
                .. relics.Select(r => $"relic {r.DarkMatter}: plan sha256 {r.Provenance.PlanSha256}"),
            ]));
    }

    /// <summary>What the lines of the figure are called, in plain text.</summary>
    public static IReadOnlyList<string> LineNames(IReadOnlyList<ReachReport> reaches, IReadOnlyList<RelicReport> relics)
    {
        FigureNames names = Names(reaches, relics);
        return [.. names.Lines.Select(l => Markup.PlainText(names.Line(l)))];
    }

    private static FigureNames Names(IReadOnlyList<ReachReport> reaches, IReadOnlyList<RelicReport> relics) =>
        new(reaches, [.. reaches.SelectMany(FigureLine.Of), .. relics.SelectMany(FigureLine.Of)]);

    private static Curve Observed(IReadOnlyList<FigureLine> lines, FigureAxes axes)
    {
        double[] masses = [.. lines.SelectMany(l => l.Points).Select(p => X(p, axes))];
        return new Curve("observed", [(masses.Min(), RelicPlan.Observed), (masses.Max(), RelicPlan.Observed)], LineStyle.Dotted);
    }

    private static IReadOnlyList<double?> Values(IReadOnlyList<FigureLine> lines, int i, FigureQuantity quantity)
    {
        if (quantity != FigureQuantity.Ratio) return lines[i].Values(quantity);
        IReadOnlyList<double?> own = lines[i].Values(lines[i].Found), first = lines[0].Values(lines[0].Found);
        return [.. own.Zip(first, (a, b) => b > 0 ? a / b : null)];
    }

    private static AxisScale RatioScale(IReadOnlyList<IReadOnlyList<double?>> values)
    {
        double[] all = [.. values.SelectMany(v => v).OfType<double>().Where(v => v > 0)];
        return all.Length > 0 && all.Max() > WideRatio * all.Min() ? AxisScale.Log : AxisScale.Linear;
    }

    private static double X(FigurePoint point, FigureAxes axes) => axes.DarkMass ? point.DarkMass : point.MediatorMass;

    private static List<IReadOnlyList<(double X, double Y)>> Pieces(FigureLine line, IReadOnlyList<double?> values, FigureAxes axes)
    {
        var pieces = new List<IReadOnlyList<(double X, double Y)>>();
        var piece = new List<(double X, double Y)>();
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i] is > 0 and { } value) piece.Add((X(line.Points[i], axes), value));
            else piece = Ended(pieces, piece);
        }
        Ended(pieces, piece);
        return pieces;
    }

    private static List<(double X, double Y)> Ended(List<IReadOnlyList<(double X, double Y)>> pieces, List<(double X, double Y)> piece)
    {
        if (piece.Count > 0) pieces.Add(piece);
        return [];
    }

    // The abundance is too large at every smaller coupling to dark matter: from below the axis up to the line. Where none is large enough, up to its top.
    private static Region Below(FigureLine line, string name, IReadOnlyList<double?> values, FigureAxes axes, Axis vertical)
    {
        double bottom = vertical.Range!.Value.Low / 10;
        return new Region(name, ExclusionRegion.FromIntervals([.. line.Points.Select((p, i) => (X(p, axes), Column(p, values[i])))]));

        IReadOnlyList<(double Lo, double? Hi)> Column(FigurePoint point, double? value) => point.Failed ? [] : [(bottom, value)];
    }

    private static ExpectedStrip? Expected(ReachReport result, FigureNames names, FigureAxes axes)
    {
        if (result.ExpectedSignalLimit is null) return null;
        FigureSubject subject = FigureSubject.Of(result);
        return new ExpectedStrip(names.Median(result), [
            .. from point in result.Points
               where point.Expected is not null
               orderby point.MassGeV
               select (axes.DarkMass ? subject.DarkMatter.Mass(point.MassGeV) : point.MassGeV, Edges(point, point.Expected!)),
        ]);

        ExpectedEdges Edges(ReachPoint point, ReachBand e) =>
            new(At(point, e.Minus2), At(point, e.Minus1), At(point, e.Median), At(point, e.Plus1), At(point, e.Plus2));

        double? At(ReachPoint point, double? parameter) => parameter is { } edge ? subject.Value(axes.Y, point.MassGeV, edge) : null;
    }

    private static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Polygons(ReachReport result, FigureAxes axes)
    {
        FigureSubject subject = FigureSubject.Of(result);
        return ExclusionRegion.FromIntervals([.. result.Points.Select(Column)]);

        (double X, IReadOnlyList<(double Lo, double? Hi)> Intervals) Column(ReachPoint point) => (
            axes.DarkMass ? subject.DarkMatter.Mass(point.MassGeV) : point.MassGeV,
            [.. point.Excluded.Select(e => (Value(point, e[0]!.Value), e[1] is { } upper ? Value(point, upper) : (double?)null))]);

        double Value(ReachPoint point, double parameter) => subject.Value(axes.Y, point.MassGeV, parameter);
    }
}
