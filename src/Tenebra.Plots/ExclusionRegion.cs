namespace Tenebra.Plots;

/// <summary>Joins the excluded intervals of neighbouring masses into closed polygons.</summary>
public static class ExclusionRegion
{
    /// <summary>Outlines of the excluded region, for the even-odd rule: islands, and the allowed holes inside them.</summary>
    /// <remarks>
    /// Between two neighbouring masses, intervals that overlap belong to one piece. An allowed gap that stands at one mass and not at
    /// the next narrows to a point at the next; an island that ends is cut upright at its last mass, so nothing is shaded beyond
    /// a computed one. An interval with no neighbour is an upright line of two corners.
    /// </remarks>
    /// <param name="masses">For each mass the excluded intervals; <c>hi</c> null: excluded to the top of the axis (+∞).</param>
    /// <exception cref="ArgumentException">A number is not finite, a mass comes twice, or an interval has lo ≥ hi.</exception>
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> FromIntervals(
        IReadOnlyList<(double X, IReadOnlyList<(double Lo, double? Hi)> Intervals)> masses)
    {
        Column[] columns = [.. masses.Select(m => new Column(m.X, Merge(m.X, m.Intervals))).OrderBy(c => c.X)];
        for (int i = 1; i < columns.Length; i++)
        {
            if (columns[i].X == columns[i - 1].X) throw new ArgumentException($"x = {columns[i].X} comes twice", nameof(masses));
        }

        var outline = new Outline();
        for (int i = 0; i + 1 < columns.Length; i++) AddSlab(outline, columns, i);
        for (int i = 0; i < columns.Length; i++)
        {
            for (int k = 0; k < columns[i].Intervals.Length; k++) outline.CloseSides(columns, i, k);
        }

        return outline.Trace();
    }

    private static (double Lo, double Hi)[] Merge(double x, IReadOnlyList<(double Lo, double? Hi)> intervals)
    {
        if (!double.IsFinite(x)) throw new ArgumentException($"x = {x} is not finite");
        var merged = new List<(double Lo, double Hi)>();
        foreach ((double lo, double? hi) in intervals.OrderBy(i => i.Lo))
        {
            double top = hi ?? double.PositiveInfinity;
            if (!double.IsFinite(lo) || !(lo < top)) throw new ArgumentException($"interval [{lo}, {hi}] at x = {x} (need finite lo < hi)");
            if (merged.Count > 0 && lo <= merged[^1].Hi) merged[^1] = (merged[^1].Lo, Math.Max(top, merged[^1].Hi));
            else merged.Add((lo, top));
        }

        return [.. merged];
    }

    /// <summary>Walks up both sides of a slab at once and adds the edges of each connected piece between them.</summary>
    private static void AddSlab(Outline outline, Column[] columns, int i)
    {
        (double Lo, double Hi)[] left = columns[i].Intervals;
        (double Lo, double Hi)[] right = columns[i + 1].Intervals;
        int l = 0, r = 0;
        while (l < left.Length && r < right.Length)
        {
            if (left[l].Hi <= right[r].Lo) l++;
            else if (right[r].Hi <= left[l].Lo) r++;
            else
            {
                int lastLeft = l, lastRight = r;
                for (bool grew = true; grew;)
                {
                    grew = false;
                    if (lastLeft + 1 < left.Length && left[lastLeft + 1].Lo < right[lastRight].Hi) (lastLeft, grew) = (lastLeft + 1, true);
                    if (lastRight + 1 < right.Length && right[lastRight + 1].Lo < left[lastLeft].Hi) (lastRight, grew) = (lastRight + 1, true);
                }

                outline.AddPiece(columns, i, (l, lastLeft), (r, lastRight));
                (l, r) = (lastLeft + 1, lastRight + 1);
            }
        }
    }

    private sealed record Column(double X, (double Lo, double Hi)[] Intervals);

    /// <summary>An end of an interval: the corners at which edges meet.</summary>
    private readonly record struct End(int Column, int Interval, bool Upper);

    /// <summary>Directed edges with the excluded side on their left; each end of an interval has one edge in and one out.</summary>
    private sealed class Outline
    {
        private readonly Dictionary<End, (End To, (double X, double Y)? Tip)> next = [];
        private readonly Dictionary<End, (double X, double Y)> corners = [];
        private readonly HashSet<(int Column, int Interval)> joinedLeft = [];
        private readonly HashSet<(int Column, int Interval)> joinedRight = [];

        public void AddPiece(Column[] columns, int i, (int First, int Last) left, (int First, int Last) right)
        {
            next[new(i, left.First, false)] = (new(i + 1, right.First, false), null);
            next[new(i + 1, right.Last, true)] = (new(i, left.Last, true), null);
            for (int k = right.First; k < right.Last; k++)
            {
                double tip = Middle(columns[i + 1].Intervals[k].Hi, columns[i + 1].Intervals[k + 1].Lo);
                next[new(i + 1, k, true)] = (new(i + 1, k + 1, false), (columns[i].X, tip));
            }

            for (int k = left.First; k < left.Last; k++)
            {
                double tip = Middle(columns[i].Intervals[k].Hi, columns[i].Intervals[k + 1].Lo);
                next[new(i, k + 1, false)] = (new(i, k, true), (columns[i + 1].X, tip));
            }

            for (int k = right.First; k <= right.Last; k++) joinedLeft.Add((i + 1, k));
            for (int k = left.First; k <= left.Last; k++) joinedRight.Add((i, k));
        }

        /// <summary>Upright edges where a piece begins or ends; between two pieces the side is inside and no edge.</summary>
        public void CloseSides(Column[] columns, int i, int k)
        {
            End lower = new(i, k, false), upper = new(i, k, true);
            corners[lower] = (columns[i].X, columns[i].Intervals[k].Lo);
            corners[upper] = (columns[i].X, columns[i].Intervals[k].Hi);
            if (!joinedRight.Contains((i, k))) next[lower] = (upper, null);
            if (!joinedLeft.Contains((i, k))) next[upper] = (lower, null);
        }

        public List<IReadOnlyList<(double X, double Y)>> Trace()
        {
            var polygons = new List<IReadOnlyList<(double X, double Y)>>();
            var seen = new HashSet<End>();
            foreach (End start in next.Keys.OrderBy(e => e.Column).ThenBy(e => e.Interval).ThenBy(e => e.Upper))
            {
                if (!seen.Add(start)) continue;
                var polygon = new List<(double X, double Y)>();
                End at = start;
                do
                {
                    polygon.Add(corners[at]);
                    (End to, (double X, double Y)? tip) = next[at];
                    if (tip is not null) polygon.Add(tip.Value);
                    at = to;
                }
                while (seen.Add(at));
                polygons.Add(polygon);
            }

            return polygons;
        }

        private static double Middle(double a, double b) => a > 0 ? Math.Sqrt(a) * Math.Sqrt(b) : (a + b) / 2;
    }
}
