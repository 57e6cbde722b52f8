using System.Text;

namespace Tenebra.Plots;

/// <summary>How much room a label takes: the advance widths of DejaVu Sans, wider than the other fonts of the list.</summary>
public static class TextMetrics
{
    public const double ScriptScale = 0.72;

    /// <summary>Shift of the baseline of a superscript and of a subscript, in parts of the font size; up is positive.</summary>
    public const double SuperscriptRise = 0.36;
    public const double SubscriptDrop = 0.2;

    /// <summary>Advance widths of U+0020 to U+007E in thousandths of the font size.</summary>
    private static ReadOnlySpan<short> Ascii =>
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    /// <summary>Width of a label in pixels at a font size in pixels.</summary>
    public static double Width(string markup, double size)
    {
        double sum = 0;
        foreach (TextRun run in Markup.Parse(markup))
        {
            double scale = run.Script == 0 ? 1 : ScriptScale;
            foreach (Rune rune in run.Text.EnumerateRunes()) sum += scale * Advance(rune.Value);
        }

        return sum * size;
    }

    /// <summary>Height of the box of a label: ascenders, and scripts where there are any.</summary>
    public static double Height(string markup, double size) =>
        size * (Markup.Parse(markup).Any(r => r.Script != 0) ? 1.15 : 0.95);

    /// <summary>Breaks a text at spaces outside braces into lines no wider than <paramref name="width"/>, where the words allow it.</summary>
    public static IReadOnlyList<string> Wrap(string markup, double size, double width)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in Words(markup))
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer, size) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Words(string text)
    {
        int depth = 0, start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '{' or '}') depth = Math.Max(0, depth + (text[i] == '{' ? 1 : -1));
            bool space = i == text.Length || depth == 0 && char.IsWhiteSpace(text[i]);
            if (!space) continue;
            if (i > start) yield return text[start..i];
            start = i + 1;
        }
    }

    private static double Advance(int rune) => rune switch
    {
        >= 0x20 and <= 0x7e => Ascii[rune - 0x20] / 1000.0,
        '′' => 0.25,
        '−' or '×' or '≤' or '≥' or '→' or '∼' => 0.84,
        >= 0x300 and <= 0x36f => 0,
        >= 0x370 and <= 0x3a9 => 0.8,
        >= 0x3b1 and <= 0x3ff => 0.72,
        < 0x20 => 0,
        < 0x2e80 => 0.7,
        _ => 1,
    };
}
