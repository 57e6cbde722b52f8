using System.Numerics;

namespace Tenebra.Decays.Hadrons;

/// <summary>A <see cref="DalitzIntegral"/> as a function of E, so that R costs a sum over pairs of amplitudes.</summary>
internal sealed class DalitzTable
{
    private readonly int count;
    private readonly ThresholdTable[,] entries;

    /// <summary>
    /// Tables of <paramref name="integral"/>, which has <paramref name="count"/> amplitudes and opens at <paramref name="threshold"/>
    /// [GeV].
    /// </summary>
    public DalitzTable(double threshold, int count, DalitzIntegral integral)
    {
        (this.count, Threshold) = (count, threshold);
        entries = new ThresholdTable[count, count];
        var known = new Dictionary<double, double[,]>();

        double[,] Matrix(double E)
        {
            lock (known)
            {
                if (!known.TryGetValue(E, out double[,]? matrix)) known[E] = matrix = integral.At(E);
                return matrix;
            }
        }

        double Typical()
        {
            double E = 0.5 * (threshold + ThresholdTable.End), trace = 0;
            for (int i = 0; i < count; i++) trace += Matrix(E)[i, i];
            return trace / entries[0, 0].Shape(E);
        }

        for (int i = 0; i < count; i++)
            for (int j = 0; j < count; j++)
            {
                (int row, int column) = (i, j);
                entries[i, j] = new ThresholdTable(threshold, 4, 2, E => Matrix(E)[row, column], Typical);
            }
    }

    /// <summary>Sum of the masses [GeV].</summary>
    public double Threshold { get; }

    /// <summary><c>R = ∫ds₁₂ds₁₃ G |Σc_iH_i|² / (64π²E⁴)</c></summary>
    public double Ratio(double E, ReadOnlySpan<Complex> c)
    {
        if (E <= Threshold) return 0;
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += BreitWigner.Squared(c[i]) * entries[i, i].At(E);
            for (int j = i + 1; j < count; j++)
            {
                Complex product = c[i] * Complex.Conjugate(c[j]);
                sum += 2 * (product.Real * entries[i, j].At(E) - product.Imaginary * entries[j, i].At(E));
            }
        }
        double E2 = E * E;
        return sum / (64 * Math.PI * Math.PI * E2 * E2);
    }
}
