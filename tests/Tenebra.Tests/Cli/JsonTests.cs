using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

public sealed class JsonTests
{
    private const string Provenance = "version plan planSha256 method seed dataSha256 sources caveats";

    [Theory]
    [InlineData(
        "xsec --mediator vector --beam e- --energy 100 --target Pb --mass 0.1 --method iww",
        "sigmaPb sigmaGeV2 relativeError process method formFactor inelastic alpha xMin xMax tMax coupling couplingUnit reason differential provenance")]
    [InlineData(
        "width dark-photon --masses 0.1:0.2:2",
        "model mediator parameter parameterUnit value darkMatter alphaD massRatio splitting hadrons charges decays provenance")]
    [InlineData(
        "width dark-photon --mass 0.1",
        "model massGeV parameter parameterUnit value totalGeV totalRelativeError channels hadronChannels invisibleBranching properDecayLengthCm labDecayLengthCm whyStable excitedState mesons provenance")]
    [InlineData(
        "g-2 dark-photon --mass 0.1",
        "model massGeV lepton parameter parameterUnit value deltaA deltaAError deltaAAtUnit bands reason provenance")]
    [InlineData(
        "direct-detection dark-photon --mass 0.1",
        "model massGeV darkMassGeV parameter parameterUnit value sigmaECm2 formFactor y provenance")]
    [InlineData(
        "upper-limit --observed 0 --background 0.5",
        "upper upperError lower expected confidenceLevel method statistic provenance")]
    [InlineData(
        "yield na64e-2022 --model dark-photon --mass 0.1 --production iww",
        "signal error experiment kind model massGeV parameter parameterUnit value yieldAtUnit byProcess efficiency reason provenance")]
    [InlineData(
        "reach na64e-2022 --model dark-photon --masses 0.1 --production iww",
        "kind experiment title model mediator parameter parameterUnit electronCoupling darkMatter massRatio alphaD splitting confidenceLevel method signalLimit points targets provenance expectedSignalLimit")]
    [InlineData(
        "relic dark-photon --masses 0.01",
        "model mediator darkMatter massRatio splitting parameter parameterUnit electronCoupling unknown omegaH2 limit convention points curves provenance")]
    [InlineData(
        "shower --beam e- --energy 10 --material Pb --thickness-x0 20 --cut-gev 0.1 --events 10",
        "beam energyGeV material thicknessX0 cutGeV thresholdGeV suppressionInMatter events eventsPerSecond trackLength profile lateral layers materials escapedGeV provenance")]
    [InlineData("list", "kinds provenance")]
    [InlineData("show dark-photon", "kind name facts settable provenance")]
    [InlineData("show na64e-2022", "kind name facts settable provenance")]
    [InlineData("show Pb", "kind name facts settable provenance")]
    [InlineData("cite dark-photon na64e-2022", "keys bibtex provenance")]
    public void A_result_is_one_document_of_fixed_keys(string command, string keys)
    {
        JsonElement document = CliRun.Words($"{command} --json").Json;
        Assert.Equal(keys, Keys(document));
        Assert.Equal(Provenance, Keys(document.GetProperty("provenance")));
    }

    [Fact]
    public void A_point_of_a_reach_holds_pairs_of_edges()
    {
        JsonElement point = CliRun.Words("reach na64e-2022 --model dark-photon --masses 0.1 --production iww --json").Json.GetProperty("points")[0];
        Assert.Equal("massGeV excluded yieldAtUnit yieldAtUnitError relativeError reason failed expected", Keys(point));
        JsonElement pair = point.GetProperty("excluded")[0];
        Assert.Equal(2, pair.GetArrayLength());
        Assert.InRange(pair[0].GetDouble(), 1e-5, 1e-3);
        Assert.Equal(JsonValueKind.Null, pair[1].ValueKind);
    }

    [Fact]
    public void What_is_expected_stands_beside_each_point()
    {
        JsonElement reach = CliRun.Words("reach na64e-2022 --model dark-photon --masses 0.1 --production iww --expected --json").Json;
        JsonElement point = reach.GetProperty("points")[0];
        Assert.Equal("measurement", reach.GetProperty("kind").GetString());
        Assert.Equal("median minus1 plus1 minus2 plus2", Keys(point.GetProperty("expected")));
        Assert.Equal("median minus1 plus1 minus2 plus2", Keys(reach.GetProperty("expectedSignalLimit")));
        Assert.True(point.GetProperty("expected").GetProperty("plus2").GetDouble() > point.GetProperty("excluded")[0][0].GetDouble());
    }

    [Fact]
    public void A_point_of_an_abundance_has_fixed_keys_whether_it_has_a_solution_or_not()
    {
        const string keys = "massGeV mediatorMassGeV coupling alphaD y omegaH2 omegaH2Error relativeError xFreezeOut sigmaVCm3PerS sigmaVTodayCm3PerS flags reason failed";
        JsonElement points = CliRun.Words("relic dark-photon --dm scalar --masses 0.00001,0.01 --json").Json.GetProperty("points");
        Assert.All(points.EnumerateArray(), p => Assert.Equal(keys, Keys(p)));
        Assert.Equal(JsonValueKind.Null, points[0].GetProperty("coupling").ValueKind);
        Assert.Equal(JsonValueKind.Null, points[1].GetProperty("reason").ValueKind);
    }

    [Fact]
    public void In_text_the_caveats_go_to_the_error_writer()
    {
        CliRun run = CliRun.Words("width dark-photon --mass 0.5");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.StartsWith("caveat: ", line, StringComparison.Ordinal));
        Assert.DoesNotContain("caveat", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_of_a_source_stands_in_the_bibliography()
    {
        string[] commands =
        [
            "upper-limit --observed 0 --background 0.5 --method fc",
            "xsec --mediator vector --beam e- --energy 100 --target Pb --mass 0.1 --method ww",
            "reach na64e-2018 --model dark-photon --masses 0.5 --production iww",
            "show water",
            "g-2 dark-photon --mass 0.1 --lepton e",
            "direct-detection dark-photon --mass 0.1",
            "relic dark-photon --masses 0.01",
            "shower --beam e- --energy 10 --material Pb --thickness-x0 20 --cut-gev 1 --events 2",
        ];
        foreach (string command in commands)
        {
            using var scratch = new Scratch();
            CliRun result = CliRun.Words($"{command} --json");
            Assert.Equal(ExitCode.Done, result.Code);
            File.WriteAllText(scratch.File("result.json"), result.Output);
            CliRun bibliography = CliRun.Of("cite", scratch.File("result.json"));
            Assert.Equal("", bibliography.Error);
            Assert.StartsWith("@", bibliography.Output, StringComparison.Ordinal);
        }
    }

    private static string Keys(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(p => p.Name));
}
