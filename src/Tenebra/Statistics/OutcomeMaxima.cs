namespace Tenebra.Statistics;

/// <summary>max over s ≥ 0 of P(n₁, n₂, … | s), from a grid uniform in √s and a parabola through its top.</summary>
internal sealed class OutcomeMaxima
{
    private const int LeastGrid = 240;
    private const int GridPerRoot = 18;

    private readonly double[][][][] log;
    private readonly double[] logWeight;
    private readonly int grid;

    /// <summary>Tabulates ln P_i(n | s, ξ_q) on the grid.</summary>
    public OutcomeMaxima(IReadOnlyList<CountingBin> bins, JointCounts counts, int[] sizes, double largest)
    {
        // The likeliest s of the largest counts lies beyond the largest s asked.
        double end = 2 * largest + UpperLimit.Scale(bins);
        grid = LeastGrid + (int)(GridPerRoot * Math.Sqrt(end * bins.Sum(b => b.SignalPerUnit)));
        logWeight = [.. counts.Weight.Select(w => Math.Log(w))];
        log = new double[grid + 1][][][];
        double[][] p = [.. sizes.Select(n => new double[n])];
        for (int g = 0; g <= grid; g++)
        {
            double x = (double)g / grid;
            log[g] = new double[logWeight.Length][][];
            for (int q = 0; q < logWeight.Length; q++)
            {
                counts.Probabilities(q, end * x * x, p);
                log[g][q] = [.. p.Select(table => Array.ConvertAll(table, Math.Log))];
            }
        }
    }

    /// <summary>The maximum of one outcome.</summary>
    public double Of(ReadOnlySpan<int> n)
    {
        int low = 0;
        int high = grid;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (At(n, middle + 1) > At(n, middle)) low = middle + 1;
            else high = middle;
        }
        double top = At(n, low);
        if (low == 0 || low == grid) return Math.Exp(top);
        double left = At(n, low - 1);
        double right = At(n, low + 1);
        double curvature = left - 2 * top + right;
        return Math.Exp(double.IsFinite(curvature) && curvature < 0 ? top - (right - left) * (right - left) / (8 * curvature) : top);
    }

    private double At(ReadOnlySpan<int> n, int g)
    {
        if (logWeight.Length == 1) return Node(n, g, 0);
        double largest = double.NegativeInfinity;
        for (int q = 0; q < logWeight.Length; q++) largest = Math.Max(largest, Node(n, g, q));
        if (double.IsNegativeInfinity(largest)) return largest;
        double sum = 0;
        for (int q = 0; q < logWeight.Length; q++) sum += Math.Exp(Node(n, g, q) - largest);
        return largest + Math.Log(sum);
    }

    private double Node(ReadOnlySpan<int> n, int g, int q)
    {
        double sum = logWeight[q];
        for (int i = 0; i < n.Length; i++) sum += log[g][q][i][n[i]];
        return sum;
    }
}
