using System.Runtime.CompilerServices;

namespace Tenebra.Transport.Showers;

/// <summary>Kinetic energy [GeV] along a path [cm] on which an electron or positron loses energy only continuously.</summary>
/// <remarks>
/// The path from T₀ to T₁ is that of the range table, <c>∫ dT/S</c>; in between, T is the cubic with these ends and the slopes −S(T₀) and
/// −S(T₁): an error of fourth order in the share of the energy that is lost.
/// </remarks>
internal readonly struct SlowingDown
{
    private readonly double start, end, perPath, one, two, three;

    /// <summary>From one energy to another, with the path between them and the losses [GeV/cm] at both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SlowingDown(double start, double end, double path, double lossAtStart, double lossAtEnd)
    {
        double all = start - end, first = lossAtStart * path, last = lossAtEnd * path;
        (this.start, this.end, Path, perPath) = (start, end, path, 1 / path);
        (one, two, three) = (first, 3 * all - 2 * first - last, first + last - 2 * all);
    }

    /// <summary>Path [cm] to the last energy.</summary>
    public readonly double Path;

    /// <summary>Kinetic energy [GeV] after a path; the last one, exactly, from <see cref="Path"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double After(double path)
    {
        double x = path * perPath;
        return path >= Path ? end : start - x * (one + x * (two + x * three));
    }
}
