using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

/// <summary>What rests on no observation bears the word wherever it is shown.</summary>
public sealed class ProjectionTests : IDisposable
{
    private const string Reach = "reach na64e-2022 --model dark-photon --masses 0.05,0.1 --production iww --process bremsstrahlung";

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    private CliRun Run(string more) => CliRun.Words(
        $"{Reach} {more} --plot {scratch.File("a.svg")} --csv {scratch.File("a.csv")} --json-out {scratch.File("a.json")}");

    [Theory]
    [InlineData("--set exposure=5e12")]
    [InlineData("--set thresholdGeV=40")]
    public void Another_exposure_or_threshold_is_called_a_projection_everywhere(string change)
    {
        CliRun run = Run(change);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("data of 2016 to 2022, projection\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("caveat: projection: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("# kind projection", File.ReadAllText(scratch.File("a.csv")), StringComparison.Ordinal);
        JsonElement document = JsonDocument.Parse(File.ReadAllText(scratch.File("a.json"))).RootElement;
        Assert.Equal("projection", document.GetProperty("kind").GetString());
        JsonElement point = document.GetProperty("points")[0];
        Assert.Equal(point.GetProperty("expected").GetProperty("median").GetDouble(), point.GetProperty("excluded")[0][0].GetDouble());
        AssertFigure(File.ReadAllText(scratch.File("a.svg")));
    }

    private static void AssertFigure(string svg)
    {
        Assert.Contains("<title>dark-photon, projection</title>", svg, StringComparison.Ordinal);
        Assert.Contains("shown: na64e-2022 projection. projection, 90 % CL, bands: expected, ±1σ and ±2σ", svg, StringComparison.Ordinal);
        Assert.Contains("na64e-2022 projection: plan sha256", svg, StringComparison.Ordinal);
        Assert.Contains("stroke-dasharray", svg, StringComparison.Ordinal);
        Assert.Equal(2, svg.Split("fill-opacity=\"0.16\"").Length - 1);
    }

    [Fact]
    public void A_stored_projection_keeps_the_word_in_figures_and_abundances()
    {
        Assert.Equal(ExitCode.Done, Run("--set exposure=5e12").Code);
        CliRun plot = CliRun.Of("plot", scratch.File("a.json"), "--out", scratch.File("b.svg"), "--json");
        Assert.Equal("na64e-2022 projection", plot.Json.GetProperty("regions")[0].GetString());
        AssertFigure(File.ReadAllText(scratch.File("b.svg")));
        CliRun relic = CliRun.Of("relic", "dark-photon", "--limit", scratch.File("a.json"), "--json-out", scratch.File("r.json"));
        Assert.Contains("at the limit of", relic.Output, StringComparison.Ordinal);
        Assert.Contains("na64e-2022 projection, 90 % CL", relic.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, CliRun.Of("plot", scratch.File("r.json"), "--y", "alphaD", "--out", scratch.File("c.svg")).Code);
        Assert.Contains("<title>dark-photon, projection</title>", File.ReadAllText(scratch.File("c.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_measurement_is_not_called_one()
    {
        CliRun run = Run("--expected");
        string svg = File.ReadAllText(scratch.File("a.svg")), csv = File.ReadAllText(scratch.File("a.csv"));
        Assert.DoesNotContain("rojection", run.Output + svg + csv, StringComparison.Ordinal);
        Assert.Contains("shown: na64e-2022; expected. 90 % CL, bands: expected, ±1σ and ±2σ", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_yield_says_whether_its_experiment_was_done()
    {
        const string yield = "yield na64e-2022 --model dark-photon --mass 0.1 --production iww --process bremsstrahlung";
        Assert.Equal("measurement", CliRun.Words($"{yield} --json").Json.GetProperty("kind").GetString());
        Assert.Equal("projection", CliRun.Words($"{yield} --set exposure=5e12 --json").Json.GetProperty("kind").GetString());
        Assert.Contains("na64e-2022, projection", CliRun.Words($"{yield} --set exposure=5e12").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_the_version_before_is_read_unless_it_kept_a_foreign_observation()
    {
        string former = ResultDocuments.Reach([(0.03, 1e-4), (0.3, 1e-3)]);
        Assert.DoesNotContain("\"kind\"", former, StringComparison.Ordinal);
        File.WriteAllText(scratch.File("old.json"), former);
        Assert.Equal(ExitCode.Done, CliRun.Of("plot", scratch.File("old.json"), "--out", scratch.File("old.svg")).Code);
        File.WriteAllText(
            scratch.File("old.json"),
            former.Replace("invented", "exposure set to 5e12 (published: 9.37e11): background scaled with it, observation kept", StringComparison.Ordinal));
        CliRun refused = CliRun.Of("plot", scratch.File("old.json"), "--out", scratch.File("old.svg"));
        Assert.Equal(ExitCode.BadInput, refused.Code);
        Assert.Contains("run 'tenebra reach' again: it is a projection", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("width dark-photon --mass 0.01")]
    [InlineData("g-2 dark-photon --mass 0.01")]
    [InlineData("direct-detection dark-photon --mass 0.01")]
    [InlineData("xsec --model dark-photon --mass 0.01 --beam e- --energy 100 --target Pb --method iww")]
    [InlineData("xsec --process annihilation --model dark-photon --mass 0.2 --beam e+ --energy 50 --target Pb")]
    [InlineData("yield na64e-2022 --model dark-photon --mass 0.01 --production iww --process bremsstrahlung")]
    [InlineData("reach na64e-2022 --model dark-photon --masses 0.01 --production iww --process bremsstrahlung")]
    [InlineData("relic dark-photon --dm scalar --masses 0.01")]
    public void Every_verb_with_a_model_has_one_rule_for_alphaD(string command)
    {
        CliRun run = CliRun.Words($"{command} --set alphaD=50");
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("alphaD: 50 is not allowed (need at most 4 pi = 12.57", run.Error, StringComparison.Ordinal);
        string trusted = CliRun.Words($"{command} --set alphaD=2").Error;
        Assert.Contains("caveat: alphaD above 1: tree level is not to be trusted\n", trusted, StringComparison.Ordinal);
    }
}
