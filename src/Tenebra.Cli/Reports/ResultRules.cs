using System.Globalization;
using Tenebra.Cli.Arguments;
using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Cli.Reports;

/// <summary>What the numbers of documents must satisfy, whoever wrote them.</summary>
internal static class ResultRules
{
    private const double Largest = 1e9;

    private static readonly string[] Units = ["1", "GeV^-1"];

    // Wider than any coupling or abundance, and near enough to 1 that no power in a figure leaves the range of numbers.
    private static readonly Allowed Found = new(1e-70, true, 1e70, true, "a number from 1e-70 to 1e70");

    /// <summary>Throws at the first rule that the document breaks.</summary>
    /// <exception cref="InputException">A number is out of range or a name unknown; the message says which and where.</exception>
    public static void Check(string path, ReachReport report)
    {
        OptionFault.Within(path, () => FigureSubject.Of(report));
        OptionFault.Within(path, () => LimitKinds.Parse(report.Kind));
        RefuseFormerProjection(path, report);
        Subject(path, report.ParameterUnit, report.ElectronCoupling, report.MassRatio, report.Splitting);
        Number($"{path}: alphaD", report.AlphaD, Allowed.From(0, Largest, ""));
        Number($"{path}: confidenceLevel", report.ConfidenceLevel, Allowed.Open(0, 1));
        Masses($"{path}: points", [.. report.Points.Select(p => p.MassGeV)]);
        foreach (ReachPoint point in report.Points)
        {
            foreach (double?[] pair in point.Excluded) Interval($"{path}: excluded at massGeV {Text(point.MassGeV)}", pair);
            if (point.Expected is { } e)
            {
                Known(
                    $"{path}: expected at massGeV {Text(point.MassGeV)}",
                    ("minus2", e.Minus2), ("minus1", e.Minus1), ("median", e.Median), ("plus1", e.Plus1), ("plus2", e.Plus2));
            }
        }
        for (int i = 0; i < report.Targets.Count; i++)
        {
            ReachTarget target = report.Targets[i];
            string where = $"{path}: targets[{i}]";
            OptionFault.Within(where, () => FigureSubject.Of(report with { DarkMatter = target.DarkMatter }));
            Masses($"{where}.points", [.. target.Points.Select(p => p.MassGeV)]);
            for (int k = 0; k < target.Points.Count; k++)
            {
                ReachTargetPoint point = target.Points[k];
                Known($"{where}.points[{k}]", ("coupling", point.Coupling), ("alphaD", point.AlphaD), ("y", point.Y));
            }
        }
    }

    /// <inheritdoc cref="Check(string, ReachReport)"/>
    public static void Check(string path, RelicReport report)
    {
        OptionFault.Within(path, () => FigureSubject.Of(report));
        OptionFault.Within(path, () => RelicUnknowns.Parse(report.Unknown, "unknown"));
        Subject(path, report.ParameterUnit, report.ElectronCoupling, report.MassRatio, report.Splitting);
        Number($"{path}: omegaH2", report.OmegaH2, Allowed.From(1e-12, 1e12, ""));
        if (report.Limit is { } limit)
        {
            Number($"{path}: limit.confidenceLevel", limit.ConfidenceLevel, Allowed.Open(0, 1));
            OptionFault.Within($"{path}: limit", () => LimitKinds.Parse(limit.Kind));
        }
        Points(path, report, "points", report.Points);
        for (int i = 0; i < report.Curves.Count; i++) Points(path, report, $"curves[{i}].points", report.Curves[i].Points);
    }

    /// <inheritdoc cref="Check(string, ReachReport)"/>
    public static void Check(string path, WidthCurveReport report)
    {
        OptionFault.Within(path, () => MediatorKinds.Parse(report.Mediator));
        OptionFault.Within(path, () => DarkMatterKinds.Parse(report.DarkMatter));
        if (!Units.Contains(report.ParameterUnit, StringComparer.Ordinal))
            throw InputException.BadValue($"{path}: parameterUnit", $"'{report.ParameterUnit}'", string.Join(" or ", Units));
        Number($"{path}: value", report.Value, Allowed.From(0, Largest, ""));
        Number($"{path}: alphaD", report.AlphaD, Allowed.From(0, Largest, ""));
        Number($"{path}: massRatio", report.MassRatio, Allowed.From(1 / Largest, Largest, ""));
        Number($"{path}: splitting", report.Splitting, Allowed.From(0, Largest, ""));
        Masses($"{path}: decays", [.. report.Decays.Select(d => d.MassGeV)]);
        for (int i = 0; i < report.Decays.Count; i++)
        {
            WidthCurvePoint point = report.Decays[i];
            Number($"{path}: decays[{i}].totalGeV", point.TotalGeV, Allowed.From(0, double.MaxValue, ""));
            Number($"{path}: decays[{i}].totalRelativeError", point.TotalRelativeError, Allowed.From(0, double.MaxValue, ""));
            if (point.Channels.DistinctBy(c => c.Final).Count() < point.Channels.Count)
                throw new InputException($"{path}: decays[{i}]: a final state stands twice (need each once)");
            foreach (WidthCurveChannel channel in point.Channels)
            {
                string where = $"{path}: decays[{i}], {channel.Final}";
                Number($"{where}: branching", channel.Branching, Allowed.From(0, 1 + 1e-9, ""));
                Number($"{where}: widthGeV", channel.WidthGeV, Allowed.From(0, double.MaxValue, ""));
                Number($"{where}: branchingRelativeError", channel.BranchingRelativeError, Allowed.From(0, Largest, ""));
            }
            Number($"{path}: decays[{i}]: sum of branching", point.Channels.Sum(c => c.Branching), Allowed.From(0, 1 + 1e-6, ""));
        }
    }

