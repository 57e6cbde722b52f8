namespace Tenebra.Cli.Reports;

/// <summary>Flags of thermal targets in text: by their names in the table, each name explained once below it or in one caveat.</summary>
internal static class RelicFlags
{
    /// <summary>The names of one point.</summary>
    public static string Names(IReadOnlyList<string> flags) => flags.Count == 0 ? "-" : string.Join(", ", flags.Select(Name));

    /// <summary>One line for each name, with the masses of the table.</summary>
    public static void Explain(TextLines lines, IReadOnlyList<(double Mass, IReadOnlyList<string> Flags)> points)
    {
        foreach (Aggregate flag in Of(points))
            lines.Line($"flag {flag.Name} ({flag.Count} of {points.Count} points, first at {TextLines.Number(flag.FirstMass)} GeV): {flag.Meaning}");
    }

    /// <summary>One caveat for each name.</summary>
    /// <param name="line">What the line of the points is called.</param>
    /// <param name="points">Masses of the dark matter, and the flags at each.</param>
    public static IEnumerable<string> Caveats(string line, IReadOnlyList<(double DarkMass, IReadOnlyList<string> Flags)> points) =>
        Of(points).Select(f => $"{line}: {f.Name} at {f.Count} of {points.Count} points, first at m_chi = {TextLines.Number(f.FirstMass)} GeV: {f.Meaning}");

    private static IEnumerable<Aggregate> Of(IReadOnlyList<(double Mass, IReadOnlyList<string> Flags)> points) =>
        from named in points.SelectMany(p => p.Flags.Select(f => (Name: Name(f), Flag: f, p.Mass))).GroupBy(f => f.Name, StringComparer.Ordinal)
        let first = named.MinBy(f => f.Mass)
        select new Aggregate(named.Key, named.Count(), first.Mass, first.Flag[named.Key.Length..].TrimStart(':', ' '));

    // What stands before the colon.
    private static string Name(string flag) => flag.Split(':')[0];

    private readonly record struct Aggregate(string Name, int Count, double FirstMass, string Meaning);
}
