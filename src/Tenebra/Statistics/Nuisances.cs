namespace Tenebra.Statistics;

/// <summary>The nuisances of some bins as independent standard normals: up to two of each bin's own, and the common ones.</summary>
/// <remarks>
/// ln X and ln Y of all bins are jointly normal, so only their covariance matters. What moves one bin alone goes into its own two numbers;
/// common errors are reduced to as many parameters as there are independent directions: five names that scale the same bins by the
/// same factors are one.
/// </remarks>
internal sealed class Nuisances
{
    private const double Independent = 1e-12;

    public Nuisances(IReadOnlyList<CountingBin> bins)
    {
        string[] common = [.. bins
            .SelectMany(b => b.Shared.Where(e => Moves(b, e)).Select(e => e.Name))
            .GroupBy(name => name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)];
        Own = [.. bins.Select(b => OwnErrors.Of(b, [.. b.Shared.Where(e => Moves(b, e) && !common.Contains(e.Name, StringComparer.Ordinal))]))];
        double[][] rows = [.. bins.SelectMany(b => new[] { Row(b, e => b.SignalPerUnit > 0 ? SignalLog(e) : 0), Row(b, e => b.Background > 0 ? BackgroundLog(e) : 0) })];
        double[][] reduced = Reduced(rows);
        SharedCount = reduced[0].Length;
        Signal = [.. bins.Select((_, i) => reduced[2 * i])];
        Background = [.. bins.Select((_, i) => reduced[2 * i + 1])];

        double[] Row(CountingBin bin, Func<SharedError, double> effect) =>
            [.. common.Select(name => bin.Shared.Where(e => e.Name == name).Sum(effect))];
    }

    /// <summary>The errors that move one bin alone.</summary>
    public OwnErrors[] Own { get; }

    /// <summary>Independent parameters that bins have in common.</summary>
    public int SharedCount { get; }

    /// <summary>ln κ of a bin's signal for each common parameter.</summary>
    public double[][] Signal { get; }

    /// <summary>ln κ of a bin's background for each common parameter.</summary>
    public double[][] Background { get; }

    /// <summary>Nothing is uncertain.</summary>
    public bool IsCertain => SharedCount == 0 && Own.All(o => o.IsCertain);

    /// <summary>The larger effect of a common parameter on a bin.</summary>
    public double Effect(int bin, int parameter) => Math.Max(Math.Abs(Signal[bin][parameter]), Math.Abs(Background[bin][parameter]));

    /// <summary>ln of what a common parameter of ξ multiplies the signal (or background) of a bin by.</summary>
    public static double Log(double[] effects, ReadOnlySpan<double> xi)
    {
        double sum = 0;
        for (int k = 0; k < xi.Length; k++) sum += effects[k] * xi[k];
        return sum;
    }

    internal static double SignalLog(SharedError e) => Math.Log(1 + e.Signal);

    internal static double BackgroundLog(SharedError e) => Math.Log(1 + e.Background);

    internal static bool Moves(CountingBin bin, SharedError e) => bin.SignalPerUnit > 0 && e.Signal != 0 || bin.Background > 0 && e.Background != 0;

    /// <summary>Rows of fewer columns with the same products among them: Gram and Schmidt, the longest remaining row first.</summary>
    private static double[][] Reduced(double[][] rows)
    {
        double[][] left = [.. rows.Select(r => r.ToArray())];
        List<double>[] coordinates = [.. rows.Select(_ => new List<double>())];
        double longest = rows.Max(Length);
        while (left.MaxBy(Length) is { } next && Length(next) > Independent * longest)
        {
            double length = Length(next);
            double[] direction = [.. next.Select(x => x / length)];
            for (int j = 0; j < left.Length; j++)
            {
                double along = Product(left[j], direction);
                coordinates[j].Add(along);
                for (int k = 0; k < direction.Length; k++) left[j][k] -= along * direction[k];
            }
        }
        return [.. coordinates.Select(c => c.ToArray())];
    }

    private static double Length(double[] row) => Math.Sqrt(Product(row, row));

    private static double Product(double[] a, double[] b)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++) sum += a[k] * b[k];
        return sum;
    }
}
