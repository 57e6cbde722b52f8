using Tenebra.Particles;

namespace Tenebra.Events;

/// <summary>What a particle is in the record; the numbers are HepMC's.</summary>
public enum ParticleStatus
{
    /// <summary>Leaves the event.</summary>
    Final = 1,

    /// <summary>Decayed within the event.</summary>
    Decayed = 2,

    /// <summary>Comes in: the beam, or the target at rest.</summary>
    Beam = 4,
}

/// <summary>One particle of an event.</summary>
/// <param name="PdgId">PDG Monte Carlo number.</param>
/// <param name="Status">Whether it comes in, decays or leaves.</param>
/// <param name="Momentum">Its four-momentum.</param>
/// <param name="Mass">Its mass [GeV], kept apart: E and p of a fast particle do not tell it.</param>
/// <param name="From">Index of the vertex it comes out of; −1 for one that comes in.</param>
/// <param name="Into">Index of the vertex it ends in; −1 for one that leaves.</param>
public readonly record struct EventParticle(int PdgId, ParticleStatus Status, FourVector Momentum, double Mass, int From, int Into);
