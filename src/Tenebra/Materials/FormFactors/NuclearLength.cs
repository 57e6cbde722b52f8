namespace Tenebra.Materials;

/// <summary>Lengths of nuclear size turned into inverse energies.</summary>
internal static class NuclearLength
{
    private const double HbarCFm = Constants.HbarC * 1e13;

    /// <summary>A length in fm, as GeV⁻¹.</summary>
    public static double InverseGeV(double lengthFm) => lengthFm / HbarCFm;

    /// <summary>An area in fm², as GeV⁻².</summary>
    public static double InverseGeV2(double areaFm2) => areaFm2 / (HbarCFm * HbarCFm);
}
