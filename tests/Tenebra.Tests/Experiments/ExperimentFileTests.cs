using Tenebra.Experiments;

namespace Tenebra.Tests.Experiments;

public sealed class ExperimentFileTests
{
    [Theory]
    [InlineData("\"energyGeV\": 100", "\"energyGeV\": -100", "beam.energyGeV: -100 is not allowed")]
    [InlineData("\"energyGeV\": 100", "\"energyGeV\": 1e999", "beam.energyGeV")]
    [InlineData("\"energyGeV\": 100", "\"energyGeV\": \"100\"", "beam.energyGeV")]
    [InlineData("\"energyGeV\": 100", "\"energy\": 100", "energy")]
    [InlineData("\"energyGeV\": 100, ", "", "energyGeV")]
    [InlineData("\"energyGeV\": 100", "\"energyGeV\": 40", "signature.thresholdGeV: 50 is not allowed")]
    [InlineData("\"energyGeV\": 100", "\"energyGeV\": 100, \"energyGeV\": 100", "energyGeV")]
    [InlineData("\"particle\": \"e-\"", "\"particle\": \"pi-\"", "beam.particle: 'pi-' is not allowed")]
    [InlineData("\"particle\": \"e-\"", "\"particle\": null", "beam")]
    [InlineData("\"relativeEnergySpread\": 0.01", "\"relativeEnergySpread\": 1.5", "beam.relativeEnergySpread: 1.5")]
    [InlineData("\"thicknessCm\": 0.15", "\"thicknessCm\": 0", "target.layers[0].thicknessCm: 0 is not allowed")]
    [InlineData("\"count\": 150", "\"count\": 0", "target.layers[0].count")]
    [InlineData("\"count\": 150", "\"count\": 1.5", "target.layers[0].count")]
    [InlineData("\"productionMaterial\": \"Pb\"", "\"productionMaterial\": \"W\"", "target.productionMaterial: 'W'")]
    [InlineData("\"kind\": \"missing-energy\"", "\"kind\": \"visible\"", "signature.kind: 'visible'")]
    [InlineData("\"constantFraction\": 0.04", "\"constantFraction\": 4", "signature.ecalResolution.constantFraction: 4")]
    [InlineData("\"particlesOnTarget\": 9.37e11", "\"particlesOnTarget\": 0", "periods[0].particlesOnTarget: 0")]
    [InlineData("\"value\": 0.83", "\"value\": 83", "periods[0].efficiency.factors[1].value: 83 is not allowed")]
    [InlineData("\"value\": 0.5", "\"value\": 0", "periods[0].efficiency.total.value: 0 is not allowed")]
    [InlineData("\"confidence\": \"low\"", "\"confidence\": \"none\"", "periods[0].efficiency.factors[0].confidence: 'none'")]
    [InlineData("\"of\": \"signal\"", "\"of\": \"signl\"", "na64e-2022.json:19: nuisances[0].of: unknown value 'signl' (did you mean 'signal'?")]
    [InlineData("\"of\": \"signal\"", "\"for\": \"signal\"", "na64e-2022.json:19: nuisances[0]: unknown key 'for' (did you mean 'of'?")]
    [InlineData("\"of\": \"signal\"", "\"of\": \"background\"", "periods[0].efficiency.total.error: null is not allowed (need a number, or a nuisance of the signal that contains it)")]
    [InlineData("\"relativeError\": 0.15", "\"relativeError\": 0", "nuisances[0].relativeError: 0 is not allowed")]
    [InlineData("\"relativeError\": 0.15", "\"relativError\": 0.15", "unknown key 'relativError' (did you mean 'relativeError'?")]
    [InlineData("\"factors\": [", "\"faktors\": [", "periods[0].efficiency: unknown key 'faktors' (did you mean 'factors'?")]
    [InlineData(
        "\"nuisances\": [],", "\"nuisances\": [ { \"name\": \"signal normalisation\", \"of\": \"signal\", \"relativeError\": 0.1, \"source\": \"test\", \"confidence\": \"low\" } ],",
        "periods[0]: 'signal normalisation' for two errors of the signal is not allowed")]
    [InlineData("\"error\": 0, \"isUpperLimit\"", "\"error\": 0.1, \"isUpperLimit\"", "periods[0].background.components[3].error: 0.1")]
    [InlineData("\"total\": 0.51", "\"total\": -0.51", "periods[0].background.total: -0.51")]
    [InlineData("\"observed\": 0", "\"observed\": -1", "periods[0].observed: -1")]
    [InlineData("\"schema\": \"experiment-1\"", "\"schema\": \"experiment-2\"", "schema: 'experiment-2'")]
    [InlineData("\"name\": \"na64e-2022\"", "\"name\": \"other\"", "name: 'other'")]
    [InlineData("{", "[", "na64e-2022.json:1: ")]
    [InlineData("{", "{ // comment", "na64e-2022.json:1: ")]
    public void A_bad_file_gives_one_message_with_file_and_path(string good, string bad, string message)
    {
        string text = DataFolder.Embedded.Read("experiments/na64e-2022.json").Text;
        int at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0);
        string broken = text[..at] + bad + text[(at + good.Length)..];
        InputException error = Assert.Throws<InputException>(() => LoadFrom(broken));
        Assert.Contains("na64e-2022.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    /// <summary>The errors of 0.1.0 were one, that of the factors in it: what is to be written gives the same number.</summary>
    [Fact]
    public void A_file_of_the_version_before_is_told_what_to_write()
    {
        string now = DataFolder.Embedded.Read("experiments/na64e-2022.json").Text;
        int from = now.IndexOf("  \"nuisances\": [", StringComparison.Ordinal), to = now.IndexOf("  \"periods\"", StringComparison.Ordinal);
        string error = "  \"signalRelativeError\": { \"value\": 0.15, \"source\": \"here\", \"confidence\": \"low\" },\n";
        Assert.Contains(
            "na64e-2022.json:18: 'signalRelativeError' is a key of version 0.1.0 (write \"nuisances\": [ { \"name\": \"signal normalisation\", \"of\": \"signal\", \"relativeError\": 0.15, \"source\": \"here\", \"confidence\": \"low\" } ]",
            Assert.Throws<InputException>(() => LoadFrom(now[..from] + error + now[to..])).Message, StringComparison.Ordinal);
        int start = now.IndexOf("      \"efficiency\"", StringComparison.Ordinal), end = now.IndexOf("      \"background\"", StringComparison.Ordinal);
        string factors = "      \"efficiencies\": [ { \"name\": \"all\", \"value\": 0.6, \"error\": 0.05, \"source\": \"here\", \"confidence\": \"low\" } ],\n";
        Assert.Contains(
            "periods[0]: 'efficiencies' is a key of version 0.1.0 (write \"efficiency\": { \"total\": null, \"factors\": [ { \"name\": \"all\", \"value\": 0.6,",
            Assert.Throws<InputException>(() => LoadFrom(now[..start] + factors + now[end..])).Message, StringComparison.Ordinal);
        Experiment mended = LoadFrom(now[..start] + factors.Replace("\"efficiencies\": [", "\"efficiency\": { \"total\": null, \"factors\": [", StringComparison.Ordinal)
            .Replace("0.05", "null", StringComparison.Ordinal).Replace("],", "] },", StringComparison.Ordinal) + now[end..]);
        Assert.Equal((0.6, 0.15), (mended.Efficiency, Math.Round(mended.SignalRelativeError, 12)));
    }

    [Fact]
    public void The_user_can_replace_a_shipped_experiment()
    {
        string text = DataFolder.Embedded.Read("experiments/na64e-2022.json").Text;
        Experiment changed = LoadFrom(text.Replace("9.37e11", "1e12", StringComparison.Ordinal));
        Assert.Equal(1e12, changed.ParticlesOnTarget);
    }

    private static Experiment LoadFrom(string text)
    {
        string folder = Directory.CreateTempSubdirectory("tenebra-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "experiments"));
            File.WriteAllText(Path.Combine(folder, "experiments", "na64e-2022.json"), text);
            return Experiment.Load(DataFolder.WithOverrides(folder), "na64e-2022");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
