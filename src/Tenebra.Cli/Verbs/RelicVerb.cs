using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Plots;
using Tenebra.Relic;

namespace Tenebra.Cli.Verbs;

/// <summary>Couplings at which dark matter has its abundance.</summary>
internal static class RelicVerb
{
    public static Verb Verb { get; } = new(
        "relic",
        "Couplings at which dark matter has the observed abundance by thermal freeze-out, against its mass.",
        "tenebra relic dark-photon --dm scalar --mass-ratio 3 --alpha-d 0.1 --masses 0.001:1:40",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var question = new RelicOptions();
        var files = new ResultOptions("draw the lines to a .svg, .png or .pdf", FigureQuantities.OfTargets, "dark", "what was found, or for several conventions ratio");
        var threads = new ThreadsOption();
        question.AddTo(command);
        files.AddTo(command);
        command.Add(threads);

        return (parsed, session) =>
        {
            RelicQuestion asked = question.Of(parsed, session);
            int workers = threads.Of(parsed);
            ResultFiles written = files.Of(parsed);
            var axes = new FigureAxes(written.DarkMass ?? true, written.Y ?? Default(asked.Plans));
            if (written.Figure is not null) axes.Check([], [.. asked.Plans.Select(FigureLine.Of)]);

            IReadOnlyList<RelicCurve> curves = RelicCurves.Of(session, asked.Plans, workers);
            if (asked.Limit is { } limit)
                curves = [.. curves.Select(c => c with { Provenance = JointProvenance.Of([c.Provenance, limit.Provenance]) })];

            RelicReport report = RelicReport.Of(asked.Model, curves, asked.Limit?.Limit);
            Figure? drawn = written.Figure is null ? null : ResultFigure.Of([], [report], axes);
            written.Table?.Write(RelicCsv.Write(curves));
            written.Document?.Write(Session.JsonText(report, ReportJson.Default.RelicReport));
            if (drawn is not null) FigureFile.Save(drawn, written.Figure!.FullPath);
            session.Warn(report.Provenance);
            session.Print(report, ReportJson.Default.RelicReport, RelicReport.Text);
            RelicCurves.RequireConverged(curves);
            return ExitCode.Done;
        };
    }

    private static FigureQuantity Default(IReadOnlyList<RelicPlan> plans) => (plans.Count > 1, plans[0].Unknown) switch
    {
        (true, _) => FigureQuantity.Ratio,
        (false, RelicUnknown.AlphaD) => FigureQuantity.AlphaD,
        (false, RelicUnknown.Nothing) => FigureQuantity.OmegaH2,
        _ => FigureQuantity.Y,
    };
}
