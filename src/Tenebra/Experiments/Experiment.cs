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
/// <param name="SignalRelativeError">
/// Relative error of the expected signal in all: efficiency, normalisation and cross section. It contains
/// <see cref="EfficiencyRelativeError"/>; the two do not add.
/// </param>
/// <param name="Periods">Independent periods of data taking.</param>
/// <param name="References">Keys of references.bib.</param>
/// <param name="Caveats">What limits the validity of these numbers.</param>
public sealed record Experiment(
    string Schema,
    string Name,
    string Title,
    Beam Beam,
    Target Target,
    Signature Signature,
    SourcedValue SignalRelativeError,
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
    public double Efficiency => Weighted(p => p.Efficiency);

    /// <summary>Relative error of <see cref="Efficiency"/>; the errors of the periods are taken as fully correlated.</summary>
    public double EfficiencyRelativeError => Weighted(p => p.Efficiency * p.EfficiencyRelativeError) / Efficiency;

    /// <summary>Expected background of all periods; the errors of the periods are taken as independent.</summary>
    public Estimate Background => new(
        Periods.Sum(p => p.Background.Total),
        Math.Sqrt(Periods.Sum(p => p.Background.TotalError * p.Background.TotalError)));

    /// <summary>Observed events of all periods.</summary>
    public int Observed => Periods.Sum(p => p.Observed);

    /// <summary>Names of the experiments that <see cref="Load"/> knows.</summary>
    public static IReadOnlyList<string> Names(DataFolder data) => data.Names("experiments", ".json");

    /// <summary>Reads and checks an experiment.</summary>
    /// <exception cref="InputException">Unknown name, or a file that is not an experiment: the message names file and path.</exception>
    public static Experiment Load(DataFolder data, string name) => ExperimentFile.Load(data, name);

    /// <summary>This experiment with one parameter changed, as by <c>--set exposure=1e12</c>.</summary>
    /// <remarks>
    /// Exposure scales all periods and their background alike and leaves what was observed; both changes add a caveat.
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
        return name == Exposure ? WithExposure(x) : this with
        {
            Signature = Signature with { ThresholdGeV = x },
            Caveats =
            [
                .. Caveats,
                $"threshold set to {x} GeV (published: {Signature.ThresholdGeV}): efficiency, background and observation kept",
            ],
        };
    }

    private Experiment WithExposure(double exposure)
    {
        double factor = exposure / ParticlesOnTarget;
        return this with
        {
            Periods = [.. Periods.Select(p => p with
            {
                ParticlesOnTarget = factor * p.ParticlesOnTarget,
                Background = p.Background with
                {
                    Components = [.. p.Background.Components.Select(c => c with { Events = factor * c.Events, Error = factor * c.Error })],
                    Total = factor * p.Background.Total,
                    TotalError = factor * p.Background.TotalError,
                },
            })],
            Caveats =
            [
                .. Caveats,
                $"exposure set to {exposure:0.###e0} (published: {ParticlesOnTarget:0.###e0}): background scaled with it, observation kept",
            ],
        };
    }

    private double Weighted(Func<Period, double> value) =>
        Periods.Sum(p => p.ParticlesOnTarget * value(p)) / ParticlesOnTarget;
}
