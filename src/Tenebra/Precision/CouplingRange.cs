namespace Tenebra.Precision;

/// <summary>Couplings from Low to High, both ≥ 0.</summary>
public readonly record struct CouplingRange(double Low, double High);
