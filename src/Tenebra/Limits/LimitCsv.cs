using System.Globalization;
using System.Text;
using Tenebra.Statistics;

namespace Tenebra.Limits;

/// <summary>A limit curve as CSV: one line for each excluded interval, a comment block before.</summary>
public static class LimitCsv
{
    /// <summary>
    /// Columns <c>massGeV, {parameter}Lower, {parameter}Upper, relativeError, yieldAtUnit, note</c>; an empty upper edge means
    /// none; a mass where nothing is excluded has both edges empty and a note.
    /// </summary>
    public static string Write(LimitCurve curve)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {curve.Title}\n");
        text.Append(CultureInfo.InvariantCulture, $"# model {curve.Model}, {new Level(curve.ConfidenceLevel).Percent} % CL upper limit on {curve.Parameter}{(curve.Unit == "1" ? "" : $" [{curve.Unit}]")}, {curve.Provenance.Method}\n");
        text.Append(CultureInfo.InvariantCulture, $"# signal events excluded above {curve.SignalLimit.Upper.Value:g6}\n");
        text.Append(CultureInfo.InvariantCulture, $"# Tenebra {curve.Provenance.Version}, plan sha256 {curve.Provenance.PlanSha256}\n");
        foreach (string caveat in curve.Provenance.Caveats) text.Append(CultureInfo.InvariantCulture, $"# caveat: {caveat}\n");
        text.Append(CultureInfo.InvariantCulture, $"massGeV,{curve.Parameter}Lower,{curve.Parameter}Upper,relativeError,yieldAtUnit,note\n");
        foreach (LimitPoint point in curve.Points)
        {
            string note = point.Reason is null ? "" : '"' + point.Reason.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
            if (point.Excluded.Count == 0)
                text.Append(CultureInfo.InvariantCulture, $"{point.Mass:R},,,,{point.YieldAtUnit.Value:R},{note}\n");
            foreach (ExcludedInterval interval in point.Excluded)
            {
                text.Append(CultureInfo.InvariantCulture, $"{point.Mass:R},{interval.Lo:R},{interval.Hi:R},{point.RelativeError:g3},{point.YieldAtUnit.Value:R},{note}\n");
            }
        }
        return text.ToString();
    }
}
