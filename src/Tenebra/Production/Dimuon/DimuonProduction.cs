using Tenebra.Materials;
using static System.Math;

namespace Tenebra.Production.Dimuon;

/// <summary>γN → μ⁺μ⁻N, per nucleus: the pairs of muons by which a search for missing energy counts its photons.</summary>
/// <remarks>
/// <para>Bethe–Heitler with the nucleus and its screened field in two numbers: <c>W∞ = B Z^(−1/3) m_μ/(D m_e)</c>, B = 183, D = 1.54 A^0.27 (hydrogen: 202.4, 1.49).</para>
/// <para>Elastic scattering only: pairs off the electrons of the atom (threshold 43.9 GeV, of order 1/Z) and off nucleons that leave the nucleus are not counted.</para>
/// </remarks>
[Source("Burkhardt:2002vg", "cross section and energy sharing")]
public static class DimuonProduction
{
    private const double m = Constants.MuonMass;
    private static readonly double RootE = Sqrt(E);

    /// <summary>The parametrisation of σ is 0 at and below this photon energy [GeV], four muon masses. The true threshold is near two.</summary>
    public const double LeastEnergy = 4 * m;

    /// <summary>σ [GeV⁻²], a parametrisation of the integral of <see cref="DifferentialCrossSection"/>, for photons above 10 GeV; below it is too high. What is counted is <see cref="ElasticDimuon"/>.</summary>
    /// <remarks>
    /// <c>σ = (28/9) α Z² r_μ² ln(1 + W_M C E_eff)</c>, r_μ = α/m_μ, <c>W_M = 1/(4D√e m_μ)</c>,
    /// <c>E_eff = (1 − 4m_μ/E)^(1.479+0.00799D) (W_s^s + E^s)^(1/s)</c>, s = −0.88, <c>W_s = W∞/W_M</c>, <c>C = 1 + 0.04 ln(1 + E_c/E)</c>,
    /// <c>E_c = −18 + 4347/(B Z^(−1/3))</c> GeV.
    /// </remarks>
    /// <param name="nucleus">The target.</param>
    /// <param name="photonEnergy">E [GeV] &gt; 0.</param>
    [Source("Burkhardt:2002vg", "parametrised total cross section")]
    public static double CrossSection(Nucleus nucleus, double photonEnergy)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(photonEnergy);
        var field = new Field(nucleus);
        if (photonEnergy <= LeastEnergy) return 0;
        const double Power = -0.88;
        double slope = 1 / (4 * field.D * RootE * m);
        double saturated = Pow(Pow(field.LargestW / slope, Power) + Pow(photonEnergy, Power), 1 / Power);
        double effective = Pow(1 - 4 * m / photonEnergy, 1.479 + 0.00799 * field.D) * saturated;
        double correction = 1 + 0.04 * Log(1 + (-18 + 4347 / field.B) / photonEnergy);
        return 7.0 / 9 * field.Strength * Log(1 + slope * correction * effective);
    }

    /// <summary>dσ/dx₊ [GeV⁻²], x₊ = E₊/E and x₋ = 1 − x₊, integrated over angles; symmetric in the charges. For E ≫ m_μ.</summary>
    /// <remarks>
    /// <c>dσ/dx₊ = 4αZ²r_μ² (1 − 4/3 x₊x₋) ln W</c>, <c>W = W∞ [1 + (D√e − 2)δ/m_μ]/[1 + B Z^(−1/3) √e δ/m_e]</c>, <c>δ = m_μ²/(2E x₊x₋)</c>. 0 where W ≤ 1
    /// or x₊x₋ ≤ m_μ/E, the edge of the parametrised total.
    /// </remarks>
    /// <param name="nucleus">The target.</param>
    /// <param name="photonEnergy">E [GeV] &gt; 0.</param>
    /// <param name="x">x₊.</param>
    [Source("Burkhardt:2002vg", "differential cross section in the energy of the muon")]
    public static double DifferentialCrossSection(Nucleus nucleus, double photonEnergy, double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(photonEnergy);
        var field = new Field(nucleus);
        double product = x * (1 - x);
        if (!(product * photonEnergy > m)) return 0;
        double delta = m * m / (2 * photonEnergy * product);
        double w = field.LargestW * (1 + (field.D * RootE - 2) * delta / m) / (1 + field.B * RootE * delta / Constants.ElectronMass);
        return w > 1 ? field.Strength * (1 - 4.0 / 3 * product) * Log(w) : 0;
    }

    private readonly struct Field
    {
        // B holds the Z^(−1/3) of its formula.
        public readonly double B, D, LargestW, Strength;

        public Field(Nucleus nucleus)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(nucleus.Z, 1, nameof(nucleus));
            ArgumentOutOfRangeException.ThrowIfLessThan(nucleus.A, nucleus.Z, nameof(nucleus));
            bool isHydrogen = nucleus.Z == 1;
            B = isHydrogen ? 202.4 : 183 / Cbrt(nucleus.Z);
            D = isHydrogen ? 1.49 : 1.54 * Pow(nucleus.A, 0.27);
            LargestW = B / D * (m / Constants.ElectronMass);
            double radius = nucleus.Z * (Constants.Alpha / m);
            Strength = 4 * Constants.Alpha * radius * radius;
        }
    }
}
