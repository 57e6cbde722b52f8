using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tenebra.Yields;

namespace Tenebra.Cli;

/// <summary>What surrounds the work of a verb.</summary>
/// <param name="Output">Results only.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="Json">Whether results are one JSON document.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Data">Where data files are read.</param>
/// <param name="Cancel">Interrupts long work.</param>
internal sealed record Session(TextWriter Output, TextWriter Error, bool Json, ulong Seed, DataFolder Data, CancellationToken Cancel)
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string CacheVariable = "TENEBRA_CACHE";

    /// <summary>Tables of matter; track lengths are kept in the user's cache folder, or in that of TENEBRA_CACHE.</summary>
    public SignalMatter Matter() => SignalMatter.Load(Data, CacheFolder);

    private static string CacheFolder =>
        Environment.GetEnvironmentVariable(CacheVariable) is { Length: > 0 } named ? named
        : Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } caches ? caches
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "tenebra");

    /// <summary>Prints a result as text or as JSON.</summary>
    public void Print<T>(T result, JsonTypeInfo<T> info, Func<T, string> text) =>
        Output.Write(Json ? JsonText(result, info) : text(result));

    /// <summary>In text, where the document does not hold them, the caveats go to the error writer.</summary>
    public void Warn(Provenance provenance)
    {
        if (Json) return;
        foreach (string caveat in provenance.Caveats) Error.WriteLine($"caveat: {caveat}");
    }

    public static string JsonText<T>(T result, JsonTypeInfo<T> info)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, Indented)) JsonSerializer.Serialize(writer, result, info);
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length) + "\n";
    }
}
