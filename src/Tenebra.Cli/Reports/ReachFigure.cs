using Tenebra.Models;
using Tenebra.Plots;

namespace Tenebra.Cli.Reports;

/// <summary>The figure of one or several results of <c>tenebra reach</c>.</summary>
internal static class ReachFigure
{
    /// <summary>One shaded region for each result.</summary>
    /// <exception cref="InputException">The results limit different parameters, which no common axis shows.</exception>
    public static Figure Of(IReadOnlyList<ReachReport> results)
    {
        string[] parameters = [.. results.Select(r => r.Parameter).Distinct()];
        if (parameters.Length > 1) throw new InputException($"the results limit different parameters: {string.Join(", ", parameters)} (plot them apart)");
        string[] models = [.. results.Select(r => r.Model).Distinct()];
        string[] levels = [.. results.Select(r => $"{100 * r.ConfidenceLevel:G6} % CL").Distinct()];
        string[] units = [.. results.Select(r => r.ParameterUnit).Distinct()];
        if (units.Length > 1) throw new InputException($"the parameters of the results have different units: {string.Join(", ", units)} (plot them apart)");
        bool mixing = parameters[0] == "epsilon", millicharge = results.All(r => r.Mediator == MediatorKind.Photon.Name);
        return new Figure(
            string.Join(", ", models),
            new Axis(mixing ? millicharge ? "m_{χ}" : "m_{A'}" : "m_{X}", "GeV"),
            new Axis(mixing ? "ε" : $"*{parameters[0]}*", units[0] == "1" ? "" : "GeV^{-1}"),
            [.. results.Select(r => new Region(Name(r, models.Length > 1), Polygons(r)))],
            [],
            string.Join(", ", levels),
            $"Tenebra {Provenance.LibraryVersion}",
            string.Join("; ", results.Select(r => $"{r.Experiment}: plan sha256 {r.Provenance.PlanSha256}")));
    }

    private static string Name(ReachReport result, bool withModel) =>
        withModel ? $"{result.Experiment}, {result.Model}" : result.Experiment;

    private static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Polygons(ReachReport result) =>
        ExclusionRegion.FromIntervals([.. result.Points.Select(Column)]);

    private static (double X, IReadOnlyList<(double Lo, double? Hi)> Intervals) Column(ReachPoint point) =>
        (point.MassGeV, [.. point.Excluded.Select(e => (e[0]!.Value, e[1]))]);
}
