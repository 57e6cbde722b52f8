using System.Text.Json;
using Tenebra.Models;

namespace Tenebra.Tests.Models;

/// <summary>The files, the schema and the loader say the same.</summary>
public sealed class ModelFileTests
{
    public static TheoryData<string> Names => [.. Model.Names(DataFolder.Embedded)];

    private static string Text(string path) => DataFolder.Embedded.Read(path).Text;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_shipped_file_has_exactly_the_keys_of_the_schema(string name)
    {
        using var schema = JsonDocument.Parse(Text("schemas/model-1.json"));
        using var file = JsonDocument.Parse(Text($"models/{name}.json"));
        AssertConforms(schema.RootElement, file.RootElement);
    }

    [Fact]
    public void The_loader_knows_the_mediators_and_the_dark_matter_of_the_schema()
    {
        using var schema = JsonDocument.Parse(Text("schemas/model-1.json"));
        JsonElement keys = schema.RootElement.GetProperty("properties");
        Assert.Equal(Values(keys.GetProperty("mediator")), Enum.GetValues<MediatorKind>().Select(k => k.Name));
        Assert.Equal(
            Values(keys.GetProperty("darkMatter").GetProperty("properties").GetProperty("kind")),
            Enum.GetValues<DarkMatterKind>().Select(k => k.Name));
        static IEnumerable<string> Values(JsonElement key) => key.GetProperty("enum").EnumerateArray().Select(v => v.GetString()!);
    }

    [Theory]
    [InlineData("\"alphaD\": 0.1", "\"alphaD\": -0.1", "dark-photon.json: alphaD: -0.1 is not allowed (need a number from 0 to 1000000000)")]
    [InlineData("\"alphaD\": 0.1", "\"alfaD\": 0.1", "dark-photon.json:17: darkMatter: unknown key 'alfaD' (did you mean 'alphaD'?")]
    [InlineData("\"dirac\"", "\"vector\"", "dark-photon.json: darkMatter: vector is not allowed (need one of scalar, ")]
    [InlineData("\"vector\"", "\"vektor\"", "dark-photon.json:6: mediator: unknown value 'vektor' (did you mean 'vector'?")]
    [InlineData("\"vector\"", "\"tensor\"", "dark-photon.json: hadrons: true is not allowed (need false")]
    [InlineData("\"photon\": 0", "\"photon\": 1", "dark-photon.json: photon: 1 is not allowed (need 0: a vector does not couple to two photons)")]
    [InlineData("\"loopMixing\": false", "\"loopMixing\": true", "dark-photon.json: loopMixing: true is not allowed (need false, or a vector")]
    [InlineData("\"eTimesCharge\"", "\"derivative\"", "dark-photon.json: normalisation: derivative is not allowed (need charge or eTimesCharge, or a pseudoscalar")]
    [InlineData("\"tau\": 1,", "\"tau\": 1e-200,", "dark-photon.json: tau: 1E-200 is not allowed (need 0, or at least 1E-100 in size)")]
    [InlineData("\"unit\": \"1\"", "\"unit\": \"MeV\"", "dark-photon.json: unit 'MeV' (")]
    [InlineData("\"vector\"", "\"scalar\"", "dark-photon.json: hadrons: true is not allowed (need false")]
    [InlineData("\"epsilon\"", "\"kappa\"", "dark-photon.json: coupling parameter 'kappa' (")]
    [InlineData("\"dark-photon\"", "\"light-photon\"", "dark-photon.json: name: 'light-photon' is not allowed (need the name of the file, 'dark-photon')")]
    [InlineData("\"hadrons\": true", "\"hadrons\": 1", "dark-photon.json:16: hadrons: a number is not allowed (need true or false)")]
    [InlineData("\"tauNeutrino\": 0, ", "", "dark-photon.json:12: couplings.charges: missing key 'tauNeutrino' (add it)")]
    public void A_faulty_file_is_called_by_its_name_and_place(string find, string replace, string message)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "models"));
            string text = Text("models/dark-photon.json");
            int at = text.IndexOf(find, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "models", "dark-photon.json"), text[..at] + replace + text[(at + find.Length)..]);
            var data = DataFolder.WithOverrides(folder);
            string said = Assert.Throws<InputException>(() => Model.Load(data, "dark-photon")).Message;
            Assert.Contains(message, said, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_scalar_cannot_couple_to_neutrinos_of_one_chirality()
    {
        Model scalar = Model.Load(DataFolder.Embedded, "scalar");
        Model wrong = scalar with { Couplings = scalar.Couplings with { Charges = scalar.Couplings.Charges with { TauNeutrino = 1 } } };
        Assert.StartsWith(
            "neutrino charges: not 0 is not allowed (need 0",
            Assert.Throws<InputException>(() => wrong.With("alphaD", "0.2")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_vector_mediator_is_only_a_file()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "models"));
            string text = Text("models/vector.json")
                .Replace("\"vector\",\n  \"title\"", "\"mu-minus-tau\",\n  \"title\"", StringComparison.Ordinal)
                .Replace("\"electron\": 1", "\"electron\": 0", StringComparison.Ordinal)
                .Replace("\"tau\": 1", "\"tau\": -1", StringComparison.Ordinal)
                .Replace("\"muonNeutrino\": 0", "\"muonNeutrino\": 1", StringComparison.Ordinal)
                .Replace("\"tauNeutrino\": 0", "\"tauNeutrino\": -1", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "models", "mu-minus-tau.json"), text);
            var model = Model.Load(DataFolder.WithOverrides(folder), "mu-minus-tau");
            Assert.Equal([0, 1, -1], LeptonFlavours.All.Select(model.Coupling));
            Assert.Equal([0, 1, -1], LeptonFlavours.All.Select(model.Couplings.Neutrino));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertConforms(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("enum", out JsonElement allowed))
            Assert.Contains(value.GetString(), allowed.EnumerateArray().Select(v => v.GetString()));
        if (schema.TryGetProperty("items", out JsonElement items))
            Assert.All(value.EnumerateArray(), item => AssertConforms(items, item));
        if (!schema.TryGetProperty("properties", out JsonElement properties)) return;
        string[] keys = [.. properties.EnumerateObject().Select(p => p.Name)];
        Assert.Equal(keys, schema.GetProperty("required").EnumerateArray().Select(v => v.GetString()));
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(keys.Order(StringComparer.Ordinal), value.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        foreach (JsonProperty property in properties.EnumerateObject()) AssertConforms(property.Value, value.GetProperty(property.Name));
    }
}
