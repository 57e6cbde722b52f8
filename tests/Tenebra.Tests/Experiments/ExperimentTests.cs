using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tenebra.Experiments;

namespace Tenebra.Tests.Experiments;

public sealed partial class ExperimentTests
{
    public static readonly TheoryData<string> Shipped = new(Experiment.Names(DataFolder.Embedded));

    [Fact]
    public void Three_runs_of_NA64_with_electrons_are_shipped() =>
        Assert.Superset(
            new HashSet<string> { "na64e-2016", "na64e-2018", "na64e-2022" },
            new HashSet<string>(Experiment.Names(DataFolder.Embedded)));

    [Theory]
    [InlineData("na64e-2016", 4.3e10, 0.12, 0.04)]
    [InlineData("na64e-2018", 2.84e11, 0.53, 0.17)]
    [InlineData("na64e-2022", 9.37e11, 0.51, 0.13)]
    public void Exposure_background_and_observation_are_the_published_ones(string name, double exposure, double background, double error)
    {
        Experiment experiment = Experiment.Load(DataFolder.Embedded, name);
        Assert.Equal(exposure, experiment.ParticlesOnTarget);
        Assert.Equal(background, experiment.Background.Value);
        Assert.Equal(error, experiment.Background.Error, tolerance: 1e-12);
        Assert.Equal(0, experiment.Observed);
        Assert.Equal(("e-", 100.0, 50.0), (experiment.Beam.Particle, experiment.Beam.EnergyGeV, experiment.Signature.ThresholdGeV));
        Assert.NotEmpty(experiment.Caveats);
    }

    /// <summary>0.97 · 0.83 · 0.95 · 0.94 · 0.94 · 0.93 = 0.6285 and with the ECAL selection, 0.93, 0.5845.</summary>
    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_published_total_is_the_efficiency_and_its_factors_are_information(string name)
    {
        Experiment experiment = Experiment.Load(DataFolder.Embedded, name);
        Period period = Assert.Single(experiment.Periods);
        Assert.Equal(0.5, experiment.Efficiency);
        Assert.Equal(0.5, period.Efficiency.Value);
        if (!name.StartsWith("na64e", StringComparison.Ordinal)) return;
        Efficiency product = period.Efficiency with { Total = null };
        Assert.Equal(0.584514, product.Value, tolerance: 1e-6);
        double byHand = 0.02 * Math.Sqrt(new[] { 0.97, 0.83, 0.95, 0.94, 0.94, 0.93, 0.93 }.Sum(e => 1 / (e * e)));
        Assert.Equal(byHand, Math.Sqrt(product.Errors.Sum(e => e.RelativeError * e.RelativeError)), tolerance: 1e-12);
        Assert.Empty(period.Efficiency.Errors);
    }

    [Fact]
    public void The_error_of_the_signal_is_the_published_one_in_all_once()
    {
        foreach (string name in Experiment.Names(DataFolder.Embedded).Where(n => n.StartsWith("na64e", StringComparison.Ordinal)))
            Assert.Equal(0.15, Experiment.Load(DataFolder.Embedded, name).SignalRelativeError, tolerance: 1e-12);
        Assert.Equal(0.2, Experiment.Load(DataFolder.Embedded, "na64mu-proposal").SignalRelativeError, tolerance: 1e-12);
    }

    [Fact]
    public void An_error_of_the_efficiency_counts_beside_the_nuisances()
    {
        Experiment published = Experiment.Load(DataFolder.Embedded, "na64e-2022");
        Period period = published.Periods[0];
        Experiment With(Efficiency efficiency) => published with { Periods = [period with { Efficiency = efficiency }] };
        var total = new EfficiencyTotal(0.5, 0.04, "test", "low");
        Assert.Equal(Math.Sqrt(0.15 * 0.15 + 0.08 * 0.08), With(new(total, [])).SignalRelativeError, tolerance: 1e-12);
        Efficiency factors = period.Efficiency with { Total = null };
        double ofFactors = factors.Errors.Sum(e => e.RelativeError * e.RelativeError);
        Assert.Equal(Math.Sqrt(0.15 * 0.15 + ofFactors), With(factors).SignalRelativeError, tolerance: 1e-12);
    }

