using Tenebra.Materials;

namespace Tenebra.Transport.Muons;

/// <summary>A slab across the beam, of one homogeneous material or of vacuum, in a uniform transverse field.</summary>
/// <param name="Material">What it is made of; null for vacuum.</param>
/// <param name="Thickness">Along z [cm].</param>
/// <param name="FieldXTesla">Field along x: bends in y.</param>
/// <param name="FieldYTesla">Field along y: bends in x.</param>
public sealed record MuonLayer(Material? Material, double Thickness, double FieldXTesla = 0, double FieldYTesla = 0)
{
    /// <summary>Empty space.</summary>
    public static MuonLayer Drift(double thickness) => new(null, thickness);

    /// <summary>The plates, one after the other, of a number of cells of a layered material.</summary>
    public static IReadOnlyList<MuonLayer> Plates(Material material, int cells) =>
        [.. Enumerable.Range(0, cells).SelectMany(_ => material.Layers).Select(l => new MuonLayer(l.Material, l.ThicknessCm))];
}
