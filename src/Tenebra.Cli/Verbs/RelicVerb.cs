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
            if (written.Y == FigureQuantity.Ratio && asked.Plans.Count == 1)
                throw new InputException("--y ratio: a ratio needs several conventions (name them by --convention, or 'all')");

            IReadOnlyList<RelicCurve> curves = RelicCurves.Of(session, asked.Plans, workers);
            if (asked.Limit is { } limit)
                curves = [.. curves.Select(c => c with { Provenance = JointProvenance.Of([c.Provenance, limit.Provenance]) })];

            RelicReport report = RelicReport.Of(asked.Model, curves, asked.Limit?.Limit);
            written.Table?.Write(RelicCsv.Write(curves));
            written.Document?.Write(Session.JsonText(report, ReportJson.Default.RelicReport));
            if (written.Figure is { } figure)
                FigureFile.Save(ResultFigure.Of([], [report], new(written.DarkMass ?? true, written.Y ?? Default(curves))), figure.FullPath);
            session.Warn(report.Provenance);
            session.Print(report, ReportJson.Default.RelicReport, RelicReport.Text);
            RelicCurves.RequireConverged(curves);
            return ExitCode.Done;
        };
    }

    private static FigureQuantity Default(IReadOnlyList<RelicCurve> curves) => (curves.Count > 1, curves[0].Unknown) switch
    {
        (true, _) => FigureQuantity.Ratio,
        (false, RelicUnknown.AlphaD) => FigureQuantity.AlphaD,
        (false, RelicUnknown.Nothing) => FigureQuantity.OmegaH2,
        _ => FigureQuantity.Y,
    };
}
