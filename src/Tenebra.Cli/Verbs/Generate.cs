using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Events;
using Tenebra.Yields;

namespace Tenebra.Cli.Verbs;

/// <summary>Signal events of an experiment, as a file.</summary>
internal static class Generate
{
    private const ulong MostEvents = 1_000_000_000;

    public static Verb Verb { get; } = new(
        "generate",
        "Unweighted signal events of an experiment, made inside its showers, as HepMC3 or LHE.",
        "tenebra generate na64e-2022 --model dark-photon --mass 0.1 --events 10000 --format hepmc3 --out signal.hepmc",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var signal = new SignalOptions();
        var mass = new NumberOption("--mass", "mass of the mediator [GeV]", Allowed.Mass) { Required = true };
        var events = new IntegerOption("--events", "how many", 1, MostEvents) { Required = true };
        var format = new TextOption("--format", "hepmc3 or lhe", EventFormat.HepMc3.Name);
        var decays = new TextOption("--decays", "of the mediator: invisible (to dark matter and neutrinos) or none (it leaves the event)", "invisible");
        var output = new OutputOption("--out", "the file to write") { Required = true };
        var weighted = new Option<bool>("--weighted") { Description = "one event of every shower, with weights of mean 1: several times faster" };
        var threads = new ThreadsOption();
        signal.AddTo(command);
        foreach (Option option in (Option[])[mass, events, format, decays, weighted, output, threads]) command.Add(option);

        return (parsed, session) =>
        {
            double m = mass.Of(parsed);
            long count = (long)events.Of(parsed);
            EventFormat written = OptionFault.Within("--format", () => EventFormats.Parse(format.Needed(parsed)));
            DecayOptions shown = DecayOptions.Default with { Selection = Selection(decays.Needed(parsed)) };
            int workers = threads.Of(parsed);
            YieldPlan plan = signal.Of(parsed, session);
            OutputFile file = output.Of(parsed)!;

            var generator = new SignalGenerator(plan, session.Matter(), m, shown, workers, session.Cancel);
            bool weights = parsed.GetValue(weighted);
            EventHeader header = generator.Header(shown, weights);
            WrittenEvents done = ProgressLine.Show(session, $"{count} events", progress => EventFile.Write(
                file.FullPath, file.Option, written, header, weights ? generator.Weighted(count, workers, session.Cancel) : generator.Events(count, workers, session.Cancel), count, progress, session.Cancel));

            session.Warn(header.Provenance);
            var report = new GenerateReport(
                done.Events, header.CrossSectionPb.Value, header.CrossSectionPb.Error, plan.Experiment.Efficiency,
                generator.MediatorsPerBeamParticle.Value, generator.MediatorsPerBeamParticle.Error, file.FullPath, written.Name, done.Interrupted, header.Provenance);
            session.Print(report, ReportJson.Default.GenerateReport, GenerateReport.Text);
            return done.Interrupted ? ExitCode.Interrupted : ExitCode.Done;
        };
    }

    private static DecaySelection Selection(string name) => name switch
    {
        "invisible" => DecaySelection.Invisible,
        "none" => DecaySelection.None,
        _ => throw InputException.UnknownName("--decays", name, ["invisible", "none"]),
    };
}
