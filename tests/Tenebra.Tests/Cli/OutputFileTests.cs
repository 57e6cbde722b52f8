using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

public sealed class OutputFileTests
{
    private static readonly string[] Reach =
        ["reach", "na64e-2022", "--model", "dark-photon", "--production", "iww", "--tolerance", "0.01", "--masses", "0.01:0.1:2"];

    [Fact]
    public void A_reach_writes_every_file_asked_for_and_nothing_else()
    {
        using var scratch = new Scratch();
        CliRun run = CliRun.Of([.. Reach, "--csv", scratch.File("a.csv"), "--json-out", scratch.File("a.json"), "--plot", scratch.File("a.svg"), "--json"]);
        Assert.Equal(["a.csv", "a.json", "a.svg"], scratch.Files);
        Assert.Equal(run.Json.GetRawText(), JsonDocument.Parse(File.ReadAllText(scratch.File("a.json"))).RootElement.GetRawText());
        Assert.Contains("0.01,", File.ReadAllText(scratch.File("a.csv")), StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(scratch.File("a.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_that_cannot_be_written_stops_all_others_before_the_work()
    {
        using var scratch = new Scratch();
        CliRun run = CliRun.Of([.. Reach, "--csv", scratch.File("a.csv"), "--json-out", scratch.File("missing/a.json")]);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("its folder does not exist", run.Error, StringComparison.Ordinal);
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void A_folder_is_not_a_file_to_write()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.File("a.svg"));
        CliRun run = CliRun.Of([.. Reach, "--plot", scratch.File("a.svg")]);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("this is a folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_input_beside_a_good_output_leaves_no_file()
    {
        using var scratch = new Scratch();
        CliRun run = CliRun.Of([.. Reach, "--csv", scratch.File("a.csv"), "--threads", "0"]);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void An_existing_file_is_replaced_whole()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch.File("a.csv"), new string('x', 1_000_000));
        CliRun run = CliRun.Of([.. Reach, "--csv", scratch.File("a.csv")]);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.DoesNotContain("xx", File.ReadAllText(scratch.File("a.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_several_experiments_are_drawn_on_one_figure()
    {
        using var scratch = new Scratch();
        string[] first = [.. Reach, "--json-out", scratch.File("a.json")];
        string[] second = [.. first];
        (second[1], second[^1]) = ("na64e-2018", scratch.File("b.json"));
        Assert.Equal(ExitCode.Done, CliRun.Of(first).Code);
        Assert.Equal(ExitCode.Done, CliRun.Of(second).Code);
        CliRun run = CliRun.Of("plot", scratch.File("a.json"), scratch.File("b.json"), "--out", scratch.File("both.svg"));
        Assert.Equal(ExitCode.Done, run.Code);
        string figure = File.ReadAllText(scratch.File("both.svg"));
        Assert.Contains(">na64e-2022<", figure, StringComparison.Ordinal);
        Assert.Contains(">na64e-2018<", figure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"experiment":"a","unknown":1}""")]
    public void A_file_that_is_no_result_is_refused_and_nothing_is_drawn(string text)
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch.File("a.json"), text);
        CliRun run = CliRun.Of("plot", scratch.File("a.json"), "--out", scratch.File("a.svg"));
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("a.json:1", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.json"], scratch.Files);
    }

    [Fact]
    public void Excluded_intervals_that_are_none_are_refused()
    {
        using var scratch = new Scratch();
        Assert.Equal(ExitCode.Done, CliRun.Of([.. Reach, "--json-out", scratch.File("a.json")]).Code);
        string text = File.ReadAllText(scratch.File("a.json"));
        int start = text.IndexOf("[\n", text.IndexOf("\"excluded\"", StringComparison.Ordinal), StringComparison.Ordinal);
        int end = text.IndexOf("\"yieldAtUnit\"", StringComparison.Ordinal);
        File.WriteAllText(scratch.File("a.json"), $"{text[..start]}[[2, 1]], {text[end..]}");
        CliRun run = CliRun.Of("plot", scratch.File("a.json"), "--out", scratch.File("a.svg"));
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("[2, 1]", run.Error, StringComparison.Ordinal);
    }
}