    [Theory]
    [InlineData("na64e-2018", 0.53)]
    [InlineData("na64e-2022", 0.51)]
    public void Published_components_add_up_to_the_published_total(string name, double total)
    {
        Period period = Assert.Single(Experiment.Load(DataFolder.Embedded, name).Periods);
        Assert.Equal(total, period.Background.Components.Sum(c => c.Events), tolerance: 0.005);
        Assert.Equal(
            period.Background.TotalError,
            Math.Sqrt(period.Background.Components.Sum(c => c.Error * c.Error)),
            tolerance: 0.02);
    }

    /// <summary>150 plates of 1.5 mm lead, 22.5 cm, are 40.1 radiation lengths of 0.5612 cm.</summary>
    [Fact]
    public void The_calorimeter_is_forty_radiation_lengths_of_lead()
    {
        Target target = Experiment.Load(DataFolder.Embedded, "na64e-2022").Target;
        double lead = target.Layers.Where(l => l.Material == target.ProductionMaterial).Sum(l => l.TotalThickness);
        Assert.Equal(40.1, lead / 0.5612, tolerance: 0.05);
    }

    [Fact]
    public void A_calorimeter_of_ten_per_cent_and_four_measures_50_GeV_to_2_7_GeV() =>
        Assert.Equal(2.7071, new EcalResolution(0.10, 0.04).Sigma(50), tolerance: 1e-4);

    [Fact]
    public void Setting_the_exposure_scales_the_background_and_says_so()
    {
        Experiment published = Experiment.Load(DataFolder.Embedded, "na64e-2022");
        Experiment tenfold = published.With("exposure", "9.37e12");
        Assert.Equal(9.37e12, tenfold.ParticlesOnTarget, tolerance: 1);
        Assert.Equal(5.1, tenfold.Background.Value, tolerance: 1e-9);
        Assert.Equal(1.3, tenfold.Background.Error, tolerance: 1e-9);
        Assert.Equal(published.Efficiency, tenfold.Efficiency, tolerance: 1e-12);
        Assert.Equal(published.Caveats.Count + 1, tenfold.Caveats.Count);
        Assert.StartsWith("projection: ", tenfold.Caveats[^1], StringComparison.Ordinal);
        Assert.Contains("9.37e12 (published: 9.37e11)", tenfold.Caveats[^1], StringComparison.Ordinal);
        Assert.Equal(9.37e11, published.ParticlesOnTarget);
    }

    [Fact]
    public void What_was_observed_belongs_to_the_published_exposure_and_threshold()
    {
        Experiment published = Experiment.Load(DataFolder.Embedded, "na64e-2022");
        Assert.False(published.IsProjection);
        foreach ((string name, string value) in new[] { ("exposure", "5e12"), ("exposure", "1e11"), ("thresholdGeV", "40") })
        {
            Assert.Null(published.With(name, value).Observed);
            Assert.True(published.With(name, value).IsProjection);
        }
        Assert.Same(published, published.With("exposure", "9.37e11"));
        Assert.Same(published, published.With("thresholdGeV", "50"));
    }

    [Theory]
    [InlineData("na64mu-proposal")]
    [InlineData("na64e-positron-2023")]
    public void An_experiment_whose_observation_is_not_known_is_a_projection(string name) =>
        Assert.True(Experiment.Load(DataFolder.Embedded, name).IsProjection);

