using System.Globalization;
using System.Text;
using Tenebra.Statistics;

namespace Tenebra.Limits;

/// <summary>A limit curve as CSV: one line for each excluded interval, a comment block before.</summary>
public static class LimitCsv
{
    private static readonly string[] Quantiles = ["Minus2", "Minus1", "Median", "Plus1", "Plus2"];

    /// <summary>
    /// Columns <c>massGeV, {parameter}Lower, {parameter}Upper, relativeError, yieldAtUnit, note</c>; an empty upper edge means
    /// none; a mass where nothing is excluded has both edges empty and a note. With expected limits, <c>{parameter}ExpectedMinus2</c> …
    /// <c>Plus2</c> beside them: lower edges, the same in every line of one mass, empty where nothing is excluded. The first line says what
    /// is a projection.
    /// </summary>
    public static string Write(LimitCurve curve)
    {
        bool hasBand = curve.ExpectedSignalLimit is not null, isProjection = curve.Kind == LimitKind.Projection;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {curve.Title}{(isProjection ? ", projection" : "")}\n");
        string unit = curve.Unit == "1" ? "" : $" [{curve.Unit}]", limit = isProjection ? "median expected upper limit" : "upper limit";
        text.Append(CultureInfo.InvariantCulture, $"# model {curve.Model}, {new Level(curve.ConfidenceLevel).Percent} % CL {limit} on {curve.Parameter}{unit}");
        text.Append(CultureInfo.InvariantCulture, $", {curve.Provenance.Method}\n");
        text.Append(CultureInfo.InvariantCulture, $"# kind {curve.Kind.Name}\n");
        text.Append(CultureInfo.InvariantCulture, $"# signal events excluded above {curve.SignalLimit:g6}\n");
        if (curve.ExpectedSignalLimit is { } e)
        {
            text.Append(CultureInfo.InvariantCulture, $"# expected without a signal, -2 to +2 sigma: {e.Minus2:g6}, {e.Minus1:g6}, ");
            text.Append(CultureInfo.InvariantCulture, $"{e.Median:g6}, {e.Plus1:g6}, {e.Plus2:g6}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"# Tenebra {curve.Provenance.Version}, plan sha256 {curve.Provenance.PlanSha256}\n");
        foreach (string caveat in curve.Provenance.Caveats) text.Append(CultureInfo.InvariantCulture, $"# caveat: {caveat}\n");
        text.Append(CultureInfo.InvariantCulture, $"massGeV,{curve.Parameter}Lower,{curve.Parameter}Upper,relativeError,yieldAtUnit,note");
        if (hasBand) text.Append(string.Concat(Quantiles.Select(q => $",{curve.Parameter}Expected{q}")));
        text.Append('\n');
        foreach (LimitPoint point in curve.Points)
        {
            string note = point.Reason is null ? "" : '"' + point.Reason.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
            string rest = $"{point.YieldAtUnit.Value.ToString("R", CultureInfo.InvariantCulture)},{note}{(hasBand ? Edges(point) : "")}\n";
            if (point.Excluded.Count == 0)
                text.Append(CultureInfo.InvariantCulture, $"{point.Mass:R},,,,{rest}");
            foreach (ExcludedInterval interval in point.Excluded)
            {
                text.Append(CultureInfo.InvariantCulture, $"{point.Mass:R},{interval.Lo:R},{interval.Hi:R},{point.RelativeError:g3},{rest}");
            }
        }
        return text.ToString();
    }

    private static string Edges(LimitPoint point) => point.Expected is { } e
        ? string.Concat(((IReadOnlyList<ExcludedInterval>[])[e.Minus2, e.Minus1, e.Median, e.Plus1, e.Plus2]).Select(
            i => string.Create(CultureInfo.InvariantCulture, $",{(i.Count > 0 ? i[0].Lo : (double?)null):R}")))
        : string.Concat(Quantiles.Select(_ => ","));
}
