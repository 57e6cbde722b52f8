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
    [InlineData("\"value\": 0.83", "\"value\": 83", "periods[0].efficiencies[1].value: 83 is not allowed")]
    [InlineData("\"confidence\": \"low\"", "\"confidence\": \"none\"", "periods[0].efficiencies[0].confidence: 'none'")]
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
