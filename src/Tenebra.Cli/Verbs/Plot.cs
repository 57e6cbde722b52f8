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
        "One figure of results that 'tenebra reach' (regions) and 'tenebra relic' (lines) wrote, or of branching ratios that 'tenebra width --masses' wrote.",
        "tenebra plot na64e-2022.json relic.json --x dark --y y --out reach.svg",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "JSON documents of 'tenebra reach' and 'tenebra relic', or of 'tenebra width --masses'",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new OutputOption("--out", "the figure, a .svg, .png or .pdf", ".svg", ".png", ".pdf") { Required = true };
        var axes = new AxisOptions(FigureQuantities.OfDocuments, "mediator", "parameter");
        command.Add(files);
        command.Add(output);
        axes.AddTo(command);

        return (parsed, session) =>
        {
            (bool? darkMass, FigureQuantity? y) = axes.Of(parsed, hasFigure: true);
            DrawableResults results = ResultFile.Drawable(parsed.GetValue(files)!);
            OutputFile target = output.Of(parsed)!;
            PlotReport report = results.Widths.Count > 0 ? Widths() : Limits();
            session.Warn(report.Provenance);
            session.Print(report, ReportJson.Default.PlotReport, PlotReport.Text);
            return ExitCode.Done;

            PlotReport Limits()
            {
                var shown = new FigureAxes(darkMass ?? false, y ?? FigureQuantity.Parameter);
                FigureFile.Save(ResultFigure.Of(results.Reaches, results.Relics, shown), target.FullPath);
                return PlotReport.Of(target.FullPath, results.Reaches, results.Relics, shown);
            }

            PlotReport Widths()
            {
                if (results.Reaches.Count + results.Relics.Count > 0)
                    throw new InputException("branching ratios have no common axis with limits and thermal targets (plot them apart)");
                if (darkMass is not null || y is not null)
                    throw new InputException($"{(darkMass is not null ? "--x" : "--y")} is for limits and thermal targets (branching ratios stand against the mass of the mediator)");
                var curve = WidthCurveReport.Joined(results.Widths);
                FigureFile.Save(BranchingFigure.Of(curve), target.FullPath);
                return PlotReport.Of(target.FullPath, curve);
            }
        };
    }
}
