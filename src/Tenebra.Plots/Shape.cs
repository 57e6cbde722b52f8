namespace Tenebra.Plots;

/// <summary>A region or a curve in pixels, with its colour.</summary>
internal sealed record Shape(
    string Name,
    IReadOnlyList<IReadOnlyList<(double X, double Y)>> Lines,
    bool Filled,
    bool Muted,
    LineStyle Style,
    Ink Ink)
{
    /// <summary>Whether it is a strip of what is expected, or the band of a curve: a tint without an outline.</summary>
    public bool IsStrip { get; init; }

    public bool IsEmpty => Lines.All(l => l.Count == 0);

    /// <summary>In the order of drawing: muted regions, strips of what is expected, bands of curves, regions, curves, medians.</summary>
    public static IReadOnlyList<Shape> Of(Figure figure, PlotFrame frame)
    {
        int colours = 0;
        var regions = figure.Regions.Select(r => new Shape(
            r.Name, [.. r.Polygons.Select(p => Pixels(p, frame))], true, r.Muted, r.Outline, r.Muted ? Palette.Muted : Palette.Colour(colours++))).ToList();
        var expected = figure.Regions.Zip(regions).Where(r => r.First.Expected is not null).ToList();
        var strips = expected.SelectMany(r => Strips(r.First.Expected!, r.Second.Ink, frame)).ToList();
        // The outline of a projection is its median.
        IEnumerable<Shape> medians =
            from region in expected
            where region.First.Outline == LineStyle.Solid
            let median = region.First.Expected!
            select new Shape(median.Name, [.. median.Median.Select(p => Pixels(p, frame))], false, false, LineStyle.Dashed, region.Second.Ink);
        var curves = figure.Curves.Select((c, i) => new Shape(
            c.Name, [.. c.Pieces.Select(p => Pixels(p, frame))], false, false, c.Style, i == 0 ? Palette.Black : Palette.Colour(colours++))).ToList();
        IEnumerable<Shape> bands = figure.Curves.Zip(curves).Where(c => c.First.Band.Count > 0)
            .Select(c => new Shape("", [.. c.First.Band.Select(p => Pixels(p, frame))], true, false, LineStyle.Solid, c.Second.Ink) { IsStrip = true });
        return [.. regions.Where(r => r.Muted), .. strips, .. bands, .. regions.Where(r => !r.Muted), .. curves, .. medians];
    }

    public IEnumerable<((double X, double Y) From, (double X, double Y) To)> Segments()
    {
        foreach (IReadOnlyList<(double X, double Y)> line in Lines)
        {
            for (int i = 1; i < line.Count; i++) yield return (line[i - 1], line[i]);
            if (line.Count == 1) yield return (line[0], line[0]);
            if (Filled && line.Count > 2) yield return (line[^1], line[0]);
        }
    }

    /// <summary>Even-odd rule over all polygons.</summary>
    public bool Covers((double X, double Y) point)
    {
        if (!Filled) return false;
        bool inside = false;
        foreach (((double X, double Y) a, (double X, double Y) b) in Segments())
        {
            if (a.Y > point.Y != b.Y > point.Y && point.X < (b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y) + a.X) inside = !inside;
        }

        return inside;
    }

    private static IEnumerable<Shape> Strips(ExpectedStrip expected, Ink ink, PlotFrame frame) =>
        from polygons in (IReadOnlyList<IReadOnlyList<(double X, double Y)>>[])[expected.TwoSigma, expected.OneSigma]
        select new Shape("", [.. polygons.Select(p => Pixels(p, frame))], true, false, LineStyle.Solid, ink) { IsStrip = true };

    private static (double X, double Y)[] Pixels(IReadOnlyList<(double X, double Y)> points, PlotFrame frame) =>
        [.. points.Select(frame.Pixel)];
}
