using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Materials;
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
        var mass = new NumberOption("--mass", "mass of the mediator [GeV]", Allowed.Positive("GeV")) { Required = true };
        signal.AddTo(command);
        command.Add(mass);

        return (parsed, session) =>
        {
            double m = mass.Of(parsed);
            YieldPlan plan = signal.Of(parsed, session.Data);
            SignalYield expected = new SignalIntegral(plan, MaterialTable.Load(session.Data)).At(m);
            session.Warn(expected.Provenance);
            session.Print(YieldReport.Of(plan, expected), ReportJson.Default.YieldReport, YieldReport.Text);
            return ExitCode.Done;
        };
    }
}
