using System.Globalization;
using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

/// <summary>A mediator that is nothing but a file, through every verb that takes a model.</summary>
public sealed class NewModelTests : IDisposable
{
    private const string File = """
        {
          "name": "mu-minus-e",
          "title": "Lµ − Le gauge boson",
          "description": "A massive vector coupled to muon number minus electron number.",
          "lagrangian": "\\mathcal L = g V_\\mu (\\bar\\mu\\gamma^\\mu\\mu - \\bar e\\gamma^\\mu e + \\ldots)",
          "mediator": "vector",
          "couplings": {
            "parameter": "g",
            "unit": "1",
            "value": 1e-4,
            "normalisation": "charge",
            "charges": { "electron": -1, "muon": 1, "tau": 0, "electronNeutrino": -1, "muonNeutrino": 1, "tauNeutrino": 0, "up": 0, "down": 0, "photon": 0 },
            "loopMixing": false,
            "adjustableCharges": []
          },
          "hadrons": false,
          "darkMatter": { "kind": "dirac", "alphaD": 0, "massRatio": 3, "splitting": 0 },
          "sources": ["He:1990pn"],
          "caveats": []
        }
        """;

    private readonly Scratch scratch = new();

    public NewModelTests()
    {
        Directory.CreateDirectory(scratch.File("models"));
        System.IO.File.WriteAllText(scratch.File("models/mu-minus-e.json"), File);
    }

    public void Dispose() => scratch.Dispose();

    private JsonElement Answer(string command) => CliRun.Of([.. command.Split(' '), "--data", scratch.Folder, "--json"]).Json;

    [Fact]
    public void A_new_vector_goes_from_its_file_to_an_exclusion()
    {
        Assert.Contains("mu-minus-e", Answer("list models").ToString(), StringComparison.Ordinal);
        Assert.Contains("muon number minus electron number", Answer("show mu-minus-e").ToString(), StringComparison.Ordinal);

        // g² M/12π (1+2r)β, and two neutrinos of one chirality with half of that of a massless fermion each.
        JsonElement width = Answer("width mu-minus-e --mass 0.1");
        double unit = 1e-8 * 0.1 / (12 * Math.PI), r = Math.Pow(Constants.ElectronMass / 0.1, 2);
        Assert.Equal(unit * ((1 + 2 * r) * Math.Sqrt(1 - 4 * r) + 1), width.GetProperty("totalGeV").GetDouble(), 1e-12 * unit);
        double invisible = width.GetProperty("invisibleBranching").GetDouble();

        // g against εe: everything of the dark photon follows with it.
        const string reaction = "--beam e- --energy 100 --target Pb --mass 0.1 --method ww";
        double sigma = Answer($"xsec --model mu-minus-e {reaction}").GetProperty("sigmaPb").GetDouble();
        double unitSigma = Answer($"xsec --mediator vector --coupling 1 {reaction}").GetProperty("sigmaPb").GetDouble();
        Assert.Equal(1e-8 * unitSigma, sigma, 1e-12 * sigma);

        JsonElement signal = Answer("yield na64e-2022 --model mu-minus-e --mass 0.1 --process bremsstrahlung --production ww");
        JsonElement dark = Answer("yield na64e-2022 --model dark-photon --mass 0.1 --process bremsstrahlung --production ww");
        double ratio = signal.GetProperty("yieldAtUnit").GetDouble() / dark.GetProperty("yieldAtUnit").GetDouble();
        Assert.Equal(invisible / Constants.ElectricCharge2, ratio, 1e-6 * ratio);

        JsonElement point = Answer("reach na64e-2022 --model mu-minus-e --masses 0.1 --process bremsstrahlung --production ww").GetProperty("points")[0];
        double limit = point.GetProperty("excluded")[0][0].GetDouble();
        double expected = Answer("reach na64e-2022 --model dark-photon --masses 0.1 --process bremsstrahlung --production ww")
            .GetProperty("points")[0].GetProperty("excluded")[0][0].GetDouble() * Math.Sqrt(Constants.ElectricCharge2 / invisible);
        Assert.Equal(expected, limit, 1e-6 * limit);

        JsonElement moment = Answer("g-2 mu-minus-e --mass 0.1");
        Assert.Contains("mu-minus-e", moment.ToString(), StringComparison.Ordinal);
        Assert.True(Answer("yield na64mu-proposal --model mu-minus-e --mass 0.1").GetProperty("yieldAtUnit").GetDouble() > 1e6);
    }

    [Theory]
    [InlineData("\"electron\": -1, ", "", "mu-minus-e.json:12: couplings.charges: missing key 'electron'")]
    [InlineData("\"electron\": -1, \"muon\"", "\"elektron\": -1, \"muon\"", "unknown key 'elektron' (did you mean 'electron'?")]
    [InlineData("\"value\": 1e-4", "\"value\": -1e-4", "g: -0.0001 is not allowed (need a number from 0 to 1000000000)")]
    [InlineData("    \"loopMixing\": false,\n", "", "missing key 'loopMixing'")]
    public void A_fault_in_the_file_is_named_with_its_place(string find, string replace, string message)
    {
        Assert.Contains(find, File, StringComparison.Ordinal);
        System.IO.File.WriteAllText(scratch.File("models/mu-minus-e.json"), File.Replace(find, replace, StringComparison.Ordinal));
        CliRun run = CliRun.Of("width", "mu-minus-e", "--mass", 0.1.ToString(CultureInfo.InvariantCulture), "--data", scratch.Folder);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
