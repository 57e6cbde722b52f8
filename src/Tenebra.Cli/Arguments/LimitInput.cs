using System.Globalization;
using Tenebra.Cli.Reports;
using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Cli.Arguments;

/// <summary>The lowest excluded values of a parameter, from a document of <c>tenebra reach</c>.</summary>
/// <param name="Limit">What made the limit.</param>
/// <param name="Points">Masses of the dark matter, with the value of the parameter at each.</param>
/// <param name="Provenance">That of the limit, and what was left out.</param>
internal sealed record LimitInput(RelicLimit Limit, IReadOnlyList<RelicInput> Points, Provenance Provenance)
{
    /// <summary>The limit in a file.</summary>
    /// <exception cref="InputException">It is of another model, or excludes nothing.</exception>
    public static LimitInput Of(string path, Model model)
    {
        ReachReport reach = OptionFault.Within("--limit", () => ResultFile.Reach(path));
        if (reach.Model != model.Name || reach.Parameter != model.Couplings.Parameter)
            throw new InputException($"--limit: {path}: a limit on {reach.Parameter} of model '{reach.Model}' (need one on {model.Couplings.Parameter} of '{model.Name}')");
        RelicInput[] points =
        [
            .. from point in reach.Points
               where !point.Failed && point.Excluded.Count > 0
               select new RelicInput(model.DarkMatter.Mass(point.MassGeV), Parameter: point.Excluded.Min(pair => pair[0])),
        ];
        if (points.Length == 0) throw new InputException($"--limit: {path}: nothing is excluded at any mass{(reach.Points.Any(p => p.Failed) ? ", and not every point converged" : "")}");
        return new(
            new RelicLimit(reach.Experiment, reach.ConfidenceLevel, reach.Kind),
            points,
            Provenance.Of(
                $"limit {reach.Provenance.PlanSha256}",
                $"limit of {reach.Name}",
                reach.Provenance.DataSha256,
                reach.Provenance.Sources,
                [.. reach.Provenance.Caveats, Computed(reach), .. Skipped(reach)]));
    }

    private static string Computed(ReachReport reach) => string.Create(
        CultureInfo.InvariantCulture,
        $"the limit of {reach.Name} was computed with darkMatter={reach.DarkMatter} massRatio={reach.MassRatio:R} alphaD={reach.AlphaD:R}");

    private static IEnumerable<string> Skipped(ReachReport reach) =>
    [
        .. LeftOut("the limit did not converge there", reach.Points.Where(p => p.Failed)),
        .. LeftOut("the limit excludes nothing there", reach.Points.Where(p => !p.Failed && p.Excluded.Count == 0)),
    ];

    private static IEnumerable<string> LeftOut(string why, IEnumerable<ReachPoint> points)
    {
        string masses = string.Join(", ", points.Select(p => p.MassGeV.ToString("G6", CultureInfo.InvariantCulture)));
        if (masses.Length > 0) yield return $"left out, for {why}: mediator masses {masses} GeV";
    }
}
