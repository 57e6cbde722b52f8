namespace Tenebra.Cli.Reports;

/// <summary>The entries of <c>references.bib</c> by key, as they stand there.</summary>
internal sealed class Bibliography
{
    private const string Name = "references.bib";

    private readonly Dictionary<string, string> entries = new(StringComparer.Ordinal);

    private Bibliography(string text)
    {
        foreach (string entry in ("\n" + text.ReplaceLineEndings("\n")).Split("\n@"))
        {
            int brace = entry.IndexOf('{', StringComparison.Ordinal), comma = entry.IndexOf(',', StringComparison.Ordinal);
            if (brace > 0 && comma > brace) entries[entry[(brace + 1)..comma].Trim()] = $"@{entry.Trim()}\n";
        }
        DataSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { [Name] = Provenance.Sha256(text) };
    }

    public IReadOnlyDictionary<string, string> DataSha256 { get; }

    /// <summary>The entry of a key.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public string this[string key] =>
        entries.TryGetValue(key, out string? entry) ? entry : throw new InputException($"{Name}: no entry for '{key}' (add it)");

    public static Bibliography Load(DataFolder data) => new(data.Read(Name).Text);
}
