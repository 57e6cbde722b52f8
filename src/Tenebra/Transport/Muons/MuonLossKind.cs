namespace Tenebra.Transport.Muons;

/// <summary>What the energy lost by a muon becomes.</summary>
public enum MuonLossKind
{
    /// <summary>Ionisation: a recoil electron.</summary>
    DeltaRay,

    /// <summary>Bremsstrahlung: a photon.</summary>
    Photon,

    /// <summary>Direct production of an e⁺e⁻ pair.</summary>
    Pair,

    /// <summary>Photonuclear reaction: hadrons.</summary>
    Hadrons,
}
