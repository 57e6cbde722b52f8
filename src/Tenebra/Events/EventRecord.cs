using Tenebra.Particles;

namespace Tenebra.Events;

/// <summary>What the calorimeter sees of an event.</summary>
/// <param name="BeamEnergy">Energy of the beam particle whose shower it is [GeV].</param>
/// <param name="Deposited">Energy that stays [GeV].</param>
/// <param name="Measured">Energy that is measured [GeV]: it passes the cut.</param>
public readonly record struct CalorimeterEnergy(double BeamEnergy, double Deposited, double Measured);

/// <summary>One event: particles between vertices.</summary>
/// <param name="Particles">Mothers before daughters; the daughters of a vertex stand together, and so do its mothers.</param>
/// <param name="Vertices">Where and when [cm] each vertex is.</param>
/// <param name="Weight">1 in an unweighted sample; in a weighted one, such that the mean over the sample is 1.</param>
/// <param name="Calorimeter">What the calorimeter sees; null where no experiment was asked.</param>
public sealed record EventRecord(EventParticle[] Particles, SpaceTimePoint[] Vertices, double Weight, CalorimeterEnergy? Calorimeter = null)
{
    /// <summary>Four-momentum that comes in minus that which leaves: rounding, unless the record is wrong.</summary>
    public FourVector Imbalance
    {
        get
        {
            FourVector sum = default;
            foreach (EventParticle particle in Particles)
            {
                if (particle.Status == ParticleStatus.Beam) sum += particle.Momentum;
                if (particle.Status == ParticleStatus.Final) sum -= particle.Momentum;
            }
            return sum;
        }
    }
}
