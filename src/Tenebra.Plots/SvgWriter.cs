using System.Text;

namespace Tenebra.Plots;

/// <summary>A figure as SVG text: the same figure gives the same bytes.</summary>
public static class SvgWriter
{
    /// <summary>The whole file; title and description hold what a reader who does not see the figure, or looks for its origin, needs.</summary>
    /// <exception cref="ArgumentException">A point is NaN, or infinite where it may not be.</exception>
    /// <exception cref="InputException">A point is not positive on a logarithmic axis, or an asked range is impossible.</exception>
    public static string Write(Figure figure)
    {
        FigureLayout layout = FigureLayout.Of(figure);
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{figure.Width}\" height=\"{figure.Height}\" viewBox=\"0 0 {figure.Width} {figure.Height}\" role=\"img\" font-family=\"{SvgText.Family}\">\n");
        svg.Append($"<title>{SvgText.Escape(Markup.PlainText(figure.Title))}</title>\n");
        svg.Append($"<desc>{SvgText.Escape(Description(layout))}</desc>\n");
        svg.Append($"<rect width=\"{figure.Width}\" height=\"{figure.Height}\" fill=\"#ffffff\"/>\n");
        if (figure.Grid) svg.Append(SvgAxes.Grid(layout));
        AppendShapes(svg, layout);
        svg.Append(SvgAxes.Write(layout));
        foreach (PlacedLabel label in layout.Labels) svg.Append(SvgText.Element(label));
        if (layout.Legend is not null) AppendLegend(svg, layout.Legend);
        AppendHeader(svg, layout);
        return svg.Append("</svg>\n").ToString();
    }

    private static string Description(FigureLayout layout)
    {
        Figure figure = layout.Figure;
        string shown = string.Join("; ", layout.Shapes.Where(s => s.Name.Length > 0).Select(s => Markup.PlainText(new LegendEntry(s).Text)));
        string[] parts =
        [
            $"{Markup.PlainText(figure.Y.Label)} against {Markup.PlainText(figure.X.Label)}",
            shown.Length == 0 ? "" : "shown: " + shown,
            Markup.PlainText(figure.Caption),
            Markup.PlainText(figure.Version),
            figure.Provenance,
        ];
        return string.Join(". ", parts.Where(p => p.Length > 0));
    }

    /// <summary>An inner svg element cuts off what lies outside the frame.</summary>
    private static void AppendShapes(StringBuilder svg, FigureLayout layout)
    {
        PlotFrame frame = layout.Frame;
        string corner = $"{SvgText.Number(frame.Left)} {SvgText.Number(frame.Top)} {SvgText.Number(frame.Width)} {SvgText.Number(frame.Height)}";
        string[] c = corner.Split(' ');
        svg.Append($"<svg x=\"{c[0]}\" y=\"{c[1]}\" width=\"{c[2]}\" height=\"{c[3]}\" viewBox=\"{corner}\" overflow=\"hidden\" stroke-linejoin=\"round\">\n");
        foreach (Shape shape in layout.Shapes.Where(s => s.Muted && !s.IsEmpty)) svg.Append($"<path d=\"{PathOf(shape)}\" fill=\"{Palette.MutedFill}\" fill-rule=\"evenodd\"/>\n");
        foreach (Shape shape in layout.Shapes.Where(s => !s.IsEmpty))
        {
            string fill = shape.Filled && !shape.Muted ? $"fill=\"{shape.Ink.Line}\" fill-opacity=\"{FillOpacity(shape)}\" fill-rule=\"evenodd\"" : "fill=\"none\"";
            svg.Append($"<path d=\"{PathOf(shape)}\" {fill} {Stroke(shape)}/>\n");
        }

        svg.Append("</svg>\n");
    }

    private static string FillOpacity(Shape shape) => shape.IsStrip ? "0.16" : shape.Style == LineStyle.Solid ? "0.25" : "0.08";

    private static string Stroke(Shape shape)
    {
        if (shape.IsStrip) return "stroke=\"none\"";
        string width = shape.Muted ? "1.2" : shape.Filled ? "2" : "2.2";
        string dashes = shape.Style switch
        {
            LineStyle.Dashed => " stroke-dasharray=\"9 5\"",
            LineStyle.Dotted => " stroke-dasharray=\"0.1 5\" stroke-linecap=\"round\"",
            _ => "",
        };
        return $"stroke=\"{shape.Ink.Line}\" stroke-width=\"{width}\"{dashes}";
    }

    /// <summary>A single point is a small circle.</summary>
    private static string PathOf(Shape shape)
    {
        var path = new StringBuilder();
        foreach (IReadOnlyList<(double X, double Y)> line in shape.Lines.Where(l => l.Count > 0))
        {
            for (int i = 0; i < line.Count; i++) path.Append($"{(i == 0 ? "M" : "L")}{SvgText.Number(line[i].X)} {SvgText.Number(line[i].Y)}");
            if (line.Count == 1) path.Append("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z");
            else if (shape.Filled) path.Append('Z');
        }

        return path.ToString();
    }

    private static void AppendLegend(StringBuilder svg, Legend legend)
    {
        double k = legend.Scale, left = legend.Box.X - legend.Box.Width / 2 + k * Legend.Padding;
        double y = legend.Box.Y - legend.Box.Height / 2 + k * (Legend.Padding + Legend.RowHeight / 2);
        string x = SvgText.Number(left), width = SvgText.Number(k * Legend.SwatchWidth);
        foreach (LegendEntry entry in legend.Entries)
        {
            Shape shape = entry.Shape;
            string fill = shape.Muted ? Palette.MutedFill : shape.Ink.Line;
            string opacity = shape.Muted ? "1" : FillOpacity(shape);
            svg.Append(shape.Filled
                ? $"<rect x=\"{x}\" y=\"{SvgText.Number(y - 7 * k)}\" width=\"{width}\" height=\"{SvgText.Number(14 * k)}\" fill=\"{fill}\" fill-opacity=\"{opacity}\" {Stroke(shape)}/>\n"
                : $"<path d=\"M{x} {SvgText.Number(y)}h{width}\" fill=\"none\" {Stroke(shape)}/>\n");
            double textLeft = left + k * (Legend.SwatchWidth + Legend.SwatchGap);
            svg.Append(SvgText.Element(entry.Text, textLeft, y, k * Legend.Size, "start", Palette.Text, drop: 0.36 * k * Legend.Size));
            y += k * Legend.RowHeight;
        }
    }

    private static void AppendHeader(StringBuilder svg, FigureLayout layout)
    {
        foreach (HeaderLine line in layout.Header.Lines)
        {
            double x = line.AtRight ? layout.Frame.Right : layout.Frame.Left;
            svg.Append(SvgText.Element(line.Text, x, line.Baseline, line.Size, line.AtRight ? "end" : "start", Palette.Text));
        }

        Figure figure = layout.Figure;
        if (figure.Version.Length == 0) return;
        svg.Append(SvgText.Element(figure.Version, layout.Frame.Right, figure.Height - 9, FigureLayout.VersionSize, "end", Palette.Faint));
    }
}
