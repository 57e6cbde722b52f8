namespace Tenebra.Plots;

public enum LineStyle
{
    Solid,
    Dashed,
    Dotted,
}

/// <summary>An open line through points, in the order given.</summary>
/// <param name="Name">Label in the markup of <see cref="Markup"/>; empty: neither label nor legend entry.</param>
/// <param name="Points">In the units of the axes.</param>
/// <param name="Style">Of the line.</param>
public sealed record Curve(string Name, IReadOnlyList<(double X, double Y)> Points, LineStyle Style = LineStyle.Solid);
