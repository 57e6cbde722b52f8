using System.Numerics;
using Tenebra.Numerics;

namespace Tenebra.Relic;

/// <summary><c>K₁(E/T) e^{E₀/T}</c> for many energies at once, E ≥ E₀ ≥ 2T.</summary>
/// <remarks><c>e^z K₁(z) √z</c> by 18 Chebyshev polynomials in 1/z between 0 and ½, to 10⁻¹³.</remarks>
internal static class ThermalWeight
{
    private const int Terms = 18;

    // In Chebyshev polynomials of 4/z − 1.
    private static readonly double[] Coefficients = ChebyshevSeries.Of(
        u => ScaledBesselK.K1(4 / (1 + u)) * Math.Sqrt(4 / (1 + u)), Terms);

    /// <summary>Σ strength · weight over the points.</summary>
    /// <param name="strength">Strength of each point.</param>
    /// <param name="energy">E of each point [GeV].</param>
    /// <param name="excess">E − E₀ of each point [GeV].</param>
    /// <param name="T">Temperature [GeV].</param>
    public static double Sum(ReadOnlySpan<double> strength, ReadOnlySpan<double> energy, ReadOnlySpan<double> excess, double T)
    {
        int lanes = Vector<double>.Count, i = 0;
        Vector<double> sums = Vector<double>.Zero;
        for (; i <= strength.Length - lanes; i += lanes)
            sums += new Vector<double>(strength[i..]) * Of(new Vector<double>(energy[i..]), new Vector<double>(excess[i..]), T);
        double sum = Vector.Sum(sums);
        for (; i < strength.Length; i++) sum += strength[i] * Of(new Vector<double>(energy[i]), new Vector<double>(excess[i]), T)[0];
        return sum;
    }

    /// <summary>The weight of each point times its strength.</summary>
    public static void Products(ReadOnlySpan<double> strength, ReadOnlySpan<double> energy, ReadOnlySpan<double> excess, double T, Span<double> products)
    {
        int lanes = Vector<double>.Count, i = 0;
        for (; i <= strength.Length - lanes; i += lanes)
            (new Vector<double>(strength[i..]) * Of(new Vector<double>(energy[i..]), new Vector<double>(excess[i..]), T)).CopyTo(products[i..]);
        for (; i < strength.Length; i++) products[i] = strength[i] * Of(new Vector<double>(energy[i]), new Vector<double>(excess[i]), T)[0];
    }

    private static Vector<double> Of(Vector<double> energy, Vector<double> excess, double T)
    {
        Vector<double> inverse = new Vector<double>(T) / energy, twice = 8 * inverse - new Vector<double>(2), b1 = Vector<double>.Zero, b2 = b1;
        for (int k = Terms - 1; k > 0; k--) (b1, b2) = (new Vector<double>(Coefficients[k]) + twice * b1 - b2, b1);
        Vector<double> series = new Vector<double>(Coefficients[0]) + 0.5 * twice * b1 - b2;
        return Vector.SquareRoot(inverse) * series * Vector.Exp(excess * (-1 / T));
    }
}
