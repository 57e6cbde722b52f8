using Tenebra.Particles;

namespace Tenebra.Events;

/// <summary>Puts an event together in the order in which it happens.</summary>
public sealed class EventAssembly
{
    private readonly List<EventParticle> particles = new(12);
    private readonly List<SpaceTimePoint> vertices = new(4);

    /// <summary>A particle that comes in; returns its index.</summary>
    public int Incoming(int pdgId, FourVector momentum, double mass) => Add(new(pdgId, ParticleStatus.Beam, momentum, mass, -1, -1));

    /// <summary>A particle that leaves a vertex; returns its index.</summary>
    public int Outgoing(int vertex, int pdgId, FourVector momentum, double mass) =>
        Add(new(pdgId, ParticleStatus.Final, momentum, mass, vertex, -1));

    /// <summary>A vertex in which particles end; returns its index.</summary>
    /// <exception cref="ArgumentException">A particle ended before.</exception>
    public int Vertex(SpaceTimePoint point, params ReadOnlySpan<int> mothers)
    {
        vertices.Add(point);
        foreach (int mother in mothers)
        {
            EventParticle particle = particles[mother];
            if (particle.Into >= 0) throw new ArgumentException($"particle {mother} ends in two vertices", nameof(mothers));
            ParticleStatus status = particle.Status == ParticleStatus.Final ? ParticleStatus.Decayed : particle.Status;
            particles[mother] = particle with { Status = status, Into = vertices.Count - 1 };
        }
        return vertices.Count - 1;
    }

    /// <summary>A particle as it is now.</summary>
    public EventParticle this[int index] => particles[index];

    /// <summary>Where a particle comes from.</summary>
    public SpaceTimePoint Origin(int particle) => vertices[particles[particle].From];

    /// <summary>The event.</summary>
    public EventRecord Record(double weight) => new([.. particles], [.. vertices], weight);

    private int Add(EventParticle particle)
    {
        particles.Add(particle);
        return particles.Count - 1;
    }
}
