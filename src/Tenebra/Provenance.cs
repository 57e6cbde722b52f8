using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Tenebra;

/// <summary>What made a result: enough to make it again. Nothing here depends on the clock or the host.</summary>
/// <param name="Version">Version of the library.</param>
/// <param name="Plan">Canonical text of every input of the calculation.</param>
/// <param name="PlanSha256">Hash of <paramref name="Plan"/>: the name of a cached result.</param>
/// <param name="Method">How the numbers were computed.</param>
/// <param name="Seed">Seed of the random streams; null when nothing is random.</param>
/// <param name="DataSha256">Hash of each data file used, by name.</param>
/// <param name="Sources">Keys of references.bib.</param>
/// <param name="Caveats">What limits the validity of the result.</param>
public sealed record Provenance(
    string Version,
    string Plan,
    string PlanSha256,
    string Method,
    ulong? Seed,
    IReadOnlyDictionary<string, string> DataSha256,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Caveats)
{
    public static string LibraryVersion { get; } =
        typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static Provenance Of(
        string plan,
        string method,
        IReadOnlyDictionary<string, string>? dataSha256 = null,
        IEnumerable<string>? sources = null,
        IEnumerable<string>? caveats = null,
        ulong? seed = null) =>
        new(
            LibraryVersion,
            plan,
            Sha256(plan),
            method,
            seed,
            dataSha256 ?? new Dictionary<string, string>(),
            [.. (sources ?? []).Distinct().Order(StringComparer.Ordinal)],
            [.. (caveats ?? []).Distinct()]);

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
