using System.Runtime.CompilerServices;

namespace Tenebra.Transport.Showers;

/// <summary>Nodes in energy that need no logarithm to find: each power of two in 32 equal parts.</summary>
/// <remarks>Linear interpolation between nodes is good to <c>(1/32)²/8</c> of a function's curvature: about 1e-4.</remarks>
internal readonly struct EnergyGrid
{
    private const int Shift = 47;
    private readonly int first;

    /// <summary>Nodes that enclose the range.</summary>
    public EnergyGrid(double lowest, double highest)
    {
        first = Cell(lowest);
        Count = Cell(highest) - first + 2;
    }

    public readonly int Count;

    /// <summary>The node below or at an energy; where the energy is out of range, the index is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Below(double energy) => Cell(energy) - first;

    public double Node(int index) => BitConverter.Int64BitsToDouble((long)(first + index) << Shift);

    /// <summary>Where between its nodes an energy lies, from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Fraction(double energy)
    {
        const long inside = (1L << Shift) - 1;
        return (BitConverter.DoubleToInt64Bits(energy) & inside) * (1.0 / (1L << Shift));
    }

    /// <summary>A table of a function on the nodes, the last value twice: a table serves at its last node too.</summary>
    public double[] Tabulate(Func<double, double> function)
    {
        var values = new double[Count + 1];
        for (int i = 0; i < Count; i++) values[i] = function(Node(i));
        values[Count] = values[Count - 1];
        return values;
    }

    /// <summary>A table interpolated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(double[] table, double energy)
    {
        int i = Below(energy);
        double low = table[i];
        return low + Fraction(energy) * (table[i + 1] - low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Cell(double energy) => (int)(BitConverter.DoubleToInt64Bits(energy) >> Shift);
}
