namespace Tenebra.Plots;

/// <summary>Everything a figure shows. Texts bear the markup of <see cref="Markup"/>.</summary>
/// <param name="Title">Above the frame, left.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Regions">Shaded, each with a colour of its own; a later one lies over an earlier one.</param>
/// <param name="Curves">Drawn over the regions; the first is black.</param>
/// <param name="Caption">Above the frame, right or below the title, such as "90 % CL, 9.37×10^{11} EOT".</param>
/// <param name="Version">In the lower right corner, such as "Tenebra 0.1.0".</param>
/// <param name="Provenance">What made the numbers; plain text, kept in the file and not drawn.</param>
/// <param name="Grid">Light lines at the labelled ticks.</param>
public sealed record Figure(
    string Title,
    Axis X,
    Axis Y,
    IReadOnlyList<Region> Regions,
    IReadOnlyList<Curve> Curves,
    string Caption = "",
    string Version = "",
    string Provenance = "",
    bool Grid = false)
{
    /// <summary>Width in CSS pixels; at least 400.</summary>
    public int Width { get; init; } = 900;

    /// <summary>Height in CSS pixels; at least 300.</summary>
    public int Height { get; init; } = 675;
}
