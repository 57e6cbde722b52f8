namespace Tenebra.Statistics;

/// <summary>Counts of several bins whose common nuisances are integrated out at nodes, and between them their own: P = Σ_q w_q Π_i P_i(n_i | s, ξ_q).</summary>
/// <remarks>The outer rule is the product of trapezoidal rules on each common parameter, cut at the radius; the inner one that of <see cref="MarginalBin"/>.</remarks>
internal sealed class JointCounts
{
    private const int MaxNodes = 5000;
    private const double TopTolerance = 1e-8;

    private readonly double[][] signalFactor;
    private readonly double[][] backgroundFactor;

    /// <summary>Lays out the nodes.</summary>
    /// <param name="bins">The measurements.</param>
    /// <param name="nuisances">Their errors.</param>
    /// <param name="largestCounts">The largest count of each bin that will be asked with full accuracy.</param>
    /// <param name="rule">How far the nodes reach and how dense they lie.</param>
    public JointCounts(IReadOnlyList<CountingBin> bins, Nuisances nuisances, IReadOnlyList<int> largestCounts, NodeRule rule)
    {
        Bins = [.. bins.Select((b, i) => new MarginalBin(b, nuisances.Own[i], largestCounts[i], rule))];
        double[][] axes = [.. Enumerable.Range(0, nuisances.SharedCount).Select(k =>
            rule.Nodes(Enumerable.Range(0, bins.Count).Sum(i => (largestCounts[i] + 1) * nuisances.Effect(i, k) * nuisances.Effect(i, k))))];
        List<double[]> nodes = [[]];
        foreach (double[] axis in axes)
        {
            nodes = [.. nodes.SelectMany(x => axis.Select(y => (double[])[.. x, y])).Where(x => x.Sum(y => y * y) <= rule.Radius * rule.Radius)];
            if (nodes.Count > MaxNodes * rule.Density * rule.Density)
            {
                throw new ConvergenceException(
                    $"{axes.Length} independent errors common to several bins are too many to be marginalised together (try cls-asymptotic, cls-toys or pl)");
            }
        }
        double[] weights = [.. nodes.Select(x => Math.Exp(-x.Sum(y => y * y) / 2))];
        double total = weights.Sum();
        Weight = [.. weights.Select(w => w / total)];
        signalFactor = Factors(nuisances.Signal);
        backgroundFactor = Factors(nuisances.Background);

        double[][] Factors(double[][] effects) => [.. nodes.Select(x => (double[])[.. effects.Select(e => Math.Exp(Nuisances.Log(e, x)))])];
    }

    /// <summary>The bins at the nominal values of the common parameters.</summary>
    public MarginalBin[] Bins { get; }

    /// <summary>Weights of the nodes of the common parameters, of sum 1.</summary>
    public double[] Weight { get; }

    /// <summary>ln P(observed | s).</summary>
    public double LogLikelihood(double s)
    {
        double largest = double.NegativeInfinity;
        double[] log = new double[Weight.Length];
        for (int q = 0; q < log.Length; q++)
        {
            for (int i = 0; i < Bins.Length; i++) log[q] += Bins[i].LogProbability(Bins[i].Bin.Observed, s * signalFactor[q][i], backgroundFactor[q][i]);
            largest = Math.Max(largest, log[q]);
        }
        if (double.IsNegativeInfinity(largest)) return largest;
        double sum = 0;
        for (int q = 0; q < log.Length; q++) sum += Weight[q] * Math.Exp(log[q] - largest);
        return largest + Math.Log(sum);
    }

    /// <summary>The likeliest s ≥ 0 of the observed counts.</summary>
    public double BestStrength(double scale)
    {
        double small = 1e-7 * scale;
        if (LogLikelihood(small) <= LogLikelihood(0)) return 0;
        double middle = scale;
        while (LogLikelihood(2 * middle) > LogLikelihood(middle)) middle *= 2;
        double high = 2 * middle;
        double low = 0;
        // Golden sections down to what the rounding of a flat top allows.
        double ratio = (Math.Sqrt(5) - 1) / 2;
        double left = high - ratio * (high - low);
        double right = low + ratio * (high - low);
        double atLeft = LogLikelihood(left);
        double atRight = LogLikelihood(right);
        while (high - low > TopTolerance * scale)
        {
            if (atLeft >= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - ratio * (high - low);
                atLeft = LogLikelihood(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + ratio * (high - low);
                atRight = LogLikelihood(right);
            }
        }
        return (low + high) / 2;
    }

    /// <summary>The tables P_i(n | s, ξ_q) of a node, until what is left is below <paramref name="tail"/> or up to a cap for each bin.</summary>
    public double[][] Tables(int q, double s, double tail, int[]? caps = null) =>
        [.. Bins.Select((b, i) => b.Table(s * signalFactor[q][i], tail, caps?[i] ?? int.MaxValue, backgroundFactor[q][i]))];

    /// <summary>The probabilities of a node into tables of fixed size.</summary>
    public void Probabilities(int q, double s, double[][] tables)
    {
        for (int i = 0; i < Bins.Length; i++) Bins[i].Probabilities(s * signalFactor[q][i], tables[i], backgroundFactor[q][i]);
    }
}
