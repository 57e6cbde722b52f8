namespace Tenebra.Relic.Flags;

/// <summary>f_eff: the share of the energy of an annihilation at recombination that ionises and heats the gas, by final state; 0 for neutrinos.</summary>
/// <remarks>
/// Rounded, some from general knowledge of the published curves and not read off them: good to 30 %, and to a factor 2 about the dips at 1 MeV and 2 GeV. An electron is seen through the
/// photons it scatters up, so its dip lies where they have a few MeV, at 1 GeV. Taus and
/// hadrons, the rest of whose energy goes to neutrinos, have one number each for all energies: good to a factor 1.5.
/// </remarks>
[Source("Slatyer:2015jla", "f_eff of photons and electrons between keV and TeV")]
public static class DepositionEfficiency
{
    private static readonly double MuonToElectron = Math.Exp(-113 / 140.0);

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

    /// <summary>µ⁺µ⁻ of this energy each [GeV]: their electrons, and nothing of their neutrinos.</summary>
    /// <remarks>
    /// Of a fast muon <c>dN/dx = 5/3 − 3x² + 4x³/3</c>, x = E_e/E. So <c>∫x dN = 7/20</c> of the energy is in the electron, and a share that is straight in ln E
    /// is that at <c>ln x = ∫x ln x dN/∫x dN = −113/140</c>.
    /// </remarks>
    [Source("ParticleDataGroup:2024cfk", "muon decay parameters: the spectrum of the electron")]
    public static double Muons(double energy) => 7 / 20.0 * Electrons(MuonToElectron * energy);

    /// <summary>Whether an electron or photon of this energy [GeV] is within a factor 2 of a dip, at 1 MeV and at 1 to 2 GeV, where f_eff is known to a factor 2 only.</summary>
    public static bool IsInDip(double energy) => energy is < 2e-3 or (> 0.5 and < 4);

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
