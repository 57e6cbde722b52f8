using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tenebra.Experiments;

/// <summary>Reads an experiment file strictly and checks every number in it.</summary>
internal static class ExperimentFile
{
    private const string Schema = "experiment-1";

    private static readonly string[] Particles = ["e-", "e+", "mu-", "mu+"];
    private static readonly string[] Confidences = ["high", "medium", "low"];

    public static Experiment Load(DataFolder data, string name)
    {
        IReadOnlyList<string> known = Experiment.Names(data);
        if (!known.Contains(name)) throw InputException.UnknownName("experiment", name, known);
        string path = $"experiments/{name}.json";
        (string text, string shownPath) = data.Read(path);
        FormerExperiment.Refuse(text, shownPath);
        Experiment experiment = StrictJson.Read(text, shownPath, ExperimentJson.Default.Experiment) with
        {
            DataSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { [path] = Provenance.Sha256(text) },
        };
        new Check(shownPath).Whole(experiment, name);
        return experiment;
    }

    private readonly record struct Check(string ShownPath)
    {
        private const string AFraction = "a number from 0 to 1";
        private const string NotNegative = "a finite number >= 0";
        private const double LargestError = 10;

        public void Whole(Experiment e, string name)
        {
            Must(e.Schema == Schema, "schema", $"'{e.Schema}'", $"'{Schema}'");
            Must(e.Name == name, "name", $"'{e.Name}'", $"the name of the file, '{name}'");
            Text(e.Title, "title");
            Must(Particles.Contains(e.Beam.Particle), "beam.particle", $"'{e.Beam.Particle}'", string.Join(", ", Particles));
            Above0(e.Beam.EnergyGeV, "beam.energyGeV", "GeV");
            Must(e.Beam.RelativeEnergySpread is >= 0 and < 1, "beam.relativeEnergySpread", e.Beam.RelativeEnergySpread, "a number from 0 to below 1");
            Material(e.Target);
            Signature(e.Signature, e.Beam.EnergyGeV);
            Nuisances(e.Nuisances, "");
            Must(e.Periods.Count > 0, "periods", "an empty list", "at least one period");
            for (int i = 0; i < e.Periods.Count; i++) Period(e, e.Periods[i], $"periods[{i}]");
            string[] names = [.. e.Periods.Select(p => p.Name)];
            Must(names.Distinct().Count() == names.Length, "periods", string.Join(", ", names), "a different name for each period");
            Must(e.References.Count > 0, "references", "an empty list", "at least one key of references.bib");
            for (int i = 0; i < e.References.Count; i++) Text(e.References[i], $"references[{i}]");
            for (int i = 0; i < e.Caveats.Count; i++) Text(e.Caveats[i], $"caveats[{i}]");
        }

        private void Material(Target target)
        {
            Must(target.Layers.Count > 0, "target.layers", "an empty list", "at least one layer");
            for (int i = 0; i < target.Layers.Count; i++)
            {
                string path = $"target.layers[{i}]";
                Text(target.Layers[i].Material, path + ".material");
                Above0(target.Layers[i].ThicknessCm, path + ".thicknessCm", "cm");
                Must(target.Layers[i].Count > 0, path + ".count", target.Layers[i].Count, "a whole number > 0");
            }
            string[] materials = [.. target.Layers.Select(l => l.Material).Distinct()];
            Must(
                materials.Contains(target.ProductionMaterial),
                "target.productionMaterial",
                $"'{target.ProductionMaterial}'",
                "the material of a layer: " + string.Join(", ", materials));
        }

        private void Signature(Signature signature, double beamEnergyGeV)
        {
            Must(signature.Kind == "missing-energy", "signature.kind", $"'{signature.Kind}'", "'missing-energy'");
            Must(
                signature.ThresholdGeV > 0 && signature.ThresholdGeV < beamEnergyGeV,
                "signature.thresholdGeV",
                signature.ThresholdGeV,
                $"a number > 0 and below the beam energy, {beamEnergyGeV} GeV");
            EcalResolution resolution = signature.EcalResolution;
            const string path = "signature.ecalResolution";
            Must(resolution.StochasticSqrtGeV is >= 0 and <= 1, path + ".stochasticSqrtGeV", resolution.StochasticSqrtGeV, AFraction);
            Must(resolution.ConstantFraction is >= 0 and <= 1, path + ".constantFraction", resolution.ConstantFraction, AFraction);
        }

        private void Period(Experiment e, Period period, string path)
        {
            Text(period.Name, path + ".name");
            Above0(period.ParticlesOnTarget, path + ".particlesOnTarget", "particles");
            Must(period.Observed is not < 0, path + ".observed", period.Observed!, "a whole number >= 0, or null for a projection");
            Efficiency(period.Efficiency, path + ".efficiency");
            Background(period.Background, path);
            Nuisances(period.Nuisances, path + ".");
            bool isCovered = e.Nuisances.Concat(period.Nuisances).Any(n => n.Of == NuisanceOf.Signal);
            string error = path + (period.Efficiency.Total is null ? ".efficiency.factors: error" : ".efficiency.total.error");
            Must(!period.Efficiency.HasOpenError || isCovered, error, "null", "a number, or a nuisance of the signal that contains it");
            Once(e.SignalErrors(period), path, "signal");
            Once(e.BackgroundErrors(period), path, "background");
        }

        // An error of one name would be counted twice.
        private void Once(IEnumerable<(string Name, double RelativeError)> errors, string path, string of)
        {
            string? twice = errors.GroupBy(x => x.Name).FirstOrDefault(g => g.Count() > 1)?.Key;
            Must(twice is null, path, $"'{twice}' for two errors of the {of}", "a name of its own for each error");
        }

        private void Efficiency(Efficiency efficiency, string path)
        {
            if (efficiency.Total is { } total) Efficient(total.Value, total.Error, total.Source, total.Confidence, path + ".total");
            bool isGiven = efficiency.Total is not null || efficiency.Factors.Count > 0;
            Must(isGiven, path, "neither a total nor a factor", "one of them, 1 where every event passes");
            for (int i = 0; i < efficiency.Factors.Count; i++)
            {
                EfficiencyFactor factor = efficiency.Factors[i];
                string at = $"{path}.factors[{i}]";
                Text(factor.Name, at + ".name");
                Efficient(factor.Value, factor.Error, factor.Source, factor.Confidence, at);
            }
        }

        private void Efficient(double value, double? error, string source, string confidence, string path)
        {
            Must(value is > 0 and <= 1, path + ".value", value, "a number above 0 and at most 1");
            Must(error is null or (>= 0 and <= 1), path + ".error", error!, AFraction + ", or null where a nuisance contains it");
            Source(source, confidence, path);
        }

        private void Nuisances(IReadOnlyList<Nuisance> nuisances, string path)
        {
            for (int i = 0; i < nuisances.Count; i++)
            {
                string at = $"{path}nuisances[{i}]";
                Text(nuisances[i].Name, at + ".name");
                double error = nuisances[i].RelativeError;
                Must(error is > 0 and <= LargestError, at + ".relativeError", error, $"a number above 0 and at most {LargestError}");
                Source(nuisances[i].Source, nuisances[i].Confidence, at);
            }
        }

        private void Background(BackgroundEstimate background, string path)
        {
            Must(Finite0(background.Total), path + ".background.total", background.Total, NotNegative);
            Must(Finite0(background.TotalError), path + ".background.totalError", background.TotalError, NotNegative);
            Source(background.Source, background.Confidence, path + ".background");
            for (int i = 0; i < background.Components.Count; i++)
            {
                BackgroundComponent component = background.Components[i];
                string at = $"{path}.background.components[{i}]";
                Text(component.Name, at + ".name");
                Must(Finite0(component.Events), at + ".events", component.Events, NotNegative);
                Must(Finite0(component.Error), at + ".error", component.Error, NotNegative);
                Must(!component.IsUpperLimit || component.Error == 0, at + ".error", component.Error, "0 beside an upper limit");
            }
        }

        private void Source(string source, string confidence, string path)
        {
            Text(source, path + ".source");
            Must(Confidences.Contains(confidence), path + ".confidence", $"'{confidence}'", string.Join(", ", Confidences));
        }

        private void Above0(double value, string path, string unit) =>
            Must(double.IsFinite(value) && value > 0, path, value, $"a finite number > 0, {unit}");

        private void Text(string value, string path) =>
            Must(!string.IsNullOrWhiteSpace(value), path, "an empty text", "some words");

        private static bool Finite0(double value) => double.IsFinite(value) && value >= 0;

        private void Must(bool good, string path, object value, string allowed)
        {
            if (!good) throw InputException.BadValue($"{ShownPath}: {path}", value, allowed);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    Converters = [typeof(NuisanceOfConverter)])]
[JsonSerializable(typeof(Experiment))]
internal sealed partial class ExperimentJson : JsonSerializerContext
{
    private sealed class NuisanceOfConverter() : JsonStringEnumConverter<NuisanceOf>(JsonNamingPolicy.CamelCase);
}
