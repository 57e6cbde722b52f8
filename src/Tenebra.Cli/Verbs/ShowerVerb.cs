using System.CommandLine;
using System.Diagnostics;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Materials;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Cli.Verbs;

/// <summary>Electromagnetic showers in a block of matter.</summary>
internal static class ShowerVerb
{
    private static readonly (string Name, ShowerParticle Kind)[] Beams =
        [("e-", ShowerParticle.Electron), ("e+", ShowerParticle.Positron), ("gamma", ShowerParticle.Photon)];

    // Rings about the beam, in which the lateral profile is counted.
    private const int RingBins = 60;
    private const double RingX0 = 0.2;

    public static Verb Verb { get; } = new(
        "shower",
        "Monte Carlo of electromagnetic showers: track lengths by energy, energy left by depth, what escapes.",
        "tenebra shower --beam e- --energy 100 --material Pb --thickness-x0 40 --cut-gev 0.1 --events 200",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var beam = new TextOption("--beam", "e-, e+ or gamma") { Required = true };
        var energy = new NumberOption("--energy", "total energy of the beam [GeV]", Allowed.UpTo(ShowerSettings.HighestEnergy, "GeV")) { Required = true };
        var material = new TextOption("--material", "name of a material; one made of layers is simulated plate by plate") { Required = true };
        var thickness = new NumberOption("--thickness-x0", "thickness in radiation lengths", Allowed.UpTo(1e4, "X0")) { Required = true };
        var range = Allowed.From(ShowerSettings.Lowest, ShowerSettings.HighestEnergy, "GeV");
        var cut = new NumberOption("--cut-gev", "least kinetic energy followed [GeV]", range) { Required = true };
        var threshold = new NumberOption("--threshold-gev", "least energy of a secondary that is made [GeV]; a tenth of the cut unless given", range);
        var events = new IntegerOption("--events", "number of showers", 1, 1_000_000_000_000) { Required = true };
        var free = new Option<bool>("--no-lpm") { Description = "leave out what dense matter suppresses (Landau, Pomeranchuk, Migdal; dielectric effect)", Arity = ArgumentArity.Zero };
        var threads = new ThreadsOption();
        command.Add(beam);
        command.Add(energy);
        command.Add(material);
        command.Add(thickness);
        command.Add(cut);
        command.Add(threshold);
        command.Add(events);
        command.Add(free);
        command.Add(threads);

        return (parsed, session) =>
        {
            ShowerParticle primary = Beam(beam.Needed(parsed));
            (double total, double thicknessX0) = (energy.Of(parsed), thickness.Of(parsed));
            double kinetic = primary == ShowerParticle.Photon ? total : total - Constants.ElectronMass;
            ShowerSettings settings = Settings(cut.Of(parsed), threshold.OrNull(parsed), kinetic, !parsed.GetValue(free));
            MaterialTable materials = MaterialTable.Load(session.Data);
            Material matter = OptionFault.Within("--material", () => materials[material.Needed(parsed)]);
            ShowerTarget target = OptionFault.Within("--thickness-x0", () => ShowerTarget.Of(matter, thicknessX0));
            int bins = Math.Clamp((int)Math.Round(4 * thicknessX0), 10, 200), workers = threads.Of(parsed);
            double x0 = matter.RadiationLengthCm;
            var counted = new TallyBins(bins, thicknessX0 / bins * x0, RingBins, RingX0 * x0);
            var plan = new ShowerPlan(primary, total, target, settings, counted, (long)events.Of(parsed), session.Seed);
            AtomicData atoms = AtomicData.Load(session.Data);

            var watch = Stopwatch.StartNew();
            ShowerResult result = ProgressLine.Show(
                session, $"{plan.Showers} showers", progress => ShowerRun.Of(plan, atoms, workers, progress, session.Cancel));
            session.Warn(result.Provenance);
            ShowerReport report = ShowerReport.Of(result, beam.Needed(parsed), matter, thicknessX0, plan.Showers / watch.Elapsed.TotalSeconds);
            session.Print(report, ReportJson.Default.ShowerReport, ShowerReport.Text);
            return ExitCode.Done;
        };
    }

    private static ShowerParticle Beam(string name)
    {
        foreach ((string known, ShowerParticle kind) in Beams)
            if (known == name) return kind;
        throw InputException.UnknownName("--beam", name, Beams.Select(b => b.Name));
    }

    private static ShowerSettings Settings(double cut, double? threshold, double kinetic, bool suppression)
    {
        if (cut >= kinetic) throw InputException.BadValue("--cut-gev", cut, $"below the kinetic energy of the beam, {kinetic:g6} GeV");
        if (threshold > cut) throw InputException.BadValue("--threshold-gev", threshold, $"at most --cut-gev, {cut} GeV");
        return new(cut, threshold ?? ShowerSettings.Of(cut).ProductionThreshold, suppression);
    }
}
