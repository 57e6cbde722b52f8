using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;

namespace Tenebra.Cli.Verbs;

/// <summary>How a mediator decays.</summary>
internal static class Width
{
    public static Verb Verb { get; } = new(
        "width",
        "Widths, branching ratios and decay lengths of a model's mediator, of chi2, and of vector mesons to its dark sector.",
        "tenebra width dark-photon --mass 0.1 --set epsilon=1e-4 --set alphaD=0",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var name = new Argument<string>("MODEL") { Description = "name of a model ('tenebra list models')" };
        var mass = new NumberOption("--mass", "mass of the mediator [GeV]", Allowed.Mass) { Required = true };
        var set = new SetOption("parameter of the model ('tenebra show MODEL'); repeatable");
        var energy = new NumberOption("--energy", "energy of the mediator in the laboratory [GeV]: adds its mean decay length there", Allowed.UpTo(1e6, "GeV"));
        command.Add(name);
        command.Add(mass);
        command.Add(set);
        command.Add(energy);

        return (parsed, session) =>
        {
            double m = mass.Of(parsed);
            Model model = set.Apply(parsed, Model.Load(session.Data, parsed.GetValue(name)!));
            double? e = energy.OrNull(parsed);
            if (e < m) throw InputException.BadValue("--energy", e, $"at least the mass, {m} GeV");
            var decays = DecaySummary.Of(model, m);
            session.Warn(decays.Provenance);
            session.Print(WidthReport.Of(model, decays, e, VectorMesonTable.Load(session.Data)), ReportJson.Default.WidthReport, WidthReport.Text);
            return ExitCode.Done;
        };
    }
}
