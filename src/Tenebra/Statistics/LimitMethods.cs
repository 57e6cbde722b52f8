namespace Tenebra.Statistics;

/// <summary>The names of the methods on the command line and in files, and where each is published.</summary>
public static class LimitMethods
{
    private static readonly (LimitMethod Method, string Name, string[] Sources)[] Known =
    [
        (LimitMethod.Cls, "cls", ["Read:2002hq", "Junk:1999kv", "Cousins:1991qz"]),
        (LimitMethod.ClsAsymptotic, "cls-asymptotic", ["Read:2002hq", "Cowan:2010js"]),
        (LimitMethod.ClsToys, "cls-toys", ["Read:2002hq", "Cowan:2010js"]),
        (LimitMethod.FeldmanCousins, "fc", ["Feldman:1997qc", "Conrad:2002kn", "Cousins:1991qz"]),
        (LimitMethod.Bayes, "bayes", ["Helene:1982pb"]),
        (LimitMethod.ProfileLikelihood, "pl", ["Rolke:2004mj"]),
    ];

    /// <summary>Every name, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(k => k.Name)];

    /// <summary>"cls", "fc", … of a method.</summary>
    public static string Name(this LimitMethod method) => Entry(method).Name;

    /// <summary>Keys of references.bib.</summary>
    public static IReadOnlyList<string> Sources(this LimitMethod method) => Entry(method).Sources;

    /// <summary>The method of a name.</summary>
    /// <exception cref="InputException">No such method; the nearest name is offered.</exception>
    public static LimitMethod Parse(string name)
    {
        foreach (var known in Known)
        {
            if (string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)) return known.Method;
        }
        throw InputException.UnknownName("method", name, Names);
    }

    private static (LimitMethod Method, string Name, string[] Sources) Entry(LimitMethod method) =>
        Array.Find(Known, k => k.Method == method) is { Name: not null } entry
            ? entry
            : throw new ArgumentOutOfRangeException(nameof(method), method, "not a limit method");
}
