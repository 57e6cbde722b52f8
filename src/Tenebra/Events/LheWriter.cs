using System.Security;
using Tenebra.Particles;
using static Tenebra.Unit;

namespace Tenebra.Events;

/// <summary>Les Houches event files, version 3.0: GeV, pb, proper lifetimes in mm.</summary>
/// <remarks>
/// Unweighted events have IDWTUP 3 and XWGTUP 1; weighted ones IDWTUP 4, XWGTUP = weight × σ [pb], so that the mean of XWGTUP is σ, and the weight
/// itself in <c>rwgt</c>. The second beam is the target at rest. The format has no vertices: their positions stand in comments of the event, and so does
/// what the calorimeter sees: <c># calorimeterGeV</c>, then the energies of the beam particle, deposited and measured.
/// </remarks>
[Source("Alwall:2006yp", "sec. 2, the file format")]
[Source("Andersen:2014efa", "proposal for Les Houches event files 3.0: weights")]
[Source("Boos:2001cv", "sec. 2, common blocks HEPRUP and HEPEUP")]
public sealed class LheWriter(Stream stream, EventHeader header) : IEventWriter
{
    private const int ProcessId = 1;
    private const double UnknownSpin = 9;

    private readonly AsciiStream text = new(stream);

    public void Begin()
    {
        text.Put("<LesHouchesEvents version=\"3.0\">\n<header>\n<tenebra>\n"u8);
        foreach ((string name, string value) in header.Attributes)
            text.Put($"<parameter name=\"{SecurityElement.Escape(name)}\">{SecurityElement.Escape(value)}</parameter>\n");
        text.Put("</tenebra>\n"u8);
        if (header.Weighted) text.Put("<initrwgt>\n<weight id=\"nominal\">weight, of mean 1</weight>\n</initrwgt>\n"u8);
        text.Put("</header>\n<init>\n"u8);
        text.Put(header.Beam.PdgId);
        text.Put(header.TargetPdgId);
        text.Put(header.BeamEnergy);
        text.Put(header.TargetMass);
        text.Put(" 0 0 0 0"u8);
        text.Put(header.Weighted ? 4 : 3);
        text.Put(" 1\n"u8);
        text.Put(header.CrossSectionPb.Value);
        text.Put(header.CrossSectionPb.Error);
        text.Put(header.Weighted ? header.CrossSectionPb.Value : 1.0);
        text.Put(ProcessId);
        text.Put($"\n<generator name=\"{EventHeader.Tool}\" version=\"{SecurityElement.Escape(header.Provenance.Version)}\"></generator>\n</init>\n");
    }

    public void Write(EventRecord record)
    {
        text.Put("<event>\n"u8);
        text.Put(record.Particles.Length);
        text.Put(ProcessId);
        text.Put(header.Weighted ? record.Weight * header.CrossSectionPb.Value : 1.0);
        text.Put(header.MediatorMass);
        text.Put(Constants.Alpha);
        text.Put(-1.0);
        text.EndLine();
        foreach (ref readonly EventParticle particle in record.Particles.AsSpan()) Write(record, particle);
        for (int i = 0; i < record.Vertices.Length; i++)
        {
            text.Put("# vertexMm"u8);
            SpaceTimePoint point = record.Vertices[i];
            text.Put(i + 1);
            text.Put(point.X / Mm);
            text.Put(point.Y / Mm);
            text.Put(point.Z / Mm);
            text.Put(point.Ct / Mm);
            text.EndLine();
        }
        if (record.Calorimeter is { } seen)
        {
            text.Put("# calorimeterGeV"u8);
            text.Put(seen.BeamEnergy);
            text.Put(seen.Deposited);
            text.Put(seen.Measured);
            text.EndLine();
        }
        if (header.Weighted)
        {
            text.Put("<rwgt>\n<wgt id=\"nominal\">"u8);
            text.Put(record.Weight);
            text.Put("</wgt>\n</rwgt>\n"u8);
        }
        text.Put("</event>\n"u8);
    }

    public void End()
    {
        text.Put("</LesHouchesEvents>\n"u8);
        text.Flush();
    }

    private void Write(EventRecord record, in EventParticle particle)
    {
        (int first, int last) = Mothers(record, particle.From);
        text.Put(particle.PdgId);
        text.Put(particle.Status switch { ParticleStatus.Beam => -1, ParticleStatus.Final => 1, _ => 2 });
        text.Put(first);
        text.Put(last);
        text.Put(" 0 0"u8);
        text.Put(particle.Momentum.Px);
        text.Put(particle.Momentum.Py);
        text.Put(particle.Momentum.Pz);
        text.Put(particle.Momentum.E);
        text.Put(particle.Mass);
        text.Put(ProperLifetime(record, particle) / Mm);
        text.Put(UnknownSpin);
        text.EndLine();
    }

    private static (int First, int Last) Mothers(EventRecord record, int vertex)
    {
        if (vertex < 0) return (0, 0);
        (int first, int last) = (0, 0);
        for (int i = 0; i < record.Particles.Length; i++)
        {
            if (record.Particles[i].Into != vertex) continue;
            if (first == 0) first = i + 1;
            else last = i + 1;
        }
        return (first, last);
    }

    // cτ [cm] between the two vertices of what decayed: cΔt m/E.
    private static double ProperLifetime(EventRecord record, in EventParticle particle) =>
        particle.Status == ParticleStatus.Decayed
            ? (record.Vertices[particle.Into].Ct - record.Vertices[particle.From].Ct) * particle.Mass / particle.Momentum.E
            : 0;
}
