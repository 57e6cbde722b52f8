namespace Tenebra.Transport;

/// <summary>Track length [X0] between two energies [GeV].</summary>
public readonly record struct TrackBin(double Low, double High, Estimate Length);
