namespace Tenebra.Plots;

/// <summary>
/// Places names on their regions and along their curves: every candidate place keeps clear of all lines and of the frame, the shapes with
/// the fewest candidates choose first, and a name that finds no place is left to the legend.
/// </summary>
internal sealed class LabelPlacer(PlotFrame frame, IReadOnlyList<Shape> shapes)
{
    /// <summary>What it costs the name of a region to stand in another one as well: any place of its own is better.</summary>
    private const double Ambiguous = 300;

    private const double FromLines = 3.5, FromLabels = 6, FromFrame = 15, Step = 11, WidestClearance = 30;

    private readonly (((double X, double Y) From, (double X, double Y) To) Line, Shape Of)[] obstacles =
        [.. shapes.SelectMany(s => s.Segments().Select(l => (l, s))).Where(o => NearFrame(frame, o.l))];

    /// <summary>The placed names by shape.</summary>
    public Dictionary<Shape, PlacedLabel> Place()
    {
        var wishes = shapes
            .Where(s => s.Name.Length > 0 && !s.IsEmpty)
            .Select(s => (Shape: s, Candidates: Candidates(s)))
            .OrderBy(w => w.Candidates.Count)
            .ToList();
        var placed = new Dictionary<Shape, PlacedLabel>(ReferenceEqualityComparer.Instance);
        foreach ((Shape shape, List<Candidate> candidates) in wishes)
        {
            foreach (Candidate candidate in candidates.OrderByDescending(c => c.Score))
            {
                LabelBox wide = candidate.Box.Grown(FromLabels);
                if (placed.Values.Any(p => p.Box.Overlaps(wide))) continue;
                placed.Add(shape, new(shape.Name, candidate.Box, candidate.Size, shape.Ink.Text));
                break;
            }
        }

        return placed;
    }

    private List<Candidate> Candidates(Shape shape)
    {
        if (!shape.Filled) return AlongLines(shape, 17);
        List<Candidate> found = [];
        foreach (double size in (ReadOnlySpan<double>)[19, 17, 15])
        {
            found.AddRange(Inside(shape, size, Step, [0]));
            if (found.Count(c => c.Score > -Ambiguous / 2) > 8) return found;
        }

        found.AddRange(Inside(shape, 15, 2 * Step, [-75, -60, -45, -30, -15, 15, 30, 45, 60, 75, -90]));
        found.AddRange(AlongLines(shape, 15));
        return found;
    }

    private IEnumerable<Candidate> Inside(Shape shape, double size, double step, double[] angles)
    {
        double width = TextMetrics.Width(shape.Name, size), height = TextMetrics.Height(shape.Name, size);
        var points = shape.Lines.SelectMany(l => l).ToList();
        double left = Math.Max(frame.Left, points.Min(p => p.X)), right = Math.Min(frame.Right, points.Max(p => p.X));
        double top = Math.Max(frame.Top, points.Min(p => p.Y)), bottom = Math.Min(frame.Bottom, points.Max(p => p.Y));
        for (double y = top + step / 2; y < bottom; y += step)
        {
            for (double x = left + step / 2; x < right; x += step)
            {
                if (!shape.Covers((x, y))) continue;
                foreach (double angle in angles)
                {
                    var box = new LabelBox(x, y, width, height, angle);
                    double clearance = Clearance(box);
                    if (clearance < FromLines) continue;
                    double fromMiddle = Math.Abs(x - (left + right) / 2) + Math.Abs(y - (top + bottom) / 2);
                    double score = clearance + 2 * size - Ambiguous * Covering(box, shape) - 0.03 * fromMiddle - 0.3 * Math.Abs(angle);
                    yield return new(box, size, score);
                }
            }
        }
    }

    /// <summary>Beside the lines of the shape, turned with them, wherever they are nearly straight.</summary>
    private List<Candidate> AlongLines(Shape shape, double size)
    {
        double width = TextMetrics.Width(shape.Name, size), height = TextMetrics.Height(shape.Name, size);
        var found = new List<Candidate>();
        foreach (IReadOnlyList<(double X, double Y)> line in shape.Lines)
        {
            var path = new PixelPath(line, closed: shape.Filled);
            double tried = Math.Min(width, path.Length);
            for (double s = tried / 2; s <= path.Length - tried / 2; s += Step)
            {
                if (!frame.Box.Contains(path.At(s)) || path.Chord(s - tried / 2, s + tried / 2) is not { } chord) continue;
                if (chord.Length < 0.9 * tried || chord.Bend > 0.45 * size) continue;
                foreach (int side in (ReadOnlySpan<int>)[-1, 1])
                {
                    double away = side * (height / 2 + chord.Bend + FromLines + 1);
                    double normal = (chord.Angle + 90) * Math.PI / 180;
                    var box = new LabelBox(chord.X + away * Math.Cos(normal), chord.Y + away * Math.Sin(normal), width, height, chord.Angle);
                    double clearance = Clearance(box);
                    if (clearance < FromLines) continue;
                    double others = OthersClearance(box, shape);
                    double score = others - 2 * chord.Bend - (shape.Filled ? Ambiguous : 12) * Covering(box, shape) - 0.15 * Math.Abs(chord.Angle)
                        - 10 * Math.Abs(s / path.Length - 0.5) - (shape.Filled && !shape.Covers((box.X, box.Y)) ? 10 : 0);
                    found.Add(new(box, size, score));
                }
            }
        }

        return found;
    }

    /// <summary>Distance to the nearest line, at most <see cref="WidestClearance"/>; 0 where the box leaves the frame.</summary>
    private double Clearance(LabelBox box) => InFrame(box) ? Nearest(box, except: null) : 0;

    private double OthersClearance(LabelBox box, Shape shape) => Nearest(box, except: shape);

    private double Nearest(LabelBox box, Shape? except)
    {
        double nearest = WidestClearance;
        (double width, double height) = box.Extent();
        double reachX = width / 2 + WidestClearance, reachY = height / 2 + WidestClearance;
        foreach ((((double X, double Y) from, (double X, double Y) to), Shape of) in obstacles)
        {
            bool far = Math.Min(from.X, to.X) > box.X + reachX || Math.Max(from.X, to.X) < box.X - reachX
                || Math.Min(from.Y, to.Y) > box.Y + reachY || Math.Max(from.Y, to.Y) < box.Y - reachY;
            if (far || ReferenceEquals(of, except)) continue;
            nearest = Math.Min(nearest, box.Distance(from, to));
            if (nearest < FromLines) return nearest;
        }

        return nearest;
    }

    private bool InFrame(LabelBox box)
    {
        (double width, double height) = box.Extent();
        return Math.Abs(box.X - frame.Box.X) + width / 2 <= frame.Width / 2 - FromFrame
            && Math.Abs(box.Y - frame.Box.Y) + height / 2 <= frame.Height / 2 - FromFrame;
    }

    private int Covering(LabelBox box, Shape own) => shapes.Count(s => !ReferenceEquals(s, own) && s.Covers((box.X, box.Y)));

    private static bool NearFrame(PlotFrame frame, ((double X, double Y) From, (double X, double Y) To) line) =>
        frame.Box.Grown(WidestClearance).Distance(line.From, line.To) == 0;

    private readonly record struct Candidate(LabelBox Box, double Size, double Score);
}
