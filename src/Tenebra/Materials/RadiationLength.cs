namespace Tenebra.Materials;

/// <summary>Radiation length by Tsai's formula, elements and mixtures.</summary>
public static class RadiationLength
{
    /// <summary>Radiation length of an element, g/cm².</summary>
    /// <param name="z">Atomic number, 1 to 100.</param>
    /// <param name="atomicWeight">Atomic weight, g/mol.</param>
    /// <remarks>
    /// <c>1/X₀ = 4α r_e² (N_A/A) {Z²[L_rad − f(Z)] + Z L′_rad}</c>. L_rad and L′_rad are tabulated for Z ≤ 4, above they are
    /// ln(184.15 Z^(−1/3)) and ln(1194 Z^(−2/3)). r_e = α ħc/m_e. Agrees with complete calculations to about 1 %; binding of
    /// the atom in molecules is left out (3 % in H₂).
    /// </remarks>
    [Source("Tsai:1973py", "unit radiation length")]
    [Source("ParticleDataGroup:2024cfk", "ch. 34, radiation length")]
    public static double GramsPerCm2(int z, double atomicWeight)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(z, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(z, 100);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(atomicWeight);
        (double elastic, double inelastic) = Logarithms(z);
        double re = Constants.Alpha * Constants.HbarC / Constants.ElectronMass;
        double perGram = 4 * Constants.Alpha * re * re * Constants.Avogadro / atomicWeight;
        return 1 / (perGram * (z * z * (elastic - CoulombCorrection(z)) + z * inelastic));
    }

    /// <summary>Radiation length of a mixture, g/cm²: 1/X₀ = Σ wᵢ/Xᵢ by Bragg's additivity.</summary>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, radiation length")]
    public static double GramsPerCm2(IReadOnlyList<MaterialComponent> components) =>
        1 / components.Sum(c => c.MassFraction / GramsPerCm2(c.Element.Z, c.Element.AtomicWeight));

    /// <summary>Davies, Bethe and Maximon's f(Z): what is beyond the first Born approximation.</summary>
    /// <remarks><c>f = a²[1/(1+a²) + 0.20206 − 0.0369a² + 0.0083a⁴ − 0.002a⁶]</c>, a = αZ; four digits up to uranium.</remarks>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, radiation length")]
    public static double CoulombCorrection(int z)
    {
        double a2 = Constants.Alpha2 * z * z;
        return a2 * (1 / (1 + a2) + 0.20206 + a2 * (-0.0369 + a2 * (0.0083 - 0.002 * a2)));
    }

    private static (double Elastic, double Inelastic) Logarithms(int z) => z switch
    {
        1 => (5.31, 6.144),
        2 => (4.79, 5.621),
        3 => (4.74, 5.805),
        4 => (4.71, 5.924),
        _ => (Math.Log(184.15 / Math.Cbrt(z)), Math.Log(1194 / Math.Pow(z, 2.0 / 3))),
    };
}
