namespace Tenebra.Materials;

/// <summary>An element of a material and its share of the mass; the shares of a material add to 1.</summary>
public readonly record struct MaterialComponent(Element Element, double MassFraction);
