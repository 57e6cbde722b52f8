using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Yields;

namespace Tenebra.Cli.Verbs;

/// <summary>Expected signal events of an experiment.</summary>
internal static class YieldVerb
{
    public static Verb Verb { get; } = new(
        "yield",
        "Expected signal events of an experiment for a model at one mass.",
        "tenebra yield na64e-2022 --model dark-photon --mass 0.1 --set epsilon=1e-4",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var signal = new SignalOptions();
        var mass = new NumberOption("--mass", "mass of the mediator [GeV]", Allowed.Mass) { Required = true };
        var threads = new ThreadsOption();
        signal.AddTo(command);
        command.Add(mass);
        command.Add(threads);

        return (parsed, session) =>
        {
            double m = mass.Of(parsed);
            YieldPlan plan = signal.Of(parsed, session);
            int workers = threads.Of(parsed);
            SignalMatter matter = session.Matter();
            SignalYield expected = ProgressLine.Show(
                session, "showers", progress => new SignalIntegral(plan, matter, workers, progress, session.Cancel)).At(m, session.Cancel);
            session.Warn(expected.Provenance);
            session.Print(YieldReport.Of(plan, expected), ReportJson.Default.YieldReport, YieldReport.Text);
            return ExitCode.Done;
        };
    }
}
