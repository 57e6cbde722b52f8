using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Plots;
using Tenebra.Relic;
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
        var expected = new Option<bool>("--expected")
        {
            Description = "what is expected without a signal, too: median, +-1 and +-2 sigma; always for a projection",
        };
        var target = new TextOption("--target", "thermal targets beside the limit: kinds of dark matter, such as scalar,majorana,pseudo-dirac");
        var files = new ResultOptions("draw the excluded region to a .svg, .png or .pdf", FigureQuantities.OfResults, "mediator", "parameter");
        var threads = new ThreadsOption();
        signal.AddTo(command);
        command.Add(masses);
        statistics.AddTo(command);
        command.Add(expected);
        command.Add(target);
        files.AddTo(command);
        command.Add(threads);

        return (parsed, session) =>
        {
            var plan = new LimitPlan(
                signal.WithFreeCoupling(parsed, session), masses.Of(parsed), statistics.ConfidenceLevel(parsed), statistics.Method(parsed),
                session.Seed, parsed.GetValue(expected));
            Model model = plan.Yield.Model;
            IReadOnlyList<RelicPlan> targets = target.Of(parsed) is { } kinds
                ? OptionFault.Within(target.Name, () => ReachTarget.Plans(model, kinds, plan.Masses))
                : [];
            int workers = threads.Of(parsed);
            ResultFiles written = files.Of(parsed);
            var axes = new FigureAxes(written.DarkMass ?? false, written.Y ?? FigureQuantity.Parameter);
            if (written.Figure is not null) axes.Check([FigureSubject.Of(model)], [.. targets.Select(FigureLine.Of)]);
            SignalMatter matter = session.Matter();

            IReadOnlyList<RelicCurve> lines = OptionFault.Within(target.Name, () => RelicCurves.Of(session, targets, workers));
            LimitCurve curve = ProgressLine.Show(
                session, $"{plan.Masses.Count} masses", progress => Exclusion.Curve(plan, matter, workers, progress, session.Cancel));

            ReachReport report = ReachReport.Of(curve, model, lines);
            Figure? drawn = written.Figure is null ? null : ResultFigure.Of([report], [], axes);
            written.Table?.Write(ReachCsv.Write(curve, report));
            written.Document?.Write(Session.JsonText(report, ReportJson.Default.ReachReport));
            if (drawn is not null) FigureFile.Save(drawn, written.Figure!.FullPath);
            session.Warn(report.Provenance);
            session.Print(report, ReportJson.Default.ReachReport, ReachReport.Text);
            int failed = curve.Points.Count(p => p.Failed);
            if (failed > 0) throw new ConvergenceException($"{failed} of {curve.Points.Count} masses did not converge: their 'reason' says where");
            RelicCurves.RequireConverged(lines);
            return ExitCode.Done;
        };
    }
}
