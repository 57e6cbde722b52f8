namespace Tenebra.Cli.Reports;

/// <summary>A name and what it stands for.</summary>
internal sealed record ListedName(string Name, string Title);

/// <summary>The names of one kind.</summary>
internal sealed record ListedKind(string Kind, IReadOnlyList<ListedName> Entries);

/// <summary>The answer of <c>tenebra list</c>.</summary>
internal sealed record ListReport(IReadOnlyList<ListedKind> Kinds, Provenance Provenance)
{
    public static string Text(ListReport report)
    {
        var lines = new TextLines();
        foreach (ListedKind kind in report.Kinds)
            lines.Table([$"{kind.Kind}:", ""], kind.Entries.Select(e => new[] { $"  {e.Name}", e.Title }));
        return lines.ToString();
    }
}
