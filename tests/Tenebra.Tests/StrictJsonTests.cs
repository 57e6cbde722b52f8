using System.Text.Json.Serialization;

namespace Tenebra.Tests;

public sealed class StrictJsonTests
{
    private const string Good = """
        {
          "name": "lead block",
          "shape": "longBox",
          "lengthCm": 40,
          "layers": [
            { "element": "Pb", "count": 3 },
            { "element": "Sn", "count": 1, "note": null }
          ],
          "weights": { "a": 0.5, "b": 1.5 }
        }
        """;

    private static Block Read(string text) => StrictJson.Read(text, "block.json", BlockJson.Default.Block);

    private static string MessageOf(string find, string replace) => MessageOf(Good.Replace(find, replace, StringComparison.Ordinal));

    private static string MessageOf(string text) => Assert.Throws<InputException>(() => Read(text)).Message;

    [Fact]
    public void A_right_file_is_read_whole()
    {
        Block block = Read(Good);
        Assert.Equal(("lead block", BlockShape.LongBox, 40.0, (double?)null), (block.Name, block.Shape, block.LengthCm, block.WidthCm));
        Assert.Equal([new BlockLayer("Pb", 3), new BlockLayer("Sn", 1)], block.Layers);
        Assert.Equal(1.5, block.Weights["b"]);
    }

    [Fact]
    public void An_unknown_key_is_named_with_its_line_and_the_nearest_allowed_key() =>
        Assert.Equal(
            "block.json:6: layers[0]: unknown key 'cuont' (did you mean 'count'? known: count, element, note)",
            MessageOf("\"Pb\", \"count\"", "\"Pb\", \"cuont\""));

    [Fact]
    public void A_property_that_is_computed_is_no_key() =>
        Assert.StartsWith("block.json:6: layers[0]: unknown key 'isLead' ", MessageOf("\"Pb\"", "\"Pb\", \"isLead\": true"), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_key_at_the_top_has_no_path() =>
        Assert.StartsWith("block.json:4: unknown key 'LengthCm' (did you mean 'lengthCm'? known: ", MessageOf("lengthCm", "LengthCm"), StringComparison.Ordinal);

    [Fact]
    public void A_missing_key_is_named_at_the_object_that_lacks_it() =>
        Assert.Equal("block.json:7: layers[1]: missing key 'element' (add it)", MessageOf("\"element\": \"Sn\", ", ""));

    [Fact]
    public void All_missing_keys_are_named_at_once() =>
        Assert.Equal("block.json:1: missing key 'name', 'shape', 'lengthCm', 'layers', 'weights' (add it)", MessageOf("{}"));

    [Theory]
    [InlineData("\"lengthCm\": 40", "\"lengthCm\": 40, \"lengthCm\": 41", "block.json:4: duplicate key 'lengthCm' (keep one)")]
    [InlineData("\"b\": 1.5", "\"a\": 1.5", "block.json:9: weights: duplicate key 'a' (keep one)")]
    public void A_duplicate_key_is_refused(string find, string replace, string message) => Assert.Equal(message, MessageOf(find, replace));

    [Theory]
    [InlineData("40", "\"40\"", "block.json:4: lengthCm: a text is not allowed (need a number)")]
    [InlineData("40", "null", "block.json:4: lengthCm: null is not allowed (need a number)")]
    [InlineData("40", "1e999", "block.json:4: lengthCm: the number is too large (need a finite one)")]
    [InlineData("\"lead block\"", "7", "block.json:2: name: a number is not allowed (need a text in quotes)")]
    [InlineData("\"lead block\"", "null", "block.json:2: name: null is not allowed (need a text in quotes)")]
    [InlineData("\"Pb\"", "null", "block.json:6: layers[0].element: null is not allowed (need a text in quotes)")]
    [InlineData("1.5", "true", "block.json:9: weights.b: true or false is not allowed (need a number)")]
    [InlineData("1.5", "[]", "block.json:9: weights.b: a list is not allowed (need a number)")]
    [InlineData("{ \"a\": 0.5, \"b\": 1.5 }", "[]", "block.json:9: weights: a list is not allowed (need an object { … })")]
    [InlineData("\"longBox\"", "3", "block.json:3: shape: a number is not allowed (need one of longBox, cylinder)")]
    [InlineData("\"longBox\"", "\"longbox\"", "block.json:3: shape: unknown value 'longbox' (did you mean 'longBox'? known: cylinder, longBox)")]
    public void A_value_of_the_wrong_kind_says_what_is_needed(string find, string replace, string message) =>
        Assert.Equal(message, MessageOf(find, replace));

    [Fact]
    public void A_fraction_where_a_count_is_needed_keeps_its_place() =>
        Assert.StartsWith("block.json:6: layers[0].count: ", MessageOf("\"count\": 3", "\"count\": 3.5"), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"lengthCm\": 40", "\"lengthCm\" 40", 4)]
    [InlineData("\"lengthCm\": 40", "// a comment\n\"lengthCm\": 40", 4)]
    [InlineData("1.5 }", "1.5, }", 9)]
    [InlineData("\"count\": 3", "\"count\": 3x", 6)]
    public void Bad_syntax_is_called_by_its_line(string find, string replace, int line)
    {
        string message = MessageOf(find, replace);
        Assert.StartsWith($"block.json:{line}: ", message, StringComparison.Ordinal);
        Assert.Contains("not JSON: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{ \"name\": ")]
    public void A_text_that_holds_no_object_is_refused(string text) =>
        Assert.StartsWith("block.json:1: ", MessageOf(text), StringComparison.Ordinal);

    [Fact]
    public void Text_after_the_end_is_refused() => Assert.Contains("not JSON", MessageOf(Good + "{}"), StringComparison.Ordinal);

    [Fact]
    public void A_context_that_would_let_missing_keys_pass_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => StrictJson.Read("{}", "x", LaxBlockJson.Default.BlockLayer));
}

internal enum BlockShape
{
    LongBox,
    Cylinder,
}

internal sealed record BlockLayer(string Element, int Count, string? Note = null)
{
    public bool IsLead => Element == "Pb";
}

internal sealed record Block(
    string Name,
    BlockShape Shape,
    double LengthCm,
    IReadOnlyList<BlockLayer> Layers,
    IReadOnlyDictionary<string, double> Weights,
    double? WidthCm = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(CamelCaseBlockShape)])]
[JsonSerializable(typeof(Block))]
internal sealed partial class BlockJson : JsonSerializerContext;

[JsonSerializable(typeof(BlockLayer))]
internal sealed partial class LaxBlockJson : JsonSerializerContext;

internal sealed class CamelCaseBlockShape() : JsonStringEnumConverter<BlockShape>(System.Text.Json.JsonNamingPolicy.CamelCase);
