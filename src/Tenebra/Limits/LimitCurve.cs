using Tenebra.Models;
using Tenebra.Statistics;

namespace Tenebra.Limits;

/// <summary>Values of the parameter that are excluded, from Lo to Hi; Hi null where nothing up to a coupling of √4π ends it.</summary>
public readonly record struct ExcludedInterval(double Lo, double? Hi);

/// <summary>What experiments that hold background only exclude, at the quantiles −2σ … +2σ of their signal limits.</summary>
/// <remarks>A lower limit on the signal excludes more: the interval at −2σ contains that at −1σ, and so on.</remarks>
public sealed record ExpectedExclusion(
    IReadOnlyList<ExcludedInterval> Minus2,
    IReadOnlyList<ExcludedInterval> Minus1,
    IReadOnlyList<ExcludedInterval> Median,
    IReadOnlyList<ExcludedInterval> Plus1,
    IReadOnlyList<ExcludedInterval> Plus2);

/// <summary>The limit at one mass.</summary>
/// <param name="Mass">Mass of the mediator [GeV].</param>
/// <param name="Excluded">
/// Disjoint intervals in rising order, of a projection those of the median experiment; empty where nothing is excluded.
/// </param>
/// <param name="YieldAtUnit">Signal events at parameter 1 and invisible branching ratio 1.</param>
/// <param name="Reason">Why nothing is excluded, or what failed; null otherwise.</param>
/// <param name="Failed">Whether a calculation did not converge.</param>
public sealed record LimitPoint(
    double Mass, IReadOnlyList<ExcludedInterval> Excluded, Estimate YieldAtUnit, string? Reason, bool Failed = false)
{
    /// <summary>What is expected without a signal; null unless asked for.</summary>
    public ExpectedExclusion? Expected { get; init; }

    /// <summary>Relative numerical error of the lower edge: half of the yield's, which goes with the square of the parameter.</summary>
    public double RelativeError => 0.5 * YieldAtUnit.RelativeError;
}

/// <summary>An exclusion curve: the excluded intervals of a parameter against the mass of the mediator.</summary>
/// <param name="Experiment">Name of the experiment.</param>
/// <param name="Title">Its title.</param>
/// <param name="Model">Name of the model.</param>
/// <param name="Mediator">Its mediator.</param>
/// <param name="Parameter">Name of the parameter, such as epsilon.</param>
/// <param name="Unit">Unit of the parameter, 1 or GeV^-1.</param>
/// <param name="ConfidenceLevel">In (0, 1).</param>
/// <param name="Method">How the limit is drawn.</param>
/// <param name="Kind">Whether it rests on an observation.</param>
/// <param name="SignalLimit">The limit on the number of signal events: on the observation, of a projection the median one.</param>
/// <param name="ExpectedSignalLimit">The limits on the number of signal events without a signal; null unless asked for.</param>
/// <param name="Points">One for each mass of the plan, in its order.</param>
/// <param name="Provenance">What made it.</param>
public sealed record LimitCurve(
    string Experiment,
    string Title,
    string Model,
    MediatorKind Mediator,
    string Parameter,
    string Unit,
    double ConfidenceLevel,
    LimitMethod Method,
    LimitKind Kind,
    double SignalLimit,
    ExpectedBand? ExpectedSignalLimit,
    IReadOnlyList<LimitPoint> Points,
    Provenance Provenance);
