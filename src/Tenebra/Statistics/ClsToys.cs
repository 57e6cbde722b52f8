using Tenebra.Numerics;

namespace Tenebra.Statistics;

/// <summary>CLs with q̃ and its distributions from pseudo-experiments, nuisances profiled and auxiliary measurements redrawn.</summary>
/// <remarks>
/// Toy i takes its numbers from stream i at every s, so CLs is nearly monotone in s and does not depend on the number of threads. The
/// error of the limit is the binomial one of CLs over its slope. In the expected limits the observed q̃ is replaced by its quantile
/// among the background-only toys.
/// </remarks>
[Source("Cowan:2010js", "sec. 2.5, with sampled distributions")]
internal sealed class ClsToys(
    IReadOnlyList<CountingBin> bins, double confidenceLevel, ToySettings settings, IProgress<double>? progress, CancellationToken cancel)
{
    private const double Tolerance = 1e-3;
    private const double Tie = 1e-9;

    private readonly ProfiledLikelihood likelihood = new(bins);
    private readonly Dictionary<double, Sample> samples = [];

    /// <summary>q̃ of the toys with and without signal, in ascending order, and of the data.</summary>
    private sealed record Sample(double[] Both, double[] Background, double Observed);

    public LimitResult Limit(bool expected)
    {
        double start = Cls.Limit(bins, confidenceLevel, expected: false).Upper.Value;
        int limits = expected ? 6 : 1;
        Estimate upper = Solve(start, s => s.Observed);
        progress?.Report(1.0 / limits);
        double step = 0.1 * upper.Value;
        double slope = Math.Log(ConfidenceS(upper.Value - step, Observed).Value / ConfidenceS(upper.Value + step, Observed).Value) / (2 * step);
        Estimate here = ConfidenceS(upper.Value, Observed);
        upper = upper with { Error = upper.Error + here.RelativeError / slope };
        int done = 1;
        return new(LimitMethod.ClsToys, confidenceLevel, 0, upper, expected ? Band() : null, $"profile likelihood ratio q-tilde, {settings.Count} toys", []);

        static double Observed(Sample s) => s.Observed;

        ExpectedBand Band()
        {
            double[] band = [.. ExpectedBand.Deviations.Select(n =>
            {
                // Many background events, n > 0, mean a small q̃.
                double quantile = Poisson.NormalProbability(-n);
                Estimate limit = Solve(start, s => s.Background[Math.Clamp((int)(quantile * s.Background.Length), 0, s.Background.Length - 1)]);
                progress?.Report((double)++done / limits);
                return limit.Value;
            })];
            // Neighbouring quantiles may swap within the error of the toys.
            Array.Sort(band);
            return new(band[0], band[1], band[2], band[3], band[4]);
        }
    }

    private Estimate Solve(double start, Func<Sample, double> observed) =>
        Crossing.Falling(s => s == 0 ? 1 : Math.Max(ConfidenceS(s, observed).Value, 1e-300), 1 - confidenceLevel, start, Tolerance);

    private Estimate ConfidenceS(double s, Func<Sample, double> observed)
    {
        if (!samples.TryGetValue(s, out Sample? sample)) samples[s] = sample = Draw(s);
        double q = observed(sample);
        double both = FractionAtLeast(sample.Both, q);
        double background = FractionAtLeast(sample.Background, q);
        if (background == 0) throw new ConvergenceException("no background-only toy is as unlike signal as the data: take more toys");
        double relative2 = ((1 - both) / Math.Max(both, 1.0 / settings.Count) + (1 - background) / background) / settings.Count;
        return new(both / background, both / background * Math.Sqrt(relative2));
    }

    private static double FractionAtLeast(double[] ascending, double q)
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
        return (double)(ascending.Length - below) / ascending.Length;
    }

    private Sample Draw(double s)
    {
        ProfiledLikelihood.Data data = likelihood.Observed();
        double[] both = Statistics(s, s, data, StreamPurpose.Toys);
        double[] background = Statistics(s, 0, data, StreamPurpose.BackgroundToys);
        return new(both, background, likelihood.UpperLimitStatistic(data, s));
    }

    /// <summary>q̃ at <paramref name="tested"/> of toys thrown at strength <paramref name="truth"/>, with the nuisances fitted to the data there.</summary>
    private double[] Statistics(double tested, double truth, ProfiledLikelihood.Data data, StreamPurpose purpose)
    {
        ProfiledLikelihood.Fit[] fits = [.. Enumerable.Range(0, likelihood.Count).Select(i => likelihood.FitBin(i, data, truth))];
        double[] means = [.. fits.Select((f, i) => likelihood.Mean(i, truth, f.Theta, f.Phi))];
        double[] q = new double[settings.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads == 0 ? -1 : settings.Threads, CancellationToken = cancel };
        Parallel.For(0, q.Length, options, i =>
        {
            var random = new RandomStream(settings.Seed, purpose, (ulong)i);
            var toy = new ProfiledLikelihood.Data(new double[means.Length], new double[means.Length], new double[means.Length]);
            for (int k = 0; k < means.Length; k++)
            {
                toy.Counts[k] = Poisson.Quantile(random.NextDouble(), means[k]);
                if (bins[k].SignalRelativeError > 0) toy.Theta0[k] = fits[k].Theta + random.NextNormal();
                if (bins[k].BackgroundError > 0) toy.Phi0[k] = fits[k].Phi + random.NextNormal();
            }
            q[i] = likelihood.UpperLimitStatistic(toy, tested);
        });
        Array.Sort(q);
        return q;
    }
}
