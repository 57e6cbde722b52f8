using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Models;
using Tenebra.Precision;

namespace Tenebra.Cli.Verbs;

/// <summary>The anomalous magnetic moment of a lepton.</summary>
internal static class AnomalousMomentVerb
{
    public static Verb Verb { get; } = new(
        "g-2",
        "What a model adds to (g-2)/2 of a lepton, and the couplings that the measured values favour and exclude.",
        "tenebra g-2 vector --mass 0.01 --lepton mu",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var name = new Argument<string>("MODEL") { Description = "name of a model ('tenebra list models')" };
        var mass = new NumberOption("--mass", "mass of the mediator [GeV]", Allowed.Mass) { Required = true };
        var lepton = new TextOption("--lepton", "e, mu or tau", "mu");
        var band = new TextOption("--band", "one measured value of the lepton, such as world-2025; all without it");
        var set = new SetOption("parameter of the model ('tenebra show MODEL'); repeatable");
        foreach (Option option in (Option[])[mass, lepton, band, set]) command.Add(option);
        command.Add(name);

        return (parsed, session) =>
        {
            double m = mass.Of(parsed);
            LeptonFlavour flavour = Flavour(lepton.Needed(parsed));
            Model model = set.Apply(parsed, Model.Load(session.Data, parsed.GetValue(name)!));
            var measured = MeasuredMoments.Load(session.Data);
            IReadOnlyList<MomentBand> bands = band.Of(parsed) is { } one ? [OptionFault.Within("--band", () => measured.Of(flavour, one))] : measured.Of(flavour);
            AnomalousMomentReport report = AnomalousMomentReport.Of(model, m, flavour, measured, bands);
            session.Warn(report.Provenance);
            session.Print(report, ReportJson.Default.AnomalousMomentReport, AnomalousMomentReport.Text);
            return ExitCode.Done;
        };
    }

    private static LeptonFlavour Flavour(string symbol)
    {
        foreach (LeptonFlavour flavour in LeptonFlavours.All)
            if (flavour.Symbol == symbol) return flavour;
        throw InputException.UnknownName("--lepton", symbol, LeptonFlavours.All.Select(f => f.Symbol));
    }
}
