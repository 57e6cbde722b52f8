using System.Globalization;
using Tenebra.Models;
using Tenebra.Relic;
using Tenebra.Statistics;

namespace Tenebra.Cli.Reports;

/// <summary>What regions and lines of a figure are called, and what its caption says of all of them.</summary>
/// <param name="Reaches">The regions.</param>
/// <param name="Lines">The lines.</param>
internal sealed record FigureNames(IReadOnlyList<ReachReport> Reaches, IReadOnlyList<FigureLine> Lines)
{
    private const string Projection = "projection";

    private readonly FigureSubject[] subjects = [.. Reaches.Select(FigureSubject.Of), .. Lines.Select(l => l.Subject)];
    private readonly double?[] alphaDs = [.. Reaches.Select(r => (double?)r.AlphaD), .. Lines.Select(l => l.CommonAlphaD)];
    private readonly double?[] massRatios = [.. Reaches.Select(MassRatio), .. Lines.Select(l => l.MassRatio)];

    /// <summary>The names of the models.</summary>
    public IReadOnlyList<string> Models => [.. subjects.Select(s => s.Model).Distinct()];

    /// <summary>The models, and the word projection where no region rests on an observation.</summary>
    public string Title => string.Join(", ", HasProjection ? [.. Models, Projection] : Models);

    /// <summary>The experiment, and what tells this region from others and from the lines.</summary>
    public string Region(ReachReport reach)
    {
        string[] model = Models.Count > 1 ? [reach.Model] : [];
        return string.Join(", ", [
            reach.Name, .. model, .. Couplings(reach.AlphaD, MassRatio(reach), FigureSubject.Of(reach)),
        ]);
    }

    /// <summary>The median of what is expected beside a measurement; of a projection the region is named.</summary>
    public string Median(ReachReport reach) => reach.IsProjection ? "" : Reaches.Count > 1 ? $"{reach.Experiment} expected" : "expected";

    /// <summary>The dark matter, and of everything else what tells the lines apart; conventions of one dark matter by their names alone.</summary>
    public string Line(FigureLine line)
    {
        string kind = line.Subject.DarkMatter.Kind.Name;
        string[] apart =
        [
            .. Models.Count > 1 ? [line.Subject.Model] : (string[])[],
            .. Lines.Select(l => l.Convention).Distinct().Count() > 1 ? [line.Convention] : (string[])[],
            .. Couplings(line.CommonAlphaD, line.MassRatio, line.Subject),
            .. Splitting(line),
        ];
        if (line.Limit is { } limit) return string.Join(", ", [limit.Name, kind, .. apart]);
        return string.Join(", ", apart.Length > 0 && CommonKind is not null ? apart : [$"relic {kind}", .. apart]);
    }

    /// <summary>What all results share.</summary>
    public string Caption(FigureAxes axes)
    {
        IEnumerable<double> levels = [.. Reaches.Select(r => r.ConfidenceLevel), .. Lines.Select(l => l.Limit).OfType<RelicLimit>().Select(l => l.ConfidenceLevel)];
        IEnumerable<double> abundances = axes.Y == FigureQuantity.OmegaH2 ? [] : Lines.Where(l => l.Unknown != RelicUnknown.Nothing).Select(l => l.OmegaH2);
        return string.Join(", ", [
            .. CommonKind is { } kind ? [kind] : (string[])[],
            .. Reaches.Any(r => r.IsProjection) ? [Reaches.All(r => r.IsProjection) ? Projection : "limits and projections"] : (string[])[],
            .. levels.Distinct().Select(l => $"{new Level(l).Percent} % CL"),
            .. Reaches.Any(r => r.ExpectedSignalLimit is not null) ? ["bands: expected, ±1σ and ±2σ"] : (string[])[],
            .. abundances.Distinct().Select(a => $"{FigureAxes.Abundance} = {Number(a)}"),
            .. alphaDs.Distinct().ToArray() is [> 0 and { } alphaD] ? [AlphaD(alphaD, subjects[0])] : (string[])[],
            .. massRatios.Distinct().ToArray() is [{ } ratio] ? [Masses(ratio)] : (string[])[],
        ]);
    }

    // Beside a measurement the region itself is named.
    private bool HasProjection => Reaches.Count > 0 ? Reaches.All(r => r.IsProjection) : Lines.Any(l => l.IsProjection);

    // The dark matter of lines that differ by their conventions; null where it differs too, or where there is one convention.
    private string? CommonKind =>
        Lines.Select(l => l.Convention).Distinct().Count() > 1 && Lines.Select(l => l.Subject.DarkMatter.Kind).Distinct().ToArray() is [DarkMatterKind one] ? one.Name : null;

    private IEnumerable<string> Couplings(double? alphaD, double? massRatio, FigureSubject subject)
    {
        if (massRatio is { } ratio && massRatios.Distinct().Count() > 1) yield return Masses(ratio);
        if (alphaD is { } own && alphaDs.Distinct().Count() > 1) yield return AlphaD(own, subject);
    }

    private string[] Splitting(FigureLine line)
    {
        bool differ = Lines.Select(l => l.Splitting).OfType<double>().Distinct().Count() > 1;
        return line.Splitting is { } splitting && (differ || splitting > 0) ? [$"Δ = {Number(splitting)}"] : [];
    }

    private string Masses(double ratio) => $"{FigureAxes.MediatorMass(subjects)} = {Number(ratio)} m_{{χ}}";

    private static string AlphaD(double alphaD, FigureSubject subject) => $"{FigureAxes.AlphaD} = {Number(alphaD)} {subject.AlphaDUnit}".TrimEnd();

    // Where the mediator does not couple to dark matter, no mass of it matters.
    private static double? MassRatio(ReachReport reach) => reach.AlphaD > 0 ? FigureSubject.Of(reach).MassRatio : null;

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
