namespace Tenebra.Production.Bremsstrahlung;

/// <summary>How the cross section of bremsstrahlung is computed.</summary>
public enum BremsstrahlungMethod
{
    /// <summary>Exact tree level.</summary>
    Etl,

    /// <summary>Weizsäcker–Williams.</summary>
    Ww,

    /// <summary>Improved Weizsäcker–Williams: constant photon flux.</summary>
    Iww,
}

/// <summary>The methods by their names on the command line.</summary>
public static class BremsstrahlungMethods
{
    public static IReadOnlyList<string> Names { get; } = ["etl", "ww", "iww"];

    /// <summary>The method of a name.</summary>
    /// <exception cref="InputException">The name is unknown.</exception>
    public static BremsstrahlungMethod Parse(string name) => name switch
    {
        "etl" => BremsstrahlungMethod.Etl,
        "ww" => BremsstrahlungMethod.Ww,
        "iww" => BremsstrahlungMethod.Iww,
        _ => throw InputException.UnknownName("method", name, Names),
    };

    public static string Name(this BremsstrahlungMethod method) => Names[(int)method];
}
