namespace Tenebra.Plots;

/// <summary>A rectangle round its centre, turned by an angle (degrees, clockwise on the page, as SVG's rotate). Pixels, y downwards.</summary>
public readonly record struct LabelBox(double X, double Y, double Width, double Height, double Angle = 0)
{
    /// <summary>The same box, larger by a margin on every side.</summary>
    public LabelBox Grown(double margin) => this with { Width = Width + 2 * margin, Height = Height + 2 * margin };

    public IReadOnlyList<(double X, double Y)> Corners() =>
        [Page(-Width / 2, -Height / 2), Page(Width / 2, -Height / 2), Page(Width / 2, Height / 2), Page(-Width / 2, Height / 2)];

    /// <summary>Width and height of the upright rectangle that just holds the box.</summary>
    public (double Width, double Height) Extent()
    {
        (double sin, double cos) = Math.SinCos(Angle * Math.PI / 180);
        return (Math.Abs(Width * cos) + Math.Abs(Height * sin), Math.Abs(Width * sin) + Math.Abs(Height * cos));
    }

    /// <summary>Whether two boxes share a point (separating-axis test).</summary>
    public bool Overlaps(LabelBox other) => !SeparatedAlongSides(other) && !other.SeparatedAlongSides(this);

    public bool Contains((double X, double Y) point)
    {
        (double u, double v) = Own(point);
        return Math.Abs(u) <= Width / 2 && Math.Abs(v) <= Height / 2;
    }

    /// <summary>Distance from the box to a segment; 0 when it touches.</summary>
    public double Distance((double X, double Y) from, (double X, double Y) to)
    {
        (double sin, double cos) = Math.SinCos(Angle * Math.PI / 180);
        (double X, double Y) a = Own(from, sin, cos), b = Own(to, sin, cos);
        double w = Width / 2, h = Height / 2;
        if (Crosses(a, b, w, h)) return 0;
        double square = Math.Min(Outside2(a, w, h), Outside2(b, w, h));
        square = Math.Min(square, Math.Min(ToSegment2((w, h), a, b), ToSegment2((-w, h), a, b)));
        square = Math.Min(square, Math.Min(ToSegment2((w, -h), a, b), ToSegment2((-w, -h), a, b)));
        return Math.Sqrt(square);
    }

    private bool SeparatedAlongSides(LabelBox other)
    {
        double minU = double.PositiveInfinity, maxU = double.NegativeInfinity, minV = double.PositiveInfinity, maxV = double.NegativeInfinity;
        foreach ((double X, double Y) corner in other.Corners())
        {
            (double u, double v) = Own(corner);
            (minU, maxU, minV, maxV) = (Math.Min(minU, u), Math.Max(maxU, u), Math.Min(minV, v), Math.Max(maxV, v));
        }

        return minU > Width / 2 || maxU < -Width / 2 || minV > Height / 2 || maxV < -Height / 2;
    }

    private (double X, double Y) Page(double u, double v)
    {
        (double sin, double cos) = Math.SinCos(Angle * Math.PI / 180);
        return (X + u * cos - v * sin, Y + u * sin + v * cos);
    }

    private (double U, double V) Own((double X, double Y) point)
    {
        (double sin, double cos) = Math.SinCos(Angle * Math.PI / 180);
        return Own(point, sin, cos);
    }

    private (double U, double V) Own((double X, double Y) point, double sin, double cos)
    {
        double dx = point.X - X, dy = point.Y - Y;
        return (dx * cos + dy * sin, dy * cos - dx * sin);
    }

    /// <summary>Liang–Barsky: whether the segment ab meets the box |u| ≤ w, |v| ≤ h.</summary>
    private static bool Crosses((double X, double Y) a, (double X, double Y) b, double w, double h)
    {
        double from = 0, to = 1;
        return Clip(a.X, b.X - a.X, w, ref from, ref to) && Clip(a.Y, b.Y - a.Y, h, ref from, ref to);
    }

    private static bool Clip(double start, double step, double half, ref double from, ref double to)
    {
        if (step == 0) return Math.Abs(start) <= half;
        double one = (-half - start) / step, two = (half - start) / step;
        from = Math.Max(from, Math.Min(one, two));
        to = Math.Min(to, Math.Max(one, two));
        return from <= to;
    }

    private static double Outside2((double X, double Y) p, double w, double h)
    {
        double dx = Math.Max(0, Math.Abs(p.X) - w), dy = Math.Max(0, Math.Abs(p.Y) - h);
        return dx * dx + dy * dy;
    }

    private static double ToSegment2((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y;
        double length2 = dx * dx + dy * dy;
        double t = length2 == 0 ? 0 : Math.Clamp(((p.X - a.X) * dx + (p.Y - a.Y) * dy) / length2, 0, 1);
        double ex = p.X - a.X - t * dx, ey = p.Y - a.Y - t * dy;
        return ex * ex + ey * ey;
    }
}
