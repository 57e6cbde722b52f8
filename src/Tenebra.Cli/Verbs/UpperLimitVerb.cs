using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Statistics;

namespace Tenebra.Cli.Verbs;

/// <summary>A limit on the number of signal events of a counting experiment.</summary>
internal static class UpperLimitVerb
{
    public static Verb Verb { get; } = new(
        "upper-limit",
        "Limit on the number of signal events of a counting experiment.",
        "tenebra upper-limit --observed 0 --background 0.51 --background-error 0.13 --cl 0.9 --method cls",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var observed = new IntegerOption("--observed", "events seen", 0, 1_000_000) { Required = true };
        var background = new NumberOption("--background", "expected background events", Allowed.NotNegative("events")) { Required = true };
        var backgroundError = new NumberOption("--background-error", "its standard deviation, in events", Allowed.NotNegative("events"), 0);
        var signalError = new NumberOption("--signal-error", "relative standard deviation of the signal", Allowed.NotNegative(""), 0);
        var statistics = new StatisticsOptions();
        var toys = new IntegerOption("--toys", "pseudo-experiments of cls-toys", 100, 100_000_000, 10_000);
        var expected = new Option<bool>("--expected")
        {
            Description = "limits that background alone would give, for every method; 'false' saves their time",
            DefaultValueFactory = _ => true,
        };
        var threads = new ThreadsOption();
        command.Add(observed);
        command.Add(background);
        command.Add(backgroundError);
        command.Add(signalError);
        statistics.AddTo(command);
        command.Add(toys);
        command.Add(expected);
        command.Add(threads);

        return (parsed, session) =>
        {
            var question = new LimitQuestion(
                new CountingBin((int)observed.Of(parsed), background.Of(parsed), backgroundError.Of(parsed), 1, signalError.Of(parsed)),
                statistics.ConfidenceLevel(parsed),
                statistics.Method(parsed),
                (int)toys.Of(parsed),
                session.Seed);
            int workers = threads.Of(parsed);
            LimitResult limit = ProgressLine.Show(session, "limit", progress => UpperLimit.Of(
                [question.Bin],
                question.ConfidenceLevel,
                question.Method,
                parsed.GetValue(expected),
                new ToySettings(question.Seed, question.Toys, workers),
                progress,
                session.Cancel));
            UpperLimitReport report = UpperLimitReport.Of(question, limit);
            session.Warn(report.Provenance);
            session.Print(report, ReportJson.Default.UpperLimitReport, UpperLimitReport.Text);
            return ExitCode.Done;
        };
    }
}
