using System.Globalization;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Photoproduction;

namespace Tenebra.Cli.Reports;

/// <summary>One decay.</summary>
internal sealed record ChannelReport(string Final, double WidthGeV, double Branching, bool Invisible);

/// <summary>One decay of the heavier state; the error is that of the integral and of the rate of hadrons.</summary>
internal sealed record ExcitedChannelReport(string Final, double WidthGeV, double Branching, bool Invisible, double RelativeError);

/// <summary>The heavier state of pseudo-Dirac dark matter and its decays; where it is stable, no decay length and the reason.</summary>
internal sealed record ExcitedStateReport(
    double MassGeV,
    double SplittingGeV,
    double TotalGeV,
    double RelativeError,
    IReadOnlyList<ExcitedChannelReport> Channels,
    double? ProperDecayLengthCm,
    string? Reason);

/// <summary>A vector meson, made alone, that decays to the dark sector.</summary>
internal sealed record MesonReport(string Meson, string Final, double WidthGeV, double Branching, double RelativeError);

/// <summary>The answer of <c>tenebra width</c>; decay lengths are null for a stable mediator, that in the laboratory without an energy.</summary>
/// <remarks>ExcitedState is null without one; Mesons is empty where no vector meson reaches the dark sector.</remarks>
internal sealed record WidthReport(
    string Model,
    double MassGeV,
    string Parameter,
    string ParameterUnit,
    double Value,
    double TotalGeV,
    IReadOnlyList<ChannelReport> Channels,
    double InvisibleBranching,
    double? ProperDecayLengthCm,
    double? LabDecayLengthCm,
    ExcitedStateReport? ExcitedState,
    IReadOnlyList<MesonReport> Mesons,
    Provenance Provenance)
{
    /// <summary>The decays of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="decays">Decays of its mediator.</param>
    /// <param name="energy">Its energy in the laboratory [GeV]; null where it was not asked.</param>
    /// <param name="mesons">Vector mesons.</param>
    public static WidthReport Of(Model model, DecaySummary decays, double? energy, VectorMesonTable mesons) => new(
        model.Name,
        decays.Mass,
        model.Couplings.Parameter,
        model.Couplings.Unit,
        decays.Parameter,
        decays.Total,
        [.. decays.Channels.Select(c => new ChannelReport(c.Final, c.Width, c.Branching, c.IsInvisible))],
        decays.InvisibleBranching,
        Finite(decays.ProperDecayLengthCm),
        energy is { } e ? Finite(decays.LabDecayLengthCm(e)) : null,
        Excited(model, decays.Mass),
        [
            .. from meson in mesons.All
               let branching = InvisibleMesons.Branching(model, meson, decays.Mass, decays.Parameter)
               where branching.Value > 0
               select new MesonReport(
                   meson.Name,
                   InvisibleMesons.Final(model),
                   branching.Value / meson.ElectronBranching * meson.ElectronWidth,
                   branching.Value,
                   branching.RelativeError),
        ],
        decays.Provenance);

    public static string Text(WidthReport report)
    {
        var lines = new TextLines();
        lines.Pair("model", report.Model);
        lines.Pair("mass", report.MassGeV, "GeV");
        lines.Pair(report.Parameter, report.Value, TextLines.Unit(report.ParameterUnit));
        lines.Pair("total width", report.TotalGeV, "GeV");
        Length("decay length c tau", report.ProperDecayLengthCm);
        if (report.LabDecayLengthCm is not null) Length("in the laboratory", report.LabDecayLengthCm);
        Decays("decay", report.Channels);
        if (report.ExcitedState is { } heavy)
        {
            lines.Pair("mass of chi2", heavy.MassGeV, "GeV");
            lines.Pair("width of chi2", heavy.TotalGeV, "GeV");
            if (heavy.Reason is { } reason) lines.Pair("its c tau", $"stable: {reason}");
            else Length("its c tau", heavy.ProperDecayLengthCm);
            if (heavy.Channels.Count > 0)
            {
                lines.Table(
                    ["decay of chi2", "width [GeV]", "branching ratio", "relative error"],
                    heavy.Channels.Select(c => new[]
                    {
                        c.Final, TextLines.Number(c.WidthGeV), TextLines.Number(c.Branching), c.RelativeError.ToString("g2", CultureInfo.InvariantCulture),
                    }));
            }
        }
        if (report.Mesons.Count > 0)
        {
            lines.Table(
                ["meson to dark sector", "width [GeV]", "branching ratio", "relative error"],
                report.Mesons.Select(m => new[]
                {
                    $"{m.Meson} -> {m.Final}", TextLines.Number(m.WidthGeV), TextLines.Number(m.Branching), TextLines.Number(m.RelativeError),
                }));
        }
        return lines.ToString();

        void Length(string name, double? cm)
        {
            if (cm is { } length) lines.Pair(name, length, "cm");
            else lines.Pair(name, "stable");
        }

        void Decays(string name, IReadOnlyList<ChannelReport> channels)
        {
            if (channels.Count > 0)
                lines.Table([name, "width [GeV]", "branching ratio"], channels.Select(c => new[] { c.Final, TextLines.Number(c.WidthGeV), TextLines.Number(c.Branching) }));
        }
    }

    private static double? Finite(double cm) => double.IsFinite(cm) ? cm : null;

    private static ExcitedStateReport? Excited(Model model, double mass)
    {
        if (ExcitedStateDecays.Of(model, mass, model.Couplings.Value) is not { } decays) return null;
        Estimate total = decays.Total;
        return new(
            model.DarkMatter.HeavyMass(mass),
            decays.Emission.Splitting,
            total.Value,
            total.RelativeError,
            [.. decays.Channels.Select(c => new ExcitedChannelReport(c.Final, c.Width.Value, c.Branching, c.IsInvisible, c.Width.RelativeError))],
            Finite(DecayLength.ProperCm(total.Value)),
            decays.Stability);
    }
}
