using Tenebra.Plots;

namespace Tenebra.Tests.Plots;

/// <summary>Figures of invented numbers, of the shapes that exclusion plots have.</summary>
internal static class Examples
{
    public static readonly Axis Mass = new("m_{A'}", "GeV");
    public static readonly Axis Mixing = new("ε");

    public static IReadOnlyList<double> Masses { get; } = [.. Enumerable.Range(0, 31).Select(i => Math.Pow(10, -3 + i / 10.0))];

    public static Figure Invisible { get; } = new(
        "Invisible dark photon",
        Mass,
        Mixing,
        [
            Above("NA64_{e}", m => 1.1e-2 * m * Math.Sqrt(1 + 16 * m * m)),
            Above("BaBar 2017", _ => 1e-3) with { Muted = true },
            Above("LDMX (projected)", m => 6e-4 * m * (1 + 36 * m * m)) with { Outline = LineStyle.Dashed },
        ],
        [Line("scalar relic, α_{D} = 0.1", m => 2.5e-3 * m)],
        "90 % CL, NA64_{e}, 9.37×10^{11} EOT",
        "Tenebra 0.1.0",
        "plan <sha256> & data");

    public static Region Above(string name, Func<double, double> lower) =>
        new(name, ExclusionRegion.FromIntervals([.. Masses.Select(m => (m, Intervals((lower(m), null))))]));

    public static Curve Line(string name, Func<double, double> value) => new(name, [.. Masses.Select(m => (m, value(m)))]);

    public static Figure With(IReadOnlyList<Region> regions, IReadOnlyList<Curve>? curves = null) => new("Title", Mass, Mixing, regions, curves ?? []);

    public static IReadOnlyList<(double Lo, double? Hi)> Intervals(params (double Lo, double? Hi)[] intervals) => intervals;
}
