using System.Runtime.CompilerServices;

namespace Tenebra.Transport.Showers;

/// <summary>Bins of kinetic energy that need no logarithm to find: each power of two in 128 equal parts.</summary>
internal readonly struct TallyGrid(double lowest, double highest)
{
    /// <summary>Bins in a factor of two.</summary>
    public const int PerOctave = 128;

    private const int Shift = 45;
    private readonly int first = Cell(lowest);

    public readonly int Count = Cell(highest) - Cell(lowest) + 1;

    /// <summary>The bin of an energy; outside the range where the energy is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Bin(double energy) => Cell(energy) - first;

    /// <summary>Lower edge of a bin.</summary>
    public double Edge(int bin) => BitConverter.Int64BitsToDouble((long)(first + bin) << Shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Cell(double energy) => (int)(BitConverter.DoubleToInt64Bits(energy) >> Shift);
}
