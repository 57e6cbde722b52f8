namespace Tenebra.Transport;

/// <summary>The density between the edges of counted bins: <c>dT/dE = v^p g</c>, v = 1 − E/E₀, with g smooth and every bin's integral as counted.</summary>
/// <remarks>
/// At an edge, g is that of the cubic which has the means of the two bins on either side; within a bin it is the parabola with these ends and the
/// bin's integral. All of it is linear in the bins, so that a density has the error of a sum of bins. p is the power with which a spectrum
/// vanishes towards the beam energy, up to logarithms: with p = 2 a spectrum ∝ v² is reproduced by bins of any width.
/// </remarks>
internal sealed class TrackBinning
{
    private readonly double beamEnergy;
    private readonly int power;
    private readonly double[] edges, whole, left, right, both;
    private readonly (int First, double[] Weights)[] knots;
    private readonly bool[] flat;

    public TrackBinning(double beamEnergy, int power, double[] edges, double[] lengths)
    {
        if (power is not (0 or 2)) throw new ArgumentOutOfRangeException(nameof(power), power, "need 0 or 2");
        (this.beamEnergy, this.power, this.edges) = (beamEnergy, power, edges);
        int bins = lengths.Length;
        (whole, left, right, both, flat) = (new double[bins], new double[bins], new double[bins], new double[bins], new bool[bins]);
        for (int i = 0; i < bins; i++)
        {
            double low = edges[i], width = edges[i + 1] - low;
            double Moment(Func<double, double> f) => TrackPiece.Moment(beamEnergy, power, low, low + width, e => f((e - low) / width));
            (whole[i], left[i], right[i], both[i]) = (Moment(_ => 1), Moment(z => 1 - z), Moment(z => z), Moment(z => z * (1 - z)));
        }
        knots = [.. Enumerable.Range(0, bins + 1).Select(Knot)];
        Pieces = new TrackPiece[bins];
        for (int i = 0; i < bins; i++)
        {
            (double a, double b) = (Value(i, lengths), Value(i + 1, lengths));
            double c = (lengths[i] - a * left[i] - b * right[i]) / both[i];
            // Where counts fluctuate by as much as they are, the parabola could fall below zero: there the bin's mean.
            flat[i] = a < 0 || b < 0 || c < -(a + b + 2 * Math.Sqrt(a * b));
            double mean = lengths[i] / whole[i];
            Pieces[i] = flat[i] ? new(beamEnergy, power, edges[i], edges[i + 1], mean, mean, 0) : new(beamEnergy, power, edges[i], edges[i + 1], a, b, c);
        }
    }

    public TrackPiece[] Pieces { get; }

    /// <summary>Adds factor times the derivative of the density at an energy of bin i by each bin.</summary>
    public void AddDensity(int i, double energy, double factor, Span<double> weights)
    {
        double scale = factor * Pieces[i].Factor(energy);
        if (flat[i])
        {
            weights[i] += scale / whole[i];
            return;
        }
        double z = (energy - edges[i]) / (edges[i + 1] - edges[i]), y = 1 - z, bulge = y * z / both[i];
        weights[i] += scale * bulge;
        AddKnot(i, scale * (y - bulge * left[i]), weights);
        AddKnot(i + 1, scale * (z - bulge * right[i]), weights);
    }

    private void AddKnot(int k, double factor, Span<double> weights)
    {
        (int first, double[] own) = knots[k];
        for (int j = 0; j < own.Length; j++) weights[first + j] += factor * own[j];
    }

    private double Value(int k, double[] lengths)
    {
        (int first, double[] own) = knots[k];
        double sum = 0;
        for (int j = 0; j < own.Length; j++) sum += own[j] * lengths[first + j];
        return sum;
    }

    // g at an edge as a sum over bins: of four bins inside, of two near the ends; at the beam energy the mean of the last.
    private (int First, double[] Weights) Knot(int k)
    {
        int bins = whole.Length, count = k == bins ? 1 : k is 0 or 1 || k == bins - 1 ? Math.Min(2, bins) : 4;
        int first = Math.Clamp(k - count / 2, 0, bins - count);
        if (count == 1) return (first, [1 / whole[first]]);
        double scale = edges[first + count] - edges[first];
        // Σ_j w_j ∫_j v^p x^n dE = x^n at x = 0, for n < count.
        var moments = new double[count, count];
        for (int n = 0; n < count; n++)
        {
            for (int j = 0; j < count; j++)
            {
                double Power(double e) => Math.Pow((e - edges[k]) / scale, n);
                moments[n, j] = TrackPiece.Moment(beamEnergy, power, edges[first + j], edges[first + j + 1], Power) / whole[first + j];
            }
        }
        double[] solved = Solve(moments);
        for (int j = 0; j < count; j++) solved[j] /= whole[first + j];
        return (first, solved);
    }

    // x with m x = (1, 0, …), by elimination with the largest pivot.
    private static double[] Solve(double[,] m)
    {
        int n = m.GetLength(0);
        var x = new double[n];
        x[0] = 1;
        for (int c = 0; c < n; c++)
        {
            int pivot = c;
            for (int r = c + 1; r < n; r++) pivot = Math.Abs(m[r, c]) > Math.Abs(m[pivot, c]) ? r : pivot;
            for (int j = 0; j < n; j++) (m[c, j], m[pivot, j]) = (m[pivot, j], m[c, j]);
            (x[c], x[pivot]) = (x[pivot], x[c]);
            for (int r = 0; r < n; r++)
            {
                if (r == c) continue;
                double f = m[r, c] / m[c, c];
                for (int j = c; j < n; j++) m[r, j] -= f * m[c, j];
                x[r] -= f * x[c];
            }
        }
        for (int c = 0; c < n; c++) x[c] /= m[c, c];
        return x;
    }
}
