using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

/// <summary>What figures of invented results say in their captions, names and provenance.</summary>
public sealed class FigureCaptionTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    private string Save(string name, string text)
    {
        File.WriteAllText(scratch.File(name), text);
        return scratch.File(name);
    }

    private string Reach(double alphaD = 0.1, double massRatio = 3, string name = "reach.json") =>
        Save(name, ResultDocuments.Reach([(0.03, 1e-4), (0.3, 1e-3)], alphaD: alphaD, massRatio: massRatio));

    private string Relic(string unknown = "coupling", double massRatio = 3) =>
        Save($"relic-{unknown}-{massRatio}.json", ResultDocuments.Relic([(0.01, 1e-4), (0.1, 1e-3)], unknown: unknown, massRatio: massRatio));

    private string Description(params string[] arguments)
    {
        Assert.Equal(ExitCode.Done, CliRun.Of(["plot", .. arguments, "--out", scratch.File("f.svg")]).Code);
        string svg = File.ReadAllText(scratch.File("f.svg"));
        return svg[svg.IndexOf("<desc>", StringComparison.Ordinal)..svg.IndexOf("</desc>", StringComparison.Ordinal)];
    }

    [Theory]
    [InlineData("y")]
    [InlineData("parameter")]
    public void A_caption_says_the_couplings_and_masses_that_all_results_share(string y)
    {
        Assert.Contains("a-search. 90 % CL, αD = 0.1, mA′ = 3 mχ", Description(Reach(), "--y", y), StringComparison.Ordinal);
        Assert.Contains("a-search; relic scalar. 90 % CL, Ωh2 = 0.12, αD = 0.1, mA′ = 3 mχ", Description(Reach(), Relic(), "--y", y), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_they_differ_the_names_say_them()
    {
        Assert.Contains("a-search, αD = 0.1; a-search, αD = 0.5. 90 % CL, mA′ = 3 mχ", Description(Reach(), Reach(0.5, name: "b.json"), "--y", "y"), StringComparison.Ordinal);
        Assert.Contains("a-search, mA′ = 3 mχ; relic scalar, mA′ = 4 mχ. 90 % CL, Ωh2 = 0.12, αD = 0.1", Description(Reach(), Relic(massRatio: 4)), StringComparison.Ordinal);
        Assert.Contains("a-search, αD = 0.5; relic scalar, αD = 0.1.", Description(Reach(0.5), Relic()), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_dark_matter_there_is_nothing_to_say_of_it() =>
        Assert.EndsWith("a-search. 90 % CL", Description(Reach(0)).Split(". Tenebra")[0].TrimEnd('.'), StringComparison.Ordinal);

    [Fact]
    public void A_coupling_that_was_found_is_not_in_the_caption() =>
        Assert.Contains("relic scalar. Ωh2 = 0.12, mA′ = 3 mχ", Description(Relic("alphaD"), "--y", "alphaD"), StringComparison.Ordinal);

    [Theory]
    [InlineData("parameter")]
    [InlineData("y")]
    [InlineData("sigma-e")]
    [InlineData("alphaD")]
    public void An_abundance_at_given_couplings_is_no_target(string y)
    {
        CliRun run = CliRun.Of("plot", Relic("nothing"), "--y", y, "--out", scratch.File("f.svg"));
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains($"--y {y}: the ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.File("f.svg")));
    }

    [Fact]
    public void The_abundance_has_an_axis_and_a_reach_is_not_on_it()
    {
        Assert.Contains("Ωh2 against mA′ [GeV]. shown: relic scalar; observed.", Description(Relic("nothing"), "--y", "omegaH2"), StringComparison.Ordinal);
        Assert.Contains("plot the abundance apart", CliRun.Of("plot", Reach(), "--y", "omegaH2", "--out", scratch.File("g.svg")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_of_a_figure_holds_its_axes()
    {
        string[] hashes =
        [
            .. from axes in (string[][])[[], ["--x", "dark"], ["--y", "y"], ["--x", "dark", "--y", "y"]]
               select Provenance("plot", [Reach(), .. axes]).GetProperty("planSha256").GetString()!,
        ];
        Assert.Equal(4, hashes.Distinct().Count());
        Assert.Equal(Provenance("plot", [Reach()]).GetRawText(), Provenance("plot", [Reach(), "--x", "mediator", "--y", "parameter"]).GetRawText());
    }

    [Fact]
    public void Flags_of_every_line_are_caveats()
    {
        string flagged = File.ReadAllText(Relic()).Replace("\"flags\":[]", "\"flags\":[\"CMB: 9 times\",\"light: electrons\"]", StringComparison.Ordinal);
        string error = CliRun.Of("plot", Save("a.json", flagged), Relic("coupling", 4), "--out", scratch.File("f.svg")).Error;
        Assert.Contains("caveat: relic scalar, mA′ = 3 mχ: CMB at 2 of 2 points, first at m_chi = 0.01 GeV: 9 times\n", error, StringComparison.Ordinal);
        Assert.Contains("caveat: relic scalar, mA′ = 3 mχ: light at 2 of 2 points, first at m_chi = 0.01 GeV: electrons\n", error, StringComparison.Ordinal);
    }

    private JsonElement Provenance(string verb, string[] arguments) =>
        CliRun.Of([verb, .. arguments, "--out", scratch.File("f.svg"), "--json"]).Json.GetProperty("provenance");
}
