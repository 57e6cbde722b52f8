namespace Tenebra.Plots;

/// <summary>
/// The colours of Okabe and Ito, then indigo, wine and olive of Tol, told apart by colour-blind readers; texts are darker for contrast on white.
/// </summary>
internal static class Palette
{
    public const string Text = "#000000";
    public const string Faint = "#8a8a8a";
    public const string GridLine = "#e3e3e3";
    public const string MutedFill = "#e6e6e6";
    public static readonly Ink Muted = new("#9a9a9a", "#4f4f4f");
    public static readonly Ink Black = new("#000000", "#000000");

    private static readonly Ink[] Colours =
    [
        new("#0072b2", "#00527f"),
        new("#d55e00", "#a34800"),
        new("#009e73", "#00694d"),
        new("#cc79a7", "#97416f"),
        new("#e69f00", "#8f6300"),
        new("#56b4e9", "#1f6f9f"),
        new("#332288", "#332288"),
        new("#882255", "#882255"),
        new("#999933", "#66661c"),
    ];

    /// <summary>The n-th colour; after the last they begin again.</summary>
    public static Ink Colour(int n) => Colours[n % Colours.Length];
}

/// <summary>One hue: of lines, and of text.</summary>
internal readonly record struct Ink(string Line, string Text);
