using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Cli.Verbs;

/// <summary>How a mediator decays.</summary>
internal static class Width
{
    public static Verb Verb { get; } = new(
        "width",
        "Widths, branching ratios and decay length of a model's mediator.",
        "tenebra width dark-photon --mass 0.1 --set epsilon=1e-4 --set alphaD=0",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var name = new Argument<string>("MODEL") { Description = "name of a model ('tenebra list models')" };
        var mass = new NumberOption("--mass", "mass of the mediator [GeV]", Allowed.Positive("GeV")) { Required = true };
        var set = new SetOption("parameter of the model ('tenebra show MODEL'); repeatable");
        command.Add(name);
        command.Add(mass);
        command.Add(set);

        return (parsed, session) =>
        {
            double m = mass.Of(parsed);
            Model model = set.Apply(parsed, Model.Load(session.Data, parsed.GetValue(name)!));
            DecaySummary decays = DecaySummary.Of(model, m);
            session.Warn(decays.Provenance);
            session.Print(WidthReport.Of(model, decays), ReportJson.Default.WidthReport, WidthReport.Text);
            return ExitCode.Done;
        };
    }
}
