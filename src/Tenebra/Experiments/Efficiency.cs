using System.Text.Json.Serialization;

namespace Tenebra.Experiments;

/// <summary>Efficiency of the selection for the signal in one period: one number, and what is known of its parts.</summary>
/// <param name="Total">The published efficiency in all; null where none is published.</param>
/// <param name="Factors">Its factors: their product is the efficiency where there is no total, and information beside one.</param>
public sealed record Efficiency(EfficiencyTotal? Total, IReadOnlyList<EfficiencyFactor> Factors)
{
    /// <summary>Name of the error of a total.</summary>
    public const string ErrorName = "efficiency";

    /// <summary>The total where one is published, else the product of the factors.</summary>
    public double Value => Total?.Value ?? Factors.Aggregate(1.0, (product, f) => product * f.Value);

    /// <summary>
    /// The errors of <see cref="Value"/>, relative and independent of each other: that of the total, else those of the factors by their
    /// names. One that is null is contained in a nuisance of the signal.
    /// </summary>
    [JsonIgnore]
    public IEnumerable<(string Name, double RelativeError)> Errors => Total is { } total
        ? Named([(ErrorName, total.Value, total.Error)])
        : Named(Factors.Select(f => (f.Name, f.Value, f.Error)));

    /// <summary>Whether an error of <see cref="Value"/> is not given by itself.</summary>
    public bool HasOpenError => Total is { } total ? total.Error is null : Factors.Any(f => f.Error is null);

    private static IEnumerable<(string Name, double RelativeError)> Named(
        IEnumerable<(string Name, double Value, double? Error)> numbers) =>
        from n in numbers
        where n.Error > 0
        select (n.Name, n.Error!.Value / n.Value);
}

/// <summary>The efficiency in all.</summary>
/// <param name="Value">Above 0 and at most 1.</param>
/// <param name="Error">Its error, absolute; null where it is contained in a nuisance of the signal.</param>
/// <param name="Source">Key of references.bib, or words.</param>
/// <param name="Confidence"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
public sealed record EfficiencyTotal(double Value, double? Error, string Source, string Confidence);

/// <summary>One factor of the efficiency.</summary>
/// <param name="Name">What is selected; the name of its error, too.</param>
/// <param name="Value">Above 0 and at most 1.</param>
/// <param name="Error">Its error, absolute; null where it is contained in a nuisance of the signal.</param>
/// <param name="Source">Key of references.bib, or words.</param>
/// <param name="Confidence"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
public sealed record EfficiencyFactor(string Name, double Value, double? Error, string Source, string Confidence);
