using static System.Math;

namespace Tenebra.Materials;

/// <summary>Sternheimer's density-effect correction δ: how the polarised medium screens the field of a fast charge.</summary>
/// <param name="Cbar">C̄ = 1 + 2 ln(I/ħω_p).</param>
/// <param name="X0">log₁₀ βγ below which δ is 0, or small in a conductor.</param>
/// <param name="X1">log₁₀ βγ above which δ is asymptotic.</param>
/// <param name="A">Strength between <paramref name="X0"/> and <paramref name="X1"/>.</param>
/// <param name="K">Power between <paramref name="X0"/> and <paramref name="X1"/>.</param>
/// <param name="Delta0">δ of a conductor at <paramref name="X0"/>; 0 in insulators.</param>
/// <param name="IsTabulated">Whether the parameters were fitted to this material, or follow from I and ħω_p alone.</param>
/// <remarks>
/// <c>δ = 2 ln 10 x − C̄ + a(X₁−x)^k</c> for X₀ ≤ x &lt; X₁, x = log₁₀ βγ; without the last term above;
/// <c>δ₀ 10^{2(x−X₀)}</c> below. δ enters the mean loss as −δ/2 beside the logarithm. The fits are good to 0.02 to 0.1 in δ.
/// </remarks>
[Source("Sternheimer:1983mb", "Eqs. (1)-(4) and tables")]
[Source("ParticleDataGroup:2024cfk", "ch. 34, density effect")]
public readonly record struct DensityEffect(
    double Cbar, double X0, double X1, double A, double K, double Delta0, bool IsTabulated)
{
    private const double DensestGas = 0.02;
    private static readonly double TwoLn10 = 2 * Log(10);

    /// <summary>The parameters of a material: those of the table where it has them, else <see cref="General"/>.</summary>
    public static DensityEffect Of(Material material) => material.FittedDensityEffect ?? General(material);

    /// <summary>The parameters that follow from I and the plasma energy alone.</summary>
    /// <remarks>
    /// Solids and liquids: k = 3, X₁ = 2 (I below 100 eV) or 3, X₀ = 0.2 or, for large C̄, 0.326 C̄ − 1 or 0.326 C̄ − 1.5. Gases
    /// (below 0.02 g/cm³) near 1 atm: steps in C̄. a makes δ(X₀) = 0. Up to 0.5 from the fits at βγ of 10, 0.3 above 100, exact at the highest energies.
    /// </remarks>
    [Source("Sternheimer:1971zz", "Eqs. (7)-(9), general expression")]
    public static DensityEffect General(Material material)
    {
        double c = CbarOf(material);
        (double x0, double x1) = material.DensityGramsPerCm3 < DensestGas ? Gas(c)
            : material.MeanExcitationEnergyEv < 100 ? (c < 3.681 ? 0.2 : 0.326 * c - 1, 2.0)
            : (c < 5.215 ? 0.2 : 0.326 * c - 1.5, 3.0);
        return new DensityEffect(c, x0, x1, (c - TwoLn10 * x0) / Pow(x1 - x0, 3), 3, 0, false);
    }

    /// <summary>δ at momentum over mass <paramref name="betaGamma"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">βγ is not above 0.</exception>
    public double Delta(double betaGamma)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(betaGamma);
        double x = Log10(betaGamma);
        if (x < X0) return Delta0 * Pow(10, 2 * (x - X0));
        double asymptote = TwoLn10 * x - Cbar;
        return x < X1 ? asymptote + A * Pow(X1 - x, K) : asymptote;
    }

    /// <summary>C̄ = 1 + 2 ln(I/ħω_p), of a material's own I and density.</summary>
    internal static double CbarOf(Material material) => 1 + 2 * Log(material.MeanExcitationEnergy / material.PlasmaEnergy);

    /// <summary>The same fit at another C̄: exact for another density, where only x + C̄/(2 ln 10) matters.</summary>
    internal DensityEffect At(double cbar)
    {
        double shift = (cbar - Cbar) / TwoLn10;
        return this with { Cbar = cbar, X0 = X0 + shift, X1 = X1 + shift };
    }

    private static (double X0, double X1) Gas(double c) => c switch
    {
        < 10 => (1.6, 4),
        < 10.5 => (1.7, 4),
        < 11 => (1.8, 4),
        < 11.5 => (1.9, 4),
        < 12.25 => (2, 4),
        < 13.804 => (2, 5),
        _ => (0.326 * c - 2.5, 5),
    };
}
