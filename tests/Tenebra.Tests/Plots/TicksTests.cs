using Tenebra.Plots;

namespace Tenebra.Tests.Plots;

public class TicksTests
{
    [Fact]
    public void Decades_bear_powers_of_ten_and_eight_short_ticks_between()
    {
        Ticks ticks = Ticks.Of(AxisScale.Log, new(1e-3, 10), 8);
        Assert.Equal([1e-3, 1e-2, 0.1, 1, 10], ticks.Major.Select(t => t.Value));
        Assert.Equal(["10^{-3}", "10^{-2}", "10^{-1}", "1", "10"], ticks.Major.Select(t => t.Label));
        Assert.Equal(4 * 8, ticks.Minor.Count);
        Assert.Contains(0.03, ticks.Minor);
    }

    [Fact]
    public void Short_ticks_reach_to_the_ends_of_a_broken_decade()
    {
        Ticks ticks = Ticks.Of(AxisScale.Log, new(0.5e-3, 3), 8);
        Assert.Equal([1e-3, 1e-2, 0.1, 1], ticks.Major.Select(t => t.Value));
        Assert.Equal(0.5e-3, ticks.Minor[0]);
        Assert.Equal(3, ticks.Minor[^1]);
    }

    [Fact]
    public void Many_decades_share_few_labels()
    {
        Ticks ticks = Ticks.Of(AxisScale.Log, new(1e-20, 1e4), 7);
        Assert.Equal([1e-20, 1e-16, 1e-12, 1e-8, 1e-4, 1, 1e4], ticks.Major.Select(t => t.Value));
        Assert.Equal(24 + 1 - 7, ticks.Minor.Count);
    }

    [Theory]
    [InlineData(0.1, 1, "0.1 0.2 0.5 1")]
    [InlineData(0.15, 1.2, "0.2 0.5 1")]
    [InlineData(2, 40, "2 5 10 20")]
    [InlineData(2e-5, 4e-4, "2×10^{-5} 5×10^{-5} 10^{-4} 2×10^{-4}")]
    public void About_a_decade_is_labelled_at_one_two_five(double low, double high, string labels) =>
        Assert.Equal(labels, Labels(Ticks.Of(AxisScale.Log, new(low, high), 8)));

    [Theory]
    [InlineData(AxisScale.Log, 16.5, 17.5, "16.6 16.8 17.0 17.2 17.4")]
    [InlineData(AxisScale.Linear, 0, 1, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(AxisScale.Linear, -10, 10, "−10 −5 0 5 10")]
    [InlineData(AxisScale.Linear, 0, 3e-5, "0 1×10^{-5} 2×10^{-5} 3×10^{-5}")]
    [InlineData(AxisScale.Linear, 0, 250000, "0 0.5×10^{5} 1.0×10^{5} 1.5×10^{5} 2.0×10^{5} 2.5×10^{5}")]
    public void A_linear_axis_and_less_than_a_decade_have_round_steps(AxisScale scale, double low, double high, string labels) =>
        Assert.Equal(labels, Labels(Ticks.Of(scale, new(low, high), 6)));

    [Theory]
    [InlineData(AxisScale.Log)]
    [InlineData(AxisScale.Linear)]
    public void Every_range_has_at_least_two_labels_all_inside_and_no_more_than_fit(AxisScale scale)
    {
        for (double width = 1.001; width < 1e30; width *= 1.37)
        {
            foreach (double low in (double[])[3.3e-9, 0.17, 1, 8, 977])
            {
                AxisRange range = new(low, low * width);
                Ticks ticks = Ticks.Of(scale, range, 7);
                Assert.InRange(ticks.Major.Count, 2, 7);
                double slack = 1e-8 * (scale == AxisScale.Linear ? range.High - range.Low : range.Low);
                Assert.All(ticks.Major.Select(t => t.Value).Concat(ticks.Minor), v => Assert.InRange(v, range.Low - slack, range.High + 1e-8 * range.High));
                Assert.Empty(ticks.Major.Select(t => t.Value).Intersect(ticks.Minor));
                Assert.Equal(ticks.Major.Count, ticks.Major.Select(t => t.Label).Distinct().Count());
            }
        }
    }

    [Fact]
    public void A_range_is_chosen_in_whole_decades()
    {
        Axis log = new("x");
        Assert.Equal(new AxisRange(1e-3, 1), RangeChoice.Of("x", log, [1e-3, 0.05, 1]));
        Assert.Equal(new AxisRange(1e-4, 10), RangeChoice.Of("x", log, [1e-3, 1], padding: 0.1));
        Assert.Equal(new AxisRange(0.01, 0.1), RangeChoice.Of("x", log, [0.03]));
        Assert.Equal(new AxisRange(1e-3, 0.1), RangeChoice.Of("x", log, [0.01]));
        Assert.Equal(new AxisRange(1e-5, 10), RangeChoice.Of("y", log, [2e-5, 0.7], openTop: true));
        Assert.Equal(new AxisRange(1e-3, 1), RangeChoice.Of("y", log, []));
    }

    [Fact]
    public void Any_chosen_range_holds_its_values()
    {
        foreach (AxisScale scale in Enum.GetValues<AxisScale>())
        {
            for (double low = 1e-9; low < 1e6; low *= 7.3)
            {
                foreach (double ratio in (double[])[1, 1 + 1e-12, 1.0001, 1.5, 30, 1e8])
                {
                    AxisRange range = RangeChoice.Of("x", new("x", Scale: scale), [low, low * ratio]);
                    Assert.True(range.Low <= low * (1 + 1e-8) && range.High >= low * ratio * (1 - 1e-8) && range.Low < range.High, $"{scale} {low} {ratio}: {range}");
                    Assert.True(scale == AxisScale.Linear || range.Low > 0);
                }
            }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void An_impossible_range_is_refused(double low, double high)
    {
        var e = Assert.Throws<InputException>(() => RangeChoice.Of("x", new("m", Range: new(low, high)), []));
        Assert.Contains("range of the x axis", e.Message, StringComparison.Ordinal);
    }

    private static string Labels(Ticks ticks) => string.Join(' ', ticks.Major.Select(t => t.Label));
}
