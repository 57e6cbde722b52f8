namespace Tenebra.Experiments;

/// <summary>What arrives at the target.</summary>
/// <param name="Particle">Symbol, such as <c>e-</c>.</param>
/// <param name="EnergyGeV">Mean energy.</param>
/// <param name="RelativeEnergySpread">Standard deviation of the energy over its mean.</param>
public sealed record Beam(string Particle, double EnergyGeV, double RelativeEnergySpread);
