using System.CommandLine;
using Tenebra.Cli.Reports;

namespace Tenebra.Cli.Verbs;

/// <summary>One model, experiment or material.</summary>
internal static class Show
{
    public static Verb Verb { get; } = new(
        "show",
        "One model, experiment or material with its numbers, parameters and sources.",
        "tenebra show na64e-2022",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var name = new Argument<string>("NAME") { Description = "name of a model, an experiment or a material" };
        command.Add(name);

        return (parsed, session) =>
        {
            session.Print(ShowReport.Of(parsed.GetValue(name)!, session.Data), ReportJson.Default.ShowReport, ShowReport.Text);
            return ExitCode.Done;
        };
    }
}
