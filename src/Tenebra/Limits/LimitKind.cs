namespace Tenebra.Limits;

/// <summary>What a limit rests on.</summary>
public enum LimitKind
{
    /// <summary>On what was observed.</summary>
    Measurement,

    /// <summary>On what an experiment without signal would observe: nothing was observed, or not with this exposure or threshold.</summary>
    Projection,
}

/// <summary>The words for it in results.</summary>
public static class LimitKinds
{
    extension(LimitKind kind)
    {
        /// <summary><c>measurement</c> or <c>projection</c>.</summary>
        public string Name => kind switch
        {
            LimitKind.Measurement => "measurement",
            LimitKind.Projection => "projection",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<LimitKind>().Select(k => k.Name)];

    /// <summary>The kind of that name.</summary>
    /// <exception cref="InputException">There is no such kind.</exception>
    public static LimitKind Parse(string name)
    {
        foreach (LimitKind kind in Enum.GetValues<LimitKind>())
            if (kind.Name == name) return kind;
        throw InputException.UnknownName("kind", name, Names);
    }
}
