using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

public sealed class VerbTests
{
    // Every verb that the help of the whole names.
    public static TheoryData<string> Verbs =>
        [.. CliRun.Of("--help").Output.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0])];

    [Fact]
    public void The_help_names_the_verbs_of_the_field() =>
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "xsec", "width", "shower", "upper-limit", "yield", "reach", "plot", "list", "show", "cite" },
            Verbs.Select(row => row.Data).ToHashSet(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_of_a_verb_describes_it_and_shows_one_example(string verb)
    {
        CliRun run = CliRun.Of(verb, "--help");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal("", run.Error);
        Assert.Contains($"Example: tenebra {verb}", run.Output, StringComparison.Ordinal);
        Assert.Contains($"tenebra {verb} ", run.Output[run.Output.IndexOf("Usage:", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("--json", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xsec")]
    [InlineData("width")]
    [InlineData("g-2")]
    [InlineData("direct-detection")]
    [InlineData("relic")]
    [InlineData("shower")]
    [InlineData("upper-limit")]
    [InlineData("yield")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("cite")]
    public void The_example_of_the_help_works(string verb)
    {
        string line = CliRun.Of(verb, "--help").Output.Split('\n').Single(l => l.Contains("Example: tenebra ", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, CliRun.Words(line[(line.IndexOf("tenebra ", StringComparison.Ordinal) + 8)..].Trim()).Code);
    }

    [Fact]
    public void The_version_is_the_library_s() =>
        Assert.Equal($"tenebra {Provenance.LibraryVersion}\n", CliRun.Of("--version").Output);

    [Fact]
    public void The_page_of_every_model_has_its_Lagrangian_charges_unit_and_sources()
    {
        foreach (string name in Tenebra.Models.Model.Names(DataFolder.Embedded))
        {
            var model = Tenebra.Models.Model.Load(DataFolder.Embedded, name);
            string page = CliRun.Of("show", name).Output, parameter = model.Couplings.Parameter;
            string value = page.Split('\n').Single(l => l.StartsWith($"{parameter} ", StringComparison.Ordinal));
            Assert.Equal(model.Couplings.Unit != "1", value.EndsWith($" {model.Couplings.Unit}", StringComparison.Ordinal));
            Assert.Contains(model.Lagrangian, page, StringComparison.Ordinal);
            Assert.All(model.Couplings.Charges.ByName.Where(c => c.Charge != 0), c => Assert.Contains($"{c.Name} {c.Charge:G6}", page, StringComparison.Ordinal));
            foreach (string line in new[] { "description", "charges", "--set", "sources" })
                Assert.Contains($"\n{line} ", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_events_and_no_background_exclude_the_logarithm_of_ten()
    {
        JsonElement limit = CliRun.Words("upper-limit --observed 0 --background 0 --json").Json;
        Assert.Equal(Math.Log(10), limit.GetProperty("upper").GetDouble(), 1e-9);
        Assert.Equal("cls", limit.GetProperty("method").GetString());
    }

    [Fact]
    public void Branching_ratios_add_up_to_one()
    {
        JsonElement width = CliRun.Words("width dark-photon --mass 0.5 --json").Json;
        Assert.Equal(1, width.GetProperty("channels").EnumerateArray().Sum(c => c.GetProperty("branching").GetDouble()), 1e-12);
    }

    [Fact]
    public void A_mediator_that_nothing_can_take_is_stable()
    {
        JsonElement width = CliRun.Words("width axial-vector --mass 0.0001 --set alphaD=0 --json").Json;
        Assert.Equal(0, width.GetProperty("totalGeV").GetDouble());
        Assert.Equal(JsonValueKind.Null, width.GetProperty("properDecayLengthCm").ValueKind);
        Assert.Contains("Landau and Yang", width.GetProperty("whyStable").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, CliRun.Words("width dark-photon --mass 0.0001 --set alphaD=0 --json").Json.GetProperty("whyStable").ValueKind);
    }

    [Fact]
    public void A_logarithmic_grid_has_both_ends_and_equal_ratios()
    {
        JsonElement reach = CliRun.Words("reach na64e-2022 --model dark-photon --masses 0.001:0.1:3 --production iww --json").Json;
        Assert.Equal([0.001, 0.01, 0.1], reach.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("massGeV").GetDouble()));
    }

    [Fact]
    public void A_list_of_masses_keeps_its_order()
    {
        JsonElement reach = CliRun.Words("reach na64e-2022 --model dark-photon --masses 0.1,0.01 --production iww --json").Json;
        Assert.Equal([0.1, 0.01], reach.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("massGeV").GetDouble()));
    }

    [Fact]
    public void Four_times_the_exposure_without_background_excludes_half_the_mixing()
    {
        const string reach = "reach na64mu-proposal --model dark-photon --masses 0.1 --production iww --process bremsstrahlung --json";
        double edge = Edge(CliRun.Words(reach).Json), four = Edge(CliRun.Words($"{reach} --set exposure=4e11").Json);
        Assert.Equal(0.5, four / edge, 1e-4);
    }

    [Fact]
    public void The_signal_at_the_edge_is_the_limit_on_events()
    {
        JsonElement reach = CliRun.Words("reach na64e-2022 --model dark-photon --masses 0.1 --production iww --json").Json;
        string edge = Edge(reach).ToString("R");
        JsonElement yield = CliRun.Words($"yield na64e-2022 --model dark-photon --mass 0.1 --production iww --set epsilon={edge} --json").Json;
        Assert.Equal(reach.GetProperty("signalLimit").GetDouble(), yield.GetProperty("signal").GetDouble(), 1e-6);
    }

    [Fact]
    public void The_number_of_threads_changes_no_digit()
    {
        const string reach = "reach na64e-2022 --model dark-photon --masses 0.01:1:5 --production iww --json";
        Assert.Equal(CliRun.Words($"{reach} --threads 1").Output, CliRun.Words($"{reach} --threads 3").Output);
    }

    [Theory]
    [InlineData("shower --beam e- --energy 100 --material Pb --thickness-x0 40 --cut-gev 0.001 --events 100000")]
    [InlineData("reach na64e-2022 --model dark-photon --masses 0.001:1:40")]
    [InlineData("relic dark-photon --masses 0.001:1:40")]
    [InlineData("upper-limit --observed 3 --background 2.5 --background-error 1 --method cls-toys")]
    public void An_interruption_ends_long_work_with_130_and_no_result(string command)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        CliRun run = CliRun.With(source.Token, command.Split(' '));
        Assert.Equal((ExitCode.Interrupted, "", "tenebra: interrupted\n"), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void An_interrupted_reach_leaves_no_file()
    {
        using var scratch = new Scratch();
        using var source = new CancellationTokenSource();
        source.Cancel();
        CliRun run = CliRun.With(
            source.Token, "reach", "na64e-2022", "--model", "dark-photon", "--masses", "0.1", "--csv", scratch.File("a.csv"), "--plot", scratch.File("a.svg"));
        Assert.Equal(ExitCode.Interrupted, run.Code);
        Assert.Empty(scratch.Files);
    }

    private static double Edge(JsonElement reach) => reach.GetProperty("points")[0].GetProperty("excluded")[0][0].GetDouble();
}
