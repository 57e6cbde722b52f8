using System.Globalization;
using System.Text;

namespace Tenebra.Cli.Reports;

/// <summary>Plain text for people: names and values, and tables. Numbers have six digits.</summary>
internal sealed class TextLines
{
    private const int NameWidth = 20;
    private readonly StringBuilder text = new();

    public static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A number that may not be known.</summary>
    public static string NumberOrDash(double? value) => value is { } number ? Number(number) : "-";

    /// <summary>A unit as it stands behind a number: nothing for a number without one.</summary>
    public static string Unit(string unit) => unit == "1" ? "" : unit;

    /// <summary>A quantity with its unit, as the head of a column.</summary>
    public static string WithUnit(string quantity, string unit) => unit == "1" ? quantity : $"{quantity} [{unit}]";

    public void Pair(string name, double value, string unit) => Pair(name, $"{Number(value)} {unit}".TrimEnd());

    public void Pair(string name, string value) => Line($"{name.PadRight(NameWidth)}{value}");

    public void Line(string line) => text.Append(line).Append('\n');

    public void Table(IReadOnlyList<string> heads, IEnumerable<double[]> rows) =>
        Table(heads, rows.Select(r => Array.ConvertAll(r, Number)));

    /// <summary>Columns as wide as their widest word; the last one is not padded.</summary>
    public void Table(IReadOnlyList<string> heads, IEnumerable<string[]> rows)
    {
        string[][] all = [[.. heads], .. rows];
        int[] widths = [.. heads.Select((_, column) => all.Max(r => r[column].Length))];
        foreach (string[] row in all) Line(string.Join("  ", row.Select((word, column) => word.PadRight(widths[column]))).TrimEnd());
    }

    public override string ToString() => text.ToString();
}
