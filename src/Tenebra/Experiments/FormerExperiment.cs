using System.Text;
using System.Text.Json;

namespace Tenebra.Experiments;

/// <summary>Files of version 0.1.0: a list <c>efficiencies</c> in each period, one <c>signalRelativeError</c> that contained its errors.</summary>
internal static class FormerExperiment
{
    private const string Efficiencies = "efficiencies", SignalRelativeError = "signalRelativeError";

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Throws at a former key, with what stands for it now; a text that is not JSON is left to the reader of the file.</summary>
    /// <exception cref="InputException">The file holds one of the former keys.</exception>
    public static void Refuse(string text, string shownPath)
    {
        using JsonDocument? document = Parsed(text);
        if (document is null || document.RootElement.ValueKind != JsonValueKind.Object) return;
        JsonElement root = document.RootElement;
        if (root.TryGetProperty(SignalRelativeError, out JsonElement error) && error.ValueKind == JsonValueKind.Object)
        {
            string what = $"write {Nuisances(error)}, and \"nuisances\": [] in each period: every error counts once";
            throw Former(text, shownPath, SignalRelativeError, "", what);
        }
        if (!root.TryGetProperty("periods", out JsonElement periods) || periods.ValueKind != JsonValueKind.Array) return;
        int i = 0;
        foreach (JsonElement period in periods.EnumerateArray())
        {
            string path = $"periods[{i++}]";
            if (period.ValueKind == JsonValueKind.Object && period.TryGetProperty(Efficiencies, out JsonElement factors))
            {
                throw Former(
                    text, shownPath, Efficiencies, path,
                    $"write \"efficiency\": {{ \"total\": null, \"factors\": {OneLine(factors)} }}, with \"error\": null where a nuisance of "
                    + "the signal contains it, and for total the published efficiency in all where there is one");
            }
        }
    }

    private static InputException Former(string text, string shownPath, string key, string path, string what) =>
        StrictJson.At(shownPath, Line(text, key), path, $"'{key}' is a key of version 0.1.0 ({what})");

    private static string Nuisances(JsonElement error)
    {
        string Of(string key) => error.TryGetProperty(key, out JsonElement value) ? value.GetRawText() : "…";
        return "\"nuisances\": [ { \"name\": \"signal normalisation\", \"of\": \"signal\", "
            + $"\"relativeError\": {Of("value")}, \"source\": {Of("source")}, \"confidence\": {Of("confidence")} }} ]";
    }

    private static string OneLine(JsonElement element) =>
        string.Join(' ', element.GetRawText().Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    // Of the first key of that name.
    private static long Line(string text, string key)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(key))
                return 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
        }
        return 1;
    }

    private static JsonDocument? Parsed(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
