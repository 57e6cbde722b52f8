using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Relic;
using Tenebra.Statistics;

namespace Tenebra.Cli.Reports;

/// <summary>The limit at one mass; excluded holds pairs [lower, upper], upper null where nothing ends the interval.</summary>
internal sealed record ReachPoint(
    double MassGeV,
    IReadOnlyList<double?[]> Excluded,
    double YieldAtUnit,
    double YieldAtUnitError,
    double RelativeError,
    string? Reason,
    bool Failed);

/// <summary>The answer of <c>tenebra reach</c>, which <c>tenebra plot</c> reads.</summary>
/// <remarks>ElectronCoupling is per unit of the parameter, for slow electrons; targets are lines of right abundance.</remarks>
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
    Provenance Provenance)
{
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
        curve.SignalLimit.Method.Name(),
        curve.SignalLimit.Upper.Value,
        [.. curve.Points.Select(Point)],
        [.. targets.Select(ReachTarget.Of)],
        JointProvenance.Of([curve.Provenance, .. targets.Select(ReachTarget.ProvenanceOf)]));

    public static string Text(ReachReport report)
    {
        var lines = new TextLines();
        lines.Pair("experiment", report.Title);
        lines.Pair("model", report.Model);
        lines.Pair("excluded", $"{report.Parameter} at {new Level(report.ConfidenceLevel).Percent} % CL, {report.Method}, above {TextLines.Number(report.SignalLimit)} signal events");
        lines.Table(["mass [GeV]", TextLines.WithUnit($"{report.Parameter} from", report.ParameterUnit), "to", "relative error", "note"], report.Points.SelectMany(Rows));
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
        point.Failed);

    private static IEnumerable<string[]> Rows(ReachPoint point)
    {
        string mass = TextLines.Number(point.MassGeV), note = point.Reason ?? "";
        if (point.Excluded.Count == 0) return [[mass, "-", "-", "-", note]];
        return point.Excluded.Select(e => new[] { mass, Edge(e[0]), Edge(e[1]), TextLines.Number(point.RelativeError), note });
    }

    private static string Edge(double? edge) => edge is { } value ? TextLines.Number(value) : "no end";
}
