using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Validation;

namespace Tenebra.Cli.Verbs;

/// <summary>Computed numbers against those found elsewhere.</summary>
internal static class Validate
{
    public static Verb Verb { get; } = new(
        "validate",
        "Compares computed numbers with published and independent ones.",
        "tenebra validate totals",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = $"one comparison instead of all: {string.Join(", ", Comparisons.Names)}",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var published = new TextOption("--published", "folder of published curves, which are not part of the project", "../shared/published");
        var write = new OutputOption("--write", "Markdown document to write, such as docs/validation.md", ".md");
        command.Add(name);
        command.Add(published);
        command.Add(write);

        return (parsed, session) =>
        {
            OutputFile? document = write.Of(parsed);
            string folder = published.Needed(parsed);
            var groups = new List<ValidationGroup>();
            foreach (string one in parsed.GetValue(name) is { } chosen ? [chosen] : Comparisons.Names)
            {
                groups.Add(Comparisons.Run(one, session.Data, folder, session.Cancel));
                if (groups[^1].Skipped is { } reason) session.Error.WriteLine($"skipped {one}: {reason}");
            }
            document?.Write(ValidationDocument.Write(groups));
            ValidateReport report = ValidateReport.Of(groups);
            session.Print(report, ReportJson.Default.ValidateReport, ValidateReport.Text);
            return report.Missed == 0 ? ExitCode.Done : ExitCode.NotConverged;
        };
    }
}
