using System.Globalization;
using System.Text;
using Tenebra.Models;

namespace Tenebra.Relic;

/// <summary>Thermal targets as CSV: one line for each mass of each curve, a comment block before.</summary>
public static class RelicCsv
{
    /// <summary>
    /// Columns <c>convention, massGeV, mediatorMassGeV, {parameter}, alphaD, y, omegaH2, relativeError, xFreezeOut, sigmaVCm3PerS,
    /// sigmaVTodayCm3PerS, flags, note</c>; a number that is not known is empty: without a
    /// solution all but the coupling that was given, and the note says why.
    /// </summary>
    public static string Write(IReadOnlyList<RelicCurve> curves)
    {
        ArgumentOutOfRangeException.ThrowIfZero(curves.Count);
        RelicCurve first = curves[0];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# model {first.Model}, {first.DarkMatter.Name} dark matter, mediator over dark matter {first.MassRatio:R}, splitting {first.Splitting:R}\n");
        text.Append(CultureInfo.InvariantCulture, $"# {first.Parameter}{(first.Unit == "1" ? "" : $" [{first.Unit}]")}, found: {first.Unknown.Name}, Omega h2 = {first.OmegaH2:R}\n");
        foreach (RelicCurve curve in curves)
            text.Append(CultureInfo.InvariantCulture, $"# Tenebra {curve.Provenance.Version}, convention {curve.Convention}, plan sha256 {curve.Provenance.PlanSha256}\n");
        foreach (string caveat in curves.SelectMany(c => c.Provenance.Caveats).Distinct()) text.Append(CultureInfo.InvariantCulture, $"# caveat: {caveat}\n");
        text.Append(CultureInfo.InvariantCulture, $"convention,massGeV,mediatorMassGeV,{first.Parameter},alphaD,y,omegaH2,relativeError,xFreezeOut,sigmaVCm3PerS,sigmaVTodayCm3PerS,flags,note\n");
        foreach (RelicCurve curve in curves)
            foreach (RelicPoint point in curve.Points) text.Append(CultureInfo.InvariantCulture, $"{curve.Convention},{Row(point)}\n");
        return text.ToString();
    }

    private static string Row(RelicPoint point)
    {
        double[] couplings = [point.Parameter, point.AlphaD], numbers =
        [
            point.Y, point.OmegaH2.Value, point.RelativeError, point.XFreezeOut,
            point.SigmaVFreezeOut * Constants.CubicCmPerSecondPerGeV2, point.SigmaVToday * Constants.CubicCmPerSecondPerGeV2,
        ];
        string solution = string.Join(',', couplings.Concat(numbers.Select(n => point.Reason is null ? n : double.NaN)).Select(n => double.IsFinite(n) ? n.ToString("R", CultureInfo.InvariantCulture) : ""));
        return string.Create(
            CultureInfo.InvariantCulture, $"{point.DarkMass:R},{point.MediatorMass:R},{solution},{Quoted(string.Join("; ", point.Flags))},{Quoted(point.Reason ?? "")}");
    }

    private static string Quoted(string text) => text.Length == 0 ? "" : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
