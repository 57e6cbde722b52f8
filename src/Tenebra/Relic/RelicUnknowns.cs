namespace Tenebra.Relic;

/// <summary>Names of what is found from the abundance.</summary>
public static class RelicUnknowns
{
    private static readonly (string Name, RelicUnknown Unknown)[] Known =
        [("coupling", RelicUnknown.Parameter), ("alphaD", RelicUnknown.AlphaD), ("nothing", RelicUnknown.Nothing)];

    /// <summary>Every name, the default first.</summary>
    public static IReadOnlyList<string> Names => [.. Known.Select(k => k.Name)];

    extension(RelicUnknown unknown)
    {
        /// <summary>The name on the command line and in files.</summary>
        public string Name => Array.Find(Known, k => k.Unknown == unknown).Name;
    }

    /// <summary>The unknown of that name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="field">Where it stands, for the message.</param>
    /// <exception cref="InputException">There is no such unknown.</exception>
    public static RelicUnknown Parse(string name, string field = "--solve")
    {
        foreach ((string known, RelicUnknown unknown) in Known)
            if (known == name) return unknown;
        throw InputException.UnknownName(field, name, Names);
    }
}
