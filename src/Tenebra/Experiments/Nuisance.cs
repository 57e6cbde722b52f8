namespace Tenebra.Experiments;

/// <summary>What an error moves.</summary>
public enum NuisanceOf
{
    Signal,
    Background,
}

/// <summary>
/// An error beside those of efficiency and background: a log-normal of median 1, one standard deviation up multiplies by
/// 1 + <paramref name="RelativeError"/>.
/// </summary>
/// <remarks>
/// Every error stands once in a file and counts once. The name says which parameter it is: of the experiment, it is common to all periods;
/// of the same name in several periods, to these; of the same name for signal and background, it moves both together.
/// </remarks>
/// <param name="Name">Such as <c>signal normalisation</c>.</param>
/// <param name="Of">What it moves: <c>signal</c> or <c>background</c>.</param>
/// <param name="RelativeError">0.15 for 15 %.</param>
/// <param name="Source">Key of references.bib, or words.</param>
/// <param name="Confidence"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
public sealed record Nuisance(string Name, NuisanceOf Of, double RelativeError, string Source, string Confidence);
