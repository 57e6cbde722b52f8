using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

public sealed class RelicVerbTests : IDisposable
{
    private const string Scalar = "relic dark-photon --dm scalar --masses 0.01";

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    private static JsonElement Point(string command) => CliRun.Words($"{command} --json").Json.GetProperty("points")[0];

    private static double Number(string command, string key) => Point(command).GetProperty(key).GetDouble();

    private static string Text(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private string Save(string name, string text)
    {
        File.WriteAllText(scratch.File(name), text);
        return scratch.File(name);
    }

    // Numbers of a solution made apart, leptons only; hadrons are closed here.
    [Theory]
    [InlineData("scalar", 0.001, 1.58651e-13, 1.10237e-25)]
    [InlineData("scalar", 0.01, 1.32931e-11, 7.9307e-26)]
    [InlineData("scalar", 0.1, 1.6447e-9, 9.81661e-26)]
    [InlineData("dirac", 0.001, 7.22315e-15, 5.95712e-26)]
    [InlineData("dirac", 0.01, 5.43038e-13, 4.46732e-26)]
    [InlineData("dirac", 0.1, 5.89129e-11, 5.19803e-26)]
    public void The_target_of_a_dark_photon_is_that_of_another_solution(string kind, double mass, double y, double sigmaV)
    {
        JsonElement point = Point($"relic dark-photon --dm {kind} --mass-ratio 3 --alpha-d 0.1 --masses {Text(mass)} --convention leptons-only");
        Assert.Equal(1, point.GetProperty("y").GetDouble() / y, 1e-4);
        Assert.Equal(1, point.GetProperty("sigmaVCm3PerS").GetDouble() / sigmaV, 1e-3);
        Assert.Equal(3 * mass, point.GetProperty("mediatorMassGeV").GetDouble(), 1e-12);
    }

    [Fact]
    public void At_the_coupling_that_was_found_the_abundance_is_the_one_asked_for()
    {
        double mixing = Number($"{Scalar} --omega 0.06", "coupling");
        Assert.Equal(0.06, Number($"{Scalar} --solve nothing --set epsilon={Text(mixing)}", "omegaH2"), 1e-7);
        Assert.True(mixing > Number(Scalar, "coupling"));
    }

    [Fact]
    public void Solved_for_either_coupling_the_other_comes_back()
    {
        double mixing = Number($"{Scalar} --alpha-d 0.3", "coupling");
        Assert.Equal(0.3, Number($"{Scalar} --solve alphaD --set epsilon={Text(mixing)}", "alphaD"), 1e-6);
    }

    [Fact]
    public void The_short_options_are_the_parameters_of_the_model()
    {
        JsonElement a = CliRun.Words("relic dark-photon --dm majorana --mass-ratio 4 --alpha-d 0.2 --masses 0.02 --json").Json;
        JsonElement b = CliRun.Words("relic dark-photon --set darkMatter=majorana --set massRatio=4 --set alphaD=0.2 --masses 0.02 --json").Json;
        Assert.Equal(a.GetRawText(), b.GetRawText());
        Assert.Equal("majorana", a.GetProperty("darkMatter").GetString());
    }

    [Fact]
    public void A_coupling_in_inverse_square_GeV_is_multiplied_by_the_square_of_the_mass()
    {
        const string vector = "relic lepton-pseudoscalar --dm vector --mass-ratio 2.5 --masses 0.02";
        Assert.Equal(Number($"{vector} --alpha-d 0.0002", "coupling"), Number($"{vector} --alpha-d-per-gev2 0.5", "coupling"), 1e-14);
    }

    [Fact]
    public void Several_conventions_are_several_curves_and_the_points_are_those_of_the_first()
    {
        JsonElement report = CliRun.Words("relic dark-photon --dm dirac --masses 0.01,0.02 --convention tenebra,no-half,no-half+leptons-only --json").Json;
        JsonElement curves = report.GetProperty("curves");
        Assert.Equal(["tenebra", "no-half", "no-half+leptons-only"], curves.EnumerateArray().Select(c => c.GetProperty("convention").GetString()!));
        Assert.True(JsonElement.DeepEquals(report.GetProperty("points"), curves[0].GetProperty("points")));
        double Y(int i) => curves[i].GetProperty("points")[0].GetProperty("y").GetDouble();
        Assert.Equal(2, Y(0) / Y(1), 0.02);
        Assert.Contains("convention          no-half\n", CliRun.Words("relic dark-photon --masses 0.01 --convention tenebra,no-half").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_coupling_to_dark_matter_at_a_limit_makes_the_limit_a_target()
    {
        string limit = Save("reach.json", ResultDocuments.Reach([(0.03, 1e-4), (0.3, null), (0.6, 2e-3)]));
        CliRun run = CliRun.Of("relic", "dark-photon", "--dm", "scalar", "--limit", limit, "--json");
        JsonElement report = run.Json, points = report.GetProperty("points");
        Assert.Equal([0.03, 0.6], points.EnumerateArray().Select(p => Math.Round(p.GetProperty("mediatorMassGeV").GetDouble(), 12)));
        Assert.Equal(1e-4, points[0].GetProperty("coupling").GetDouble());
        Assert.Equal("a-search", report.GetProperty("limit").GetProperty("experiment").GetString());
        string alphaD = Text(points[0].GetProperty("alphaD").GetDouble());
        Assert.Equal(1, Number($"{Scalar} --alpha-d {alphaD}", "coupling") / 1e-4, 1e-5);
        string caveats = report.GetProperty("provenance").GetProperty("caveats").GetRawText();
        Assert.Contains("excludes nothing there: mediator masses 0.3 GeV", caveats, StringComparison.Ordinal);
        Assert.Contains("invented", caveats, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_on_another_model_or_on_nothing_is_refused()
    {
        string other = Save("other.json", ResultDocuments.Reach([(0.03, 1e-4)], "vector", "g")), none = Save("none.json", ResultDocuments.Reach([(0.03, null)]));
        Assert.Contains("a limit on g of model 'vector' (need one on epsilon of 'dark-photon')", CliRun.Of("relic", "dark-photon", "--limit", other).Error, StringComparison.Ordinal);
        Assert.Contains("nothing is excluded at any mass", CliRun.Of("relic", "dark-photon", "--limit", none).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_solution_a_point_says_why_and_nothing_has_failed()
    {
        CliRun run = CliRun.Words("relic dark-photon --masses 0.00001");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("light enough to annihilate to", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_asked_for_is_written_and_plot_reads_the_document()
    {
        CliRun run = CliRun.Of("relic", "dark-photon", "--masses", "0.01:0.1:3", "--csv", scratch.File("a.csv"), "--json-out", scratch.File("a.json"), "--plot", scratch.File("a.svg"), "--json");
        Assert.Equal(["a.csv", "a.json", "a.svg"], scratch.Files);
        Assert.Equal(run.Json.GetRawText(), JsonDocument.Parse(File.ReadAllText(scratch.File("a.json"))).RootElement.GetRawText());
        Assert.Equal(3, File.ReadAllLines(scratch.File("a.csv")).Count(l => l.StartsWith("tenebra,", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Done, CliRun.Of("plot", scratch.File("a.json"), "--x", "dark", "--y", "y", "--out", scratch.File("b.svg")).Code);
        Assert.Contains("<desc>y = ε2αD(mχ/mA′)4 against mχ [GeV]. shown: relic dirac.", File.ReadAllText(scratch.File("a.svg")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--convention tenebra,no-half", "y relative to tenebra against mχ [GeV]. shown: tenebra; no-half. dirac, Ωh2 = 0.12")]
    [InlineData("--convention tenebra,no-half --y parameter --x mediator", "ε against mA′ [GeV]. shown: tenebra; no-half.")]
    [InlineData("--solve alphaD", "αD against mχ [GeV]. shown: relic dirac.")]
    [InlineData("--solve nothing", "Ωh2 against mχ [GeV]. shown: relic dirac; observed.")]
    [InlineData("--y sigma-e", "σe [cm2] against mχ [GeV].")]
    public void A_figure_shows_what_was_found(string options, string description)
    {
        CliRun run = CliRun.Words($"relic dark-photon --masses 0.01,0.02 {options} --plot {scratch.File("a.svg")}");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains($"<desc>{description}", File.ReadAllText(scratch.File("a.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_stand_beside_a_reach_in_document_figure_and_table()
    {
        string reach = $"reach na64e-2022 --model dark-photon --masses 0.03,0.06 --production iww --target scalar,majorana --plot {scratch.File("a.svg")}";
        JsonElement targets = CliRun.Words($"{reach} --json").Json.GetProperty("targets");
        Assert.Equal(["scalar", "majorana"], targets.EnumerateArray().Select(t => t.GetProperty("darkMatter").GetString()!));
        Assert.Equal(Number(Scalar, "coupling"), targets[0].GetProperty("points")[0].GetProperty("coupling").GetDouble(), 1e-12);
        Assert.Equal(0.03, targets[0].GetProperty("points")[0].GetProperty("massGeV").GetDouble(), 1e-15);
        Assert.Contains("shown: na64e-2022; relic scalar; relic majorana.", File.ReadAllText(scratch.File("a.svg")), StringComparison.Ordinal);
        Assert.Contains("epsilon of relic majorana", CliRun.Words(reach).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_stands_by_its_name_in_the_table_and_is_explained_once()
    {
        string[] lines = CliRun.Words("relic dark-photon --dm dirac --masses 0.001,0.01").Output.Split('\n');
        Assert.All(["0.001 ", "0.01 "], mass => Assert.Contains("CMB", Assert.Single(lines, l => l.StartsWith(mass, StringComparison.Ordinal)), StringComparison.Ordinal));
        Assert.StartsWith("flag CMB (2 of 2 points, first at 0.001 GeV): annihilation at recombination is", Assert.Single(lines, l => l.StartsWith("flag CMB", StringComparison.Ordinal)), StringComparison.Ordinal);
        JsonElement flags = Point("relic dark-photon --dm dirac --masses 0.001").GetProperty("flags");
        Assert.StartsWith("CMB: ", flags[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_convention_is_listed_with_its_meaning()
    {
        string[] lines = CliRun.Words("list conventions").Output.TrimEnd().Split('\n');
        Assert.All(Tenebra.Relic.RelicConvention.Known, k => Assert.Single(lines, l => l.Contains(k.Name, StringComparison.Ordinal) && l.EndsWith(k.Meaning, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_number_of_threads_changes_no_digit() =>
        Assert.Equal(CliRun.Words("relic dark-photon --masses 0.01:1:5 --threads 1").Output, CliRun.Words("relic dark-photon --masses 0.01:1:5 --threads 3").Output);
}
