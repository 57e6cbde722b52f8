using Tenebra.Numerics;

namespace Tenebra.Statistics;

/// <summary>CLs with q̃ and its distributions from pseudo-experiments, nuisances profiled and auxiliary measurements redrawn.</summary>
/// <remarks>
/// Toy i takes its numbers from stream i at every s, so CLs is nearly monotone in s and does not depend on the number of threads. The
/// error of the limit is the binomial one of CLs over its slope; with fewer than <see cref="LeastTail"/> toys in the tail there is no limit.
/// The expected limits belong to experiments with background only, their nuisances thrown about the nominal values: for one bin the
/// limits at the quantiles of its count; for several, at each s the quantile of q̃ among such experiments, toys at nominal nuisances.
/// </remarks>
[Source("Cowan:2010js", "sec. 2.5, with sampled distributions")]
internal sealed class ClsToys(
    IReadOnlyList<CountingBin> bins, Level level, ToySettings settings, IProgress<double>? progress, CancellationToken cancel)
{
    private const double Tolerance = 1e-3;
    private const int LeastTail = 10;
    private const int MostOfBand = 64;
    private const int MostToys = 100_000_000;

    private readonly ProfiledLikelihood likelihood = new(bins);
    private int limits = 1;
    private int done;

    public LimitResult Limit(bool expected)
    {
        if (settings.Count * level.Alpha < LeastTail) throw InputException.BadValue("toys", settings.Count, $"{Enough(level.Alpha)} at this confidence level");
        limits = expected ? 1 + ExpectedBand.Deviations.Length : 1;
        var known = new Dictionary<int, Estimate>();
        Estimate upper = Upper(likelihood.Observed(), Start(bins), settings);
        if (bins.Count == 1) known[bins[0].Observed] = upper;
        ExpectedBand? band = !expected ? null : bins.Count == 1 ? Expectation.OfOneBin(bins[0], b => OfCount(b.Observed).Value) : BandOfSeveral();
        return new(LimitMethod.ClsToys, level.Confidence, 0, upper, band, $"profile likelihood ratio q-tilde, {settings.Count} toys", []);

        Estimate OfCount(int n)
        {
            if (!known.TryGetValue(n, out Estimate limit)) known[n] = limit = WithToysEnough(n);
            return limit;
        }

        // A count far below the background leaves few toys in the tail; the band then takes more of them than were asked.
        Estimate WithToysEnough(int n)
        {
            for (ToySettings toys = settings; ; toys = toys with { Count = 4 * toys.Count })
            {
                try
                {
                    return Upper(likelihood.WithCounts([n]), Start([bins[0] with { Observed = n }]), toys);
                }
                catch (ConvergenceException) when (toys.Count < MostOfBand * (long)settings.Count && toys.Count <= MostToys / 4)
                {
                    cancel.ThrowIfCancellationRequested();
                }
            }
        }
    }

    private double Start(IReadOnlyList<CountingBin> data) => ClsAsymptotic.Limit(data, level, expected: false).Upper.Value;

    /// <summary>"at least 1000000 toys", or what else to do.</summary>
    private static string Enough(double tail)
    {
        double needed = Math.Ceiling(LeastTail / tail * (1 - 1e-6));
        return needed > MostToys ? "a method without toys, such as cls," : $"at least {needed:f0}";
    }

    private Estimate Upper(ProfiledLikelihood.Data data, double start, ToySettings toys)
    {
        var distributions = new ToyDistributions(likelihood, data, toys, cancel);
        ToyTail TailAt(double s) => distributions.At(s, likelihood.UpperLimitStatistic(data, s));
        Estimate upper = Solve(TailAt, start);
        ToyTail here = TailAt(upper.Value);
        if (here.Both < LeastTail)
            throw new ConvergenceException($"only {here.Both} of {here.Toys} toys are as unlike signal as the data: take {Enough((double)here.Both / here.Toys)}");
        double step = 0.1 * upper.Value;
        double slope = Math.Log(TailAt(upper.Value - step).ConfidenceS / TailAt(upper.Value + step).ConfidenceS) / (2 * step);
        progress?.Report((double)++done / limits);
        return upper with { Error = upper.Error + here.RelativeError / slope };
    }

    private ExpectedBand BandOfSeveral()
    {
        double start = Start([.. bins.Select(b => b with { Observed = (int)Math.Round(b.Background) })]);
        var experiments = new ProfiledLikelihood.Data[settings.Count];
        for (int i = 0; i < experiments.Length; i++)
        {
            var random = new RandomStream(settings.Seed, StreamPurpose.ExpectedBand, (ulong)i);
            int[] counts = Expectation.BackgroundCounts(bins, likelihood.Nuisances, ref random);
            experiments[i] = likelihood.WithCounts([.. counts.Select(n => (double)n)]);
        }
        var distributions = new ToyDistributions(likelihood, likelihood.Nominal(), settings, cancel);
        var sorted = new Dictionary<double, double[]>();
        double[] band = [.. ExpectedBand.Deviations.Select(n =>
        {
            // Many background events, n > 0, mean a small q̃.
            int rank = Math.Clamp((int)(Poisson.NormalProbability(-n) * experiments.Length), 0, experiments.Length - 1);
            Estimate limit = Solve(s => distributions.At(s, Statistics(s)[rank]), start);
            progress?.Report((double)++done / limits);
            return limit.Value;
        })];
        // Neighbouring quantiles may swap within the error of the toys.
        Array.Sort(band);
        return new(band[0], band[1], band[2], band[3], band[4]);

        double[] Statistics(double s)
        {
            if (!sorted.TryGetValue(s, out double[]? q)) sorted[s] = q = distributions.Sorted(i => likelihood.UpperLimitStatistic(experiments[i], s));
            return q;
        }
    }

    private Estimate Solve(Func<double, ToyTail> tail, double start) =>
        Crossing.Falling(s => s == 0 ? 0 : Math.Log(Math.Max(tail(s).ConfidenceS, double.Epsilon)), level.LogAlpha, start, Tolerance);
}
