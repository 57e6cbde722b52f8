using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

public sealed class ShowerVerbTests
{
    private const string Lead = "shower --beam e- --energy 10 --material Pb --thickness-x0 20 --cut-gev 0.1 --events 50";

    private static double[] Numbers(JsonElement element) => [.. element.EnumerateArray().Select(e => e.GetDouble())];

    private static string WithoutSpeed(string text) => string.Join('\n', text.Split('\n').Where(l => !l.Contains("eventsPerSecond", StringComparison.Ordinal)));

    [Fact]
    public void Track_lengths_are_densities_between_edges_of_ten_bins_a_decade()
    {
        JsonElement tracks = CliRun.Words($"{Lead} --json").Json.GetProperty("trackLength");
        double[] edges = Numbers(tracks.GetProperty("binsGeV"));
        Assert.Equal(0.1, edges[0]);
        Assert.Equal(10 - Constants.ElectronMass, edges[^1], 1e-12);
        Assert.Equal(Math.Pow(10, 0.1), edges[2] / edges[1], 1e-12);
        foreach (string kind in new[] { "electron", "positron", "photon" })
        {
            Assert.Equal(edges.Length - 1, Numbers(tracks.GetProperty(kind)).Length);
            Assert.Equal(edges.Length - 1, Numbers(tracks.GetProperty($"{kind}Error")).Length);
        }
        // All charged track times the critical energy is about the energy: 0.1 GeV is far above it, so less.
        double[] electron = Numbers(tracks.GetProperty("electron"));
        double sum = electron.Select((t, i) => t * (edges[i + 1] - edges[i])).Sum();
        Assert.InRange(sum, 10, 40);
    }

    [Fact]
    public void The_profile_and_what_escapes_hold_the_energy_of_the_beam()
    {
        JsonElement shower = CliRun.Words($"{Lead} --json").Json;
        double left = Numbers(shower.GetProperty("profile").GetProperty("depositGeV")).Sum();
        double escaped = shower.GetProperty("escapedGeV").EnumerateObject().Sum(p => p.Value.GetDouble());
        Assert.Equal(10 - Constants.ElectronMass, left + escaped, 1e-9);
        Assert.Equal(left, shower.GetProperty("materials").EnumerateArray().Sum(m => m.GetProperty("depositGeV").GetDouble()), 1e-9);
        Assert.Equal(left, shower.GetProperty("layers").EnumerateArray().Sum(m => m.GetProperty("depositGeV").GetDouble()), 1e-9);
        Assert.Equal(left, Numbers(shower.GetProperty("lateral").GetProperty("depositGeV")).Sum(), 1e-9);
        Assert.True(shower.GetProperty("eventsPerSecond").GetDouble() > 0);
        Assert.Equal(0.01, shower.GetProperty("thresholdGeV").GetDouble(), 1e-12);
    }

    [Fact]
    public void Plates_have_a_signal_each()
    {
        JsonElement shower = CliRun.Words("shower --beam gamma --energy 2 --material lead-scintillator --thickness-x0 20 --cut-gev 0.001 --events 20 --json").Json;
        JsonElement[] materials = [.. shower.GetProperty("materials").EnumerateArray()];
        Assert.Equal(["Pb", "polystyrene-scintillator"], materials.Select(m => m.GetProperty("material").GetString()));
        Assert.InRange(materials[1].GetProperty("fraction").GetDouble(), 0.09, 0.13);
        Assert.InRange(materials[1].GetProperty("resolution").GetDouble(), 0.02, 0.12);
    }

    [Fact]
    public void Threads_change_no_digit_and_seeds_change_all()
    {
        string one = CliRun.Words($"{Lead} --threads 1 --json").Output;
        Assert.Equal(WithoutSpeed(one), WithoutSpeed(CliRun.Words($"{Lead} --threads 3 --json").Output));
        Assert.NotEqual(WithoutSpeed(one), WithoutSpeed(CliRun.Words($"{Lead} --seed 2 --json").Output));
    }

    [Fact]
    public void The_text_has_units_and_a_table_of_track_lengths()
    {
        CliRun run = CliRun.Words(Lead);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Matches(@"\Abeam +e-, 10 GeV\ntarget +Pb, 20 X0\ncut +0\.1 GeV", run.Output);
        Assert.Contains("track length per primary [X0/GeV]", run.Output, StringComparison.Ordinal);
        Assert.Contains("caveat: plates without limit to the side", run.Error, StringComparison.Ordinal);
    }
}