    // Version 0.1.0 scaled the background with the exposure and kept what was observed.
    private static void RefuseFormerProjection(string path, ReachReport report)
    {
        bool isFormer = report.Kind == LimitKind.Measurement.Name && report.Provenance.Caveats.Any(
            c => c.StartsWith("exposure set to ", StringComparison.Ordinal) || c.StartsWith("threshold set to ", StringComparison.Ordinal));
        if (isFormer)
        {
            throw new InputException(
                $"{path}: version 0.1.0 made it with another exposure or threshold, but kept what was observed "
                + "(run 'tenebra reach' again: it is a projection)");
        }
    }

    private static void Subject(string path, string unit, double electronCoupling, double massRatio, double splitting)
    {
        if (!Units.Contains(unit, StringComparer.Ordinal)) throw InputException.BadValue($"{path}: parameterUnit", $"'{unit}'", string.Join(" or ", Units));
        Number($"{path}: electronCoupling", electronCoupling, Allowed.From(0, 10 * Largest, ""));
        Number($"{path}: massRatio", massRatio, Allowed.From(1 / Largest, Largest, ""));
        Number($"{path}: splitting", splitting, Allowed.From(0, Largest, ""));
    }

    private static void Points(string path, RelicReport report, string list, IReadOnlyList<RelicPointReport> points)
    {
        // One of the two masses was asked for, and is in the range of all masses.
        bool ofMediator = points.All(p => Allowed.Mass.Contains(p.MediatorMassGeV));
        Masses($"{path}: {list}", [.. points.Select(p => ofMediator && p.MassGeV > 0 ? p.MediatorMassGeV : p.MassGeV)]);
        for (int i = 0; i < points.Count; i++)
        {
            RelicPointReport point = points[i];
            string where = $"{path}: {list}[{i}]";
            double mediator = report.MassRatio * point.MassGeV;
            Number($"{where}.mediatorMassGeV", point.MediatorMassGeV, new(mediator * (1 - 1e-9), true, mediator * (1 + 1e-9), true, $"massRatio times massGeV, {Text(mediator)} GeV"));
            Known(where, ("coupling", point.Coupling), ("alphaD", point.AlphaD), ("y", point.Y), ("omegaH2", point.OmegaH2));
        }
    }

    private static void Masses(string list, double[] masses)
    {
        if (masses.Length == 0) throw InputException.BadValue(list, "[]", "at least one point");
        for (int i = 0; i < masses.Length; i++)
        {
            Number($"{list}[{i}].massGeV", masses[i], Allowed.Mass);
            if (Array.IndexOf(masses, masses[i]) < i) throw InputException.BadValue($"{list}[{i}].massGeV", Text(masses[i]), "each mass once");
        }
    }

    private static void Interval(string field, double?[] pair)
    {
        bool isSound = pair is [{ } lower, var upper] && Found.Contains(lower) && (upper is not { } end || (end > lower && Found.Contains(end)));
        if (!isSound)
            throw InputException.BadValue(field, $"[{string.Join(", ", pair.Select(e => e is { } edge ? Text(edge) : "null"))}]", $"[lower, upper] with 0 < lower < upper, or upper null: each {Found.Words}");
    }

    private static void Known(string where, params ReadOnlySpan<(string Key, double? Value)> numbers)
    {
        foreach ((string key, double? value) in numbers)
            if (value is { } known) Number($"{where}.{key}", known, Found);
    }

    private static void Number(string field, double value, Allowed allowed)
    {
        if (!allowed.Contains(value)) throw InputException.BadValue(field, Text(value), allowed.Words);
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
