namespace Tenebra.Particles;

/// <summary>A strict table of a data file: <c>#</c> comments, one header line that must be as expected, no quoting.</summary>
internal sealed record CsvRows(string ShownPath, IReadOnlyList<CsvRow> Rows)
{
    /// <summary>Reads the table of that header.</summary>
    /// <exception cref="InputException">The file is missing, its header is not <paramref name="header"/>, or a row's length is not.</exception>
    public static CsvRows Read(DataFolder data, string path, string header)
    {
        (string text, string shownPath) = data.Read(path);
        string[] columns = header.Split(',');
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        var rows = new List<CsvRow>();
        bool headerSeen = false;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.Length == 0 || line[0] == '#') continue;
            string where = $"{shownPath}, line {i + 1}";
            if (!headerSeen)
            {
                if (line != header) throw new InputException($"{where}: header '{line}' (need '{header}')");
                headerSeen = true;
                continue;
            }
            string[] cells = line.Split(',');
            if (cells.Length != columns.Length)
                throw new InputException($"{where}: {cells.Length} columns (need {columns.Length}: {header})");
            rows.Add(new CsvRow(where, columns, cells));
        }
        return headerSeen
            ? new CsvRows(shownPath, rows)
            : throw new InputException($"{shownPath}: no header (need '{header}')");
    }
}
