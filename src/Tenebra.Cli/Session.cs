using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

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
