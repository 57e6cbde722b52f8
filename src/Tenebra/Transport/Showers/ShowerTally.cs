using System.Runtime.CompilerServices;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>How a tally divides depth and radius; the bins of energy are 128 for each factor of two.</summary>
/// <param name="DepthBins">Number of bins along the beam.</param>
/// <param name="DepthCm">Width of one.</param>
/// <param name="RadiusBins">Number of rings about the beam.</param>
/// <param name="RadiusCm">Width of one.</param>
public readonly record struct TallyBins(int DepthBins, double DepthCm, int RadiusBins, double RadiusCm);

/// <summary>What is counted in showers: track lengths by energy, deposits by depth, radius and layer, and what escapes.</summary>
/// <remarks>Each flight counts at a random point of it, which is exact on average. The last bin of depth and radius holds all beyond.</remarks>
public readonly struct ShowerTally : IShowerObserver
{
    private readonly TallyGrid grid;
    private readonly double perDepth, perRadius;
    private readonly double[][] lengths;
    private readonly double[] depth, radius, layers, escaped;
    private readonly double[] perRadiationLength;

    /// <summary>An empty tally.</summary>
    public ShowerTally(ShowerPhysics physics, TallyBins bins)
    {
        grid = physics.TallyGrid;
        (perDepth, perRadius) = (1 / bins.DepthCm, 1 / bins.RadiusCm);
        lengths = [new double[grid.Count], new double[grid.Count], new double[grid.Count]];
        (depth, radius) = (new double[bins.DepthBins], new double[bins.RadiusBins]);
        (layers, escaped) = (new double[physics.Target.Layers.Count], new double[3]);
        perRadiationLength = [.. physics.Target.Layers.Select(l => 1 / l.Material.RadiationLengthCm)];
    }

    /// <summary>Track length [X0] of one kind of particle in each bin of energy.</summary>
    public double[] Lengths(ShowerParticle kind) => lengths[(int)kind];

    /// <summary>Energy [GeV] left in each bin of depth.</summary>
    public double[] Depth => depth;

    /// <summary>Energy [GeV] left in each ring.</summary>
    public double[] Radius => radius;

    /// <summary>Energy [GeV] left in each layer.</summary>
    public double[] Layers => layers;

    /// <summary>Energy [GeV] that left the target with e⁻, e⁺ and γ; each e⁺ with 2m.</summary>
    public double[] Escaped => escaped;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Flight(ref readonly ShowerTrack track, double length)
    {
        int i = Clamp(grid.Bin(track.Energy), 0, grid.Count - 1);
        lengths[(int)track.Kind][i] += length * perRadiationLength[track.Layer];
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Deposit(ref readonly ShowerTrack track, double energy)
    {
        layers[track.Layer] += energy;
        if (depth.Length > 0) depth[Min(depth.Length - 1, (int)(track.Z * perDepth))] += energy;
        if (radius.Length > 0)
            radius[(int)Min(radius.Length - 1, Sqrt(track.X * track.X + track.Y * track.Y) * perRadius)] += energy;
    }

    /// <inheritdoc/>
    public void Escape(ref readonly ShowerTrack track) => escaped[(int)track.Kind] += track.Available;

    /// <summary>All counts in one row, in a fixed order: for sums and errors over batches.</summary>
    internal double[] Row() => [.. lengths[0], .. lengths[1], .. lengths[2], .. depth, .. radius, .. layers, .. escaped];
}
