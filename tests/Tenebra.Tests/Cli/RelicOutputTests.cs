using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

/// <summary>What stands in files and tables of thermal targets, and what is refused before any is written.</summary>
public sealed class RelicOutputTests : IDisposable
{
    private const string Reach = "reach na64e-2022 --model dark-photon --production iww --tolerance 0.01";

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("relic dark-photon --dm majorana --y sigma-e", "square of the velocity")]
    [InlineData("relic dark-photon --y alphaD", "was not solved for alphaD")]
    [InlineData("relic dark-photon --solve nothing --y y", "--y y: the couplings")]
    [InlineData(Reach + " --target scalar --y alphaD", "--y alphaD")]
    [InlineData(Reach + " --target scalar,majorana --y sigma-e", "square of the velocity")]
    [InlineData(Reach + " --set darkMatter=majorana --y sigma-e", "square of the velocity")]
    [InlineData(Reach + " --set alphaD=0 --y y", "alphaD is 0")]
    public void Axes_that_the_result_does_not_have_are_refused_before_the_work(string command, string words)
    {
        // So many masses would take hours.
        CliRun run = CliRun.Words($"{command} --masses 0.001:1:100000 --plot {scratch.File("a.svg")} --csv {scratch.File("a.csv")} --json-out {scratch.File("a.json")}");
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void Targets_beside_a_reach_bear_their_flags()
    {
        string command = $"{Reach} --masses 0.003,0.03 --target dirac,scalar";
        JsonElement target = CliRun.Words($"{command} --json").Json.GetProperty("targets")[0], point = target.GetProperty("points")[0];
        Assert.Equal("massGeV coupling alphaD y flags reason failed", string.Join(' ', point.EnumerateObject().Select(p => p.Name)));
        Assert.StartsWith("CMB: ", point.GetProperty("flags")[0].GetString(), StringComparison.Ordinal);
        double coupling = point.GetProperty("coupling").GetDouble();
        Assert.Equal(1, coupling * coupling * point.GetProperty("alphaD").GetDouble() / 81 / point.GetProperty("y").GetDouble(), 1e-12);
        CliRun text = CliRun.Words(command);
        Assert.Contains("flag CMB (2 of 2 points, first at 0.003 GeV): annihilation at recombination", text.Output, StringComparison.Ordinal);
        Assert.Contains("caveat: relic dirac: CMB at 2 of 2 points, first at m_chi = 0.001 GeV: annihilation at recombination", text.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_a_reach_has_columns_for_its_targets()
    {
        JsonElement report = CliRun.Words($"{Reach} --masses 0.003,0.03 --target dirac,pseudo-dirac --set splitting=0.1 --csv {scratch.File("a.csv")} --json").Json;
        string[] lines = [.. File.ReadAllLines(scratch.File("a.csv")).Where(l => !l.StartsWith('#'))];
        Assert.EndsWith(",note,epsilonDirac,yDirac,flagsDirac,noteDirac,epsilonPseudoDirac,yPseudoDirac,flagsPseudoDirac,notePseudoDirac", lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        string coupling = report.GetProperty("targets")[0].GetProperty("points")[1].GetProperty("coupling").GetRawText();
        Assert.StartsWith("0.03,", lines[2], StringComparison.Ordinal);
        Assert.Contains($",{double.Parse(coupling):R},", lines[2], StringComparison.Ordinal);
        Assert.Contains("\"CMB: ", lines[2], StringComparison.Ordinal);
        Assert.Contains("# caveat: relic dirac: CMB at 2 of 2", File.ReadAllText(scratch.File("a.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_solution_the_coupling_of_the_limit_stays()
    {
        File.WriteAllText(scratch.File("reach.json"), ResultDocuments.Reach([(0.03, 1e-8)]));
        CliRun run = CliRun.Of("relic", "dark-photon", "--dm", "scalar", "--limit", scratch.File("reach.json"), "--csv", scratch.File("a.csv"), "--json");
        JsonElement point = run.Json.GetProperty("points")[0];
        Assert.Equal(1e-8, point.GetProperty("coupling").GetDouble());
        Assert.Equal(JsonValueKind.Null, point.GetProperty("alphaD").ValueKind);
        Assert.Contains("no alphaD up to", point.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains(",1E-08,,,,", File.ReadAllText(scratch.File("a.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_solution_the_coupling_that_was_looked_for_is_not_known()
    {
        JsonElement point = CliRun.Words("relic dark-photon --dm scalar --masses 0.00001 --json").Json.GetProperty("points")[0];
        Assert.Equal(JsonValueKind.Null, point.GetProperty("coupling").ValueKind);
        Assert.Equal(0.1, point.GetProperty("alphaD").GetDouble());
    }

    [Fact]
    public void A_splitting_is_said_of_dark_matter_that_has_one()
    {
        const string relic = "relic dark-photon --set splitting=0.1 --masses 0.01";
        Assert.DoesNotContain("splitting", CliRun.Words($"{relic} --dm majorana").Output, StringComparison.Ordinal);
        Assert.Contains("splitting           0.1", CliRun.Words($"{relic} --dm pseudo-dirac").Output, StringComparison.Ordinal);
    }
}
