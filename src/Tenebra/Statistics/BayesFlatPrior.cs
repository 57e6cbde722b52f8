namespace Tenebra.Statistics;

/// <summary>Upper limits from the posterior of a prior flat in s ≥ 0, nuisances marginalised.</summary>
/// <remarks>
/// One bin: the tail of the posterior is a ratio of incomplete gamma functions, averaged over the nuisances. Several bins: the product
/// of their marginal likelihoods, integrated over s.
/// </remarks>
[Source("Helene:1982pb", "flat prior in the signal, known background")]
internal static class BayesFlatPrior
{
    private const double Negligible = 1e-11;
    private const double Precision = 1e-10;

    public static LimitResult Limit(IReadOnlyList<CountingBin> bins, Level level, bool expected, ulong seed, CancellationToken cancel)
    {
        ExpectedBand? band = expected ? Expectation.Of(bins, b => Upper(b, level).Value, seed, cancel) : null;
        return new(LimitMethod.Bayes, level.Confidence, 0, Upper(bins, level), band, "posterior of a flat prior in s >= 0", []);
    }

    private static Estimate Upper(IReadOnlyList<CountingBin> bins, Level level) =>
        bins.Count == 1 ? OneBin(bins[0], level) : SeveralBins(bins, level);

    private static Estimate OneBin(CountingBin bin, Level level)
    {
        int n = bin.Observed;
        OwnErrors own = new Nuisances([bin]).Own[0];
        double background = new MarginalBin(bin, own, n, NodeRule.For(level.LogAlpha)).LogAtMost(n, 0);
        return NodeRule.For(level.LogAlpha + background).Falling(
            rule =>
            {
                var counts = new MarginalBin(bin, own, n, rule);
                double all = counts.LogIntegralAbove(n, 0);
                return s => counts.LogIntegralAbove(n, s) - all;
            },
            level,
            UpperLimit.Scale([bin]),
            own.IsCertain);
    }

    private static Estimate SeveralBins(IReadOnlyList<CountingBin> bins, Level level)
    {
        var nuisances = new Nuisances(bins);
        int[] counts = [.. bins.Select(b => b.Observed)];
        return NodeRule.For(level.LogAlpha).Falling(
            rule => new Tail(new JointCounts(bins, nuisances, counts, rule).LogLikelihood, UpperLimit.Scale(bins), level.Alpha).LogAbove,
            level,
            UpperLimit.Scale(bins),
            nuisances.IsCertain,
            relativeTolerance: 1e-9);
    }

    /// <summary>The posterior above s, integrated once in panels.</summary>
    private sealed class Tail
    {
        private readonly Func<double, double> likelihood;
        private readonly List<double> edges = [0];
        private readonly List<double> above = [];
        private readonly double logTotal;
        private readonly double tolerance;

        public Tail(Func<double, double> logLikelihood, double scale, double alpha)
        {
            double logPeak = Enumerable.Range(0, 65).Max(i => logLikelihood(scale * i / 32.0));
            if (double.IsNegativeInfinity(logPeak)) throw new ConvergenceException("the counts are too far below the background for the posterior to be computed");
            likelihood = s => Math.Exp(logLikelihood(s) - logPeak);
            tolerance = Precision * alpha;

            // Panels of growing width from 0 until one adds nothing to the tail that is sought.
            double total = 0;
            for (double width = scale / 8; ; width *= 1.25)
            {
                double from = edges[^1];
                double part = Integral(from, from + width, 0);
                edges.Add(from + width);
                above.Add(part);
                total += part;
                if (from > scale && part < Negligible * alpha * total) break;
                if (above.Count > 200) throw new ConvergenceException("the posterior of the signal strength does not fall off");
            }
            for (int i = above.Count - 2; i >= 0; i--) above[i] += above[i + 1];
            logTotal = Math.Log(above[0]);
        }

        /// <summary>ln of the share of the posterior above s; −∞ beyond the last panel.</summary>
        public double LogAbove(double s)
        {
            int panel = edges.FindLastIndex(e => e <= s);
            if (panel >= above.Count) return double.NegativeInfinity;
            double beyond = panel + 1 < above.Count ? above[panel + 1] : 0;
            return Math.Log(beyond + Integral(s, edges[panel + 1], 0)) - logTotal;
        }

        /// <summary>Ten-point Gauss–Legendre, halved until the halves agree to a part of the tail that is sought, for a peak of 1.</summary>
        private double Integral(double a, double b, int depth)
        {
            double middle = (a + b) / 2;
            double whole = GaussLegendre(likelihood, a, b);
            double halves = GaussLegendre(likelihood, a, middle) + GaussLegendre(likelihood, middle, b);
            if (depth == 12 || Math.Abs(whole - halves) <= tolerance * (b - a)) return halves;
            return Integral(a, middle, depth + 1) + Integral(middle, b, depth + 1);
        }
    }

    private static double GaussLegendre(Func<double, double> f, double a, double b)
    {
        ReadOnlySpan<double> x = [0.14887433898163122, 0.43339539412924719, 0.67940956829902441, 0.86506336668898451, 0.97390652851717172];
        ReadOnlySpan<double> w = [0.29552422471475287, 0.26926671930999636, 0.21908636251598204, 0.14945134915058059, 0.06667134430868814];
        double centre = (a + b) / 2;
        double half = (b - a) / 2;
        double sum = 0;
        for (int i = 0; i < x.Length; i++) sum += w[i] * (f(centre - half * x[i]) + f(centre + half * x[i]));
        return half * sum;
    }
}
