using System.Text.Json.Serialization;
using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Relic;
using Tenebra.Statistics;

namespace Tenebra.Cli.Reports;

/// <summary>The abundance at one mass; a number that is not known is null: without a solution all but the coupling that was given, and reason says why.</summary>
internal sealed record RelicPointReport(
    double MassGeV,
    double MediatorMassGeV,
    double? Coupling,
    double? AlphaD,
    double? Y,
    double? OmegaH2,
    double? OmegaH2Error,
    double? RelativeError,
    double? XFreezeOut,
    double? SigmaVCm3PerS,
    double? SigmaVTodayCm3PerS,
    IReadOnlyList<string> Flags,
    string? Reason,
    bool Failed)
{
    public static RelicPointReport Of(RelicPoint point)
    {
        bool solved = point.Reason is null;
        return new(
            point.DarkMass,
            point.MediatorMass,
            Finite(point.Parameter),
            Finite(point.AlphaD),
            Solved(point.Y),
            Solved(point.OmegaH2.Value),
            Solved(point.OmegaH2.Error),
            Solved(point.RelativeError),
            Solved(point.XFreezeOut),
            Solved(point.SigmaVFreezeOut * Constants.CubicCmPerSecondPerGeV2),
            Solved(point.SigmaVToday * Constants.CubicCmPerSecondPerGeV2),
            point.Flags,
            point.Reason,
            point.Failed);

        double? Solved(double value) => solved ? Finite(value) : null;
        static double? Finite(double value) => double.IsFinite(value) ? value : null;
    }
}

/// <summary>The points of one convention.</summary>
internal sealed record RelicCurveReport(string Convention, IReadOnlyList<RelicPointReport> Points);

/// <summary>The limit on the parameter at which alphaD was found.</summary>
internal sealed record RelicLimit(string Experiment, double ConfidenceLevel, string Kind = "measurement")
{
    /// <summary>The experiment, and whether its limit rests on no observation.</summary>
    [JsonIgnore]
    public string Name => LimitKinds.Parse(Kind) == LimitKind.Projection ? $"{Experiment} projection" : Experiment;
}

/// <summary>The answer of <c>tenebra relic</c>, which <c>tenebra plot</c> reads.</summary>
/// <remarks>
/// Points are those of the first convention, curves all of them where there are several; limit is null where none was given; electronCoupling
/// is per unit of the parameter, for slow electrons.
/// </remarks>
internal sealed record RelicReport(
    string Model,
    string Mediator,
    string DarkMatter,
    double MassRatio,
    double Splitting,
    string Parameter,
    string ParameterUnit,
    double ElectronCoupling,
    string Unknown,
    double OmegaH2,
    RelicLimit? Limit,
    string Convention,
    IReadOnlyList<RelicPointReport> Points,
    IReadOnlyList<RelicCurveReport> Curves,
    Provenance Provenance)
{
    public static RelicReport Of(Model model, IReadOnlyList<RelicCurve> curves, RelicLimit? limit)
    {
        RelicCurve first = curves[0];
        RelicCurveReport[] all = [.. curves.Select(c => new RelicCurveReport(c.Convention, [.. c.Points.Select(RelicPointReport.Of)]))];
        return new(
            first.Model,
            model.Mediator.Name,
            first.DarkMatter.Name,
            first.MassRatio,
            first.Splitting,
            first.Parameter,
            first.Unit,
            FigureSubject.SlowElectronCoupling(model),
            first.Unknown.Name,
            first.OmegaH2,
            limit,
            first.Convention,
            all[0].Points,
            all.Length > 1 ? all : [],
            JointProvenance.Of([.. curves.Select(c => c.Provenance)]));
    }

    /// <summary>Every curve there is.</summary>
    public IReadOnlyList<RelicCurveReport> AllCurves() => Curves.Count > 0 ? Curves : [new RelicCurveReport(Convention, Points)];

    public static string Text(RelicReport report)
    {
        var lines = new TextLines();
        RelicUnknown unknown = RelicUnknowns.Parse(report.Unknown);
        lines.Pair("model", report.Model);
        lines.Pair("dark matter", report.DarkMatter);
        lines.Pair("mediator over it", report.MassRatio, "");
        if (report.Splitting > 0 && report.DarkMatter == DarkMatterKind.PseudoDirac.Name) lines.Pair("splitting", report.Splitting, "");
        if (unknown != RelicUnknown.Nothing)
            lines.Pair("found", $"{(unknown == RelicUnknown.Parameter ? report.Parameter : report.Unknown)} for Omega h2 = {TextLines.Number(report.OmegaH2)}");
        if (report.Limit is { } limit) lines.Pair("at the limit of", $"{limit.Name}, {new Level(limit.ConfidenceLevel).Percent} % CL");
        (string head, Func<RelicPointReport, double?> value) = unknown switch
        {
            RelicUnknown.Parameter => ("y", (Func<RelicPointReport, double?>)(p => p.Y)),
            RelicUnknown.AlphaD => ("alphaD", p => p.AlphaD),
            _ => ("Omega h2", p => p.OmegaH2),
        };
        foreach (RelicCurveReport curve in report.AllCurves())
        {
            lines.Pair("convention", curve.Convention);
            lines.Table(
                ["mass [GeV]", "mediator", TextLines.WithUnit(report.Parameter, report.ParameterUnit), head, "x_f", "sigma v [cm3/s]", "relative error", "flags", "note"],
                curve.Points.Select(p => (string[])[
                    TextLines.Number(p.MassGeV), TextLines.Number(p.MediatorMassGeV), TextLines.NumberOrDash(p.Coupling), TextLines.NumberOrDash(value(p)), TextLines.NumberOrDash(p.XFreezeOut), TextLines.NumberOrDash(p.SigmaVCm3PerS),
                    TextLines.NumberOrDash(p.RelativeError), RelicFlags.Names(p.Flags), p.Reason ?? ""]));
            RelicFlags.Explain(lines, [.. curve.Points.Select(p => (p.MassGeV, p.Flags))]);
        }
        return lines.ToString();
    }
}
