namespace Tenebra.Production.Annihilation;

/// <summary>Which total width stands in the propagator of a resonance.</summary>
public enum WidthScheme
{
    /// <summary><c>(s−m²)² + s Γ²(√s)</c>: the imaginary part of the one-loop self-energy at every s, dark matter of fixed mass.</summary>
    Running,

    /// <summary><c>(s−m²)² + m² Γ²(m)</c>.</summary>
    Constant,
}
