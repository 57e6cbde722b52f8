using Tenebra.Numerics;

namespace Tenebra.Statistics;

/// <summary>How many of some pseudo-experiments with signal, and without, are as unlike signal as the data.</summary>
internal readonly record struct ToyTail(int Both, int Background, int Toys)
{
    public double ConfidenceS => (double)Both / Background;

    /// <summary>The binomial standard deviation of CLs over CLs.</summary>
    public double RelativeError => Math.Sqrt(1.0 / Both + 1.0 / Background - 2.0 / Toys);
}

/// <summary>Distributions of q̃ₛ with and without signal, the nuisances of the toys at their fit to some data at the tested s, and at s = 0.</summary>
internal sealed class ToyDistributions(ProfiledLikelihood likelihood, ProfiledLikelihood.Data data, ToySettings settings, CancellationToken cancel)
{
    private const double Tie = 1e-9;

    private readonly Dictionary<double, (double[] Both, double[] Background)> known = [];

    /// <summary>The toys at <paramref name="s"/> whose q̃ is at least <paramref name="q"/>.</summary>
    public ToyTail At(double s, double q)
    {
        if (!known.TryGetValue(s, out var at)) known[s] = at = (Draw(s, s, StreamPurpose.Toys), Draw(s, 0, StreamPurpose.BackgroundToys));
        int background = AtLeast(at.Background, q);
        return background > 0
            ? new(AtLeast(at.Both, q), background, settings.Count)
            : throw new ConvergenceException("no background-only toy is as unlike signal as the data: take more toys");
    }

    /// <summary>A number of every pseudo-experiment, computed in parallel, in ascending order.</summary>
    public double[] Sorted(Func<int, double> statistic)
    {
        double[] q = new double[settings.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads == 0 ? -1 : settings.Threads, CancellationToken = cancel };
        Parallel.For(0, q.Length, options, i => q[i] = statistic(i));
        Array.Sort(q);
        return q;
    }

    private double[] Draw(double tested, double truth, StreamPurpose purpose)
    {
        ProfiledLikelihood.Fit fit = likelihood.At(data, truth);
        double[] means = likelihood.Means(fit, truth);
        return Sorted(i =>
        {
            var random = new RandomStream(settings.Seed, purpose, (ulong)i);
            return likelihood.UpperLimitStatistic(Toy(fit, means, ref random), tested);
        });
    }

    private ProfiledLikelihood.Data Toy(in ProfiledLikelihood.Fit fit, double[] means, ref RandomStream random)
    {
        double[] counts = new double[means.Length];
        double[] own = new double[fit.Own.Length];
        double[] common = new double[fit.Common.Length];
        for (int i = 0; i < means.Length; i++)
        {
            OwnErrors errors = likelihood.Nuisances.Own[i];
            counts[i] = Poisson.Quantile(random.NextDouble(), means[i]);
            if (errors.EffectOfFirst != 0) own[2 * i] = fit.Own[2 * i] + random.NextNormal();
            if (errors.Background != 0) own[2 * i + 1] = fit.Own[2 * i + 1] + random.NextNormal();
        }
        for (int k = 0; k < common.Length; k++) common[k] = fit.Common[k] + random.NextNormal();
        return new(counts, own, common);
    }

    private static int AtLeast(double[] ascending, double q)
    {
        int below = 0;
        int above = ascending.Length;
        double threshold = q - Tie * (1 + q);
        while (below < above)
        {
            int middle = (below + above) / 2;
            if (ascending[middle] < threshold) below = middle + 1;
            else above = middle;
        }
        return ascending.Length - below;
    }
}
