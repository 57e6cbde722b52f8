using Tenebra.Plots;

namespace Tenebra.Tests.Plots;

public sealed class ExpectedStripTests
{
    private static readonly ExpectedStrip Strip = new("expected",
    [
        (1, new(1, 2, 3, 4, 5)), (2, new(2, 3, 4, 5, 6)), (3, new(9, null, null, null, null)), (4, new(null, null, null, null, null)),
        (5, new(1, 1, 1, 2, 3)),
    ]);

    [Fact]
    public void A_strip_goes_along_its_lower_side_and_back_along_the_upper_one()
    {
        Assert.Equal([(1, 2), (2, 3), (2, 5), (1, 4)], Strip.OneSigma[0]);
        Assert.Equal(2, Strip.OneSigma.Count);
    }

    [Fact]
    public void Where_an_experiment_excludes_nothing_the_strip_is_open_above_and_the_median_broken()
    {
        Assert.Equal([(1, 1), (2, 2), (3, 9), (3, double.PositiveInfinity), (2, 6), (1, 5)], Strip.TwoSigma[0]);
        Assert.Equal([[(1, 3), (2, 4)], [(5, 1)]], Strip.Median);
    }

    [Fact]
    public void A_strip_is_a_tint_without_an_outline_and_widens_the_axis()
    {
        var strip = new ExpectedStrip("", [.. Examples.Masses.Select(m => (m, new ExpectedEdges(1e-7, 1e-6, 1e-5, 1e-4, 1e-3)))]);
        Figure figure = Examples.With([Examples.Above("a", m => 1e-3 * m) with { Expected = strip }]);
        string svg = SvgWriter.Write(figure);
        Assert.Equal(2, svg.Split("stroke=\"none\"").Length - 1);
        Assert.True(FigureLayout.Of(figure).Frame.YRange.Low <= 1e-7);
    }
}
