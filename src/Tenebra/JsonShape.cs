using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tenebra;

/// <summary>Walks a JSON text beside the metadata of the type it is to fill and throws at the first difference.</summary>
internal ref struct JsonShape
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly string shownPath;
    private readonly JsonSerializerOptions options;
    private Utf8JsonReader reader;

    private JsonShape(ReadOnlySpan<byte> bytes, string shownPath, JsonSerializerOptions options)
    {
        this.bytes = bytes;
        this.shownPath = shownPath;
        this.options = options;
        reader = new Utf8JsonReader(bytes);
    }

    public static void Check(ReadOnlySpan<byte> bytes, string shownPath, JsonTypeInfo info)
    {
        var shape = new JsonShape(bytes, shownPath, info.Options);
        shape.Next("");
        shape.Value(info.Type, "", nullable: false);
        shape.End();
    }

    private readonly long Line => 1 + bytes[..(int)reader.TokenStartIndex].Count((byte)'\n');

    private readonly InputException Fault(string path, string what) => StrictJson.At(shownPath, Line, path, what);

    private void Next(string path)
    {
        try
        {
            if (!reader.Read()) throw Fault(path, "the text ends too soon");
        }
        catch (JsonException fault)
        {
            throw Syntax(path, fault);
        }
    }

    private void End()
    {
        try
        {
            reader.Read();
        }
        catch (JsonException fault)
        {
            throw Syntax("", fault);
        }
    }

    private readonly InputException Syntax(string path, JsonException fault) =>
        StrictJson.At(
            shownPath,
            (fault.LineNumber ?? 0) + 1,
            path,
            $"not JSON: {StrictJson.WithoutPosition(fault.Message)} (neither comments nor trailing commas are allowed)",
            fault);

    private void Value(Type declared, string path, bool nullable)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (reader.TokenType == JsonTokenType.Null)
        {
            if (!nullable && type == declared) throw Fault(path, $"null is not allowed (need {Need(type)})");
            return;
        }
        JsonTypeInfo info = options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object: Object(info, path); break;
            case JsonTypeInfoKind.Dictionary: Dictionary(info, path); break;
            case JsonTypeInfoKind.Enumerable: List(info, path); break;
            default: Scalar(type, path); break;
        }
    }

    private void Object(JsonTypeInfo info, string path)
    {
        Expect(JsonTokenType.StartObject, info.Type, path);
        long line = Line;
        JsonPropertyInfo[] properties = [.. info.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(path) is { } key)
        {
            if (!seen.Add(key)) throw Fault(path, $"duplicate key '{key}' (keep one)");
            JsonPropertyInfo property = Array.Find(properties, p => p.Name == key)
                ?? throw Fault(path, InputException.UnknownName("key", key, properties.Select(p => p.Name)).Message);
            string inner = Join(path, key);
            Next(inner);
            Value(property.PropertyType, inner, property.IsSetNullable);
        }
        string[] missing = [.. properties.Where(p => IsRequired(p) && !seen.Contains(p.Name)).Select(p => $"'{p.Name}'")];
        if (missing.Length > 0)
            throw StrictJson.At(shownPath, line, path, $"missing key {string.Join(", ", missing)} (add it)");
    }

    private void Dictionary(JsonTypeInfo info, string path)
    {
        Expect(JsonTokenType.StartObject, info.Type, path);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(path) is { } key)
        {
            if (!seen.Add(key)) throw Fault(path, $"duplicate key '{key}' (keep one)");
            string inner = Join(path, key);
            Next(inner);
            Value(info.ElementType!, inner, nullable: false);
        }
    }

    private void List(JsonTypeInfo info, string path)
    {
        Expect(JsonTokenType.StartArray, info.Type, path);
        for (int i = 0; ; i++)
        {
            Next(path);
            if (reader.TokenType == JsonTokenType.EndArray) return;
            Value(info.ElementType!, $"{path}[{i}]", nullable: false);
        }
    }

    private void Scalar(Type type, string path)
    {
        if (type == typeof(string)) Expect(JsonTokenType.String, type, path);
        else if (type == typeof(bool) && reader.TokenType != JsonTokenType.False) Expect(JsonTokenType.True, type, path);
        else if (type == typeof(double)) Number(path);
        else if (type.IsPrimitive && type != typeof(bool)) Expect(JsonTokenType.Number, type, path);
        else if (type.IsEnum) Enumeration(type, path);
        else reader.Skip();
    }

    private readonly void Number(string path)
    {
        Expect(JsonTokenType.Number, typeof(double), path);
        if (!double.IsFinite(reader.GetDouble())) throw Fault(path, "the number is too large (need a finite one)");
    }

    private readonly void Enumeration(Type type, string path)
    {
        Expect(JsonTokenType.String, type, path);
        string value = reader.GetString()!;
        string[] known = EnumNames(type);
        if (!known.Contains(value, StringComparer.Ordinal))
            throw Fault(path, InputException.UnknownName("value", value, known).Message);
    }

    private readonly string[] EnumNames(Type type)
    {
        JsonTypeInfo info = options.GetTypeInfo(type);
        return [.. Enum.GetNames(type).Select(n => JsonSerializer.Serialize(Enum.Parse(type, n), info).Trim('"'))];
    }

    private string? NextKey(string path)
    {
        Next(path);
        return reader.TokenType == JsonTokenType.EndObject ? null : reader.GetString();
    }

    private readonly void Expect(JsonTokenType token, Type type, string path)
    {
        if (reader.TokenType != token) throw Fault(path, $"{Shown(reader.TokenType)} is not allowed (need {Need(type)})");
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    private static string Shown(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    private readonly string Need(Type type) => options.GetTypeInfo(type).Kind switch
    {
        JsonTypeInfoKind.Enumerable => "a list [ … ]",
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object { … }",
        _ when type == typeof(string) => "a text in quotes",
        _ when type == typeof(bool) => "true or false",
        _ when type.IsEnum => $"one of {string.Join(", ", EnumNames(type))}",
        _ => "a number",
    };
}
