namespace Tenebra.Cli.Reports;

/// <summary>The provenance of an answer that several calculations make up.</summary>
internal static class JointProvenance
{
    public static Provenance Of(IReadOnlyList<Provenance> parts)
    {
        if (parts.Count == 1) return parts[0];
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string file, string hash) in parts.SelectMany(p => p.DataSha256)) hashes[file] = hash;
        return Provenance.Of(
            string.Join("; ", parts.Select(p => p.Plan)),
            string.Join("; ", parts.Select(p => p.Method).Distinct()),
            hashes,
            parts.SelectMany(p => p.Sources),
            parts.SelectMany(p => p.Caveats),
            parts.Select(p => p.Seed).FirstOrDefault(s => s is not null));
    }
}
