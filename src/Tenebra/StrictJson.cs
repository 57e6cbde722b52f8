using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tenebra;

/// <summary>Reads a JSON file into a record and calls every departure from its shape by file, line and path.</summary>
/// <remarks>
/// The keys are checked against the metadata of the type before the values are read, so that the message speaks of keys
/// and never of .NET types. Polymorphic types are not read. Comments and trailing commas are syntax errors.
/// </remarks>
public static class StrictJson
{
    /// <summary>The record written in <paramref name="text"/>.</summary>
    /// <param name="text">The whole JSON text.</param>
    /// <param name="shownPath">Name of the file for messages.</param>
    /// <param name="info">Metadata from a source-generated context with <c>RespectNullableAnnotations</c> and
    /// <c>RespectRequiredConstructorParameters</c>.</param>
    /// <exception cref="InputException">"file:line: path: what (try this)": bad syntax, an unknown, missing or duplicate key,
    /// a value of the wrong kind, a number that is not finite.</exception>
    public static T Read<T>(string text, string shownPath, JsonTypeInfo<T> info)
    {
        if (!info.Options.RespectNullableAnnotations || !info.Options.RespectRequiredConstructorParameters)
            throw new ArgumentException($"the JSON context of {typeof(T).Name} must respect nullable annotations and required parameters", nameof(info));
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        JsonShape.Check(bytes, shownPath, info);
        try
        {
            return JsonSerializer.Deserialize(bytes, info)!;
        }
        catch (JsonException fault)
        {
            string path = (fault.Path ?? "").TrimStart('$', '.');
            throw At(shownPath, (fault.LineNumber ?? 0) + 1, path, WithoutPosition(fault.Message), fault);
        }
    }

    internal static InputException At(string shownPath, long line, string path, string what, Exception? inner = null) =>
        new(path.Length == 0 ? $"{shownPath}:{line}: {what}" : $"{shownPath}:{line}: {path}: {what}", inner);

    /// <summary>The serializer's message without the tail "Path: … | LineNumber: …", which <see cref="At"/> says better.</summary>
    internal static string WithoutPosition(string message)
    {
        foreach (string tail in new[] { " Path: ", " LineNumber: " })
        {
            int at = message.IndexOf(tail, StringComparison.Ordinal);
            if (at >= 0) message = message[..at];
        }
        return message.TrimEnd('.');
    }
}
