using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Limits;
using Tenebra.Plots;
using Tenebra.Yields;

namespace Tenebra.Cli.Verbs;

/// <summary>The excluded couplings of a search.</summary>
internal static class Reach
{
    public static Verb Verb { get; } = new(
        "reach",
        "Excluded couplings of an experiment against the mass of the mediator, as table, files and figure.",
        "tenebra reach na64e-2022 --model dark-photon --masses 0.001:1:40 --plot reach.svg",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var signal = new SignalOptions();
        var masses = new MassesOption();
        var statistics = new StatisticsOptions();
        var plot = new OutputOption("--plot", "draw the excluded region to a .svg, .png or .pdf", ".svg", ".png", ".pdf");
        var csv = new OutputOption("--csv", "write the table as CSV");
        var json = new OutputOption("--json-out", "write the JSON document to a file");
        var threads = new ThreadsOption();
        signal.AddTo(command);
        command.Add(masses);
        statistics.AddTo(command);
        command.Add(plot);
        command.Add(csv);
        command.Add(json);
        command.Add(threads);

        return (parsed, session) =>
        {
            var plan = new LimitPlan(
                signal.WithFreeCoupling(parsed, session), masses.Of(parsed), statistics.ConfidenceLevel(parsed), statistics.Method(parsed), session.Seed);
            int workers = threads.Of(parsed);
            (OutputFile? figure, OutputFile? table, OutputFile? document) = (plot.Of(parsed), csv.Of(parsed), json.Of(parsed));
            OutputOption.Different(figure, table, document);
            SignalMatter matter = session.Matter();

            LimitCurve curve = ProgressLine.Show(
                session, $"{plan.Masses.Count} masses", progress => Exclusion.Curve(plan, matter, workers, progress, session.Cancel));

            ReachReport report = ReachReport.Of(curve);
            table?.Write(LimitCsv.Write(curve));
            document?.Write(Session.JsonText(report, ReportJson.Default.ReachReport));
            if (figure is not null) FigureFile.Save(ReachFigure.Of([report]), figure.FullPath);
            session.Warn(report.Provenance);
            session.Print(report, ReportJson.Default.ReachReport, ReachReport.Text);
            int failed = curve.Points.Count(p => p.Failed);
            if (failed > 0) throw new ConvergenceException($"{failed} of {curve.Points.Count} masses did not converge: their 'reason' says where");
            return ExitCode.Done;
        };
    }
}
