namespace Tenebra.Statistics;

/// <summary>ln X = Signal · t, ln Y = Both · t + Background · f of a bin, t and f its own standard normals.</summary>
internal readonly record struct OwnErrors(double Signal, double Both, double Background)
{
    private const double Rounding = 1e-14;

    public bool IsCertain => Signal == 0 && Both == 0 && Background == 0;

    /// <summary>The larger effect of t.</summary>
    public double EffectOfFirst => Math.Max(Math.Abs(Signal), Math.Abs(Both));

    /// <summary>The bin's errors and others that only it has, added in quadrature of their logarithms with their correlation.</summary>
    public static OwnErrors Of(CountingBin bin, IReadOnlyList<SharedError> alone)
    {
        double sigma = bin.SignalPerUnit > 0 ? bin.SignalLogError : 0;
        if (alone.Count == 0) return new(sigma, 0, bin.BackgroundLogError);
        double signal2 = sigma * sigma;
        double background2 = bin.BackgroundLogError * bin.BackgroundLogError;
        double product = 0;
        foreach (SharedError e in alone)
        {
            double x = bin.SignalPerUnit > 0 ? Nuisances.SignalLog(e) : 0;
            double y = bin.Background > 0 ? Nuisances.BackgroundLog(e) : 0;
            signal2 += x * x;
            background2 += y * y;
            product += x * y;
        }
        if (signal2 == 0) return new(0, 0, Math.Sqrt(background2));
        double both = product / Math.Sqrt(signal2);
        double rest = background2 - both * both;
        return new(Math.Sqrt(signal2), both, rest > Rounding * background2 ? Math.Sqrt(rest) : 0);
    }
}
