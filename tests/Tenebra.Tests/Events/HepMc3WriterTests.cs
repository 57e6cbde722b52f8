using System.Diagnostics;
using System.Globalization;
using Tenebra.Events;
using Tenebra.Models;
using Tenebra.Tests.Cli;
using Tenebra.Tests.Golden;

namespace Tenebra.Tests.Events;

public sealed class HepMc3WriterTests
{
    [Fact]
    public void A_file_of_three_events_is_as_it_was() => GoldenFile.Check(
        "events/inelastic.hepmc3",
        Sample.Text(EventFormat.HepMc3, Sample.Header(Sample.Inelastic, 0.1), Sample.Events(Sample.Decay(Sample.Inelastic, 0.1), 3)));

    [Fact]
    public void The_numbers_of_particles_and_vertices_are_those_announced()
    {
        string[] lines = Sample.Text(
            EventFormat.HepMc3, Sample.Header(Sample.Inelastic, 0.1), Sample.Events(Sample.Decay(Sample.Inelastic, 0.1), 20)).Split('\n');
        Assert.Equal("HepMC::Asciiv3-END_EVENT_LISTING", lines[^3]);
        int[] starts = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("E ", StringComparison.Ordinal))];
        Assert.Equal(20, starts.Length);
        foreach (int start in starts)
        {
            int[] announced = [.. lines[start].Split(' ')[2..].Select(int.Parse)];
            string[] own = [.. lines[(start + 1)..].TakeWhile(l => !l.StartsWith("E ", StringComparison.Ordinal) && !l.StartsWith("HepMC", StringComparison.Ordinal))];
            Assert.Equal(announced[0], own.Count(l => l.StartsWith("V ", StringComparison.Ordinal)));
            Assert.Equal(announced[1], own.Count(l => l.StartsWith("P ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_hundred_thousand_events_are_read_by_HepMC3_with_the_same_masses_and_balance()
    {
        using var scratch = new Scratch();
        string reader = Reader(scratch);
        const int count = 100_000;
        Model model = Sample.Inelastic;
        MediatorDecay decay = Sample.Decay(model, 0.1);
        WrittenEvents written = EventFile.Write(
            scratch.File("a.hepmc3"), "file", EventFormat.HepMc3, Sample.Header(model, 0.1), Sample.Events(decay, count), count, null,
            TestContext.Current.CancellationToken);
        Assert.Equal(new WrittenEvents(count, Interrupted: false), written);
        string[] lines = Run(reader, scratch.File("a.hepmc3"), "--sum");
        string[] sum = lines.Single(l => l.StartsWith("events ", StringComparison.Ordinal)).Split(' ');
        Assert.Equal($"{count}", sum[1]);
        // A sum of 10⁵ terms, each rounded.
        Assert.Equal(1, double.Parse(sum[5], CultureInfo.InvariantCulture) / (count * (100 + Sample.Lead.Mass)), 1e-11);
        Assert.InRange(double.Parse(sum[8], CultureInfo.InvariantCulture), 0, 1e-12);
        Assert.InRange(double.Parse(sum[11], CultureInfo.InvariantCulture), 0, 1e-12);
        var masses = lines.Where(l => l.StartsWith("mass ", StringComparison.Ordinal)).Select(l => l.Split(' '))
            .ToDictionary(w => w[1], w => double.Parse(w[2], CultureInfo.InvariantCulture));
        Assert.Equal(Constants.ElectronMass, masses["11"]);
        Assert.Equal(Constants.ElectronMass, masses["-11"]);
        Assert.Equal(Sample.Lead.Mass, masses["1000822080"]);
        Assert.Equal(0.1, masses["55"]);
        Assert.Equal(model.DarkMatter.Mass(0.1), masses["52"]);
        Assert.Equal(model.DarkMatter.HeavyMass(0.1), masses["9900052"]);
    }

    [Fact]
    public void HepMC3_reads_weights_cross_section_positions_and_what_the_run_says_of_itself()
    {
        using var scratch = new Scratch();
        string reader = Reader(scratch);
        EventRecord[] events =
        [
            .. Sample.Events(Sample.Decay(Sample.Inelastic, 0.1), 3, weight: i => 0.5 * (i + 1))
                .Select((e, i) => e with { Calorimeter = new CalorimeterEnergy(100.25, 41.5 + i, 43.75 - i) }),
        ];
        using (FileStream file = File.Create(scratch.File("a.hepmc3")))
            EventFile.Write(file, EventFormat.HepMc3, Sample.Header(Sample.Inelastic, 0.1, weighted: true), events, 0, null, TestContext.Current.CancellationToken);
        string[] lines = Run(reader, scratch.File("a.hepmc3"));
        string[][] read = [.. lines.Where(l => l.StartsWith("event ", StringComparison.Ordinal)).Select(l => l.Split(' '))];
        Assert.Equal(["0.5", "1", "1.5"], read.Select(w => w[3]));
        Assert.All(read, w => Assert.Equal("1.25", w[5]));
        double[][] points = [.. lines.Where(l => l.StartsWith("vertex ", StringComparison.Ordinal))
            .Select(l => l.Split(' ')[7..].Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToArray())];
        Assert.Equal(
            events.SelectMany(e => e.Vertices).Select(v => new[] { v.X / Unit.Mm, v.Y / Unit.Mm, v.Z / Unit.Mm, v.Ct / Unit.Mm }), points);
        Assert.Contains("tool Tenebra | 0.0.0 | bremsstrahlung in Pb, dark-photon", lines);
        Assert.Contains("weight nominal", lines);
        Assert.Contains("attribute seed = 42", lines);
        Assert.Equal(
            ["calorimeter 100.25 41.5 43.75", "calorimeter 100.25 42.5 42.75", "calorimeter 100.25 43.5 41.75"],
            lines.Where(l => l.StartsWith("calorimeter", StringComparison.Ordinal)));
        Assert.Contains("attribute epsilon = 0.001", lines);
        Assert.Contains("attribute plan = a plan with <angles> & \"quotes\"", lines);
    }

    private static string Reader(Scratch scratch)
    {
        string program = scratch.File("read-events");
        (int code, _, string error) = Process(ProjectFolder.Of("tests", "hepmc", "build"), program);
        Assert.SkipWhen(code == 3, error.Trim());
        Assert.True(code == 0, error);
        return program;
    }

    private static string[] Run(string program, params string[] words)
    {
        (int code, string output, string error) = Process(program, words);
        Assert.True(code == 0, error);
        return output.Split('\n');
    }

    private static (int Code, string Output, string Error) Process(string program, params string[] words)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(
                new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            return (3, "", $"{program} does not run here: {fault.Message}");
        }
    }
}
