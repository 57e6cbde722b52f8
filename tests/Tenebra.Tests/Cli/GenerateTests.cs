using System.Text.Json;
using System.Xml.Linq;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

public sealed class GenerateTests
{
    private const string Events = "generate na64e-2022 --model dark-photon --mass 0.24 --events 200";
    private const string EndLine = "HepMC::Asciiv3-END_EVENT_LISTING";

    private static CliRun Run(string command, string file) => CliRun.Of([.. command.Split(' '), "--out", file]);

    [Fact]
    public void The_answer_is_one_document_of_fixed_keys_that_agree()
    {
        using var scratch = new Scratch();
        JsonElement answer = Run($"{Events} --json", scratch.File("a.hepmc")).Json;
        Assert.Equal(
            "events sigmaPb sigmaErrorPb efficiency mediatorsPerBeamParticle mediatorsError file format interrupted provenance",
            string.Join(' ', answer.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(200, answer.GetProperty("events").GetInt64());
        Assert.Equal("hepmc3", answer.GetProperty("format").GetString());
        Assert.Equal(scratch.File("a.hepmc"), answer.GetProperty("file").GetString());
        Assert.False(answer.GetProperty("interrupted").GetBoolean());
        Assert.Equal(
            answer.GetProperty("sigmaErrorPb").GetDouble() / answer.GetProperty("sigmaPb").GetDouble(),
            answer.GetProperty("mediatorsError").GetDouble() / answer.GetProperty("mediatorsPerBeamParticle").GetDouble(),
            1e-12);
        // Mediators × electrons on target × efficiency are the events of `tenebra yield` on the mass shell, and the caveats name the rest.
        JsonElement yield = CliRun.Words("yield na64e-2022 --model dark-photon --mass 0.24 --json").Json;
        Assert.Equal(yield.GetProperty("efficiency").GetDouble(), answer.GetProperty("efficiency").GetDouble());
        double onShell = new[] { "bremsstrahlung", "annihilation" }.Sum(p => CliRun.Words($"yield na64e-2022 --model dark-photon --mass 0.24 --process {p} --json").Json.GetProperty("signal").GetDouble());
        double expected = answer.GetProperty("mediatorsPerBeamParticle").GetDouble() * 9.37e11 * answer.GetProperty("efficiency").GetDouble();
        Assert.Equal(1, expected / onShell, 1e-9);
        Assert.True(yield.GetProperty("signal").GetDouble() > onShell * (1 + 1e-5));
        Assert.Contains("neither in the events nor in their number, but in the yield: photoproduction", answer.GetProperty("provenance").GetProperty("caveats").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_HepMC3_file_holds_the_events_asked_for_and_its_end()
    {
        using var scratch = new Scratch();
        CliRun run = Run(Events, scratch.File("a.hepmc"));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("events", run.Output, StringComparison.Ordinal);
        Assert.Equal(["a.hepmc"], scratch.Files);
        Assert.Equal(200, EventLines(scratch.File("a.hepmc")));
    }

    [Fact]
    public void An_LHE_file_is_XML_with_momenta_that_balance()
    {
        using var scratch = new Scratch();
        Assert.Equal(ExitCode.Done, Run($"{Events} --format lhe --decays none", scratch.File("a.lhe")).Code);
        XElement root = XDocument.Load(scratch.File("a.lhe")).Root!;
        XElement[] events = [.. root.Elements("event")];
        Assert.Equal(200, events.Length);
        Assert.Single(root.Elements("init"));
        foreach (XElement record in events)
        {
            // PDG number, status, mothers, colours, px, py, pz, E, mass, lifetime, spin.
            double[][] particles = [.. record.Nodes().OfType<XText>().First().Value.Trim().Split('\n').Skip(1).Where(l => !l.StartsWith('#'))
                .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => double.Parse(w, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];
            for (int i = 6; i < 10; i++)
                Assert.Equal(0, particles.Sum(p => p[1] == -1 ? p[i] : p[1] == 1 ? -p[i] : 0), 1e-6);
            Assert.Contains(particles, p => p[0] == 55 && p[1] == 1);
        }
    }

    [Theory]
    [InlineData("hepmc3")]
    [InlineData("lhe")]
    public void The_number_of_threads_changes_no_byte_and_the_seed_does(string format)
    {
        using var scratch = new Scratch();
        foreach ((string name, string more) in new[] { ("1", "--threads 1"), ("3", "--threads 3"), ("s", "--seed 2") })
            Assert.Equal(ExitCode.Done, Run($"{Events} --format {format} {more}", scratch.File(name)).Code);
        Assert.Equal(File.ReadAllText(scratch.File("1")), File.ReadAllText(scratch.File("3")));
        Assert.NotEqual(File.ReadAllText(scratch.File("1")), File.ReadAllText(scratch.File("s")));
    }

    [Theory]
    [InlineData("--events 0", "--events: 0")]
    [InlineData("--events -5", "--events: -5")]
    [InlineData("--events many", "--events: many")]
    [InlineData("--events 1.5", "--events: 1.5")]
    [InlineData("--events 2000000000", "--events: 2000000000")]
    [InlineData("--events 10 --format hepmc", "did you mean 'hepmc3'")]
    [InlineData("--events 10 --format LHE", "hepmc3")]
    [InlineData("--events 10 --decays visible", "did you mean 'invisible'")]
    [InlineData("--events 10 --production ww", "--production ww")]
    [InlineData("--events 10 --electrons shells", "--electrons shells")]
    [InlineData("--events 10 --process annihilate", "--process: unknown process 'annihilate'")]
    [InlineData("--events 10 --process off-shell", "--process off-shell: events are made of mediators on their mass shell only")]
    [InlineData("--events 10 --process primakoff", "--process primakoff: events are")]
    [InlineData("--events 10 --process photoproduction", "--process photoproduction: events are")]
    [InlineData("--events 10 --threads 0", "--threads: 0")]
    [InlineData("--events 10 --set alphaD=0", "never invisibly")]
    [InlineData("--events 10 --set epsilon=0", "no events")]
    public void Bad_input_is_named_in_one_line_and_leaves_no_file(string words, string part)
    {
        using var scratch = new Scratch();
        Bad(Run($"generate na64e-2022 --model dark-photon --mass 0.24 {words}", scratch.File("a")), part);
        Assert.Empty(scratch.Files);
    }

    [Theory]
    [InlineData("generate na64e-2023 --model dark-photon --mass 0.1 --events 10", "na64e-2022")]
    [InlineData("generate na64e-2022 --model dark-foton --mass 0.1 --events 10", "did you mean 'dark-photon'")]
    [InlineData("generate na64e-2022 --model dark-photon --mass 150 --events 10", "not below the beam energy")]
    [InlineData("generate na64e-2022 --model dark-photon --mass 0 --events 10", "--mass: 0")]
    [InlineData("generate na64e-2022 --model dark-photon --events 10", "--mass is missing")]
    [InlineData("generate na64e-2022 --model dark-photon --mass 0.1", "--events is missing")]
    [InlineData("generate --model dark-photon --mass 0.1 --events 10", "EXPERIMENT is missing")]
    [InlineData("generate na64e-2022 --model dark-photon --mass 99.99 --events 10 --process bremsstrahlung", "no events")]
    public void What_cannot_be_generated_is_refused(string command, string part)
    {
        using var scratch = new Scratch();
        Bad(Run(command, scratch.File("a")), part);
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_found_before_the_work()
    {
        using var scratch = new Scratch();
        Bad(Run(Events, scratch.File("missing/a")), "its folder does not exist");
        Bad(Run(Events, scratch.Folder), "this is a folder");
        Bad(CliRun.Words(Events), "--out is missing");
        Assert.Empty(scratch.Files);
    }

    [Theory]
    [InlineData("hepmc3")]
    [InlineData("lhe")]
    public void A_full_disk_is_said(string format)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");
        Bad(Run($"{Events} --format {format}", "/dev/full"), "cannot be written");
    }

    [Fact]
    public async Task An_interruption_ends_with_130_and_a_valid_file_of_the_events_so_far()
    {
        using var scratch = new Scratch();
        using var source = new CancellationTokenSource();
        string file = scratch.File("a.hepmc");
        Task<CliRun> work = Task.Run(() => CliRun.With(
            source.Token, [.. "generate na64e-2022 --model dark-photon --mass 0.24 --events 100000000 --threads 2 --json --out".Split(' '), file]), TestContext.Current.CancellationToken);
        // Beside the final name grows the partial one.
        while (!work.IsCompleted && !new DirectoryInfo(scratch.Folder).EnumerateFiles().Any(f => f.Length > 100_000))
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await source.CancelAsync();
        CliRun run = await work;
        Assert.Equal(ExitCode.Interrupted, run.Code);
        Assert.Equal(["a.hepmc"], scratch.Files);
        using var answer = JsonDocument.Parse(run.Output);
        Assert.True(answer.RootElement.GetProperty("interrupted").GetBoolean());
        long events = answer.RootElement.GetProperty("events").GetInt64();
        Assert.InRange(events, 10, 10_000_000);
        Assert.Equal(events, EventLines(file));
    }

    [Fact]
    public void An_interruption_before_the_first_event_leaves_no_file()
    {
        using var scratch = new Scratch();
        using var source = new CancellationTokenSource();
        source.Cancel();
        CliRun run = CliRun.With(source.Token, [.. Events.Split(' '), "--out", scratch.File("a")]);
        Assert.Equal((ExitCode.Interrupted, "", "tenebra: interrupted\n"), (run.Code, run.Output, run.Error));
        Assert.Empty(scratch.Files);
    }

    private static int EventLines(string file)
    {
        string[] lines = File.ReadAllLines(file);
        Assert.Contains(EndLine, lines[^3..]);
        Assert.Single(lines, l => l == EndLine);
        return lines.Count(l => l.StartsWith("E ", StringComparison.Ordinal));
    }

    private static void Bad(CliRun run, string part)
    {
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Equal("", run.Output);
        Assert.StartsWith("tenebra: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
        Assert.Contains(part, run.Error, StringComparison.Ordinal);
    }
}
