namespace Tenebra.Experiments;

/// <summary>The matter in which the signal is made.</summary>
/// <param name="Layers">Plates in the order of the beam, alternating where their counts are equal.</param>
/// <param name="ProductionMaterial">The material on which signal yields are computed, by the experiment's own convention.</param>
public sealed record Target(IReadOnlyList<Layer> Layers, string ProductionMaterial);

/// <summary>Equal plates of one material.</summary>
/// <param name="Material">Name in the table of materials or symbol of an element.</param>
/// <param name="ThicknessCm">Thickness of one plate.</param>
/// <param name="Count">Number of plates.</param>
public sealed record Layer(string Material, double ThicknessCm, int Count)
{
    /// <summary>Thickness of all plates together [cm].</summary>
    public double TotalThickness => ThicknessCm * Count;
}
