using System.Globalization;
using System.Text.Json;
using Tenebra.Cli;
using Tenebra.Tests.Golden;

namespace Tenebra.Tests.Cli;

public sealed class WidthCurveTests : IDisposable
{
    private const string Provenance = """{"version":"0","plan":"p","planSha256":"0","method":"m","seed":null,"dataSha256":{},"sources":["Batell:2009yf"],"caveats":["invented"]}""";

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void One_mass_of_many_is_the_answer_at_that_mass()
    {
        JsonElement one = CliRun.Words("width dark-photon --set alphaD=0 --mass 0.7 --json").Json;
        JsonElement many = CliRun.Words("width dark-photon --set alphaD=0 --masses 0.7,0.01 --json").Json;
        JsonElement[] points = [.. many.GetProperty("decays").EnumerateArray()];
        Assert.Equal([0.01, 0.7], points.Select(p => p.GetProperty("massGeV").GetDouble()));
        Assert.Equal(one.GetProperty("totalGeV").GetDouble(), points[1].GetProperty("totalGeV").GetDouble());
        Assert.Equal(one.GetProperty("properDecayLengthCm").GetDouble(), points[1].GetProperty("properDecayLengthCm").GetDouble());
        Assert.Equal(Branchings(one), Branchings(points[1]));
        Assert.Equal(1, Branchings(points[1]).Sum(), 1e-12);
        Assert.Equal(0, points[0].GetProperty("totalRelativeError").GetDouble());
    }

