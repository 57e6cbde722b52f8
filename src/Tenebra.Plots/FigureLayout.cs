namespace Tenebra.Plots;

/// <summary>Where everything of a figure stands, before it is written.</summary>
public sealed class FigureLayout
{
    internal const double TickSize = 20, AxisLabelSize = 25, TitleSize = 21, CaptionSize = 16, VersionSize = 12, MajorLength = 10, MinorLength = 5;

    private FigureLayout(Figure figure, PlotFrame frame, Ticks xTicks, Ticks yTicks, Header header)
    {
        (Figure, Frame, XTicks, YTicks, Header) = (figure, frame, xTicks, yTicks, header);
        Shapes = Shape.Of(figure, frame);
        bool blank = Shapes.All(s => s.IsEmpty);
        Dictionary<Shape, PlacedLabel> placed = blank ? [] : new LabelPlacer(frame, Shapes).Place();
        Labels = blank ? [Nothing(figure, frame)] : [.. Shapes.Where(placed.ContainsKey).Select(s => placed[s])];
        LegendEntries = [.. Shapes.Where(s => s.Name.Length > 0 && !placed.ContainsKey(s) && !(blank && Shapes.Count == 1)).Select(s => new LegendEntry(s))];
        Legend = LegendEntries.Count == 0 ? null : Legend.Inside(frame, LegendEntries, Shapes, Labels);
    }

    public Figure Figure { get; }

    public PlotFrame Frame { get; }

    public Ticks XTicks { get; }

    public Ticks YTicks { get; }

    /// <summary>Names written on the regions and along the curves.</summary>
    public IReadOnlyList<PlacedLabel> Labels { get; }

    /// <summary>Names left to the legend, in the order of drawing.</summary>
    public IReadOnlyList<string> LegendNames => [.. LegendEntries.Select(e => e.Text)];

    internal IReadOnlyList<Shape> Shapes { get; }

    internal Header Header { get; }

    internal Legend? Legend { get; private set; }

    private IReadOnlyList<LegendEntry> LegendEntries { get; }

    /// <summary>Chooses ranges and ticks, then places names and legend; beside the frame where the legend finds no room inside.</summary>
    /// <exception cref="ArgumentException">A point is NaN, or infinite where it may not be.</exception>
    /// <exception cref="InputException">A point is not positive on a logarithmic axis, or an asked range is impossible.</exception>
    public static FigureLayout Of(Figure figure)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(figure.Width, 400);
        ArgumentOutOfRangeException.ThrowIfLessThan(figure.Height, 300);
        FigureCheck.Points(figure);
        FigureLayout inside = Arrange(figure, besideWidth: 0);
        if (inside.LegendEntries.Count == 0 || inside.Legend is not null) return inside;
        double wanted = Legend.Room(inside.Shapes.Where(s => s.Name.Length > 0).Select(s => new LegendEntry(s))).Width;
        double room = Math.Min(wanted, 0.4 * figure.Width);
        FigureLayout beside = Arrange(figure, room);
        if (beside.LegendEntries.Count > 0) beside.Legend = Legend.Beside(beside.Frame, beside.LegendEntries, room);
        return beside;
    }

    private static FigureLayout Arrange(Figure figure, double besideWidth)
    {
        List<(double X, double Y)> points = [.. figure.Regions.SelectMany(r => r.Points), .. figure.Curves.SelectMany(c => c.Points)];
        AxisRange x = RangeChoice.Of("x", figure.X, [.. points.Select(p => p.X)]);
        AxisRange y = RangeChoice.Of(
            "y", figure.Y, [.. points.Select(p => p.Y).Where(double.IsFinite)], padding: 0.08, openTop: points.Any(p => !double.IsFinite(p.Y)));
        double below = 12 + 1.35 * AxisLabelSize + 1.5 * TickSize + (figure.Version.Length > 0 ? VersionSize : 0);
        Ticks yTicks = Ticks.Of(figure.Y.Scale, y, Math.Max(3, (int)((figure.Height - below) / 54)));
        double widest = yTicks.Major.Count == 0 ? 0 : yTicks.Major.Max(t => TextMetrics.Width(t.Label, TickSize));
        double left = 12 + 1.35 * AxisLabelSize + 10 + widest + 8;
        double width = figure.Width - left - 34 - besideWidth;
        Header header = Header.Of(figure, width);
        var frame = new PlotFrame(left, header.Height, width, figure.Height - below - header.Height, figure.X, x, figure.Y, y);
        return new(figure, frame, LevelTicks(frame), yTicks, header);
    }

    /// <summary>As many as leave room between the labels.</summary>
    private static Ticks LevelTicks(PlotFrame frame)
    {
        const double gap = 14;
        for (int most = Math.Max(3, (int)(frame.Width / 90)); ; most--)
        {
            Ticks ticks = Ticks.Of(frame.XAxis.Scale, frame.XRange, most);
            double end = double.NegativeInfinity;
            bool fit = true;
            foreach (Tick tick in ticks.Major)
            {
                double half = TextMetrics.Width(tick.Label, TickSize) / 2, x = frame.PixelX(tick.Value);
                fit &= x - half > end + gap;
                end = x + half;
            }

            if (fit || most == 3) return ticks;
        }
    }

    private static PlacedLabel Nothing(Figure figure, PlotFrame frame)
    {
        const double size = 20;
        string[] names = [.. figure.Regions.Select(r => r.Name), .. figure.Curves.Select(c => c.Name)];
        string nothing = figure.Regions.Count == 0 && figure.Curves.Count > 0 ? Legend.NoLine : Legend.NothingExcluded;
        string text = names is [{ Length: > 0 } name] ? $"{name}: {nothing}" : nothing;
        return new(text, frame.Box with { Width = TextMetrics.Width(text, size), Height = TextMetrics.Height(text, size) }, size, Palette.Muted.Text);
    }
}
