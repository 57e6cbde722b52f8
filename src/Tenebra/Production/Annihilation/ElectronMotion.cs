namespace Tenebra.Production.Annihilation;

/// <summary>How the electrons of the target move.</summary>
public enum ElectronMotion
{
    /// <summary>Not at all, free.</summary>
    AtRest,

    /// <summary>As on the shells of free atoms, bound: <see cref="ElectronMomenta"/>.</summary>
    Shells,
}
