namespace Tenebra.Statistics;

/// <summary>An interval on the signal strength: s in [Lower, Upper] at the confidence level.</summary>
/// <param name="Method">How it was drawn.</param>
/// <param name="ConfidenceLevel">Level of the interval, in (0, 1).</param>
/// <param name="Lower">Lower end; 0 for the methods that give upper limits only.</param>
/// <param name="Upper">Upper end, with the numerical (for toys: statistical) error.</param>
/// <param name="Expected">Upper ends a background-only experiment would give; null unless asked for.</param>
/// <param name="Statistic">What the outcomes are ordered by, in words.</param>
/// <param name="Caveats">What limits the validity of the interval.</param>
public sealed record LimitResult(
    LimitMethod Method,
    double ConfidenceLevel,
    double Lower,
    Estimate Upper,
    ExpectedBand? Expected,
    string Statistic,
    IReadOnlyList<string> Caveats)
{
    /// <summary>Keys of references.bib.</summary>
    public IReadOnlyList<string> Sources => Method.Sources();
}
