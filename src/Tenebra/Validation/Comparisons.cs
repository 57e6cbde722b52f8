namespace Tenebra.Validation;

/// <summary>The one list of comparisons with numbers from elsewhere.</summary>
public static class Comparisons
{
    private static readonly (string Name, Func<DataFolder, string, ValidationGroup> Compare)[] All =
    [
        ("amplitudes", (data, _) => BremsstrahlungComparison.Amplitudes(data)),
        ("totals", (data, _) => BremsstrahlungComparison.Totals(data)),
        ("differential", (data, _) => BremsstrahlungComparison.Differential(data)),
        ("spin2", (data, _) => TensorComparison.Compare(data)),
        ("radiation-lengths", (data, _) => NumberComparison.RadiationLengths(data)),
        ("widths", (data, _) => NumberComparison.Widths(data)),
        ("processes", (data, _) => ProcessComparison.CrossSections(data)),
        ("loops", (data, _) => ProcessComparison.Loops(data)),
        ("track-lengths", (data, _) => NumberComparison.TrackLengths(data)),
        ("showers", (data, _) => ShowerComparison.Compare(data)),
        ("upper-limits", (data, _) => NumberComparison.UpperLimits(data)),
        ("annihilation", (data, _) => AnnihilationComparison.Yields(data)),
        ("resonance", (data, _) => ResonanceComparison.Limits(data)),
        ("relic", (data, _) => RelicComparison.Targets(data)),
        ("na64e-published", PublishedComparison.Na64),
        ("na64e-efficiency", PublishedComparison.Efficiency),
        ("relic-published", RelicComparison.Published),
    ];

    public static IReadOnlyList<string> Names => [.. All.Select(c => c.Name)];

    /// <summary>The comparisons of one name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="data">Data files.</param>
    /// <param name="publishedFolder">Folder of published curves; comparisons that need it say so when it is absent.</param>
    /// <exception cref="InputException">No such comparison, or a file is at fault.</exception>
    public static ValidationGroup Run(string name, DataFolder data, string publishedFolder) =>
        Array.Find(All, c => c.Name == name) is { Compare: { } compare }
            ? compare(data, publishedFolder)
            : throw InputException.UnknownName("comparison", name, Names);
}
