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
        "One figure of results that 'tenebra reach' (regions) and 'tenebra relic' (lines) wrote.",
        "tenebra plot na64e-2022.json relic.json --x dark --y y --out reach.svg",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var files = new Argument<string[]>("FILE") { Description = "JSON documents of 'tenebra reach' and 'tenebra relic'", Arity = ArgumentArity.OneOrMore };
        var output = new OutputOption("--out", "the figure, a .svg, .png or .pdf", ".svg", ".png", ".pdf") { Required = true };
        var axes = new AxisOptions(FigureQuantities.OfDocuments, "mediator", "parameter");
        command.Add(files);
        command.Add(output);
        axes.AddTo(command);

        return (parsed, session) =>
        {
            (bool? darkMass, FigureQuantity? y) = axes.Of(parsed, hasFigure: true);
            (IReadOnlyList<ReachReport> reaches, IReadOnlyList<RelicReport> relics) = ResultFile.Drawable(parsed.GetValue(files)!);
            OutputFile target = output.Of(parsed)!;
            var shown = new FigureAxes(darkMass ?? false, y ?? FigureQuantity.Parameter);
            FigureFile.Save(ResultFigure.Of(reaches, relics, shown), target.FullPath);
            var report = PlotReport.Of(target.FullPath, reaches, relics, shown);
            session.Warn(report.Provenance);
            session.Print(report, ReportJson.Default.PlotReport, PlotReport.Text);
            return ExitCode.Done;
        };
    }
}
