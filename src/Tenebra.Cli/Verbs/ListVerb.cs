using System.CommandLine;
using Tenebra.Cli.Reports;

namespace Tenebra.Cli.Verbs;

/// <summary>The names there are.</summary>
internal static class ListVerb
{
    public static Verb Verb { get; } = new(
        "list",
        "Names of models, experiments, materials, processes, form-factors, methods and conventions.",
        "tenebra list models",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var kind = new Argument<string?>("KIND") { Description = $"one of {string.Join(", ", Catalogue.Kinds)}; all without it", Arity = ArgumentArity.ZeroOrOne };
        command.Add(kind);

        return (parsed, session) =>
        {
            string? asked = parsed.GetValue(kind);
            IReadOnlyList<string> kinds = asked is null ? Catalogue.Kinds : [asked];
            var report = new ListReport(
                [.. kinds.Select(k => new ListedKind(k, Catalogue.Entries(k, session.Data)))],
                Provenance.Of($"list {string.Join(',', kinds)}", "data files"));
            session.Print(report, ReportJson.Default.ListReport, ListReport.Text);
            return ExitCode.Done;
        };
    }
}
