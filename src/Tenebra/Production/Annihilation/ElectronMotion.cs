namespace Tenebra.Production.Annihilation;

/// <summary>How the electrons of the target move.</summary>
public enum ElectronMotion
{
    /// <summary>Not at all, free.</summary>
    AtRest,

    /// <summary>As on the shells of free atoms, bound: <see cref="ElectronMomenta"/>.</summary>
    Shells,
}

/// <summary>Names of the ways electrons move.</summary>
public static class ElectronMotions
{
    private static readonly Dictionary<string, ElectronMotion> ByName = new(StringComparer.Ordinal)
    {
        ["at-rest"] = ElectronMotion.AtRest,
        ["shells"] = ElectronMotion.Shells,
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    extension(ElectronMotion motion)
    {
        /// <summary>The name on the command line.</summary>
        public string Name => ByName.First(n => n.Value == motion).Key;
    }

    /// <summary>The motion of that name, <c>at-rest</c> or <c>shells</c>.</summary>
    /// <exception cref="InputException">There is no such name.</exception>
    public static ElectronMotion Parse(string name) =>
        ByName.TryGetValue(name, out ElectronMotion motion) ? motion : throw InputException.UnknownName("electrons", name, ByName.Keys);
}
