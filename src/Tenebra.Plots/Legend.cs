namespace Tenebra.Plots;

/// <summary>The key to the shapes whose names found no place beside them.</summary>
internal sealed record Legend(IReadOnlyList<LegendEntry> Entries, LabelBox Box, double Scale)
{
    /// <summary>Lengths at scale 1; Size is that of the font.</summary>
    public const double Size = 16, RowHeight = 25, SwatchWidth = 34, SwatchGap = 9, Padding = 8;

    /// <summary>Words for a region, and for a curve, that is empty.</summary>
    public const string NothingExcluded = "nothing excluded", NoLine = "no solution";

    public static (double Width, double Height) Room(IEnumerable<LegendEntry> entries)
    {
        var all = entries.ToList();
        double widest = all.Count == 0 ? 0 : all.Max(e => TextMetrics.Width(e.Text, Size));
        return (2 * Padding + SwatchWidth + SwatchGap + widest, 2 * Padding + RowHeight * all.Count);
    }

    /// <summary>The place inside the frame that meets no line and no label, shaded as little as can be and near a corner; null: none.</summary>
    public static Legend? Inside(
        PlotFrame frame, IReadOnlyList<LegendEntry> entries, IReadOnlyList<Shape> shapes, IReadOnlyCollection<PlacedLabel> labels)
    {
        const double fromFrame = 14, step = 12;
        (double width, double height) = Room(entries);
        LabelBox? best = null;
        double bestCost = double.PositiveInfinity;
        for (double y = frame.Top + fromFrame + height / 2; y <= frame.Bottom - fromFrame - height / 2; y += step)
        {
            for (double x = frame.Left + fromFrame + width / 2; x <= frame.Right - fromFrame - width / 2; x += step)
            {
                var box = new LabelBox(x, y, width, height);
                double toSide = Math.Min(x - frame.Left, frame.Right - x) + Math.Min(y - frame.Top, frame.Bottom - y);
                double cost = toSide + 1000 * shapes.Count(s => s.Covers((x, y)));
                if (cost >= bestCost || labels.Any(l => l.Box.Overlaps(box))) continue;
                if (shapes.Any(s => s.Segments().Any(l => box.Distance(l.From, l.To) < 4))) continue;
                (best, bestCost) = (box, cost);
            }
        }

        return best is null ? null : new Legend(entries, best.Value, 1);
    }

    /// <summary>Right of the frame, at its top; smaller where it would be wider than the room or higher than the frame.</summary>
    public static Legend Beside(PlotFrame frame, IReadOnlyList<LegendEntry> entries, double room)
    {
        (double width, double height) = Room(entries);
        double scale = Math.Min(1, Math.Min(room / width, frame.Height / height));
        return new Legend(entries, new(frame.Right + 6 + scale * width / 2, frame.Top + scale * height / 2, scale * width, scale * height), scale);
    }
}

/// <summary>One line of the legend.</summary>
internal sealed record LegendEntry(Shape Shape)
{
    public string Text => Shape.IsEmpty ? $"{Shape.Name} ({(Shape.Filled ? Legend.NothingExcluded : Legend.NoLine)})" : Shape.Name;
}
