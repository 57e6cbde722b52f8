using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Plots;

namespace Tenebra.Cli.Verbs;

/// <summary>A figure of results.</summary>
internal static class Plot
{
    public static Verb Verb { get; } = new(
        "plot",
        "One figure of one or several results that 'tenebra reach' wrote.",
        "tenebra plot na64e-2018.json na64e-2022.json --out reach.svg",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var files = new Argument<string[]>("FILE") { Description = "JSON documents of 'tenebra reach'", Arity = ArgumentArity.OneOrMore };
        var output = new OutputOption("--out", "the figure, a .svg, .png or .pdf", ".svg", ".png", ".pdf") { Required = true };
        command.Add(files);
        command.Add(output);

        return (parsed, session) =>
        {
            ReachReport[] results = [.. parsed.GetValue(files)!.Select(ResultFile.Reach)];
            OutputFile target = output.Of(parsed)!;
            FigureFile.Save(ReachFigure.Of(results), target.FullPath);
            var report = PlotReport.Of(target.FullPath, results);
            session.Print(report, ReportJson.Default.PlotReport, PlotReport.Text);
            return ExitCode.Done;
        };
    }
}
