using System.Globalization;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Photoproduction;

namespace Tenebra.Cli.Reports;

/// <summary>One decay; errors are relative.</summary>
internal sealed record ChannelReport(string Final, double WidthGeV, double Branching, bool Invisible, double WidthRelativeError = 0, double BranchingRelativeError = 0);

/// <summary>One decay of the heavier state; the error is that of the integral and of the rate of hadrons.</summary>
internal sealed record ExcitedChannelReport(string Final, double WidthGeV, double Branching, bool Invisible, double WidthRelativeError);

/// <summary>The heavier state of pseudo-Dirac dark matter and its decays; where it is stable, no decay length and the reason.</summary>
internal sealed record ExcitedStateReport(
    double MassGeV,
    double SplittingGeV,
    double TotalGeV,
    double TotalRelativeError,
    IReadOnlyList<ExcitedChannelReport> Channels,
    double? ProperDecayLengthCm,
    string? WhyStable);

/// <summary>A vector meson, made alone, that decays to the dark sector.</summary>
internal sealed record MesonReport(string Meson, string Final, double WidthGeV, double Branching, double RelativeError);

/// <summary>The answer of <c>tenebra width</c>; decay lengths are null for a stable mediator, that in the laboratory without an energy.</summary>
/// <remarks>
/// WhyStable is null where it decays, ExcitedState without one. HadronChannels are what the channel "hadrons" consists of; Mesons is empty where no vector meson
/// reaches the dark sector.
/// </remarks>
internal sealed record WidthReport(
    string Model,
    double MassGeV,
    string Parameter,
    string ParameterUnit,
    double Value,
    double TotalGeV,
    double TotalRelativeError,
    IReadOnlyList<ChannelReport> Channels,
    IReadOnlyList<ChannelReport> HadronChannels,
    double InvisibleBranching,
    double? ProperDecayLengthCm,
    double? LabDecayLengthCm,
    string? WhyStable,
    ExcitedStateReport? ExcitedState,
    IReadOnlyList<MesonReport> Mesons,
    Provenance Provenance)
{
    private const double LeastOfHadrons = 1e-3, LeastOfExcited = 1e-9, LeastError = 1e-9;

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
        decays.TotalError,
        [.. decays.Channels.Select(c => Channel(decays, c))],
        [.. decays.HadronChannels.OrderByDescending(c => c.Width).Select(c => Channel(decays, c))],
        decays.InvisibleBranching,
        Finite(decays.ProperDecayLengthCm),
        energy is { } e ? Finite(decays.LabDecayLengthCm(e)) : null,
        decays.WhyStable,
        Excited(model, decays.Mass),
        [
            .. from meson in mesons.All
               let branching = InvisibleMesons.Branching(model, meson, decays.Mass, decays.Parameter)
               where branching.Value > 0
               select new MesonReport(
                   meson.Name,
                   InvisibleMesons.Final(model, meson, decays.Mass),
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
        if (report.TotalRelativeError > LeastError) lines.Pair("its relative error", TextLines.Number(report.TotalRelativeError));
        Length("decay length c tau", report.ProperDecayLengthCm);
        if (report.WhyStable is { } why) lines.Pair("stable, because", why);
        if (report.LabDecayLengthCm is not null) Length("in the laboratory", report.LabDecayLengthCm);
        Channels(report);
        if (report.ExcitedState is { } heavy)
        {
            lines.Pair("mass of chi2", heavy.MassGeV, "GeV");
            lines.Pair("width of chi2", heavy.TotalGeV, "GeV");
            if (heavy.WhyStable is { } reason) lines.Pair("its c tau", $"stable: {reason}");
            else Length("its c tau", heavy.ProperDecayLengthCm);
            if (heavy.Channels.Count > 0)
            {
                lines.Table(
                    ["decay of chi2", "width [GeV]", "branching ratio", "relative error"],
                    heavy.Channels.Where(c => c.Branching > LeastOfExcited).Select(c => new[]
                    {
                        c.Final, TextLines.Number(c.WidthGeV), TextLines.Number(c.Branching), c.WidthRelativeError.ToString("g2", CultureInfo.InvariantCulture),
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

        void Channels(WidthReport all)
        {
            if (all.Channels.Count == 0) return;
            string[][] rows =
            [
                .. from c in all.Channels
                   from row in c.Final == "hadrons" ? [Row("", c), .. Hadrons(all.HadronChannels, c)] : (string[][])[Row("", c)]
                   select row,
            ];
            bool isExact = all.Channels.All(c => c.BranchingRelativeError <= LeastError);
            string[] heads = ["decay", "width [GeV]", "branching ratio", "relative error"];
            lines.Table(isExact ? heads[..3] : heads, rows.Select(r => isExact ? r[..3] : r));
        }

        // Those that make a thousandth of the hadrons, and the rest in one line.
        static IEnumerable<string[]> Hadrons(IReadOnlyList<ChannelReport> channels, ChannelReport all)
        {
            ChannelReport[] shown = [.. channels.Where(h => h.WidthGeV > LeastOfHadrons * all.WidthGeV)];
            foreach (ChannelReport channel in shown) yield return Row("  ", channel);
            int others = channels.Count - shown.Length;
            if (others == 0) yield break;
            double width = channels.Except(shown).Sum(h => h.WidthGeV), branching = channels.Except(shown).Sum(h => h.Branching);
            yield return [$"  {others} others", TextLines.Number(width), TextLines.Number(branching), ""];
        }

        static string[] Row(string indent, ChannelReport c) =>
            [indent + c.Final, TextLines.Number(c.WidthGeV), TextLines.Number(c.Branching), c.BranchingRelativeError.ToString("G2", CultureInfo.InvariantCulture)];
    }

    private static ChannelReport Channel(DecaySummary decays, Channel c) =>
        new(c.Final, c.Width, c.Branching, c.IsInvisible, c.RelativeError, decays.BranchingErrorOf(c));

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
