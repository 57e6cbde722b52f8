using System.Globalization;
using Tenebra.Models;
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
        FigureLine[] lines = [.. reaches.SelectMany(FigureLine.Of), .. relics.SelectMany(FigureLine.Of)];
        FigureSubject[] subjects = [.. reaches.Select(FigureSubject.Of), .. lines.Select(l => l.Subject)];
        string[] models = [.. subjects.Select(s => s.Model).Distinct()];
        Axis vertical = axes.Vertical(subjects, lines.FirstOrDefault());
        IReadOnlyList<double?>[] values = [.. lines.Select((line, i) => Values(lines, i, axes.Y))];
        if (axes.Y == FigureQuantity.Ratio) vertical = vertical with { Scale = RatioScale(values) };
        bool[] belowLine = [.. lines.Select(l => axes.Y == FigureQuantity.AlphaD && l.Limit is not null)];
        if (belowLine.Contains(true)) vertical = vertical with { Range = RangeChoice.Of("y", vertical, [.. values.SelectMany(v => v).OfType<double>()], VerticalPadding) };
        Region[] regions =
        [
            .. reaches.Select(r => new Region(Name(r, models.Length > 1), Polygons(r, axes))),
            .. lines.Select((line, i) => (line, i)).Where(l => belowLine[l.i]).Select(l => Below(l.line, LineName(lines, l.i), values[l.i], axes, vertical)),
        ];
        return new Figure(
            string.Join(", ", models),
            axes.Horizontal(subjects),
            vertical,
            regions,
            [
                .. lines.Select((line, i) => (line, i)).Where(l => !belowLine[l.i]).Select(l => new Curve(
                    LineName(lines, l.i), Pieces(l.line, values[l.i], axes), regions.Length > 0 ? LineStyle.Dashed : LineStyle.Solid)),
                .. axes.Y == FigureQuantity.OmegaH2 ? [Observed(lines, axes)] : (Curve[])[],
            ],
            string.Join(", ", Caption(reaches, relics, lines, axes)),
            $"Tenebra {Provenance.LibraryVersion}",
            string.Join("; ", [
                .. reaches.Select(r => $"{r.Experiment}: plan sha256 {r.Provenance.PlanSha256}"),
                .. relics.Select(r => $"relic {r.DarkMatter}: plan sha256 {r.Provenance.PlanSha256}"),
            ]));
    }

    /// <summary>What the lines of the figure are called.</summary>
    public static IReadOnlyList<string> LineNames(IReadOnlyList<ReachReport> reaches, IReadOnlyList<RelicReport> relics)
    {
        FigureLine[] lines = [.. reaches.SelectMany(FigureLine.Of), .. relics.SelectMany(FigureLine.Of)];
        return [.. lines.Select((_, i) => Markup.PlainText(LineName(lines, i)))];
    }

    private static string Name(ReachReport result, bool withModel) =>
        withModel ? $"{result.Experiment}, {result.Model}" : result.Experiment;

    /// <summary>The dark matter, and of everything else what tells the lines apart; conventions of one dark matter by their names alone.</summary>
    private static string LineName(FigureLine[] lines, int i)
    {
        FigureLine line = lines[i];
        string kind = line.Subject.DarkMatter.Kind.Name;
        string[] apart =
        [
            .. Where(l => l.Subject.Model, m => m),
            .. Where(l => l.Convention, c => c),
            .. Where(l => l.Subject.DarkMatter.MassRatio, r => string.Create(CultureInfo.InvariantCulture, $"ratio {r:G4}")),
            .. Where(l => l.CommonAlphaD, a => string.Create(CultureInfo.InvariantCulture, $"α_{{D}} = {a:G4}")),
            .. line.Subject.DarkMatter is { Kind: DarkMatterKind.PseudoDirac, Splitting: > 0 and var s } ? [Splitting(s)] : Where(l => l.Splitting, Splitting),
        ];
        if (line.Limit is { } limit) return string.Join(", ", [limit.Experiment, kind, .. apart]);
        return string.Join(", ", apart.Length > 0 && CommonKind(lines) is not null ? apart : [$"relic {kind}", .. apart]);

        string Splitting(double? s) => string.Create(CultureInfo.InvariantCulture, $"Δ = {s:G4}");

        string[] Where<T>(Func<FigureLine, T> of, Func<T, string> words)
        {
            bool differ = lines.Select(of).Where(v => v is not null).Distinct().Count() > 1;
            return differ && of(line) is { } own && words(own) is { Length: > 0 } text ? [text] : [];
        }
    }

    /// <summary>The dark matter of lines that differ by their conventions; null where it differs too, or where there is one convention.</summary>
    private static string? CommonKind(FigureLine[] lines) =>
        lines.Select(l => l.Convention).Distinct().Count() > 1 && lines.Select(l => l.Subject.DarkMatter.Kind).Distinct().ToArray() is [DarkMatterKind one] ? one.Name : null;

    private static IEnumerable<string> Caption(IReadOnlyList<ReachReport> reaches, IReadOnlyList<RelicReport> relics, FigureLine[] lines, FigureAxes axes)
    {
        if (CommonKind(lines) is { } kind) yield return kind;
        IEnumerable<double> levels = [.. reaches.Select(r => r.ConfidenceLevel), .. relics.Select(r => r.Limit).OfType<RelicLimit>().Select(l => l.ConfidenceLevel)];
        foreach (double level in levels.Distinct()) yield return $"{100 * level:G6} % CL";
        if (axes.Y == FigureQuantity.OmegaH2) yield break;
        foreach (double abundance in lines.Where(l => l.Unknown != RelicUnknown.Nothing).Select(l => l.OmegaH2).Distinct())
            yield return string.Create(CultureInfo.InvariantCulture, $"{FigureAxes.Abundance} = {abundance:G4}");
    }

    private static Curve Observed(FigureLine[] lines, FigureAxes axes)
    {
        double[] masses = [.. lines.SelectMany(l => l.Points).Select(p => X(p, axes))];
        return new Curve("observed", [(masses.Min(), RelicPlan.Observed), (masses.Max(), RelicPlan.Observed)], LineStyle.Dotted);
    }

    private static IReadOnlyList<double?> Values(FigureLine[] lines, int i, FigureQuantity quantity)
    {
        if (quantity != FigureQuantity.Ratio) return lines[i].Values(quantity);
        if (lines.Length < 2) throw new InputException("--y ratio: a ratio needs several conventions (name them by --convention, or 'all')");
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
