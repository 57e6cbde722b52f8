namespace Tenebra.Materials;

/// <summary>One plate of the repeated cell of a sampling calorimeter, in the order the beam meets them.</summary>
public sealed record MaterialLayer(Material Material, double ThicknessCm);
