namespace Tenebra.Plots;

/// <summary>A shaded region: the closed polygons together, by the even-odd rule, so that a polygon inside another is a hole.</summary>
/// <param name="Name">Label in the markup of <see cref="Markup"/>; empty: neither label nor legend entry.</param>
/// <param name="Polygons">
/// Corners without repetition of the first; Y = +∞ is the top of the axis. Two corners are a line. None: nothing is excluded, and the
/// legend says so.
/// </param>
/// <param name="Outline">Dashed or dotted for a projection.</param>
/// <param name="Muted">Grey and behind the others: earlier results.</param>
public sealed record Region(
    string Name,
    IReadOnlyList<IReadOnlyList<(double X, double Y)>> Polygons,
    LineStyle Outline = LineStyle.Solid,
    bool Muted = false)
{
    /// <summary>What is expected without a signal, in tints of the region's colour; null: not drawn.</summary>
    /// <remarks>The outline of a projection stands for the median.</remarks>
    public ExpectedStrip? Expected { get; init; }

    internal IEnumerable<(double X, double Y)> Points => Polygons.SelectMany(p => p).Concat(Expected?.Points ?? []);
}
