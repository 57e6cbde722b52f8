using Tenebra.Numerics;

namespace Tenebra.Decays.Hadrons;

/// <summary>An integral over three bodies as a function of E, tabulated once, on the first call from any thread.</summary>
/// <remarks>
/// <c>I(E) = (E−E₀)ⁿ (E+E₀)ᵏ T(E)</c> with the power n of the phase space at the threshold E₀ and T smooth, in pieces of Chebyshev
/// polynomials up to 2.5 GeV. Above 2.5 GeV, where no channel is used alone, T is its value at 2.5 GeV.
/// </remarks>
internal sealed class ThresholdTable
{
    /// <summary>End of the tables [GeV].</summary>
    public const double End = 2.5;

    private const int FirstPieces = 4;

    private readonly double threshold;
    private readonly int power, growth;
    private readonly Lazy<PiecewiseChebyshev> table;

    /// <summary>Of an integral, which is not called before <see cref="At"/> is.</summary>
    /// <param name="threshold">E₀ [GeV].</param>
    /// <param name="power">n.</param>
    /// <param name="growth">k: T tends to a constant at large E.</param>
    /// <param name="integral">I(E).</param>
    /// <param name="scale">
    /// To which 10⁻⁵ are relative: an energy at which <paramref name="integral"/>, or another one, is typical, and that value of T.
    /// </param>
    public ThresholdTable(double threshold, int power, int growth, Func<double, double> integral, Func<double>? scale = null)
    {
        (this.threshold, this.power, this.growth) = (threshold, power, growth);
        double Reduced(double E) => integral(E) / Shape(E);
        table = new(() => PiecewiseChebyshev.Of(
            Reduced, threshold, End, FirstPieces, 1e-5 * (scale is null ? Math.Abs(Reduced(0.5 * (threshold + End))) : scale())));
    }

    /// <summary><c>(E−E₀)ⁿ(E+E₀)ᵏ</c></summary>
    public double Shape(double E) => Math.Pow(E - threshold, power) * Math.Pow(E + threshold, growth);

    /// <summary>I(E); 0 up to the threshold.</summary>
    public double At(double E) => E <= threshold ? 0 : Shape(E) * table.Value.At(Math.Min(E, End));
}
