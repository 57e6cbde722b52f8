namespace Tenebra.Relic.Flags;

/// <summary>f_eff: the share of the energy of an annihilation at recombination that ionises and heats the gas, by final state; 0 for neutrinos.</summary>
/// <remarks>
/// Rounded, some from general knowledge of the published curves and not read off them: good to 30 %, and to a factor 2 about the dips at 1 MeV and 2 GeV. An electron is seen through the
/// photons it scatters up, so its dip lies where they have a few MeV, at 1 GeV. A muon gives a third of its energy to its electron; taus and hadrons the rest to neutrinos.
/// </remarks>
[Source("Slatyer:2015jla", "f_eff of photons and electrons between keV and TeV")]
public static class DepositionEfficiency
{
    private static readonly (double Energy, double Share)[] OfElectrons =
        [(1e-3, 0.3), (1e-2, 0.8), (0.03, 0.9), (0.1, 0.75), (1, 0.4), (10, 0.6), (100, 0.45)];

    private static readonly (double Energy, double Share)[] OfPhotons =
        [(1e-3, 0.15), (3e-3, 0.3), (0.01, 0.6), (0.04, 0.7), (0.2, 0.65), (1, 0.4), (2, 0.33), (10, 0.42)];

    /// <summary>τ⁺τ⁻.</summary>
    public const double Taus = 0.2;

    /// <summary>Hadrons.</summary>
    public const double Hadrons = 0.3;

    /// <summary>e⁺e⁻ of this energy each [GeV].</summary>
    public static double Electrons(double energy) => Between(OfElectrons, energy);

    /// <summary>Two photons of this energy each [GeV].</summary>
    public static double Photons(double energy) => Between(OfPhotons, energy);

    /// <summary>µ⁺µ⁻ of this energy each [GeV].</summary>
    public static double Muons(double energy) => 0.35 * Electrons(energy / 3);

    // Straight in the logarithm of the energy; beyond its ends the table goes on as it ends.
    private static double Between((double Energy, double Share)[] table, double energy)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(energy);
        int i = Array.FindIndex(table, p => p.Energy > energy);
        if (i <= 0) return i == 0 ? table[0].Share : table[^1].Share;
        (double low, double high) = (table[i - 1].Energy, table[i].Energy);
        double z = Math.Log(energy / low) / Math.Log(high / low);
        return table[i - 1].Share + z * (table[i].Share - table[i - 1].Share);
    }
}
