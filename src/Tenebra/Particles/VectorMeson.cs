namespace Tenebra.Particles;

/// <summary>A neutral vector meson and its coupling to the photon.</summary>
/// <param name="Particle">Name, mass, total width.</param>
/// <param name="ElectronWidth">Γ(V → e⁺e⁻) [GeV].</param>
/// <param name="ElectronBranching">Br(V → e⁺e⁻).</param>
public sealed record VectorMeson(Particle Particle, double ElectronWidth, double ElectronBranching)
{
    public string Name => Particle.Name;

    /// <summary>Mass [GeV].</summary>
    public double Mass => Particle.Mass;
}
