using System.Globalization;

namespace Tenebra.Particles;

/// <summary>One line of a table; each reader refuses a bad cell by file, line and column.</summary>
internal sealed record CsvRow(string Where, IReadOnlyList<string> Columns, IReadOnlyList<string> Cells)
{
    public string Text(int column) =>
        Cells[column].Length > 0 && Cells[column].Trim() == Cells[column] ? Cells[column] : throw Refuse(column, "a text");

    public int Integer(int column) =>
        int.TryParse(Cells[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw Refuse(column, "an integer");

    public double Positive(int column) => Number(column) is > 0 and double value ? value : throw Refuse(column, "a number > 0");

    public double NotNegative(int column) =>
        Number(column) is >= 0 and double value ? value : throw Refuse(column, "a number ≥ 0");

    public InputException Refuse(int column, string allowed) =>
        InputException.BadValue($"{Where}, {Columns[column]}", $"'{Cells[column]}'", allowed);

    public double Number(int column) =>
        double.TryParse(Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        && double.IsFinite(value)
            ? value
            : throw Refuse(column, "a finite number");
}
