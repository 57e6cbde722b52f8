namespace Tenebra.Statistics;

/// <summary>One log-normal nuisance that moves signal and background of a bin together; of the same name in several bins, it is one parameter.</summary>
/// <param name="Name">What is uncertain, such as <c>signal normalisation</c>.</param>
/// <param name="Signal">One standard deviation of the bin's signal, relative and above −1: one up multiplies by 1 + Signal; of the other sign than Background, the two move against each other.</param>
/// <param name="Background">The same of its background.</param>
public sealed record SharedError(string Name, double Signal, double Background = 0);
