namespace Tenebra.Plots;

public enum LineStyle
{
    Solid,
    Dashed,
    Dotted,
}

/// <summary>An open line through points, in the order given.</summary>
/// <param name="Name">Label in the markup of <see cref="Markup"/>; empty: neither label nor legend entry.</param>
/// <param name="Pieces">Points in the units of the axes; between one piece and the next the line is broken. None: there is no solution, and the legend
/// says so.</param>
/// <param name="Style">Of the line.</param>
public sealed record Curve(string Name, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Pieces, LineStyle Style = LineStyle.Solid)
{
    /// <summary>A line without a break.</summary>
    public Curve(string name, IReadOnlyList<(double X, double Y)> points, LineStyle style = LineStyle.Solid)
        : this(name, [points], style)
    {
    }
}