    [Fact]
    public void Branching_ratios_bear_the_error_of_the_width_to_hadrons()
    {
        JsonElement point = CliRun.Words("width dark-photon --set alphaD=0 --masses 0.7 --json").Json.GetProperty("decays")[0];
        Dictionary<string, (double B, double Error)> channels = point.GetProperty("channels").EnumerateArray().ToDictionary(
            c => c.GetProperty("final").GetString()!, c => (c.GetProperty("branching").GetDouble(), c.GetProperty("branchingRelativeError").GetDouble()));
        double share = channels["hadrons"].B, error = channels["mu+ mu-"].Error / share;
        Assert.True(error > 0);
        Assert.Equal(channels["mu+ mu-"].Error, channels["e+ e-"].Error, 1e-15);
        Assert.Equal(error * (1 - share), channels["hadrons"].Error, 1e-14);
        Assert.Equal(0, channels["tau+ tau-"].Error);
        Assert.Contains(" +- ", CliRun.Words("width dark-photon --set alphaD=0 --masses 0.7").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_B_minus_L_below_the_pions_is_as_it_was()
    {
        string csv = scratch.File("a.csv");
        CliRun run = CliRun.Words($"width b-minus-l --masses 0.005:0.12:3 --csv {csv}");
        Assert.Equal(ExitCode.Done, run.Code);
        GoldenFile.Check("width-b-minus-l.txt", run.Output);
        GoldenFile.Check("width-b-minus-l.csv", string.Join('\n', File.ReadAllLines(csv).Where(l => !l.StartsWith('#'))));
        Assert.Contains("# caveat: ", File.ReadAllText(csv), StringComparison.Ordinal);
    }

    [Fact]
    public void The_figure_has_a_line_for_each_decay_and_a_band_where_there_is_an_error()
    {
        string low = Save("low.json", Document([(0.1, 1, 0, 0), (0.5, 0.7, 0.03, 0.1)])), high = Save("high.json", Document([(0.5, 0.7, 0.03, 0.1), (1, 0.4, 0.06, 0.05)]));
        string picture = scratch.File("f.svg");
        JsonElement report = CliRun.Of("plot", high, low, "--out", picture, "--json").Json;
        Assert.Equal(["e+e−", "hadrons"], report.GetProperty("lines").EnumerateArray().Select(l => l.GetString()));
        Assert.Contains("invented", report.GetProperty("provenance").GetProperty("caveats").EnumerateArray().Select(c => c.GetString()));
        GoldenFile.Check("branching.svg", WithoutVersion(File.ReadAllText(picture)));
    }

    [Fact]
    public void Plot_of_one_command_is_the_plot_of_its_document()
    {
        (string json, string direct, string later) = (scratch.File("a.json"), scratch.File("a.svg"), scratch.File("b.svg"));
        Assert.Equal(ExitCode.Done, CliRun.Words($"width b-minus-l --masses 0.001:2:20 --json-out {json} --plot {direct}").Code);
        Assert.Equal(ExitCode.Done, CliRun.Of("plot", json, "--out", later).Code);
        Assert.Equal(File.ReadAllText(direct), File.ReadAllText(later));
        Assert.Contains("νν", File.ReadAllText(direct), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decay_that_is_nowhere_a_thousandth_is_not_drawn()
    {
        string file = Save("a.json", Document([(0.1, 0.9995, 0, 0.1), (1, 0.9999, 0, 0.1)]));
        Assert.Equal(["e+e−"], CliRun.Of("plot", file, "--out", scratch.File("f.svg"), "--json").Json.GetProperty("lines").EnumerateArray().Select(l => l.GetString()));
    }

    [Theory]
    [InlineData("--x dark", "--x is for limits and thermal targets")]
    [InlineData("--y y", "--y is for limits and thermal targets")]
    public void Branching_ratios_have_no_other_axes(string axes, string part)
    {
        string file = Save("a.json", Document([(0.1, 1, 0, 0), (1, 1, 0, 0)]));
        Refused(["plot", file, .. axes.Split(' '), "--out", scratch.File("f.svg")], part);
    }

    [Fact]
    public void Other_results_and_other_couplings_are_refused()
    {
        string file = Save("a.json", Document([(0.1, 1, 0, 0)])), reach = Save("reach.json", ResultDocuments.Reach([(0.1, 1e-4)]));
        Refused(["plot", file, reach, "--out", scratch.File("f.svg")], "branching ratios have no common axis with limits and thermal targets");
        string strong = Save("b.json", Document([(0.2, 1, 0, 0)]).Replace("\"value\":0.0001", "\"value\":0.001", StringComparison.Ordinal));
        Refused(["plot", file, strong, "--out", scratch.File("f.svg")], "epsilon = 0.0001, dirac dark matter");
        string other = Save("c.json", Document([(0.2, 1, 0, 0)]).Replace("\"electron\":1", "\"electron\":2", StringComparison.Ordinal));
        Refused(["plot", file, other, "--out", scratch.File("f.svg")], "electron 2");
        string without = Save("d.json", Document([(0.2, 1, 0, 0)]).Replace("\"hadrons\":true", "\"hadrons\":false", StringComparison.Ordinal));
        Refused(["plot", file, without, "--out", scratch.File("f.svg")], "hadrons left out");
        Refused(["relic", "dark-photon", "--limit", file], "a document of 'tenebra width'");
    }

    [Theory]
    [InlineData("\"branching\":0.7", "\"branching\":1.7", "decays[1], e+ e-: branching: 1.7")]
    [InlineData("\"branchingRelativeError\":0.03", "\"branchingRelativeError\":-1", "decays[1], e+ e-: branchingRelativeError: -1")]
    [InlineData("\"massGeV\":0.5", "\"massGeV\":0.1", "each mass once")]
    [InlineData("\"massGeV\":0.5", "\"massGeV\":0", "decays[1].massGeV: 0")]
    [InlineData("\"mediator\":\"vector\"", "\"mediator\":\"victor\"", "did you mean 'vector'")]
    [InlineData("\"splitting\":0,", "", "splitting")]
    [InlineData("\"splitting\":0,", "\"splitting\":-1,", "splitting: -1")]
    [InlineData("\"totalGeV\":1e-10", "\"totalGeV\":-1", "decays[0].totalGeV: -1")]
    [InlineData("\"parameterUnit\":\"1\"", "\"parameterUnit\":\"<b>\"", "parameterUnit: '<b>'")]
    [InlineData("\"final\":\"hadrons\"", "\"final\":\"e+ e-\"", "a final state stands twice")]
    public void A_document_that_is_wrong_is_refused(string was, string now, string part)
    {
        string file = Save("a.json", Document([(0.1, 1, 0, 0), (0.5, 0.7, 0.03, 0.1)]).Replace(was, now, StringComparison.Ordinal));
        Refused(["plot", file, "--out", scratch.File("f.svg")], part);
    }

    private static void Refused(string[] command, string part)
    {
        CliRun run = CliRun.Of(command);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains(part, run.Error, StringComparison.Ordinal);
    }

    private static double[] Branchings(JsonElement widths) => [.. widths.GetProperty("channels").EnumerateArray().Select(c => c.GetProperty("branching").GetDouble())];

    private static string WithoutVersion(string svg) => System.Text.RegularExpressions.Regex.Replace(svg, @"Tenebra \d+\.\d+\.\d+", "Tenebra");

    private string Save(string name, string text)
    {
        File.WriteAllText(scratch.File(name), text);
        return scratch.File(name);
    }

    private static string Document(IReadOnlyList<(double Mass, double Electrons, double ElectronError, double HadronError)> points) =>
        $$"""{"model":"dark-photon","mediator":"vector","parameter":"epsilon","parameterUnit":"1","value":0.0001,"darkMatter":"dirac","alphaD":0,"massRatio":3,"splitting":0,"hadrons":true,"charges":{"electron":1,"up":-0.5},"decays":[{{string.Join(',', points.Select(p => $$"""{"massGeV":{{Text(p.Mass)}},"totalGeV":1e-10,"totalRelativeError":0,"properDecayLengthCm":null,"channels":[{"final":"e+ e-","widthGeV":1e-10,"branching":{{Text(p.Electrons)}},"branchingRelativeError":{{Text(p.ElectronError)}},"invisible":false},{"final":"hadrons","widthGeV":0,"branching":{{Text(1 - p.Electrons)}},"branchingRelativeError":{{Text(p.HadronError)}},"invisible":false}]}"""))}}],"provenance":{{Provenance}}}""";

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
