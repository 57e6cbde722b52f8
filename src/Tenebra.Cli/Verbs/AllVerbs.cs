namespace Tenebra.Cli.Verbs;

/// <summary>The one list of verbs, in the order of the help.</summary>
internal static class AllVerbs
{
    private static readonly Verb[] Known =
    [
        Xsec.Verb, Width.Verb, AnomalousMomentVerb.Verb, DirectDetectionVerb.Verb, RelicVerb.Verb, ShowerVerb.Verb, UpperLimitVerb.Verb,
        YieldVerb.Verb, Reach.Verb, Generate.Verb, Plot.Verb, ListVerb.Verb, Show.Verb, Cite.Verb, Validate.Verb,
    ];

    public static IReadOnlyList<Verb> InOrder => Known;

    public static IEnumerable<string> Names => Known.Select(v => v.Name);

    /// <summary>The verb of a name.</summary>
    /// <exception cref="InputException">There is no such verb.</exception>
    public static Verb Of(string name) =>
        Array.Find(Known, v => v.Name == name)
        ?? throw (name.StartsWith('-')
            ? new InputException($"option {name} stands before the verb (put the verb first, as in 'tenebra xsec {name} …')")
            : InputException.UnknownName("verb", name, Names));
}
