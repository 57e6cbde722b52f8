using System.Text.Json.Serialization;
using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Relic;
using Tenebra.Statistics;

namespace Tenebra.Cli.Reports;

/// <summary>A quantity in experiments without a signal, at 0, ±1 and ±2 standard deviations; null where such a one excludes nothing.</summary>
internal sealed record ReachBand(double? Median, double? Minus1, double? Plus1, double? Minus2, double? Plus2)
{
    public static ReachBand? Of(ExpectedBand? band) => band is { } b ? new(b.Median, b.Minus1, b.Plus1, b.Minus2, b.Plus2) : null;

    /// <summary>The lowest excluded values.</summary>
    public static ReachBand? Of(ExpectedExclusion? expected)
    {
        return expected is { } e ? new(Lowest(e.Median), Lowest(e.Minus1), Lowest(e.Plus1), Lowest(e.Minus2), Lowest(e.Plus2)) : null;

        static double? Lowest(IReadOnlyList<ExcludedInterval> intervals) => intervals.Count > 0 ? intervals[0].Lo : null;
    }

    /// <summary>From −2 to +2.</summary>
    public IReadOnlyList<double?> Rising() => [Minus2, Minus1, Median, Plus1, Plus2];
}

/// <summary>
/// The limit at one mass; excluded holds pairs [lower, upper], upper null where nothing ends the interval; expected the lowest
/// excluded values without a signal, where they were asked for.
/// </summary>
internal sealed record ReachPoint(
    double MassGeV,
    IReadOnlyList<double?[]> Excluded,
    double YieldAtUnit,
    double YieldAtUnitError,
    double RelativeError,
    string? Reason,
    bool Failed,
    ReachBand? Expected = null);

/// <summary>The answer of <c>tenebra reach</c>, which <c>tenebra plot</c> reads.</summary>
/// <remarks>
/// ElectronCoupling is per unit of the parameter, for slow electrons; targets are lines of right abundance. Of a projection,
/// signalLimit and excluded are those of the median experiment. Documents without kind and expected limits are those of version 0.1.0.
/// </remarks>
internal sealed record ReachReport(
    string Experiment,
    string Title,
    string Model,
    string Mediator,
    string Parameter,
    string ParameterUnit,
    double ElectronCoupling,
    string DarkMatter,
    double MassRatio,
    double AlphaD,
    double Splitting,
    double ConfidenceLevel,
    string Method,
    double SignalLimit,
    IReadOnlyList<ReachPoint> Points,
    IReadOnlyList<ReachTarget> Targets,
    Provenance Provenance,
    [property: JsonPropertyOrder(-1)] string Kind = "measurement",
    ReachBand? ExpectedSignalLimit = null)
{
    /// <summary>Whether it rests on no observation.</summary>
    [JsonIgnore]
    public bool IsProjection => LimitKinds.Parse(Kind) == LimitKind.Projection;

    /// <summary>The experiment, and whether its limit rests on no observation.</summary>
    [JsonIgnore]
    public string Name => IsProjection ? $"{Experiment} projection" : Experiment;

    public static ReachReport Of(LimitCurve curve, Model model, IReadOnlyList<RelicCurve> targets) => new(
        curve.Experiment,
        curve.Title,
        curve.Model,
        curve.Mediator.Name,
        curve.Parameter,
        curve.Unit,
        FigureSubject.SlowElectronCoupling(model),
        model.DarkMatter.Kind.Name,
        model.DarkMatter.MassRatio,
        model.DarkMatter.AlphaD,
        model.DarkMatter.Splitting,
        curve.ConfidenceLevel,
        curve.Method.Name(),
        curve.SignalLimit,
        [.. curve.Points.Select(Point)],
        [.. targets.Select(ReachTarget.Of)],
        JointProvenance.Of([curve.Provenance, .. targets.Select(ReachTarget.ProvenanceOf)]),
        curve.Kind.Name,
        ReachBand.Of(curve.ExpectedSignalLimit));

    public static string Text(ReachReport report)
    {
        var lines = new TextLines();
        bool projection = report.IsProjection;
        lines.Pair("experiment", projection ? $"{report.Title}, projection" : report.Title);
        lines.Pair("model", report.Model);
        if (projection) lines.Pair("projection", "the median of experiments without a signal; no observation belongs to it");
        lines.Pair(
            projection ? "expected" : "excluded",
            $"{report.Parameter} at {new Level(report.ConfidenceLevel).Percent} % CL, {report.Method}, "
            + $"above {TextLines.Number(report.SignalLimit)} signal events");
        lines.Table(["mass [GeV]", TextLines.WithUnit($"{report.Parameter} from", report.ParameterUnit), "to", "relative error", "note"], report.Points.SelectMany(Rows));
        if (report.ExpectedSignalLimit is { } events)
        {
            lines.Table(
                [
                    TextLines.WithUnit($"expected {report.Parameter} from", report.ParameterUnit),
                    "-2 sigma", "-1 sigma", "median", "+1 sigma", "+2 sigma",
                ],
                [
                    Expected("signal events", events),
                    .. from point in report.Points
                       where point.Expected is not null
                       select Expected($"{TextLines.Number(point.MassGeV)} GeV", point.Expected!),
                ]);
        }
        foreach (ReachTarget target in report.Targets)
        {
            lines.Table(
                ["mass [GeV]", TextLines.WithUnit($"{report.Parameter} of relic {target.DarkMatter}", report.ParameterUnit), "y", "flags", "note"],
                target.Points.Select(p => new[] { TextLines.Number(p.MassGeV), TextLines.NumberOrDash(p.Coupling), TextLines.NumberOrDash(p.Y), RelicFlags.Names(p.Flags), p.Reason ?? "" }));
            RelicFlags.Explain(lines, [.. target.Points.Select(p => (p.MassGeV, p.Flags))]);
        }
        return lines.ToString();
    }

    private static ReachPoint Point(LimitPoint point) => new(
        point.Mass,
        [.. point.Excluded.Select(e => new[] { e.Lo, e.Hi })],
        point.YieldAtUnit.Value,
        point.YieldAtUnit.Error,
        point.RelativeError,
        point.Reason,
        point.Failed,
        ReachBand.Of(point.Expected));

    private static string[] Expected(string name, ReachBand band) => [name, .. band.Rising().Select(TextLines.NumberOrDash)];

    private static IEnumerable<string[]> Rows(ReachPoint point)
    {
        string mass = TextLines.Number(point.MassGeV), note = point.Reason ?? "";
        if (point.Excluded.Count == 0) return [[mass, "-", "-", "-", note]];
        return point.Excluded.Select(e => new[] { mass, Edge(e[0]), Edge(e[1]), TextLines.Number(point.RelativeError), note });
    }

    private static string Edge(double? edge) => edge is { } value ? TextLines.Number(value) : "no end";
}
