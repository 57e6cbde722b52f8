using System.Globalization;
using System.Text.RegularExpressions;
using Tenebra.Decays;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;

namespace Tenebra.Cli.Reports;

/// <summary>One decay at one mass; branchingRelativeError is relative.</summary>
internal sealed record WidthCurveChannel(string Final, double WidthGeV, double Branching, double BranchingRelativeError, bool Invisible);

/// <summary>The decays at one mass; no decay length for a stable mediator; the error is that of the width and of the decay length, relative.</summary>
internal sealed record WidthCurvePoint(
    double MassGeV, double TotalGeV, double TotalRelativeError, double? ProperDecayLengthCm, IReadOnlyList<WidthCurveChannel> Channels)
{
    public static WidthCurvePoint Of(DecaySummary decays) => new(
        decays.Mass,
        decays.Total,
        decays.TotalError,
        double.IsFinite(decays.ProperDecayLengthCm) ? decays.ProperDecayLengthCm : null,
        [.. decays.Channels.Zip(decays.BranchingErrors, (c, error) => new WidthCurveChannel(c.Final, c.Width, c.Branching, error, c.IsInvisible))]);
}

/// <summary>The answer of <c>tenebra width --masses</c>, which <c>tenebra plot</c> reads.</summary>
internal sealed partial record WidthCurveReport(
    string Model,
    string Mediator,
    string Parameter,
    string ParameterUnit,
    double Value,
    string DarkMatter,
    double AlphaD,
    double MassRatio,
    double Splitting,
    bool Hadrons,
    IReadOnlyDictionary<string, double> Charges,
    IReadOnlyList<WidthCurvePoint> Decays,
    Provenance Provenance)
{
    public static WidthCurveReport Of(Model model, IReadOnlyList<DecaySummary> decays) => new(
        model.Name,
        model.Mediator.Name,
        model.Couplings.Parameter,
        model.Couplings.Unit,
        model.Couplings.Value,
        model.DarkMatter.Kind.Name,
        model.DarkMatter.AlphaD,
        model.DarkMatter.MassRatio,
        model.DarkMatter.Splitting,
        model.Hadrons,
        model.Couplings.Charges.ByName.ToDictionary(c => c.Name, c => c.Charge, StringComparer.Ordinal),
        [.. decays.Select(WidthCurvePoint.Of)],
        JointProvenance.Of([.. decays.Select(d => d.Provenance)]) with { Caveats = [.. Caveats(model, decays)] });

    // One line for what is said at many masses with other numbers: of hadrons the worst, of anything else the first.
    private static IEnumerable<string> Caveats(Model model, IReadOnlyList<DecaySummary> decays)
    {
        DecaySummary[] withHadrons = [.. decays.Where(d => d.HadronCaveat is not null)];
        foreach (string caveat in decays.SelectMany(d => d.Provenance.Caveats.Where(c => c != d.HadronCaveat)).DistinctBy(c => Numbers().Replace(c, "#"))) yield return caveat;
        if (withHadrons.Length == 0) yield break;
        DecaySummary worst = withHadrons.MaxBy(d => d.Channels.Max(c => c.RelativeError))!;
        yield return withHadrons.Length == 1 ? worst.HadronCaveat! : $"{worst.HadronCaveat} (the worst of {withHadrons.Length} masses)";
        double[] masses = [.. decays.Select(d => d.Mass)], missed = [.. HadronRatio.Peaks.Where(p => IsMissed(p.Mass, p.Width, masses)).Select(p => p.Mass)];
        if (missed.Length > 0 && model.Mediator == MediatorKind.Vector)
        {
            yield return "the masses pass over peaks of the width to hadrons: add masses near "
                + string.Join(", ", missed.Select(m => m.ToString("g5", CultureInfo.InvariantCulture))) + " GeV";
        }
    }

    // A peak between two masses, neither of which is within its width.
    private static bool IsMissed(double peak, double width, double[] masses) =>
        masses.Any(m => m < peak) && masses.Any(m => m > peak) && !masses.Any(m => Math.Abs(m - peak) < width);

    [GeneratedRegex(@"[\d.]+([eE][+-]?\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    /// <summary>All final states, in the order in which they first stand.</summary>
    public IReadOnlyList<string> Finals() => [.. Decays.SelectMany(d => d.Channels).Select(c => c.Final).Distinct()];

    /// <summary>Documents of one question at different masses as one, in rising order; a mass that stands in several counts once.</summary>
    /// <exception cref="InputException">The documents are of different models or couplings.</exception>
    public static WidthCurveReport Joined(IReadOnlyList<WidthCurveReport> reports)
    {
        WidthCurveReport first = reports[0];
        foreach (WidthCurveReport other in reports)
        {
            if (other.Subject != first.Subject)
                throw new InputException($"the widths are of different models or couplings: {first.Subject}; {other.Subject} (plot them apart)");
        }
        return first with
        {
            Decays = [.. reports.SelectMany(r => r.Decays).DistinctBy(d => d.MassGeV).OrderBy(d => d.MassGeV)],
            Provenance = JointProvenance.Of([.. reports.Select(r => r.Provenance)]),
        };
    }

    public static string Text(WidthCurveReport report)
    {
        var lines = new TextLines();
        lines.Pair("model", report.Model);
        lines.Pair(report.Parameter, report.Value, TextLines.Unit(report.ParameterUnit));
        IReadOnlyList<string> finals = report.Finals();
        lines.Table(
            ["mass [GeV]", "width [GeV]", "relative error", "c tau [cm]", .. finals.Select(f => $"BR {f}")],
            report.Decays.Select(d => (string[])[
                TextLines.Number(d.MassGeV), TextLines.Number(d.TotalGeV), TextLines.Number(d.TotalRelativeError),
                d.ProperDecayLengthCm is { } length ? TextLines.Number(length) : "stable",
                .. finals.Select(f => Branching(d.Channels.FirstOrDefault(c => c.Final == f))),
            ]));
        return lines.ToString();
    }

    private string Subject => string.Create(
        CultureInfo.InvariantCulture,
        $"{Model}, {Parameter} = {Value:R}, {DarkMatter} dark matter, alphaD = {AlphaD:R}, mass ratio {MassRatio:R}, splitting {Splitting:R}, hadrons {(Hadrons ? "counted" : "left out")}, ")
        + string.Join(", ", Charges.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value:R}")));

    private static string Branching(WidthCurveChannel? channel) => channel switch
    {
        null => "-",
        { BranchingRelativeError: > 0, Branching: > 0 } => string.Create(
            CultureInfo.InvariantCulture, $"{channel.Branching:g4} +- {channel.Branching * channel.BranchingRelativeError:g2}"),
        _ => channel.Branching.ToString("g4", CultureInfo.InvariantCulture),
    };
}
