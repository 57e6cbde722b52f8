using Tenebra.Numerics;

namespace Tenebra.Statistics;

/// <summary>Expected limits: what experiments that hold background only would give, nuisances marginalised.</summary>
internal static class Expectation
{
    private const int Experiments = 400;

    /// <summary>The limits at the quantiles of the count, with which a limit grows.</summary>
    public static ExpectedBand OfOneBin(CountingBin bin, Func<CountingBin, double> limit)
    {
        double[] cumulative = new MarginalBin(
            bin, new Nuisances([bin]).Own[0], (int)Math.Ceiling(bin.Background + 5 * Math.Sqrt(bin.Background)), NodeRule.For(0)).Table(0, 1e-9);
        for (int n = 1; n < cumulative.Length; n++) cumulative[n] += cumulative[n - 1];
        var known = new Dictionary<int, double>();
        return ExpectedBand.Of(z =>
        {
            int count = Quantile(cumulative, Poisson.NormalProbability(z));
            if (!known.TryGetValue(count, out double value)) known[count] = value = limit(bin with { Observed = count });
            return value;
        });
    }

    /// <summary>One bin as above; several: quantiles of the limits of pseudo-experiments, each distinct outcome computed once.</summary>
    public static ExpectedBand Of(
        IReadOnlyList<CountingBin> bins, Func<IReadOnlyList<CountingBin>, double> limit, ulong seed, CancellationToken cancel)
    {
        if (bins.Count == 1) return OfOneBin(bins[0], b => limit([b]));
        var nuisances = new Nuisances(bins);
        var known = new Dictionary<string, double>(StringComparer.Ordinal);
        double[] limits = new double[Experiments];
        for (int i = 0; i < Experiments; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var random = new RandomStream(seed, StreamPurpose.ExpectedBand, (ulong)i);
            int[] counts = BackgroundCounts(bins, nuisances, ref random);
            string key = string.Join(',', counts);
            if (!known.TryGetValue(key, out limits[i])) known[key] = limits[i] = limit([.. bins.Select((b, k) => b with { Observed = counts[k] })]);
        }
        Array.Sort(limits);
        return ExpectedBand.Of(z => limits[Math.Clamp((int)Math.Ceiling(Poisson.NormalProbability(z) * Experiments) - 1, 0, Experiments - 1)]);
    }

    /// <summary>Counts of an experiment without signal, its nuisances thrown about their nominal values.</summary>
    public static int[] BackgroundCounts(IReadOnlyList<CountingBin> bins, Nuisances nuisances, ref RandomStream random)
    {
        double[] common = new double[nuisances.SharedCount];
        for (int k = 0; k < common.Length; k++) common[k] = random.NextNormal();
        int[] counts = new int[bins.Count];
        for (int i = 0; i < counts.Length; i++)
        {
            OwnErrors own = nuisances.Own[i];
            double log = Nuisances.Log(nuisances.Background[i], common);
            if (own.Both != 0) log += own.Both * random.NextNormal();
            if (own.Background != 0) log += own.Background * random.NextNormal();
            counts[i] = Poisson.Quantile(random.NextDouble(), bins[i].Background * Math.Exp(log));
        }
        return counts;
    }

    /// <summary>The smallest n whose cumulative probability reaches u.</summary>
    public static int Quantile(double[] cumulative, double u)
    {
        int n = Array.FindIndex(cumulative, c => c >= u);
        return n < 0 ? cumulative.Length - 1 : n;
    }
}
