using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.DirectDetection;
using Tenebra.Models;

namespace Tenebra.Cli.Verbs;

/// <summary>Dark matter of a model on electrons.</summary>
internal static class DirectDetectionVerb
{
    public static Verb Verb { get; } = new(
        "direct-detection",
        "Reference cross section of dark matter on an electron, or the coupling that gives it.",
        "tenebra direct-detection dark-photon --mass 0.03 --set epsilon=1e-4",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var name = new Argument<string>("MODEL") { Description = "name of a model ('tenebra list models')" };
        var mass = new NumberOption("--mass", "mass of the mediator [GeV]; dark matter is lighter by massRatio", Allowed.Mass) { Required = true };
        var sigma = new NumberOption("--sigma-e", "cross section [cm2] from which the coupling is found", Allowed.From(1e-60, 1e-10, "cm2"));
        var set = new SetOption("parameter of the model ('tenebra show MODEL'); repeatable");
        foreach (Option option in (Option[])[mass, sigma, set]) command.Add(option);
        command.Add(name);

        return (parsed, session) =>
        {
            double m = mass.Of(parsed);
            double? wanted = sigma.OrNull(parsed);
            Model model = set.Apply(parsed, Model.Load(session.Data, parsed.GetValue(name)!));
            if (wanted is not null && set.Holds(parsed, model.Couplings.Parameter))
                throw new InputException($"--sigma-e and --set {model.Couplings.Parameter} fix the same number (give one)");
            DirectDetectionSummary summary = wanted is { } cm2
                ? DirectDetectionSummary.AtCrossSection(model, m, cm2 / Constants.SquareCmPerGeV2)
                : DirectDetectionSummary.Of(model, m);
            session.Warn(summary.Provenance);
            session.Print(DirectDetectionReport.Of(model, summary), ReportJson.Default.DirectDetectionReport, DirectDetectionReport.Text);
            return ExitCode.Done;
        };
    }
}
