namespace Tenebra.Cli.Reports;

/// <summary>Flags of thermal targets in text: by their names in the table, each name explained once below it.</summary>
internal static class RelicFlags
{
    /// <summary>What stands before the colon.</summary>
    public static string Name(string flag) => flag.Split(':')[0];

    /// <summary>The names of one point.</summary>
    public static string Names(RelicPointReport point) => point.Flags.Count == 0 ? "-" : string.Join(", ", point.Flags.Select(Name));

    /// <summary>For each name how many points bear it, and the flag of the first of them.</summary>
    public static IEnumerable<(string Name, string Where, string Meaning)> Explained(IReadOnlyList<RelicPointReport> points) =>
        from named in points.SelectMany(p => p.Flags.Select(f => (Name: Name(f), Flag: f, p.MassGeV))).GroupBy(f => f.Name, StringComparer.Ordinal)
        let first = named.First()
        select (
            named.Key,
            $"{named.Count()} of {points.Count} points, first at {TextLines.Number(first.MassGeV)} GeV",
            first.Flag[named.Key.Length..].TrimStart(':', ' '));
}
