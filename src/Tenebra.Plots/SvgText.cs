using System.Globalization;
using System.Text;
using System.Xml;

namespace Tenebra.Plots;

/// <summary>Text and numbers as SVG writes them.</summary>
internal static class SvgText
{
    public const string Family = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    public static string Number(double value)
    {
        string text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) escaped.Append(text[i]).Append(text[++i]);
            else if (!XmlConvert.IsXmlChar(text[i])) escaped.Append('\uFFFD');
            else escaped.Append(text[i] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", char c => c.ToString() });
        }

        return escaped.ToString();
    }

    /// <summary>A text element; anchor is start, middle or end; angle in degrees about (x, y).</summary>
    public static string Element(string markup, double x, double y, double size, string anchor, string colour, double angle = 0, double drop = 0)
    {
        string turn = angle == 0 ? "" : $" transform=\"rotate({Number(angle)} {Number(x)} {Number(y)})\"";
        string start = $"<text x=\"{Number(x)}\" y=\"{Number(y + drop)}\" font-size=\"{Number(size)}\" text-anchor=\"{anchor}\" fill=\"{colour}\"{turn} xml:space=\"preserve\">";
        return start + Spans(markup, size) + "</text>\n";
    }

    /// <summary>A label in its box.</summary>
    public static string Element(PlacedLabel label) =>
        Element(label.Text, label.Box.X, label.Box.Y, label.Size, "middle", label.Colour, label.Box.Angle, drop: 0.36 * label.Size);

    private static string Spans(string markup, double size)
    {
        var text = new StringBuilder();
        double shift = 0;
        foreach (TextRun run in Markup.Parse(markup))
        {
            double wanted = run.Script switch { 1 => -TextMetrics.SuperscriptRise * size, -1 => TextMetrics.SubscriptDrop * size, _ => 0 };
            string dy = wanted == shift ? "" : $" dy=\"{Number(wanted - shift)}\"";
            string smaller = run.Script == 0 ? "" : $" font-size=\"{Number(TextMetrics.ScriptScale * size)}\"";
            string italic = run.Italic ? " font-style=\"italic\"" : "";
            string attributes = dy + smaller + italic;
            text.Append(attributes.Length == 0 ? Escape(run.Text) : $"<tspan{attributes}>{Escape(run.Text)}</tspan>");
            shift = wanted;
        }

        return text.ToString();
    }
}
