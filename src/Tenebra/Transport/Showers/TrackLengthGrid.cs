using System.Runtime.CompilerServices;

namespace Tenebra.Transport.Showers;

/// <summary>Bins of kinetic energy for track lengths that need no logarithm to find: fine in E below, and fine in E₀ − E at the beam energy.</summary>
/// <remarks>
/// Each factor of two of E is cut in <see cref="PerOctave"/> equal parts up to ¾ E₀ (E₀ kinetic); above it each factor of two of E₀ − E in
/// <see cref="PerOctaveOfRest"/>, down to 2⁻⁶ of the quarter, and one bin holds what is left. There are no bins below the cut; a first one of less than half
/// its width is joined to its neighbour.
/// </remarks>
internal readonly struct TrackLengthGrid
{
    private const int PerOctave = 16, PerOctaveOfRest = 4, OctavesOfRest = 6;
    private const int Shift = 52 - 4, RestShift = 52 - 2;
    private static readonly int One = Cell(1, RestShift), Last = One - PerOctaveOfRest * OctavesOfRest;

    private readonly double top, split, inverseSplit, inverseRest;
    private readonly int first, below;

    public TrackLengthGrid(double cut, double top)
    {
        this.top = top;
        split = Math.Max(cut, 0.75 * top);
        (inverseSplit, inverseRest) = (1 / split, 1 / (top - split));
        int unit = Cell(1, Shift);
        first = cut < split ? Cell(cut * inverseSplit, Shift) : unit;
        if (cut < split && 2 * (Value(first + 1, Shift) - cut * inverseSplit) < Value(first + 1, Shift) - Value(first, Shift)) first++;
        below = unit - first;
        Count = below + One - Last + 1;
        var edges = new double[Count + 1];
        for (int i = 0; i < below; i++) edges[i] = split * Value(first + i, Shift);
        for (int i = 0; i <= One - Last; i++) edges[below + i] = top - (top - split) * Value(One - i, RestShift);
        (edges[below], edges[Count]) = (split, top);
        edges[0] = cut;
        Edges = edges;
    }

    /// <summary>Number of bins.</summary>
    public int Count { get; }

    /// <summary>Edges of the bins [GeV], one more than bins.</summary>
    public IReadOnlyList<double> Edges { get; }

    /// <summary>The bin of an energy; the first and the last hold what is outside of the range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Bin(double energy)
    {
        if (energy < split) return Math.Max(0, Cell(energy * inverseSplit, Shift) - first);
        int cell = Cell((top - energy) * inverseRest, RestShift);
        // A cell of E₀ − E holds its lower edge: bins rise with E, so that it is counted from above.
        return below + Math.Clamp(One - 1 - cell, 0, One - Last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Cell(double x, int shift) => (int)(BitConverter.DoubleToInt64Bits(x) >> shift);

    private static double Value(int cell, int shift) => BitConverter.Int64BitsToDouble((long)cell << shift);
}
