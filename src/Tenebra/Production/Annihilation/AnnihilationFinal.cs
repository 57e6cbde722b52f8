namespace Tenebra.Production.Annihilation;

/// <summary>What the resonance decays to, of all its decays.</summary>
public enum AnnihilationFinal
{
    /// <summary>Dark matter and neutrinos.</summary>
    Invisible,

    /// <summary>Charged leptons and hadrons.</summary>
    Visible,

    /// <summary>Electron and positron, through the resonance only.</summary>
    Electrons,

    /// <summary>Two muons.</summary>
    Muons,

    /// <summary>Two taus.</summary>
    Taus,

    /// <summary>Hadrons.</summary>
    Hadrons,

    /// <summary>Everything.</summary>
    Everything,
}
