using System.Text.RegularExpressions;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

/// <summary>Regions and lines of invented results on the axes of the field.</summary>
public sealed partial class FigureAxesTests : IDisposable
{
    private static readonly double[] DarkMasses = [0.001, 0.004, 0.016, 0.064, 0.256];

    private readonly Scratch scratch = new();

    [GeneratedRegex("""<path d="(?<path>[^"]*)" fill="(?<fill>[^"]*)"[^>]*stroke-width="2""", RegexOptions.ExplicitCapture)]
    private static partial Regex DrawnPath { get; }

    [GeneratedRegex(@"[ML](?<x>-?[\d.]+) (?<y>-?[\d.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Corner { get; }

    [GeneratedRegex("""<svg x="[^"]*" y="(?<y>[^"]*)" width="[^"]*" height="(?<height>[^"]*)" """, RegexOptions.ExplicitCapture)]
    private static partial Regex Frame { get; }

    public void Dispose() => scratch.Dispose();

    private static double Rising(double darkMass) => 1e-2 * darkMass;

    private static IEnumerable<(double Mass, double? Edge)> Edges(params double[] without) =>
        DarkMasses.Select(m => (3 * m, without.Contains(m) ? (double?)null : Rising(m)));

    private static IEnumerable<(double DarkMass, double? Coupling)> Couplings(params double[] without) =>
        DarkMasses.Select(m => (m, without.Contains(m) ? (double?)null : Rising(m)));

    private string Save(string name, string text)
    {
        File.WriteAllText(scratch.File(name), text);
        return scratch.File(name);
    }

    private string Figure(params string[] arguments)
    {
        CliRun run = CliRun.Of(["plot", .. arguments, "--out", scratch.File("f.svg")]);
        Assert.Equal((ExitCode.Done, "caveat: invented\n"), (run.Code, run.Error));
        return File.ReadAllText(scratch.File("f.svg"));
    }

    private string Refusal(params string[] arguments)
    {
        CliRun run = CliRun.Of(["plot", .. arguments, "--out", scratch.File("f.svg")]);
        Assert.Equal(ExitCode.BadInput, run.Code);
        return run.Error;
    }

    private static (double X, double Y)[][] Paths(string svg, bool filled) =>
    [
        .. DrawnPath.Matches(svg).Where(m => m.Groups["fill"].Value != "none" == filled)
            .Select(m => Corner.Matches(m.Groups["path"].Value).Select(c => (double.Parse(c.Groups["x"].Value), double.Parse(c.Groups["y"].Value))).ToArray()),
    ];

    [Theory]
    [InlineData("mediator", "parameter", "m_A′ [GeV]")]
    [InlineData("dark", "parameter", "m_χ [GeV]")]
    [InlineData("mediator", "y", "m_A′ [GeV]")]
    [InlineData("dark", "y", "m_χ [GeV]")]
    [InlineData("dark", "sigma-e", "m_χ [GeV]")]
    public void A_limit_that_meets_a_target_lies_on_its_line_on_all_axes(string x, string y, string horizontal)
    {
        string svg = Figure(Save("reach.json", ResultDocuments.Reach(Edges())), Save("relic.json", ResultDocuments.Relic(Couplings())), "--x", x, "--y", y);
        (double X, double Y)[] line = Assert.Single(Paths(svg, filled: false)), region = Assert.Single(Paths(svg, filled: true));
        Assert.Equal(DarkMasses.Length, line.Length);
        Assert.Subset(region.ToHashSet(), line.ToHashSet());
        Assert.Contains(horizontal.Replace("_", "", StringComparison.Ordinal), svg, StringComparison.Ordinal);
        Assert.Contains(">relic scalar<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_thermal_variable_goes_with_the_square_of_the_mixing()
    {
        string relic = Save("relic.json", ResultDocuments.Relic([(0.01, 1e-5), (0.1, 1e-3)]));
        string svg = Figure(relic, "--x", "dark", "--y", "y"), description = svg[svg.IndexOf("<desc>", StringComparison.Ordinal)..];
        Assert.StartsWith("<desc>y = ε2αD(mχ/mA′)4 against mχ [GeV]", description, StringComparison.Ordinal);
        // y = ε² 0.1/81 is 1.2346e-13 and 1.2346e-9; the axis takes the whole decades from 1e-13 to 1e-8.
        (double X, double Y)[] line = Assert.Single(Paths(svg, filled: false));
        Match frame = Frame.Match(svg);
        double top = double.Parse(frame.Groups["y"].Value), decade = double.Parse(frame.Groups["height"].Value) / 5;
        Assert.Equal(-13, -8 - (line[0].Y - top) / decade - Math.Log10(1.2346), 0.001);
        Assert.Equal(-9, -8 - (line[1].Y - top) / decade - Math.Log10(1.2346), 0.001);
    }

    [Fact]
    public void A_line_is_broken_where_there_is_no_solution()
    {
        string svg = Figure(Save("relic.json", ResultDocuments.Relic(Couplings(0.016))));
        string path = DrawnPath.Matches(svg).Single(m => m.Groups["fill"].Value == "none").Groups["path"].Value;
        Assert.Equal(2, path.Count(c => c == 'M'));
        Assert.Equal(2, path.Count(c => c == 'L'));
    }

    [Fact]
    public void Below_the_coupling_to_dark_matter_at_a_limit_the_abundance_is_too_large()
    {
        string relic = Save("relic.json", ResultDocuments.Relic(Couplings(), unknown: "alphaD", limit: true));
        (double X, double Y)[] region = Assert.Single(Paths(Figure(relic, "--y", "alphaD", "--x", "dark"), filled: true));
        Assert.Equal(2 * DarkMasses.Length, region.Length);
        double line = region.Min(p => p.Y);
        Assert.All(region.Where(p => p.Y > line), p => Assert.True(p.Y > 600));
    }

    [Fact]
    public void Where_no_coupling_to_dark_matter_is_large_enough_all_of_them_are_excluded()
    {
        string relic = Save("relic.json", ResultDocuments.Relic(Couplings(0.256), unknown: "alphaD", limit: true));
        (double X, double Y)[] region = Assert.Single(Paths(Figure(relic, "--y", "alphaD", "--x", "dark"), filled: true));
        double last = region.Max(p => p.X);
        Assert.True(region.Where(p => p.X == last).Min(p => p.Y) < 0);
        Assert.True(region.Where(p => p.X < last).Min(p => p.Y) > 50);
    }

    [Fact]
    public void Without_a_limit_the_coupling_to_dark_matter_is_a_line() =>
        Assert.Empty(Paths(Figure(Save("relic.json", ResultDocuments.Relic(Couplings(), unknown: "alphaD")), "--y", "alphaD"), filled: true));

    [Fact]
    public void Lines_are_called_by_what_tells_them_apart()
    {
        string weak = Save("weak.json", ResultDocuments.Relic(Couplings(), alphaD: 0.1)), strong = Save("strong.json", ResultDocuments.Relic(Couplings(), "dirac", 0.5));
        CliRun run = CliRun.Of("plot", weak, strong, "--out", scratch.File("f.svg"), "--json");
        Assert.Equal(["relic scalar, αD = 0.1", "relic dirac, αD = 0.5"], run.Json.GetProperty("lines").EnumerateArray().Select(l => l.GetString()!));
    }

    [Fact]
    public void A_reach_has_no_axis_of_the_coupling_to_dark_matter() =>
        Assert.Contains("--y alphaD: the excluded values of a reach are of the parameter", Refusal(Save("a.json", ResultDocuments.Reach(Edges())), "--y", "alphaD"), StringComparison.Ordinal);

    [Fact]
    public void A_line_at_one_coupling_to_dark_matter_is_not_drawn_against_it() =>
        Assert.Contains("was not solved for alphaD", Refusal(Save("a.json", ResultDocuments.Relic(Couplings())), "--y", "alphaD"), StringComparison.Ordinal);

    [Fact]
    public void Without_a_coupling_to_dark_matter_there_is_no_thermal_variable() =>
        Assert.Contains("alphaD is 0", Refusal(Save("a.json", ResultDocuments.Reach(Edges(), alphaD: 0)), "--y", "y"), StringComparison.Ordinal);

    [Fact]
    public void Dark_matter_that_does_not_scatter_elastically_has_no_cross_section() =>
        Assert.Contains("square of the velocity", Refusal(Save("a.json", ResultDocuments.Relic(Couplings(), "majorana")), "--y", "sigma-e"), StringComparison.Ordinal);

    [Theory]
    [InlineData("parameter")]
    [InlineData("y")]
    public void Different_parameters_have_no_common_axis(string y)
    {
        string a = Save("a.json", ResultDocuments.Reach(Edges())), b = Save("b.json", ResultDocuments.Reach(Edges(), "vector", "g"));
        Assert.Contains("different parameters: epsilon, g", Refusal(a, b, "--y", y), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cross_section_on_electrons_is_common_to_different_parameters()
    {
        string a = Save("a.json", ResultDocuments.Reach(Edges())), b = Save("b.json", ResultDocuments.Reach(Edges(), "vector", "g"));
        Assert.Equal(2, Paths(Figure(a, b, "--y", "sigma-e"), filled: true).Length);
    }

    [Theory]
    [InlineData("\"massRatio\":3", "\"massRatio\":0", "massRatio: 0 is not allowed")]
    [InlineData("\"unknown\":\"coupling\"", "\"unknown\":\"couplings\"", "did you mean 'coupling'")]
    [InlineData("\"darkMatter\":\"scalar\"", "\"darkMatter\":\"skalar\"", "did you mean 'scalar'")]
    [InlineData("\"mediator\":\"vector\"", "\"mediator\":\"vektor\"", "did you mean 'vector'")]
    [InlineData("\"massGeV\":0.001", "\"massGeV\":-1", "massGeV: -1 is not allowed")]
    [InlineData("\"curves\":[],", "", "curves")]
    public void A_target_at_fault_is_refused_by_name(string sound, string faulty, string words)
    {
        string error = Refusal(Save("a.json", ResultDocuments.Relic(Couplings()).Replace(sound, faulty, StringComparison.Ordinal)));
        Assert.Contains("a.json", error, StringComparison.Ordinal);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }
}
