namespace Tenebra.Statistics;

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
