namespace Tenebra.Experiments;

/// <summary>A period of data taking: an independent counting experiment.</summary>
/// <param name="Name">Such as <c>2016-2022</c>.</param>
/// <param name="ParticlesOnTarget">Beam particles on the target.</param>
/// <param name="Efficiencies">Factors of the signal efficiency, each with its source.</param>
/// <param name="Background">Expected background in the signal region.</param>
/// <param name="Observed">Events seen in the signal region.</param>
public sealed record Period(
    string Name,
    double ParticlesOnTarget,
    IReadOnlyList<EfficiencyFactor> Efficiencies,
    BackgroundEstimate Background,
    int Observed)
{
    /// <summary>Product of the efficiency factors.</summary>
    public double Efficiency => Efficiencies.Aggregate(1.0, (product, f) => product * f.Value);

    /// <summary>Relative error of the product, the factors' errors being independent.</summary>
    public double EfficiencyRelativeError => Math.Sqrt(Efficiencies.Sum(f => Math.Pow(f.Error / f.Value, 2)));
}

/// <summary>One factor of the signal efficiency.</summary>
/// <param name="Name">What is selected.</param>
/// <param name="Value">Efficiency, above 0 and at most 1.</param>
/// <param name="Error">Its error, absolute.</param>
/// <param name="Source">Key of references.bib, or words.</param>
/// <param name="Confidence"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
public sealed record EfficiencyFactor(string Name, double Value, double Error, string Source, string Confidence);

/// <summary>Expected background events, by component and in total.</summary>
/// <param name="Components">Those that were published; they need not add up to the total.</param>
/// <param name="Total">The published total.</param>
/// <param name="TotalError">Its error.</param>
/// <param name="Source">Key of references.bib, or words.</param>
/// <param name="Confidence"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
public sealed record BackgroundEstimate(
    IReadOnlyList<BackgroundComponent> Components, double Total, double TotalError, string Source, string Confidence);

/// <summary>One component of the background.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Events">Expected events, or their upper limit.</param>
/// <param name="Error">Error of the expectation; 0 with a limit.</param>
/// <param name="IsUpperLimit">Whether <paramref name="Events"/> is a limit.</param>
public sealed record BackgroundComponent(string Name, double Events, double Error, bool IsUpperLimit);

/// <summary>A number of the experiment with where it comes from.</summary>
/// <param name="Value">The number.</param>
/// <param name="Source">Key of references.bib, or words.</param>
/// <param name="Confidence"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
public sealed record SourcedValue(double Value, string Source, string Confidence);
