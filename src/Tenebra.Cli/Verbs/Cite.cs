using System.CommandLine;
using Tenebra.Cli.Reports;

namespace Tenebra.Cli.Verbs;

/// <summary>The bibliography of a result.</summary>
internal static class Cite
{
    public static Verb Verb { get; } = new(
        "cite",
        "BibTeX of what a result file, a model or an experiment rests on.",
        "tenebra cite na64e-2022 dark-photon",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var names = new Argument<string[]>("NAME") { Description = "result file, model or experiment", Arity = ArgumentArity.OneOrMore };
        command.Add(names);

        return (parsed, session) =>
        {
            CiteReport report = CiteReport.Of(parsed.GetValue(names)!, session.Data);
            session.Print(report, ReportJson.Default.CiteReport, r => r.Bibtex);
            return ExitCode.Done;
        };
    }
}
