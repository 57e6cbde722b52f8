using Tenebra.Numerics;

namespace Tenebra.Statistics;

/// <summary>Expected limits: what experiments that hold background only would give.</summary>
internal static class Expectation
{
    private const int Experiments = 400;

    /// <summary>
    /// One bin: the limits at the quantiles of its count, with which a limit grows. Several bins: quantiles of the limits of
    /// pseudo-experiments, each distinct outcome computed once. Nuisances are marginalised.
    /// </summary>
    public static ExpectedBand Band(
        IReadOnlyList<CountingBin> bins, Func<IReadOnlyList<CountingBin>, double> limit, ulong seed = 1, CancellationToken cancel = default)
    {
        double[][] cumulative = [.. bins.Select(Cumulative)];
        if (bins.Count == 1)
        {
            return ExpectedBand.Of(z => limit([bins[0] with { Observed = Quantile(cumulative[0], Poisson.NormalProbability(z)) }]));
        }
        var known = new Dictionary<string, double>(StringComparer.Ordinal);
        double[] limits = new double[Experiments];
        for (int i = 0; i < Experiments; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var random = new RandomStream(seed, StreamPurpose.ExpectedBand, (ulong)i);
            var outcome = new CountingBin[bins.Count];
            for (int k = 0; k < outcome.Length; k++)
                outcome[k] = bins[k] with { Observed = Quantile(cumulative[k], random.NextDouble()) };
            string key = string.Join(',', outcome.Select(b => b.Observed));
            if (!known.TryGetValue(key, out limits[i])) known[key] = limits[i] = limit(outcome);
        }
        Array.Sort(limits);
        return ExpectedBand.Of(z => limits[Math.Clamp((int)Math.Ceiling(Poisson.NormalProbability(z) * Experiments) - 1, 0, Experiments - 1)]);
    }

    /// <summary>The smallest n whose cumulative probability reaches u.</summary>
    public static int Quantile(double[] cumulative, double u)
    {
        int n = Array.FindIndex(cumulative, c => c >= u);
        return n < 0 ? cumulative.Length - 1 : n;
    }

    private static double[] Cumulative(CountingBin bin)
    {
        double[] p = new MarginalBin(bin, (int)Math.Ceiling(bin.Background + 5 * Math.Sqrt(bin.Background))).Table(0, 1e-9);
        for (int n = 1; n < p.Length; n++) p[n] += p[n - 1];
        return p;
    }
}
