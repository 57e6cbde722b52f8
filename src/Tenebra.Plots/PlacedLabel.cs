namespace Tenebra.Plots;

/// <summary>A label in its place.</summary>
/// <param name="Text">In the markup of <see cref="Markup"/>.</param>
/// <param name="Box">The room it takes, whatever the font of the reader's machine (at most that of DejaVu Sans).</param>
/// <param name="Size">Font size in pixels.</param>
/// <param name="Colour">Of the text, as #rrggbb.</param>
public sealed record PlacedLabel(string Text, LabelBox Box, double Size, string Colour);
