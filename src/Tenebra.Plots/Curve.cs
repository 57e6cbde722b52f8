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
    /// <summary>Closed polygons in a tint of the line's colour: how far it may be off.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Band { get; init; } = [];

    internal IEnumerable<(double X, double Y)> Points => Pieces.Concat(Band).SelectMany(p => p);

    /// <summary>A line without a break.</summary>
    public Curve(string name, IReadOnlyList<(double X, double Y)> points, LineStyle style = LineStyle.Solid)
        : this(name, [points], style)
    {
    }
}
