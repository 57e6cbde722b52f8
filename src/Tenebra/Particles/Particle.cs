namespace Tenebra.Particles;

/// <summary>A particle of the Standard Model.</summary>
/// <param name="Name">The name in files, such as "pi0" or "J/psi".</param>
/// <param name="PdgId">PDG Monte Carlo number.</param>
/// <param name="Charge">Electric charge in units of the positron's.</param>
/// <param name="Mass">Mass in GeV.</param>
/// <param name="Width">Total width in GeV; 0 when stable.</param>
public sealed record Particle(string Name, int PdgId, int Charge, double Mass, double Width);
