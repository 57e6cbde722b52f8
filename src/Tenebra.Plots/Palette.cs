namespace Tenebra.Plots;

/// <summary>
/// The colours of Okabe and Ito, told apart by colour-blind readers; texts are darker for contrast on white.
/// </summary>
internal static class Palette
{
    public const string Text = "#000000";
    public const string Faint = "#8a8a8a";
    public const string GridLine = "#e3e3e3";
    public static readonly Ink Muted = new("#9a9a9a", "#4f4f4f", "#e6e6e6");
    public static readonly Ink Black = new("#000000", "#000000", "#cccccc");

    private static readonly Ink[] Colours =
    [
        new("#0072b2", "#00527f", "#a9d0e8"),
        new("#d55e00", "#a34800", "#f4c6a3"),
        new("#009e73", "#00694d", "#a5dccb"),
        new("#cc79a7", "#97416f", "#ecd0e0"),
        new("#e69f00", "#8f6300", "#f7dfa9"),
        new("#56b4e9", "#1f6f9f", "#c8e6f7"),
    ];

    /// <summary>The n-th colour; after the last they begin again.</summary>
    public static Ink Colour(int n) => Colours[n % Colours.Length];
}

/// <summary>One hue: for lines, for text, and the fill.</summary>
internal readonly record struct Ink(string Line, string Text, string Fill);
