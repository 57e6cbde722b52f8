using System.Text;

namespace Tenebra.Plots;

/// <summary>Frame, ticks on all four sides pointing inwards, and the labels of both axes.</summary>
internal static class SvgAxes
{
    public static string Grid(FigureLayout layout)
    {
        PlotFrame f = layout.Frame;
        var path = new StringBuilder();
        foreach (Tick tick in layout.XTicks.Major) path.Append($"M{SvgText.Number(f.PixelX(tick.Value))} {SvgText.Number(f.Top)}v{SvgText.Number(f.Height)}");
        foreach (Tick tick in layout.YTicks.Major) path.Append($"M{SvgText.Number(f.Left)} {SvgText.Number(f.PixelY(tick.Value))}h{SvgText.Number(f.Width)}");
        return $"<path d=\"{path}\" fill=\"none\" stroke=\"{Palette.GridLine}\" stroke-width=\"1\"/>\n";
    }

    public static string Write(FigureLayout layout)
    {
        PlotFrame f = layout.Frame;
        var path = new StringBuilder();
        foreach (Tick tick in layout.XTicks.Major) AppendUpright(path, f, f.PixelX(tick.Value), FigureLayout.MajorLength);
        foreach (double minor in layout.XTicks.Minor) AppendUpright(path, f, f.PixelX(minor), FigureLayout.MinorLength);
        foreach (Tick tick in layout.YTicks.Major) AppendLevel(path, f, f.PixelY(tick.Value), FigureLayout.MajorLength);
        foreach (double minor in layout.YTicks.Minor) AppendLevel(path, f, f.PixelY(minor), FigureLayout.MinorLength);
        var svg = new StringBuilder();
        svg.Append($"<path d=\"{path}\" fill=\"none\" stroke=\"{Palette.Text}\" stroke-width=\"1.2\"/>\n");
        svg.Append($"<rect x=\"{SvgText.Number(f.Left)}\" y=\"{SvgText.Number(f.Top)}\" width=\"{SvgText.Number(f.Width)}\" height=\"{SvgText.Number(f.Height)}\" fill=\"none\" stroke=\"{Palette.Text}\" stroke-width=\"1.6\"/>\n");
        AppendLabels(svg, layout);
        return svg.ToString();
    }

    private static void AppendUpright(StringBuilder path, PlotFrame f, double x, double length)
    {
        string at = SvgText.Number(x), inward = SvgText.Number(length);
        path.Append($"M{at} {SvgText.Number(f.Bottom)}v-{inward}M{at} {SvgText.Number(f.Top)}v{inward}");
    }

    private static void AppendLevel(StringBuilder path, PlotFrame f, double y, double length)
    {
        string at = SvgText.Number(y), inward = SvgText.Number(length);
        path.Append($"M{SvgText.Number(f.Left)} {at}h{inward}M{SvgText.Number(f.Right)} {at}h-{inward}");
    }

    private static void AppendLabels(StringBuilder svg, FigureLayout layout)
    {
        const double size = FigureLayout.TickSize, labelSize = FigureLayout.AxisLabelSize;
        PlotFrame f = layout.Frame;
        double below = f.Bottom + 8 + size;
        foreach (Tick tick in layout.XTicks.Major) svg.Append(SvgText.Element(tick.Label, f.PixelX(tick.Value), below, size, "middle", Palette.Text));
        foreach (Tick tick in layout.YTicks.Major) svg.Append(SvgText.Element(tick.Label, f.Left - 8, f.PixelY(tick.Value), size, "end", Palette.Text, drop: 0.36 * size));
        svg.Append(SvgText.Element(layout.Figure.X.Label, f.Box.X, below + 1.35 * labelSize, labelSize, "middle", Palette.Text));
        svg.Append(SvgText.Element(layout.Figure.Y.Label, 12 + 0.9 * labelSize, f.Box.Y, labelSize, "middle", Palette.Text, angle: -90));
    }
}
