namespace Tenebra.Experiments;

/// <summary>A period of data taking: a counting experiment of its own.</summary>
/// <param name="Name">Such as <c>2016-2022</c>.</param>
/// <param name="ParticlesOnTarget">Beam particles on the target.</param>
/// <param name="Efficiency">Efficiency of the selection for the signal.</param>
/// <param name="Background">Expected background in the signal region; its error is the period's own.</param>
/// <param name="Nuisances">Errors of this period beside those of the experiment; of the same name in another period, one parameter.</param>
/// <param name="Observed">Events seen in the signal region; null where nothing was observed, or is not known.</param>
public sealed record Period(
    string Name,
    double ParticlesOnTarget,
    Efficiency Efficiency,
    BackgroundEstimate Background,
    IReadOnlyList<Nuisance> Nuisances,
    int? Observed);

/// <summary>Expected background events, by component and in total.</summary>
/// <param name="Components">Those that were published; they need not add up to the total.</param>
/// <param name="Total">The published total.</param>
/// <param name="TotalError">Its error.</param>
/// <param name="Source">Key of references.bib, or words.</param>
/// <param name="Confidence"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
public sealed record BackgroundEstimate(
    IReadOnlyList<BackgroundComponent> Components, double Total, double TotalError, string Source, string Confidence)
{
    /// <summary>The background of another exposure: every number in proportion.</summary>
    internal BackgroundEstimate Scaled(double factor) => this with
    {
        Components = [.. Components.Select(c => c with { Events = factor * c.Events, Error = factor * c.Error })],
        Total = factor * Total,
        TotalError = factor * TotalError,
    };
}

/// <summary>One component of the background.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Events">Expected events, or their upper limit.</param>
/// <param name="Error">Error of the expectation; 0 with a limit.</param>
/// <param name="IsUpperLimit">Whether <paramref name="Events"/> is a limit.</param>
public sealed record BackgroundComponent(string Name, double Events, double Error, bool IsUpperLimit);
