using System.Globalization;
using System.Text.Json.Serialization;

namespace Tenebra.Experiments;

/// <summary>An experiment as its file describes it: <c>data/experiments/NAME.json</c>, schema <c>experiment-1</c>.</summary>
/// <param name="Schema"><c>experiment-1</c>.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Title">A line for people.</param>
/// <param name="Beam">What arrives.</param>
/// <param name="Target">Where the signal is made.</param>
/// <param name="Signature">What a signal event looks like.</param>
/// <param name="Nuisances">Errors common to all periods, beside those of efficiency and background.</param>
/// <param name="Periods">Periods of data taking.</param>
/// <param name="References">Keys of references.bib.</param>
/// <param name="Caveats">What limits the validity of these numbers.</param>
public sealed record Experiment(
    string Schema,
    string Name,
    string Title,
    Beam Beam,
    Target Target,
    Signature Signature,
    IReadOnlyList<Nuisance> Nuisances,
    IReadOnlyList<Period> Periods,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Caveats)
{
    /// <summary>Hash of the file the experiment was read from, by the file's name: for <see cref="Provenance"/>.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> DataSha256 { get; internal init; } = new Dictionary<string, string>();

    private const string Exposure = "exposure";
    private const string ThresholdGeV = "thresholdGeV";

    /// <summary>What <see cref="With"/> can change.</summary>
    public static IReadOnlyList<string> Parameters { get; } = [Exposure, ThresholdGeV];

    /// <summary>Particles on target of all periods.</summary>
    public double ParticlesOnTarget => Periods.Sum(p => p.ParticlesOnTarget);

    /// <summary>Signal efficiency, the mean over periods weighted by particles on target.</summary>
    public double Efficiency => Periods.Sum(p => p.ParticlesOnTarget * p.Efficiency.Value) / ParticlesOnTarget;

    /// <summary>Relative error of the expected signal in all: of one name added over periods, different names in quadrature.</summary>
    public double SignalRelativeError => Math.Sqrt((
        from period in Periods
        from error in SignalErrors(period)
        group period.ParticlesOnTarget * period.Efficiency.Value * error.RelativeError by error.Name into named
        select Math.Pow(named.Sum() / (ParticlesOnTarget * Efficiency), 2)).Sum());

    /// <summary>Expected background of all periods; errors of periods are their own, nuisances of the background left out.</summary>
    public Estimate Background => new(
        Periods.Sum(p => p.Background.Total),
        Math.Sqrt(Periods.Sum(p => p.Background.TotalError * p.Background.TotalError)));

    /// <summary>Observed events of all periods; null where those of one are not known.</summary>
    public int? Observed => Periods.All(p => p.Observed is not null) ? Periods.Sum(p => p.Observed) : null;

    /// <summary>Whether nothing was observed by this experiment as it stands: its limits are those that are expected.</summary>
    public bool IsProjection => Observed is null;

    /// <summary>The errors of the signal in a period by their names: of its efficiency, of the experiment, of its own.</summary>
    public IEnumerable<(string Name, double RelativeError)> SignalErrors(Period period) =>
        period.Efficiency.Errors.Concat(NuisancesOf(period, NuisanceOf.Signal));

    /// <summary>The errors of a period's background by their names, beside <see cref="BackgroundEstimate.TotalError"/>.</summary>
    public IEnumerable<(string Name, double RelativeError)> BackgroundErrors(Period period) => NuisancesOf(period, NuisanceOf.Background);

    /// <summary>Names of the experiments that <see cref="Load"/> knows.</summary>
    public static IReadOnlyList<string> Names(DataFolder data) => data.Names("experiments", ".json");

    /// <summary>Reads and checks an experiment.</summary>
    /// <exception cref="InputException">Unknown name, or a file that is not an experiment: the message names file and path.</exception>
    public static Experiment Load(DataFolder data, string name) => ExperimentFile.Load(data, name);

    /// <summary>This experiment with one parameter changed, as by <c>--set exposure=1e12</c>.</summary>
    /// <remarks>
    /// What was observed was not observed with another exposure or threshold: it is left out, and what remains is a projection. Exposure
    /// scales all periods and their background alike; the threshold leaves efficiency and background as they are. Both changes add a caveat.
    /// </remarks>
    /// <exception cref="InputException">Unknown parameter, or a value out of range.</exception>
    public Experiment With(string name, string value)
    {
        if (!Parameters.Contains(name)) throw InputException.UnknownName($"parameter of experiment {Name}", name, Parameters);
        string allowed = name == Exposure
            ? "a finite number > 0 of particles on target"
            : $"a number > 0 and below the beam energy, {Beam.EnergyGeV} GeV";
        bool number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double x);
        if (!number || !double.IsFinite(x) || x <= 0 || (name == ThresholdGeV && x >= Beam.EnergyGeV))
            throw InputException.BadValue(name, value, allowed);
        return name == Exposure ? WithExposure(x) : WithThreshold(x);
    }

    private Experiment WithExposure(double exposure)
    {
        double factor = exposure / ParticlesOnTarget;
        if (factor == 1) return this;
        return Projected($"exposure set to {exposure:0.###e0} (published: {ParticlesOnTarget:0.###e0}), background scaled with it") with
        {
            Periods = [.. Periods.Select(p => p with
            {
                ParticlesOnTarget = factor * p.ParticlesOnTarget, Background = p.Background.Scaled(factor), Observed = null,
            })],
        };
    }

    private Experiment WithThreshold(double threshold)
    {
        if (threshold == Signature.ThresholdGeV) return this;
        return Projected($"threshold set to {threshold} GeV (published: {Signature.ThresholdGeV}), efficiency and background kept") with
        {
            Signature = Signature with { ThresholdGeV = threshold },
            Periods = [.. Periods.Select(p => p with { Observed = null })],
        };
    }

    private Experiment Projected(string change) => this with
    {
        Caveats = [.. Caveats, $"projection: {change}; what was observed does not belong to it and is left out"],
    };

    private IEnumerable<(string Name, double RelativeError)> NuisancesOf(Period period, NuisanceOf of) =>
        from nuisance in Nuisances.Concat(period.Nuisances)
        where nuisance.Of == of
        select (nuisance.Name, nuisance.RelativeError);
}