    [Fact]
    public void Setting_the_threshold_keeps_efficiency_and_background()
    {
        Experiment experiment = Experiment.Load(DataFolder.Embedded, "na64e-2022").With("thresholdGeV", "40");
        Assert.Equal(40, experiment.Signature.ThresholdGeV);
        Assert.Equal(0.51, experiment.Background.Value);
        Assert.Equal(0.5, experiment.Efficiency);
        Assert.Contains("40 GeV", experiment.Caveats[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exposur", "1e12", "did you mean 'exposure'")]
    [InlineData("exposure", "much", "exposure: much is not allowed")]
    [InlineData("exposure", "-1", "exposure: -1 is not allowed")]
    [InlineData("exposure", "Infinity", "is not allowed")]
    [InlineData("thresholdGeV", "100", "below the beam energy, 100 GeV")]
    [InlineData("thresholdGeV", "0", "is not allowed")]
    public void A_wrong_setting_is_refused_with_what_is_allowed(string name, string value, string message)
    {
        Experiment experiment = Experiment.Load(DataFolder.Embedded, "na64e-2018");
        Assert.Contains(message, Assert.Throws<InputException>(() => experiment.With(name, value)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_experiment_is_answered_with_the_nearest_name() =>
        Assert.Contains(
            "did you mean 'na64e-2022'",
            Assert.Throws<InputException>(() => Experiment.Load(DataFolder.Embedded, "na64-2022")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Periods_are_independent_bins_that_combine_by_exposure()
    {
        Experiment one = Experiment.Load(DataFolder.Embedded, "na64e-2018");
        Period first = one.Periods[0];
        Period poor = first with
        {
            Name = "late",
            ParticlesOnTarget = 3 * first.ParticlesOnTarget,
            Efficiency = new(new(0.25, null, "test", "low"), []),
            Observed = 2,
        };
        Experiment both = one with { Periods = [first, poor] };
        Assert.Equal(4 * 2.84e11, both.ParticlesOnTarget, tolerance: 1);
        Assert.Equal((1 + 3 * 0.5) / 4 * one.Efficiency, both.Efficiency, tolerance: 1e-12);
        Assert.Equal(one.SignalRelativeError, both.SignalRelativeError, tolerance: 1e-12);
        Assert.Equal(1.06, both.Background.Value, tolerance: 1e-12);
        Assert.Equal(0.17 * Math.Sqrt(2), both.Background.Error, tolerance: 1e-12);
        Assert.Equal(2, both.Observed);
        Assert.Equal([0.25e12, 0.75e12], both.With("exposure", "1e12").Periods.Select(p => Math.Round(p.ParticlesOnTarget)));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_file_has_exactly_the_keys_of_the_schema(string name)
    {
        JsonNode schema = JsonNode.Parse(DataFolder.Embedded.Read("schemas/experiment-1.json").Text)!;
        Compare(schema, JsonNode.Parse(DataFolder.Embedded.Read($"experiments/{name}.json").Text)!, "$");
    }

    private static void Compare(JsonNode schema, JsonNode value, string path)
    {
        if (value is JsonObject data)
        {
            JsonObject properties = schema["properties"]!.AsObject();
            string[] keys = [.. properties.Select(p => p.Key).Order(StringComparer.Ordinal)];
            Assert.False(schema["additionalProperties"]!.GetValue<bool>(), path);
            Assert.Equal(keys, schema["required"]!.AsArray().Select(k => k!.GetValue<string>()).Order(StringComparer.Ordinal));
            Assert.Equal(keys, data.Select(p => p.Key).Order(StringComparer.Ordinal));
            foreach ((string key, JsonNode? child) in data)
            {
                if (child is null) Assert.Contains("null", properties[key]!["type"]!.AsArray().Select(t => t!.GetValue<string>()));
                else Compare(properties[key]!, child, $"{path}.{key}");
            }
        }
        else if (value is JsonArray list)
        {
            Assert.Equal("array", schema["type"]!.GetValue<string>());
            foreach (JsonNode? child in list) Compare(schema["items"]!, child!, path + "[]");
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_reference_and_source_stands_in_the_bibliography(string name)
    {
        Experiment experiment = Experiment.Load(DataFolder.Embedded, name);
        string bibliography = DataFolder.Embedded.Read("references.bib").Text;
        IEnumerable<string> sources = experiment.Periods
            .SelectMany(p => p.Efficiency.Factors.Select(f => f.Source).Append(p.Background.Source).Append(p.Efficiency.Total!.Source))
            .Concat(experiment.Nuisances.Select(n => n.Source))
            .Where(s => BibKey().IsMatch(s));
        Assert.NotEmpty(sources);
        Assert.All(
            experiment.References.Concat(sources),
            key => Assert.Contains("{" + key + ",", bibliography, StringComparison.Ordinal));
        Assert.Subset(new HashSet<string>(experiment.References), new HashSet<string>(sources));
    }

    [GeneratedRegex("^[A-Za-z0-9-]+:[0-9]{4}[a-z]{2,3}$", RegexOptions.None, 1000)]
    private static partial Regex BibKey();
}
