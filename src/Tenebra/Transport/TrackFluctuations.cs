namespace Tenebra.Transport;

/// <summary>How the bins of a track length fluctuate together: rows of deviations d [X0] whose products are the covariance, <c>C_ij = Σ_b d_bi d_bj</c>.</summary>
/// <remarks>
/// A row is a batch of independent primaries, and row b is the same batch for every spectrum of one simulation. The error of a linear functional
/// <c>Σ_i w_i L_i</c> is <c>√Σ_b (Σ_i w_i d_bi)²</c>: what one flight does to several bins is summed within a batch first. An error from B
/// batches is itself known to <c>1/√(2B)</c>.
/// </remarks>
public sealed class TrackFluctuations
{
    // Single precision is far beyond what an error needs; all rows of bin 0 come first, then those of bin 1.
    private readonly float[] deviations;

    internal TrackFluctuations(int rows, int bins, float[] deviations)
    {
        if (rows < 0 || deviations.Length != rows * bins || !Array.TrueForAll(deviations, float.IsFinite))
            throw new ArgumentException($"need {rows} finite deviations of each of {bins} bins", nameof(deviations));
        (Rows, Bins, this.deviations) = (rows, bins, deviations);
    }

    /// <summary>Number of batches.</summary>
    public int Rows { get; }

    /// <summary>Number of bins.</summary>
    public int Bins { get; }

    internal ReadOnlySpan<float> All => deviations;

    /// <summary>Bins that fluctuate each by itself.</summary>
    public static TrackFluctuations Independent(IReadOnlyList<double> errors)
    {
        int n = errors.Count;
        var all = new float[n * n];
        for (int i = 0; i < n; i++) all[i * n + i] = (float)errors[i];
        return new(n, n, all);
    }

    /// <summary>Bins counted in batches of primaries.</summary>
    /// <param name="sums">For each batch, what its primaries count in each bin, summed.</param>
    /// <param name="primaries">Primaries of each batch.</param>
    public static TrackFluctuations OfBatches(IReadOnlyList<double[]> sums, IReadOnlyList<long> primaries)
    {
        int batches = sums.Count, bins = sums[0].Length;
        double total = primaries.Sum(), scale = batches > 1 ? Math.Sqrt(batches / (batches - 1.0)) / total : 0;
        var all = new float[batches * bins];
        for (int i = 0; i < bins; i++)
        {
            double mean = 0;
            for (int b = 0; b < batches; b++) mean += sums[b][i] / total;
            for (int b = 0; b < batches; b++)
                all[i * batches + b] = (float)(batches > 1 ? (sums[b][i] - primaries[b] * mean) * scale : mean);
        }
        return new(batches, bins, all);
    }

    /// <summary>Adds the deviations of <c>Σ w_i L_i</c> in every batch to <paramref name="rows"/>.</summary>
    public void AddTo(Span<double> rows, ReadOnlySpan<double> weights)
    {
        for (int i = 0; i < Bins; i++)
        {
            double w = weights[i];
            if (w == 0) continue;
            ReadOnlySpan<float> bin = deviations.AsSpan(i * Rows, Rows);
            for (int b = 0; b < bin.Length; b++) rows[b] += w * bin[b];
        }
    }

    /// <summary>Statistical error of <c>Σ w_i L_i</c>.</summary>
    public double Error(ReadOnlySpan<double> weights)
    {
        var rows = new double[Rows];
        AddTo(rows, weights);
        return Norm(rows);
    }

    /// <summary>Covariance of <c>Σ v_i L_i</c> and <c>Σ w_i L_i</c>.</summary>
    public double Covariance(ReadOnlySpan<double> v, ReadOnlySpan<double> w)
    {
        (double[] one, double[] two) = (new double[Rows], new double[Rows]);
        AddTo(one, v);
        AddTo(two, w);
        double sum = 0;
        for (int b = 0; b < Rows; b++) sum += one[b] * two[b];
        return sum;
    }

    /// <summary>√Σ of the squares.</summary>
    internal static double Norm(ReadOnlySpan<double> rows)
    {
        double sum = 0;
        foreach (double r in rows) sum += r * r;
        return Math.Sqrt(sum);
    }
}
