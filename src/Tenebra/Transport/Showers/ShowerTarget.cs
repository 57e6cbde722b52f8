using Tenebra.Materials;

namespace Tenebra.Transport.Showers;

/// <summary>A plate of a target.</summary>
/// <param name="Material">Homogeneous.</param>
/// <param name="ThicknessCm">Along the beam; infinite for the last one, where wanted.</param>
public readonly record struct ShowerLayer(Material Material, double ThicknessCm);

/// <summary>Plates across the beam, without limit to the side.</summary>
public sealed class ShowerTarget
{
    /// <summary>Largest number of plates.</summary>
    public const int MostPlates = 100_000;

    /// <summary>Plates in the order of the beam, the first begins at z = 0.</summary>
    /// <exception cref="InputException">No plates, a thickness that is not positive, an infinite one before the last, or a material made of layers.</exception>
    public ShowerTarget(IReadOnlyList<ShowerLayer> layers)
    {
        if (layers.Count == 0) throw new InputException("target: no layers (need at least one)");
        Layers = [.. layers];
        Boundaries = new double[layers.Count + 1];
        for (int i = 0; i < layers.Count; i++)
        {
            (Material material, double thickness) = layers[i];
            if (!(thickness > 0) || (double.IsInfinity(thickness) && i < layers.Count - 1))
                throw InputException.BadValue($"target: thickness of layer {i + 1} ({material.Name})", thickness, "a thickness > 0, infinite only for the last layer");
            if (material.Layers.Count > 0)
                throw new InputException($"target: layer {i + 1}, '{material.Name}', is a stack of layers (give its plates one by one)");
            Boundaries[i + 1] = Boundaries[i] + thickness;
        }
    }

    /// <summary>A block of a thickness in radiation lengths; a material made of layers plate by plate, the last one cut off.</summary>
    /// <exception cref="InputException">The thickness is not positive, is infinite in plates, or takes more than <see cref="MostPlates"/> of them.</exception>
    public static ShowerTarget Of(Material material, double thicknessX0)
    {
        double thickness = thicknessX0 * material.RadiationLengthCm;
        if (material.Layers.Count == 0) return new([new(material, thickness)]);
        if (!(thickness > 0 && thickness / material.CellThicknessCm * material.Layers.Count < MostPlates))
            throw InputException.BadValue($"target: thickness of {material.Name}", $"{thicknessX0:g} X0", $"a thickness > 0, at most {MostPlates} plates");
        var plates = new List<ShowerLayer>();
        double z = 0;
        for (int i = 0; z < thickness * (1 - 1e-12); i++)
        {
            MaterialLayer plate = material.Layers[i % material.Layers.Count];
            double left = thickness - z;
            plates.Add(new(plate.Material, left > plate.ThicknessCm * (1 - 1e-9) ? plate.ThicknessCm : left));
            z += plate.ThicknessCm;
        }
        return new(plates);
    }

    public IReadOnlyList<ShowerLayer> Layers { get; }

    /// <summary>z of the planes between layers, first and last included.</summary>
    internal double[] Boundaries { get; }
}
