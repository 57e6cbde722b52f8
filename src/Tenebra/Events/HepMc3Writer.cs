using Tenebra.Particles;
using static Tenebra.Unit;

namespace Tenebra.Events;

/// <summary>HepMC3's text format, Asciiv3: GeV, mm, c·t in mm.</summary>
/// <remarks>
/// Particles are numbered from 1, vertices from −1 down; a vertex stands before the first particle it emits and always with its position. Every event
/// carries the cross section of the run in a GenCrossSection, and in attributes of doubles what the calorimeter sees [GeV]: <c>beamEnergyGeV</c>, <c>depositedEnergyGeV</c>,
/// <c>measuredEnergyGeV</c>.
/// </remarks>
[Source("Buckley:2019xhk", "sec. 4, serialisation, the Asciiv3 format")]
public sealed class HepMc3Writer(Stream stream, EventHeader header) : IEventWriter
{
    private readonly AsciiStream text = new(stream);
    private long events;

    public void Begin()
    {
        text.Put("HepMC::Version 3.02.07\nHepMC::Asciiv3-START_EVENT_LISTING\nW nominal\n"u8);
        text.Put($"T {Escaped($"{EventHeader.Tool}\n{header.Provenance.Version}\n{header.Process} in {header.Target}, {header.Model.Name}")}\n");
        foreach ((string name, string value) in header.Attributes) text.Put($"A {name} {Escaped(value)}\n");
    }

    public void Write(EventRecord record)
    {
        text.Put("E"u8);
        text.Put(events++);
        text.Put(record.Vertices.Length);
        text.Put(record.Particles.Length);
        text.Put("\nU GEV MM\nW"u8);
        text.Put(record.Weight);
        text.Put("\nA 0 GenCrossSection"u8);
        text.Put(header.CrossSectionPb.Value);
        text.Put(header.CrossSectionPb.Error);
        text.Put(events);
        text.Put(events);
        text.EndLine();
        if (record.Calorimeter is { } seen)
        {
            text.Put("A 0 beamEnergyGeV"u8);
            text.Put(seen.BeamEnergy);
            text.Put("\nA 0 depositedEnergyGeV"u8);
            text.Put(seen.Deposited);
            text.Put("\nA 0 measuredEnergyGeV"u8);
            text.Put(seen.Measured);
            text.EndLine();
        }
        int vertices = 0;
        for (int i = 0; i < record.Particles.Length; i++)
        {
            ref readonly EventParticle particle = ref record.Particles[i];
            while (vertices <= particle.From) Write(record, vertices++);
            Write(particle, i + 1);
        }
    }

    public void End()
    {
        text.Put("HepMC::Asciiv3-END_EVENT_LISTING\n\n"u8);
        text.Flush();
    }

    private void Write(EventRecord record, int vertex)
    {
        text.Put("V"u8);
        text.Put(-vertex - 1);
        text.Put(" 0 ["u8);
        bool first = true;
        for (int i = 0; i < record.Particles.Length; i++)
        {
            if (record.Particles[i].Into != vertex) continue;
            text.Put(first ? ""u8 : ","u8);
            text.PutBare(i + 1);
            first = false;
        }
        text.Put("] @"u8);
        SpaceTimePoint point = record.Vertices[vertex];
        text.Put(point.X / Mm);
        text.Put(point.Y / Mm);
        text.Put(point.Z / Mm);
        text.Put(point.Ct / Mm);
        text.EndLine();
    }

    private void Write(in EventParticle particle, int number)
    {
        text.Put("P"u8);
        text.Put(number);
        text.Put(particle.From < 0 ? 0 : -particle.From - 1);
        text.Put(particle.PdgId);
        text.Put(particle.Momentum.Px);
        text.Put(particle.Momentum.Py);
        text.Put(particle.Momentum.Pz);
        text.Put(particle.Momentum.E);
        text.Put(particle.Mass);
        text.Put((int)particle.Status);
        text.EndLine();
    }

    private static string Escaped(string value) =>
        value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\|", StringComparison.Ordinal);
}
