namespace Tenebra.Statistics;

/// <summary>−ln L of several bins, minimised over the nuisances: Σ D(nᵢ, s Sᵢ Xᵢ + Bᵢ Yᵢ) + |z − z₀|²/2, D the Poisson deviance.</summary>
/// <remarks>
/// ln X and ln Y are linear in the standard normals z: two of each bin's own, and those that bins have in common. z₀ is what the auxiliary
/// measurements gave: 0 for data, normal for pseudo-experiments. The fit is <see cref="NuisanceFit"/>; without common errors every bin is
/// fitted by itself.
/// </remarks>
internal sealed class ProfiledLikelihood(IReadOnlyList<CountingBin> bins)
{
    private const int MaxSteps = 100;
    private const double TopTolerance = 1e-7;

    private readonly double totalSignal = bins.Sum(b => b.SignalPerUnit);
    private readonly NuisanceFit fit = new(bins, new Nuisances(bins));

    public int Count => bins.Count;

    /// <summary>Parameters and effects of the errors.</summary>
    public Nuisances Nuisances => fit.Nuisances;

    /// <summary>Counts (real numbers, for the Asimov data) and auxiliary measurements of one experiment: two for each bin, and the common ones.</summary>
    public readonly record struct Data(double[] Counts, double[] Own, double[] Common);

    /// <summary>The minimum at fixed s, its slope in s, and where it lies.</summary>
    public readonly record struct Fit(double Minimum, double Slope, double[] Own, double[] Common);

    /// <summary>The data as observed, auxiliary measurements at their nominal values.</summary>
    public Data Observed() => WithCounts([.. bins.Select(b => (double)b.Observed)]);

    /// <summary>Background as expected, everything at its nominal value.</summary>
    public Data Nominal() => WithCounts([.. bins.Select(b => b.Background)]);

    /// <summary>Some counts, auxiliary measurements at their nominal values.</summary>
    public Data WithCounts(double[] counts) => new(counts, new double[2 * Count], new double[Nuisances.SharedCount]);

    /// <summary>The nuisances fitted at s.</summary>
    public Fit At(in Data data, double s)
    {
        double[] own = [.. data.Own];
        double[] common = [.. data.Common];
        (double minimum, double slope) = fit.Minimise(data, s, own, common);
        return new(minimum, slope, own, common);
    }

    /// <summary>Expected counts at strength s and given nuisances.</summary>
    public double[] Means(in Fit at, double s)
    {
        double[] means = new double[Count];
        for (int i = 0; i < means.Length; i++) means[i] = fit.Mean(i, s, at.Own, at.Common);
        return means;
    }

    /// <summary>The minimum over all nuisances at s.</summary>
    public double Minimum(in Data data, double s) => Profiled(data, s).Minimum;

    /// <summary>The s ≥ 0 of the global minimum: for one bin where the nuisances stand at their auxiliary values and the count is met.</summary>
    public double BestStrength(in Data data)
    {
        if (Count == 1)
        {
            double background = fit.Mean(0, 0, data.Own, data.Common);
            return Math.Max(0, data.Counts[0] - background) / (fit.Mean(0, 1, data.Own, data.Common) - background);
        }
        if (Slope(data, 0) >= 0) return 0;
        double high = (data.Counts.Sum() + 1) / totalSignal;
        double low = 0;
        for (int i = 0; i < MaxSteps && Slope(data, high) < 0; i++) (low, high) = (high, 2 * high);
        Data fixedData = data;
        double gLow = -Slope(data, low);
        return Crossing.Refine(s => -Slope(fixedData, s), low, gLow, high, -Slope(data, high), TopTolerance).Value;
    }

    /// <summary>q̃ₛ = 2 (min at s − global minimum), 0 where the best strength exceeds s.</summary>
    [Source("Cowan:2010js", "sec. 2.5, eq. (16)")]
    public double UpperLimitStatistic(in Data data, double s)
    {
        if (Count == 1)
        {
            double best = BestStrength(data);
            if (best >= s) return 0;
            return 2 * (Minimum(data, s) - (best > 0 ? 0 : Minimum(data, 0)));
        }
        (double minimum, double slope) = Profiled(data, s);
        return slope <= 0 ? 0 : Math.Max(0, 2 * (minimum - Minimum(data, BestStrength(data))));
    }

    private double Slope(in Data data, double s) => Profiled(data, s).Slope;

    private (double Minimum, double Slope) Profiled(in Data data, double s)
    {
        Span<double> own = data.Own.Length <= 64 ? stackalloc double[data.Own.Length] : new double[data.Own.Length];
        Span<double> common = data.Common.Length <= 64 ? stackalloc double[data.Common.Length] : new double[data.Common.Length];
        data.Own.CopyTo(own);
        data.Common.CopyTo(common);
        return fit.Minimise(data, s, own, common);
    }
}
