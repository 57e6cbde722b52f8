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

    /// <summary>By how much the two averages of the coupling to e⁺e⁻ differ: <c>|Γ_ee/ΓBr_ee − 1|</c>, 1 % for the ρ and 6 % for the ω.</summary>
    public double ElectronRelativeError => Math.Abs(ElectronWidth / (Particle.Width * ElectronBranching) - 1);

    /// <summary>What the charge of up-type quarks counts in <see cref="Coupling"/>.</summary>
    public double UpWeight { get; init; }

    /// <summary>What the charge of down-type quarks counts in <see cref="Coupling"/>.</summary>
    public double DownWeight { get; init; }

    /// <summary>Whether the width runs as that to two pions in a P wave; else it is constant.</summary>
    public bool DecaysToPions { get; init; }

    /// <summary>Least mass of the pair that the meson turns into [GeV].</summary>
    public double From { get; init; }

    /// <summary>Largest mass of that pair [GeV].</summary>
    public double To { get; init; } = double.PositiveInfinity;

    /// <summary>Coupling to a vector whose charges are <paramref name="up"/> and <paramref name="down"/>, over that to the photon; 1 for 2/3 and −1/3.</summary>
    /// <remarks>By the quark content: ρ <c>q_u − q_d</c>, ω <c>3(q_u + q_d)</c>, φ <c>−3q_d</c>, J/ψ <c>3q_u/2</c>.</remarks>
    [Source("Tulin:2014tya", "vector-meson dominance, couplings by the trace over quark flavours")]
    public double Coupling(double up, double down) => UpWeight * up + DownWeight * down;
}
