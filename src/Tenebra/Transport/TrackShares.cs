namespace Tenebra.Transport;

/// <summary>What a density H(x) owes to each bin of the track length it was folded from: ∂ ln H(x)/∂L, on even nodes of ln x, each made when it is asked for.</summary>
internal sealed class TrackShares
{
    private readonly double logLeast, perNode;
    private readonly Lazy<double[]>[] nodes;

    /// <summary>Prepares the nodes.</summary>
    /// <param name="bins">Number of bins.</param>
    /// <param name="least">From x.</param>
    /// <param name="largest">To.</param>
    /// <param name="step">Distance of the nodes in ln x: the fold is no sharper.</param>
    /// <param name="density">H(x), which also adds ∂H/∂L of each bin to a row.</param>
    public TrackShares(int bins, double least, double largest, double step, Func<double, double[], double> density)
    {
        double range = Math.Log(largest / least);
        int intervals = (int)Math.Ceiling(range / step);
        (logLeast, perNode) = (Math.Log(least), intervals / range);
        nodes =
        [
            .. Enumerable.Range(0, intervals + 1).Select(i => new Lazy<double[]>(() =>
            {
                var row = new double[bins];
                double whole = density(least * Math.Exp(range * i / intervals), row);
                for (int j = 0; j < bins && whole > 0; j++) row[j] /= whole;
                return row;
            })),
        ];
    }

    /// <summary>Adds what events at x owe to each bin.</summary>
    public void Add(double x, double events, double[] weights)
    {
        double at = Math.Clamp((Math.Log(x) - logLeast) * perNode, 0, nodes.Length - 1);
        int i = Math.Min((int)at, nodes.Length - 2);
        double f = at - i;
        double[] low = nodes[i].Value, high = nodes[i + 1].Value;
        for (int j = 0; j < weights.Length; j++) weights[j] += events * (low[j] + f * (high[j] - low[j]));
    }
}
