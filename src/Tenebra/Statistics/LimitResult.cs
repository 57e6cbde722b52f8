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

/// <summary>Quantiles of the upper limit in background-only experiments, at −2, −1, 0, +1, +2 standard deviations of a normal.</summary>
public sealed record ExpectedBand(double Minus2, double Minus1, double Median, double Plus1, double Plus2)
{
    internal static readonly double[] Deviations = [-2, -1, 0, 1, 2];

    internal static ExpectedBand Of(Func<double, double> limitAtDeviation)
    {
        double[] limits = [.. Deviations.Select(limitAtDeviation)];
        return new(limits[0], limits[1], limits[2], limits[3], limits[4]);
    }
}

/// <summary>Pseudo-experiments: the seed, how many, and on how many threads (0: as many as cores). The threads change no number.</summary>
public sealed record ToySettings(ulong Seed = 1, int Count = 10_000, int Threads = 0);
