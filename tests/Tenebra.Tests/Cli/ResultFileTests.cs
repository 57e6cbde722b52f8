using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

/// <summary>Documents that somebody changed or cut off.</summary>
public sealed class ResultFileTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    private static string Reach => ResultDocuments.Reach([(0.03, 1e-4), (0.3, 1e-3)]).Replace("\"targets\":[]", ResultDocuments.Target.Trim(), StringComparison.Ordinal);

    private static string Relic => ResultDocuments.Relic([(0.01, 1e-4), (0.1, 1e-3)], limit: true);

    private string Save(string text)
    {
        File.WriteAllText(scratch.File("a.json"), text);
        return scratch.File("a.json");
    }

    private static string Refusal(params string[] arguments)
    {
        CliRun run = CliRun.Of(arguments);
        Assert.Equal(ExitCode.BadInput, run.Code);
        return run.Error;
    }

    private string Plotted(string text) => Refusal("plot", Save(text), "--y", "y", "--out", scratch.File("a.svg"));

    [Theory]
    [InlineData("\"parameterUnit\":\"1\"", "\"parameterUnit\":\"eV\"", "parameterUnit: 'eV' is not allowed (need 1 or GeV^-1)")]
    [InlineData("\"electronCoupling\":0.3", "\"electronCoupling\":-0.3", "electronCoupling: -0.3 is not allowed")]
    [InlineData("\"massRatio\":3", "\"massRatio\":0", "massRatio: 0 is not allowed")]
    [InlineData("\"splitting\":0", "\"splitting\":-1", "splitting: -1 is not allowed")]
    [InlineData("\"alphaD\":0.1,\"splitting\"", "\"alphaD\":-1,\"splitting\"", "a.json: alphaD: -1 is not allowed (need a number from 0 to")]
    [InlineData("\"confidenceLevel\":0.9", "\"confidenceLevel\":90", "confidenceLevel: 90 is not allowed")]
    [InlineData("{\"massGeV\":0.3", "{\"massGeV\":1e300", "points[1].massGeV: 1E+300 is not allowed (need a number from 1E-09 to 1000000, in GeV)")]
    [InlineData("{\"massGeV\":0.3", "{\"massGeV\":0.03", "points[1].massGeV: 0.03 is not allowed (need each mass once)")]
    [InlineData("[0.001,null]", "[0.001,1e-4]", "excluded at massGeV 0.3: [0.001, 0.0001] is not allowed")]
    [InlineData("[0.001,null]", "[1e200,null]", "excluded at massGeV 0.3: [1E+200, null] is not allowed")]
    [InlineData("[0.001,null]", "[]", "excluded at massGeV 0.3: [] is not allowed")]
    [InlineData("\"darkMatter\":\"dirac\"", "\"darkMatter\":\"dirak\"", "targets[0]: unknown dark matter 'dirak'")]
    [InlineData("\"coupling\":0.0001", "\"coupling\":-1", "targets[0].points[0].coupling: -1 is not allowed")]
    [InlineData("\"alphaD\":0.1,\"y\"", "\"alphaD\":0,\"y\"", "targets[0].points[0].alphaD: 0 is not allowed")]
    [InlineData("\"y\":1e-12", "\"y\":1e200", "targets[0].points[0].y: 1E+200 is not allowed")]
    public void A_limit_at_fault_is_refused_by_field_value_and_range(string sound, string faulty, string words)
    {
        Assert.Contains(sound, Reach, StringComparison.Ordinal);
        Assert.Contains(words, Plotted(Reach.Replace(sound, faulty, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(["a.json"], scratch.Files);
    }

    [Theory]
    [InlineData("\"parameterUnit\":\"1\"", "\"parameterUnit\":\"\"", "parameterUnit: '' is not allowed")]
    [InlineData("\"electronCoupling\":0.3", "\"electronCoupling\":1e300", "electronCoupling: 1E+300 is not allowed")]
    [InlineData("\"massRatio\":3", "\"massRatio\":4", "points[0].mediatorMassGeV: 0.03 is not allowed (need massRatio times massGeV, 0.04 GeV)")]
    [InlineData("\"omegaH2\":0.12,\"limit\"", "\"omegaH2\":-1,\"limit\"", "omegaH2: -1 is not allowed")]
    [InlineData("\"confidenceLevel\":0.9", "\"confidenceLevel\":2", "limit.confidenceLevel: 2 is not allowed")]
    [InlineData("\"alphaD\":0.1", "\"alphaD\":-1", "points[0].alphaD: -1 is not allowed")]
    [InlineData("\"coupling\":0.0001", "\"coupling\":0", "points[0].coupling: 0 is not allowed")]
    [InlineData("\"unknown\":\"coupling\"", "\"unknown\":\"x\"", "a.json: unknown unknown 'x'")]
    public void A_target_at_fault_is_refused_by_field_value_and_range(string sound, string faulty, string words)
    {
        Assert.Contains(sound, Relic, StringComparison.Ordinal);
        Assert.Contains(words, Plotted(Relic.Replace(sound, faulty, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_without_points_is_refused() =>
        Assert.Contains("points: [] is not allowed", Plotted(ResultDocuments.Relic([])), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"massGeV\":0.3", "\"massGeV\":1e300", "massGeV: 1E+300 is not allowed")]
    [InlineData("\"alphaD\":0.1,\"splitting\"", "\"alphaD\":-1,\"splitting\"", "alphaD: -1 is not allowed")]
    public void A_faulty_limit_is_bad_input_of_an_abundance_too(string sound, string faulty, string words) =>
        Assert.Contains(words, Refusal("relic", "dark-photon", "--limit", Save(Reach.Replace(sound, faulty, StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void A_truncated_document_is_called_truncated()
    {
        Assert.Contains("not JSON, or truncated", Plotted(Relic[..(Relic.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("not JSON, or truncated", Plotted(Reach[..^1]), StringComparison.Ordinal);
        Assert.Contains("not JSON, or truncated", Refusal("relic", "dark-photon", "--limit", Save(Reach[..^1])), StringComparison.Ordinal);
        Assert.Contains("not JSON, or truncated", Refusal("cite", Save(Reach[..^1])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_called_a_folder()
    {
        Assert.Contains("this is a folder", Refusal("plot", scratch.Folder, "--out", scratch.File("a.svg")), StringComparison.Ordinal);
        Assert.Contains("this is a folder", Refusal("relic", "dark-photon", "--limit", scratch.Folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_is_no_limit() =>
        Assert.Contains("a document of 'tenebra relic' (need one of 'tenebra reach')", Refusal("relic", "dark-photon", "--limit", Save(Relic)), StringComparison.Ordinal);

    [Fact]
    public void The_edge_of_a_limit_is_the_lowest_one_in_any_order()
    {
        string two = ResultDocuments.Reach([(0.03, 1e-4)]).Replace("[[0.0001,null]]", "[[0.01,null],[0.0001,0.001]]", StringComparison.Ordinal);
        Assert.Equal(1e-4, CliRun.Of("relic", "dark-photon", "--limit", Save(two), "--json").Json.GetProperty("points")[0].GetProperty("coupling").GetDouble());
    }

    [Fact]
    public void A_point_of_a_limit_that_failed_is_left_out_as_failed()
    {
        string failed = ResultDocuments.Reach([(0.03, 1e-4), (0.3, null)]).Replace("\"excluded\":[],\"yieldAtUnit\":1,\"yieldAtUnitError\":0,\"relativeError\":0,\"reason\":null,\"failed\":false", "\"excluded\":[],\"yieldAtUnit\":0,\"yieldAtUnitError\":0,\"relativeError\":0,\"reason\":\"too hard\",\"failed\":true", StringComparison.Ordinal);
        string error = CliRun.Of("relic", "dark-photon", "--limit", Save(failed)).Error;
        Assert.Contains("left out, for the limit did not converge there: mediator masses 0.3 GeV", error, StringComparison.Ordinal);
        Assert.DoesNotContain("excludes nothing", error, StringComparison.Ordinal);
    }
}
