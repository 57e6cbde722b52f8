namespace Tenebra.Plots;

/// <summary>A straight stand-in for a stretch of a path: its middle, direction (−90° or more, below 90°), length, and how far the path leaves it.</summary>
internal readonly record struct Chord(double X, double Y, double Angle, double Length, double Bend);

/// <summary>A line of pixels by its arc length.</summary>
internal sealed class PixelPath
{
    private readonly (double X, double Y)[] points;
    private readonly double[] lengths;

    public PixelPath(IReadOnlyList<(double X, double Y)> line, bool closed)
    {
        points = closed && line.Count > 2 ? [.. line, line[0]] : [.. line];
        lengths = new double[points.Length];
        for (int i = 1; i < points.Length; i++) lengths[i] = lengths[i - 1] + Apart(points[i - 1], points[i]);
    }

    public double Length => lengths.Length == 0 ? 0 : lengths[^1];

    public (double X, double Y) At(double s)
    {
        int i = Array.BinarySearch(lengths, s);
        if (i >= 0) return points[i];
        i = Math.Clamp(~i, 1, points.Length - 1);
        double t = (s - lengths[i - 1]) / (lengths[i] - lengths[i - 1]);
        return (points[i - 1].X + t * (points[i].X - points[i - 1].X), points[i - 1].Y + t * (points[i].Y - points[i - 1].Y));
    }

    /// <summary>Null where the stretch has no direction.</summary>
    public Chord? Chord(double from, double to)
    {
        (double X, double Y) a = At(from), b = At(to);
        double length = Apart(a, b);
        if (length < 1) return null;
        double ux = (b.X - a.X) / length, uy = (b.Y - a.Y) / length;
        double bend = 0;
        for (int i = 0; i < points.Length; i++)
        {
            if (lengths[i] <= from || lengths[i] >= to) continue;
            bend = Math.Max(bend, Math.Abs((points[i].X - a.X) * uy - (points[i].Y - a.Y) * ux));
        }

        double angle = Math.Atan2(uy, ux) * 180 / Math.PI;
        if (angle >= 90) angle -= 180;
        if (angle < -90) angle += 180;
        return new Chord((a.X + b.X) / 2, (a.Y + b.Y) / 2, angle, length, bend);
    }

    private static double Apart((double X, double Y) a, (double X, double Y) b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
