using System.Xml.Linq;
using Tenebra.Plots;
using Tenebra.Tests.Golden;
using static Tenebra.Tests.Plots.Examples;

namespace Tenebra.Tests.Plots;

public class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void An_exclusion_figure_is_drawn_as_it_was_looked_at() => GoldenFile.Check("invisible.svg", SvgWriter.Write(Invisible));

    [Fact]
    public void A_linear_figure_is_drawn_as_it_was_looked_at() => GoldenFile.Check("linear.svg", SvgWriter.Write(Linear));

    [Fact]
    public void A_figure_says_what_it_shows_and_where_it_comes_from()
    {
        XElement root = XDocument.Parse(SvgWriter.Write(Invisible)).Root!;
        Assert.Equal("Invisible dark photon", root.Element(Svg + "title")!.Value);
        string description = root.Element(Svg + "desc")!.Value;
        Assert.All((string[])["ε against mA′ [GeV]", "NA64e", "BaBar 2017", "1011 EOT", "Tenebra 0.1.0", "plan <sha256> & data"], t => Assert.Contains(t, description, StringComparison.Ordinal));
        Assert.Equal("0 0 900 675", root.Attribute("viewBox")!.Value);
    }

    [Fact]
    public void Names_with_characters_of_markup_languages_are_shown_as_they_are()
    {
        const string name = "a<b> & \"c\" \u0001 𝜀";
        XDocument svg = XDocument.Parse(SvgWriter.Write(With([Above(name, _ => 0.01)])));
        Assert.Contains(svg.Descendants(Svg + "text"), t => t.Value == "a<b> & \"c\" \uFFFD 𝜀");
    }

    [Fact]
    public void Ticks_stand_on_all_four_sides_and_point_inwards()
    {
        FigureLayout layout = FigureLayout.Of(Invisible);
        string axes = SvgAxes.Write(layout);
        string x = SvgText.Number(layout.Frame.PixelX(0.01)), y = SvgText.Number(layout.Frame.PixelY(1e-4));
        Assert.Equal(layout.Frame.Left + layout.Frame.Width / 3, layout.Frame.PixelX(0.01), tolerance: 1e-9);
        Assert.Contains($"M{x} {SvgText.Number(layout.Frame.Bottom)}v-10M{x} {SvgText.Number(layout.Frame.Top)}v10", axes, StringComparison.Ordinal);
        Assert.Contains($"M{SvgText.Number(layout.Frame.Left)} {y}h10M{SvgText.Number(layout.Frame.Right)} {y}h-10", axes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_anything_excluded_says_so()
    {
        Assert.Contains(">E137: nothing excluded<", SvgWriter.Write(With([new("E137", [])])), StringComparison.Ordinal);
        Assert.Contains(">nothing excluded<", SvgWriter.Write(With([])), StringComparison.Ordinal);
        Assert.Equal(["E137 (nothing excluded)"], FigureLayout.Of(With([new("E137", []), Above("NA64", m => 0.01 * m)])).LegendNames);
    }

    [Fact]
    public void A_single_point_is_drawn_as_a_small_circle()
    {
        XElement path = XDocument.Parse(SvgWriter.Write(With([], [new("point", [(0.03, 2e-4)])]))).Descendants(Svg + "svg").Last().Element(Svg + "path")!;
        Assert.Contains("a4 4", path.Attribute("d")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_is_drawn_only_when_asked_for()
    {
        Assert.DoesNotContain(Palette.GridLine, SvgWriter.Write(Invisible), StringComparison.Ordinal);
        Assert.Contains(Palette.GridLine, SvgWriter.Write(Invisible with { Grid = true }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(1, double.NegativeInfinity)]
    public void Points_that_are_no_numbers_are_refused(double x, double y)
    {
        Assert.Throws<ArgumentException>(() => SvgWriter.Write(With([new("E137", [[(0.01, 1), (x, y)]])])));
        Assert.Throws<ArgumentException>(() => SvgWriter.Write(With([], [new("relic", [(x, y)])])));
    }

    [Fact]
    public void Only_a_region_may_be_open_to_the_top() =>
        Assert.Throws<ArgumentException>(() => SvgWriter.Write(With([], [new("relic", [(0.1, double.PositiveInfinity)])])));

    [Fact]
    public void A_point_at_zero_on_a_logarithmic_axis_is_refused_by_name()
    {
        var e = Assert.Throws<InputException>(() => SvgWriter.Write(With([], [new("relic", [(0.1, 0)])])));
        Assert.Equal("curve 'relic', point (0.1, 0): y = 0 cannot stand on the logarithmic y axis 'ε' (need > 0)", e.Message);
    }

    [Fact]
    public void A_broken_line_has_one_colour_and_one_name()
    {
        Figure figure = Examples.With([], [new Curve("relic", [[(0.01, 1e-5), (0.02, 2e-5)], [(0.2, 1e-4), (0.5, 1e-4)]])]);
        string[] paths = [.. SvgWriter.Write(figure).Split('\n').Where(l => l.StartsWith("<path", StringComparison.Ordinal) && l.Contains("stroke-width=\"2.2\"", StringComparison.Ordinal))];
        string path = Assert.Single(paths);
        Assert.Equal(2, path.Count(c => c == 'M'));
        Assert.Equal(1, FigureLayout.Of(figure).Labels.Count + FigureLayout.Of(figure).LegendNames.Count);
    }

    [Fact]
    public void A_line_without_a_point_says_that_there_is_no_solution()
    {
        var none = new Curve("relic", (IReadOnlyList<IReadOnlyList<(double X, double Y)>>)[]);
        Assert.Contains(">relic: no solution<", SvgWriter.Write(With([], [none])), StringComparison.Ordinal);
        Assert.Equal(["relic (no solution)"], FigureLayout.Of(With([Above("NA64", m => 0.01 * m)], [none])).LegendNames);
    }

    private static Figure Linear { get; } = new(
        "",
        new("m_{X}", "MeV", Range: new(16.5, 17.5)),
        new("d*σ*/d*x*", "pb", AxisScale.Linear),
        [new("NA64", ExclusionRegion.FromIntervals([(16.4, Intervals((3e-5, null))), (16.8, Intervals((1e-5, 2e-5), (3e-5, 6e-5))), (17.2, Intervals((1e-5, 6e-5)))])), new("E137", [])],
        [new("theory", [(16.5, 1e-6), (17.5, 8e-6)], LineStyle.Dotted)],
        Grid: true);
}
