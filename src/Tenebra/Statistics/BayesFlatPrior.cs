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

    public static LimitResult Limit(IReadOnlyList<CountingBin> bins, double confidenceLevel, bool expected, ulong seed, CancellationToken cancel)
    {
        ExpectedBand? band = expected ? Expectation.Band(bins, b => Upper(b, confidenceLevel).Value, seed, cancel) : null;
        return new(LimitMethod.Bayes, confidenceLevel, 0, Upper(bins, confidenceLevel), band, "posterior of a flat prior in s >= 0", []);
    }

    private static Estimate Upper(IReadOnlyList<CountingBin> bins, double confidenceLevel)
    {
        MarginalBin[] counts = [.. bins.Select(b => new MarginalBin(b, b.Observed))];
        return bins.Count == 1 ? OneBin(counts[0], confidenceLevel) : SeveralBins(counts, confidenceLevel);
    }

    private static Estimate OneBin(MarginalBin counts, double confidenceLevel)
    {
        int n = counts.Bin.Observed;
        double all = counts.IntegralAbove(n, 0);
        if (all * counts.Bin.SignalPerUnit < 1e-290) throw TooFarBelow();
        return Crossing.Falling(s => counts.IntegralAbove(n, s) / all, 1 - confidenceLevel, UpperLimit.Scale([counts.Bin]));
    }

    private static Estimate SeveralBins(MarginalBin[] counts, double confidenceLevel)
    {
        double scale = UpperLimit.Scale([.. counts.Select(c => c.Bin)]);
        double logPeak = Enumerable.Range(0, 65).Max(i => LogLikelihood(scale * i / 32.0));
        if (double.IsNegativeInfinity(logPeak)) throw TooFarBelow();
        double Likelihood(double s) => Math.Exp(LogLikelihood(s) - logPeak);

        // Panels of growing width from 0 until one adds nothing; the integral above each panel is then known.
        var edges = new List<double> { 0 };
        var integrals = new List<double>();
        double total = 0;
        for (double width = scale / 8; ; width *= 1.25)
        {
            double from = edges[^1];
            double part = Integral(Likelihood, from, from + width, 0);
            edges.Add(from + width);
            integrals.Add(part);
            total += part;
            if (from > scale && part < Negligible * total) break;
            if (integrals.Count > 200) throw new ConvergenceException("the posterior of the signal strength does not fall off");
        }
        double above = 0;
        int panel = integrals.Count;
        while (above < (1 - confidenceLevel) * total) above += integrals[--panel];
        double beyond = above - integrals[panel];
        double end = edges[panel + 1];
        double missing = (1 - confidenceLevel) * total - beyond;
        double G(double s) => Integral(Likelihood, s, end, 0) - missing;
        Estimate root = Crossing.Refine(G, edges[panel], G(edges[panel]), end, -missing, 1e-10);
        return new(root.Value, root.Error + 1e-8 * root.Value);

        double LogLikelihood(double s) => counts.Sum(c => Math.Log(c.Probability(c.Bin.Observed, s)));
    }

    /// <summary>Ten-point Gauss–Legendre, halved until the halves agree.</summary>
    private static double Integral(Func<double, double> f, double a, double b, int depth)
    {
        double middle = (a + b) / 2;
        double whole = GaussLegendre(f, a, b);
        double halves = GaussLegendre(f, a, middle) + GaussLegendre(f, middle, b);
        if (depth == 12 || Math.Abs(whole - halves) <= 1e-11 * (b - a)) return halves;
        return Integral(f, a, middle, depth + 1) + Integral(f, middle, b, depth + 1);
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

    private static ConvergenceException TooFarBelow() =>
        new("the counts are too far below the background for the posterior to be computed");
}
