namespace Tenebra.Plots;

/// <summary>Lower edges of an excluded region in experiments without a signal, from −2σ to +2σ; null where one excludes nothing.</summary>
public readonly record struct ExpectedEdges(double? Minus2, double? Minus1, double? Median, double? Plus1, double? Plus2);

/// <summary>What is expected without a signal: strips of ±1σ and ±2σ about the lower edge of a region, the median dashed.</summary>
/// <param name="Name">Label of the median in the markup of <see cref="Markup"/>; empty: neither label nor legend entry.</param>
/// <param name="Columns">In rising order of X.</param>
public sealed record ExpectedStrip(string Name, IReadOnlyList<(double X, ExpectedEdges Edges)> Columns)
{
    /// <summary>The strip of ±2σ; a mass at which +2σ excludes nothing is open to the top of the axis.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> TwoSigma => Strips(e => e.Minus2, e => e.Plus2);

    /// <summary>The strip of ±1σ.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> OneSigma => Strips(e => e.Minus1, e => e.Plus1);

    /// <summary>The median, broken where it excludes nothing.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Median =>
        [.. Runs(e => e.Median).Select(run => (IReadOnlyList<(double X, double Y)>)[.. run.Select(c => (c.X, c.Edges.Median!.Value))])];

    internal IEnumerable<(double X, double Y)> Points => TwoSigma.Concat(OneSigma).Concat(Median).SelectMany(p => p);

    // Along the lower side and back along the upper one.
    private IReadOnlyList<IReadOnlyList<(double X, double Y)>> Strips(
        Func<ExpectedEdges, double?> lower, Func<ExpectedEdges, double?> upper) =>
    [
        .. Runs(lower).Select(run => (IReadOnlyList<(double X, double Y)>)[
            .. run.Select(c => (c.X, lower(c.Edges)!.Value)),
            .. run.AsEnumerable().Reverse().Select(c => (c.X, upper(c.Edges) ?? double.PositiveInfinity)),
        ]),
    ];

    private List<List<(double X, ExpectedEdges Edges)>> Runs(Func<ExpectedEdges, double?> edge)
    {
        var runs = new List<List<(double X, ExpectedEdges Edges)>>();
        bool joined = false;
        foreach ((double X, ExpectedEdges Edges) column in Columns)
        {
            bool has = edge(column.Edges) is not null;
            if (has && !joined) runs.Add([]);
            if (has) runs[^1].Add(column);
            joined = has;
        }
        return runs;
    }
}
