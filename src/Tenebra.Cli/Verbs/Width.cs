using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Plots;

namespace Tenebra.Cli.Verbs;

/// <summary>How a mediator decays.</summary>
internal static class Width
{
    public static Verb Verb { get; } = new(
        "width",
        "Widths, branching ratios and decay lengths of a model's mediator, at one mass or against it, of chi2, and of vector mesons to its dark sector.",
        "tenebra width dark-photon --mass 0.1 --set epsilon=1e-4 --set alphaD=0",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var name = new Argument<string>("MODEL") { Description = "name of a model ('tenebra list models')" };
        var mass = new NumberOption("--mass", "mass of the mediator [GeV]", Allowed.Mass);
        var masses = new MassesOption(hasDefault: false);
        var set = new SetOption("parameter of the model ('tenebra show MODEL'); repeatable");
        var energy = new NumberOption("--energy", "with --mass: energy of the mediator in the laboratory [GeV], adds its mean decay length there", Allowed.UpTo(1e6, "GeV"));
        var plot = new OutputOption("--plot", "with --masses: draw the branching ratios to a .svg, .png or .pdf", ".svg", ".png", ".pdf");
        var csv = new OutputOption("--csv", "with --masses: write the table as CSV");
        var json = new OutputOption("--json-out", "with --masses: write the JSON document to a file");
        command.Add(name);
        command.Add(mass);
        command.Add(masses);
        command.Add(set);
        command.Add(energy);
        command.Add(plot);
        command.Add(csv);
        command.Add(json);

        return (parsed, session) =>
        {
            bool many = masses.IsGiven(parsed);
            if (many == mass.OrNull(parsed) is not null)
                throw new InputException(many ? "--masses: --mass is given too (need one of them)" : "--mass is missing (mass of the mediator [GeV]; or several, --masses a:b:n)");
            Model model = set.Apply(parsed, Model.Load(session.Data, parsed.GetValue(name)!));
            return many ? Curve(model) : Point(model);

            DecaySummary Interruptible(Model model, double m)
            {
                session.Cancel.ThrowIfCancellationRequested();
                return DecaySummary.Of(model, m);
            }

            int Point(Model model)
            {
                foreach (OutputOption file in (ReadOnlySpan<OutputOption>)[plot, csv, json])
                    if (parsed.GetValue(file) is not null) throw new InputException($"{file.Name} is for several masses (give --masses in place of --mass)");
                double m = mass.Of(parsed);
                double? e = energy.OrNull(parsed);
                if (e < m) throw InputException.BadValue("--energy", e, $"at least the mass, {m} GeV");
                var decays = DecaySummary.Of(model, m);
                session.Warn(decays.Provenance);
                session.Print(WidthReport.Of(model, decays, e, VectorMesonTable.Load(session.Data)), ReportJson.Default.WidthReport, WidthReport.Text);
                return ExitCode.Done;
            }

            int Curve(Model model)
            {
                if (parsed.GetValue(energy) is not null) throw new InputException("--energy is for one mass (give --mass in place of --masses)");
                (OutputFile? figure, OutputFile? table, OutputFile? document) = (plot.Of(parsed), csv.Of(parsed), json.Of(parsed));
                OutputOption.Different(figure, table, document);
                var report = WidthCurveReport.Of(model, [.. masses.Of(parsed).Order().Select(m => Interruptible(model, m))]);
                Figure? drawn = figure is null ? null : BranchingFigure.Of(report);
                table?.Write(WidthCsv.Write(report));
                document?.Write(Session.JsonText(report, ReportJson.Default.WidthCurveReport));
                if (drawn is not null) FigureFile.Save(drawn, figure!.FullPath);
                session.Warn(report.Provenance);
                session.Print(report, ReportJson.Default.WidthCurveReport, WidthCurveReport.Text);
                return ExitCode.Done;
            }
        };
    }
}
