namespace Tenebra.Production.Annihilation;

/// <summary>What a density over s owes to each bin of the track length it was folded from: ∂ ln H(s)/∂L, on even nodes of ln s, each made when it is asked for.</summary>
internal sealed class CollisionShares
{
    // Atomic electrons spread s by at least a per cent: it changes little in this.
    private const double Step = 0.02;

    private readonly double logLeast, perNode;
    private readonly Lazy<double[]>[] nodes;

    /// <summary>Prepares the nodes.</summary>
    /// <param name="bins">Number of bins.</param>
    /// <param name="leastS">From [GeV²].</param>
    /// <param name="largestS">To.</param>
    /// <param name="density">H(s), which also adds ∂H/∂L of each bin to a row.</param>
    public CollisionShares(int bins, double leastS, double largestS, Func<double, double[], double> density)
    {
        double range = Math.Log(largestS / leastS);
        int intervals = (int)Math.Ceiling(range / Step);
        (logLeast, perNode) = (Math.Log(leastS), intervals / range);
        nodes =
        [
            .. Enumerable.Range(0, intervals + 1).Select(i => new Lazy<double[]>(() =>
            {
                var row = new double[bins];
                double whole = density(leastS * Math.Exp(range * i / intervals), row);
                for (int j = 0; j < bins && whole > 0; j++) row[j] /= whole;
                return row;
            })),
        ];
    }

    /// <summary>Adds what events at s owe to each bin.</summary>
    public void Add(double s, double events, double[] weights)
    {
        double at = Math.Clamp((Math.Log(s) - logLeast) * perNode, 0, nodes.Length - 1);
        int i = Math.Min((int)at, nodes.Length - 2);
        double f = at - i;
        double[] low = nodes[i].Value, high = nodes[i + 1].Value;
        for (int j = 0; j < weights.Length; j++) weights[j] += events * (low[j] + f * (high[j] - low[j]));
    }
}
