using FsCheck;
using FsCheck.Fluent;
using Tenebra.Plots;
using static Tenebra.Tests.Plots.Examples;

namespace Tenebra.Tests.Plots;

public class LabelPlacementTests
{
    [Fact]
    public void The_name_of_a_wide_region_stands_inside_it()
    {
        FigureLayout layout = FigureLayout.Of(With([Above("NA64", m => 0.01 * m)]));
        PlacedLabel label = Assert.Single(layout.Labels);
        Assert.Empty(layout.LegendNames);
        Assert.All(label.Box.Corners(), c => Assert.True(layout.Shapes[0].Covers(c)));
    }

    [Fact]
    public void The_name_of_a_curve_runs_along_it()
    {
        FigureLayout layout = FigureLayout.Of(With([], [Line("relic", m => 1e-3 * m)]));
        PlacedLabel label = Assert.Single(layout.Labels);
        (double x0, double y0) = layout.Frame.Pixel((1e-3, 1e-6));
        (double x1, double y1) = layout.Frame.Pixel((1, 1e-3));
        Assert.Equal(Math.Atan2(y1 - y0, x1 - x0) * 180 / Math.PI, label.Box.Angle, tolerance: 1e-6);
        Assert.InRange(label.Box.Distance((x0, y0), (x1, y1)), 1, 12);
    }

    [Fact]
    public void A_name_prefers_the_part_of_a_region_that_no_other_covers()
    {
        FigureLayout layout = FigureLayout.Of(With([Above("new", m => 1e-3 * m), Above("old", m => 0.1 * m) with { Muted = true }]));
        Shape old = layout.Shapes.Single(s => s.Muted);
        PlacedLabel label = layout.Labels.Single(l => l.Text == "new");
        Assert.All(label.Box.Corners(), c => Assert.False(old.Covers(c)));
    }

    [Fact]
    public void Names_without_a_place_stand_in_the_legend()
    {
        var tangle = Enumerable.Range(1, 14).Select(k => Line($"a long name of curve {k}", m => 1e-3 * (1.3 + Math.Sin(25 * Math.Log(m) + k))));
        FigureLayout layout = FigureLayout.Of(With([], [.. tangle]));
        Assert.NotEmpty(layout.LegendNames);
        Assert.Equal(14, layout.LegendNames.Count + layout.Labels.Count);
        LabelBox box = Assert.IsType<Legend>(layout.Legend).Box;
        Assert.InRange(box.X + box.Width / 2, 0, 900);
        Assert.InRange(box.Y + box.Height / 2, 0, 675);
    }

    [Fact]
    public void Random_figures_never_overlap_labels_cross_lines_or_leave_the_frame()
    {
        var number = Gen.Choose(0, 1000).Select(i => i / 1000.0);
        var figures = Gen.Choose(1, 9).SelectMany(n => Gen.ArrayOf(Gen.ArrayOf(number, 4), n)).Select(RandomFigure);
        Prop.ForAll(figures.ToArbitrary(), figure =>
        {
            FigureLayout layout = FigureLayout.Of(figure);
            Assert.Equal(figure.Regions.Count + figure.Curves.Count, layout.Labels.Count + layout.LegendNames.Count);
            List<LabelBox> boxes = [.. layout.Labels.Select(l => l.Box)];
            Assert.All(boxes, b => Assert.All(b.Corners(), c => Assert.True(layout.Frame.Box.Contains(c))));
            Assert.All(boxes, b => Assert.True(layout.Shapes.SelectMany(s => s.Segments()).All(l => b.Distance(l.From, l.To) > 0)));
            if (layout.Legend is not null) boxes.Add(layout.Legend.Box);
            for (int i = 0; i < boxes.Count; i++)
            {
                for (int k = 0; k < i; k++) Assert.False(boxes[i].Overlaps(boxes[k]), $"{boxes[i]} and {boxes[k]}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Theory]
    [InlineData(0, 30, true)]
    [InlineData(0, 70, false)]
    [InlineData(90, 70, true)]
    [InlineData(90, 90, false)]
    public void Turned_boxes_overlap_as_their_sides_say(double angle, double away, bool overlap)
    {
        var flat = new LabelBox(0, 0, 100, 20);
        var turned = new LabelBox(5, away, 120, 60, angle);
        Assert.Equal(overlap, flat.Overlaps(turned));
        Assert.Equal(overlap, turned.Overlaps(flat));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    [InlineData(-90)]
    public void The_upright_extent_of_a_turned_box_just_holds_its_corners(double angle)
    {
        var box = new LabelBox(3, 7, 100, 20, angle);
        (double width, double height) = box.Extent();
        Assert.Equal(box.Corners().Max(c => c.X) - box.Corners().Min(c => c.X), width, tolerance: 1e-9);
        Assert.Equal(box.Corners().Max(c => c.Y) - box.Corners().Min(c => c.Y), height, tolerance: 1e-9);
    }

    [Fact]
    public void The_distance_of_a_box_from_a_segment_is_that_of_its_nearest_point()
    {
        var box = new LabelBox(10, 10, 20, 4, 90);
        Assert.Equal(0, box.Distance((0, 10), (30, 10)));
        Assert.Equal(3, box.Distance((15, 0), (15, 30)), tolerance: 1e-9);
        Assert.Equal(5, box.Distance((15, 24), (30, 24)), tolerance: 1e-9);
    }

    private static Figure RandomFigure(double[][] numbers)
    {
        double Value(double[] a, double m) => Math.Pow(10, -6 + 4 * a[0] + (2 * a[1] - 1) * Math.Log10(m)) * (1.2 + Math.Sin(6 * a[2] * Math.Log(m)));
        Curve[] curves = [.. numbers.Where(a => a[3] < 0.5).Select((a, i) => Line($"curve ε_{{{i}}}", m => Value(a, m)))];
        Region[] open = [.. numbers.Where(a => a[3] is >= 0.5 and < 0.75).Select((a, i) => Above($"experiment {i}", m => Value(a, m)))];
        Region[] bands = [.. numbers.Where(a => a[3] >= 0.75).Select((a, i) => new Region(
            $"band {i}", ExclusionRegion.FromIntervals([.. Masses.Select(m => (m, Intervals((Value(a, m), 1.5 * Value(a, m)))))])))];
        return With([.. open, .. bands], curves);
    }
}
