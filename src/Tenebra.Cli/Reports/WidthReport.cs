using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Cli.Reports;

/// <summary>One decay.</summary>
internal sealed record ChannelReport(string Final, double WidthGeV, double Branching, bool Invisible);

/// <summary>The answer of <c>tenebra width</c>; the decay length is null for a stable mediator.</summary>
internal sealed record WidthReport(
    string Model,
    double MassGeV,
    string Parameter,
    double Value,
    double TotalGeV,
    IReadOnlyList<ChannelReport> Channels,
    double InvisibleBranching,
    double? ProperDecayLengthCm,
    Provenance Provenance)
{
    public static WidthReport Of(Model model, DecaySummary decays) => new(
        model.Name,
        decays.Mass,
        model.Couplings.Parameter,
        decays.Parameter,
        decays.Total,
        [.. decays.Channels.Select(c => new ChannelReport(c.Final, c.Width, c.Branching, c.IsInvisible))],
        decays.InvisibleBranching,
        double.IsFinite(decays.ProperDecayLengthCm) ? decays.ProperDecayLengthCm : null,
        decays.Provenance);

    public static string Text(WidthReport report)
    {
        var lines = new TextLines();
        lines.Pair("model", report.Model);
        lines.Pair("mass", report.MassGeV, "GeV");
        lines.Pair(report.Parameter, report.Value, "");
        lines.Pair("total width", report.TotalGeV, "GeV");
        if (report.ProperDecayLengthCm is { } length) lines.Pair("decay length c tau", length, "cm");
        else lines.Pair("decay length c tau", "stable");
        lines.Table(
            ["decay", "width [GeV]", "branching ratio"],
            report.Channels.Select(c => new[] { c.Final, TextLines.Number(c.WidthGeV), TextLines.Number(c.Branching) }));
        return lines.ToString();
    }
}
