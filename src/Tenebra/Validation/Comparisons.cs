namespace Tenebra.Validation;

/// <summary>The one list of comparisons with numbers from elsewhere.</summary>
public static class Comparisons
{
    private static readonly (string Name, Func<DataFolder, string, CancellationToken, ValidationGroup> Compare)[] All =
    [
        ("amplitudes", (data, _, cancel) => BremsstrahlungComparison.Amplitudes(data, cancel)),
        ("totals", (data, _, cancel) => BremsstrahlungComparison.Totals(data, cancel)),
        ("differential", (data, _, cancel) => BremsstrahlungComparison.Differential(data, cancel)),
        ("spin2", (data, _, cancel) => TensorComparison.Compare(data, cancel)),
        ("radiation-lengths", (data, _, _) => NumberComparison.RadiationLengths(data)),
        ("widths", (data, _, _) => NumberComparison.Widths(data)),
        ("r-ratio", (data, _, _) => HadronComparison.Ratio(data)),
        ("hadron-fits", (data, _, _) => HadronComparison.Fits(data)),
        ("processes", (data, _, cancel) => ProcessComparison.CrossSections(data, cancel)),
        ("loops", (data, _, _) => ProcessComparison.Loops(data)),
        ("track-lengths", (data, _, _) => NumberComparison.TrackLengths(data)),
        ("showers", (data, _, cancel) => ShowerComparison.Compare(data, cancel)),
        ("upper-limits", (data, _, cancel) => NumberComparison.UpperLimits(data, cancel)),
        ("annihilation", (data, _, cancel) => AnnihilationComparison.Yields(data, cancel)),
        ("resonance", (data, _, cancel) => ResonanceComparison.Limits(data, cancel)),
        ("relic", (data, _, cancel) => RelicComparison.Targets(data, cancel)),
        ("na64e-published", PublishedComparison.Na64),
        ("na64e-efficiency", PublishedComparison.Efficiency),
        ("relic-published", RelicComparison.Published),
    ];

    public static IReadOnlyList<string> Names => [.. All.Select(c => c.Name)];

    /// <summary>The comparisons of one name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="data">Data files.</param>
    /// <param name="publishedFolder">Folder of published curves; comparisons that need it say so when it is absent.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">No such comparison, or a file is at fault.</exception>
    public static ValidationGroup Run(string name, DataFolder data, string publishedFolder, CancellationToken cancel = default) =>
        Array.Find(All, c => c.Name == name) is { Compare: { } compare }
            ? compare(data, publishedFolder, cancel)
            : throw InputException.UnknownName("comparison", name, Names);
}
