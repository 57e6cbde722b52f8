using Tenebra.Limits;
using Tenebra.Yields;

namespace Tenebra.Cli.Reports;

/// <summary>Events of one process at parameter 1 and invisible branching ratio 1.</summary>
internal sealed record ProcessReport(string Process, double PerUnitCoupling, double Error);

/// <summary>The answer of <c>tenebra yield</c>.</summary>
internal sealed record YieldReport(
    double Signal,
    double Error,
    string Experiment,
    string Kind,
    string Model,
    double MassGeV,
    string Parameter,
    string ParameterUnit,
    double Value,
    double YieldAtUnit,
    IReadOnlyList<ProcessReport> ByProcess,
    double Efficiency,
    string? Reason,
    Provenance Provenance)
{
    public static YieldReport Of(YieldPlan plan, SignalYield expected)
    {
        double value = plan.Model.Couplings.Value;
        Estimate signal = expected.Signal(value);
        return new(
            signal.Value,
            signal.Error,
            plan.Experiment.Name,
            plan.Experiment.IsProjection ? LimitKind.Projection.Name : LimitKind.Measurement.Name,
            plan.Model.Name,
            expected.Mass,
            plan.Model.Couplings.Parameter,
            plan.Model.Couplings.Unit,
            value,
            expected.PerUnitCoupling.Value,
            [.. expected.ByProcess.Select(p => new ProcessReport(p.Process, p.PerUnitCoupling.Value, p.PerUnitCoupling.Error))],
            expected.Efficiency,
            expected.Reason,
            expected.Provenance);
    }

    public static string Text(YieldReport report)
    {
        var lines = new TextLines();
        lines.Pair("experiment", report.Kind == LimitKind.Projection.Name ? $"{report.Experiment}, projection" : report.Experiment);
        lines.Pair("model", report.Model);
        lines.Pair("mass", report.MassGeV, "GeV");
        string unit = TextLines.Unit(report.ParameterUnit);
        lines.Pair(report.Parameter, report.Value, unit);
        lines.Pair("signal", report.Signal, "events");
        lines.Pair("numerical error", report.Error, "events");
        lines.Pair("efficiency", report.Efficiency, "");
        string one = $"{report.Parameter} = {$"1 {unit}".TrimEnd()}";
        lines.Pair($"at {one}", report.YieldAtUnit, "events, all decays invisible");
        if (report.ByProcess.Count > 0)
        {
            lines.Table(
                ["process", $"events at {one}", "error"],
                report.ByProcess.Select(p => new[] { p.Process, TextLines.Number(p.PerUnitCoupling), TextLines.Number(p.Error) }));
        }
        if (report.Reason is not null) lines.Pair("zero because", report.Reason);
        return lines.ToString();
    }
}
