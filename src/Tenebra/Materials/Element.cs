namespace Tenebra.Materials;

/// <summary>A chemical element of natural isotopic abundance.</summary>
/// <param name="Z">Atomic number.</param>
/// <param name="Symbol">Chemical symbol, such as "Pb".</param>
/// <param name="Name">English name in lower case.</param>
/// <param name="AtomicWeight">Standard atomic weight, g/mol.</param>
/// <param name="DensityGramsPerCm3">Density at 20 °C and 1 atm (gases too).</param>
/// <param name="MeanExcitationEnergyEv">Mean excitation energy I of the stopping power, eV.</param>
public sealed record Element(
    int Z, string Symbol, string Name, double AtomicWeight, double DensityGramsPerCm3, double MeanExcitationEnergyEv)
{
    /// <summary>The integer nearest to the atomic weight: the nucleus taken for scattering.</summary>
    public int MassNumber => (int)Math.Round(AtomicWeight, MidpointRounding.AwayFromZero);

    public Nucleus Nucleus => new(Z, MassNumber);
}
