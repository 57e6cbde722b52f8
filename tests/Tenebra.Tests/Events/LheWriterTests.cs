using System.Globalization;
using System.Xml.Linq;
using Tenebra.Events;
using Tenebra.Particles;
using Tenebra.Tests.Golden;

namespace Tenebra.Tests.Events;

public sealed class LheWriterTests
{
    private static XElement Read(EventHeader header, IEnumerable<EventRecord> events)
    {
        using MemoryStream memory = Sample.Written(EventFormat.Lhe, header, events);
        return XDocument.Load(memory).Root!;
    }

    private static double[][] Numbers(XElement element) =>
    [
        .. ((XText)element.FirstNode!).Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#')
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToArray()),
    ];

    [Fact]
    public void A_file_of_three_events_is_as_it_was() => GoldenFile.Check(
        "events/inelastic.lhe",
        Sample.Text(EventFormat.Lhe, Sample.Header(Sample.Inelastic, 0.1), Sample.Events(Sample.Decay(Sample.Inelastic, 0.1), 3)));

    [Fact]
    public void A_file_of_weighted_events_is_as_it_was() => GoldenFile.Check(
        "events/weighted.lhe",
        Sample.Text(
            EventFormat.Lhe, Sample.Header(Sample.DarkPhoton, 0.1, weighted: true),
            Sample.Events(Sample.Decay(Sample.DarkPhoton, 0.1), 2, weight: i => 0.5 + i)));

    [Fact]
    public void The_header_holds_every_attribute_whatever_signs_it_has()
    {
        EventHeader header = Sample.Header(Sample.Inelastic, 0.1);
        XElement root = Read(header, []);
        Assert.Equal("3.0", root.Attribute("version")!.Value);
        Assert.Equal(
            header.Attributes,
            root.Element("header")!.Element("tenebra")!.Elements("parameter").Select(p => KeyValuePair.Create(p.Attribute("name")!.Value, p.Value)));
        Assert.Empty(root.Elements("event"));
    }

    [Fact]
    public void What_the_calorimeter_sees_is_a_comment_of_the_event()
    {
        EventRecord record = Sample.Events(Sample.Decay(Sample.DarkPhoton, 0.1), 1).Single() with { Calorimeter = new CalorimeterEnergy(100.25, 41.5, 43.75) };
        string line = Sample.Text(EventFormat.Lhe, Sample.Header(Sample.DarkPhoton, 0.1), [record])
            .Split('\n').Single(l => l.StartsWith("# calorimeterGeV", StringComparison.Ordinal));
        Assert.Equal([100.25, 41.5, 43.75], line.Split(' ')[2..].Select(w => double.Parse(w, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_block_of_the_run_and_the_weights_are_consistent(bool weighted)
    {
        const int count = 50;
        EventHeader header = Sample.Header(Sample.DarkPhoton, 0.1, weighted);
        XElement root = Read(header, Sample.Events(Sample.Decay(Sample.DarkPhoton, 0.1), count, weight: i => weighted ? (2 * i + 1) / 50.0 : 1));
        double[][] run = Numbers(root.Element("init")!);
        Assert.Equal([11, 1000822080, 100, Sample.Lead.Mass, 0, 0, 0, 0, weighted ? 4 : 3, 1], run[0]);
        Assert.Equal([1.25, 0.0025, weighted ? 1.25 : 1, 1], run[1]);
        XElement[] events = [.. root.Elements("event")];
        Assert.Equal(count, events.Length);
        double mean = events.Average(e => Numbers(e)[0][2]);
        Assert.Equal(weighted ? 1.25 : 1, mean, 1e-12);
        if (!weighted) return;
        string[] ids = [.. root.Element("header")!.Element("initrwgt")!.Elements("weight").Select(w => w.Attribute("id")!.Value)];
        foreach (XElement one in events)
        {
            XElement weight = Assert.Single(one.Element("rwgt")!.Elements("wgt"));
            Assert.Contains(weight.Attribute("id")!.Value, ids);
            Assert.Equal(Numbers(one)[0][2], double.Parse(weight.Value, CultureInfo.InvariantCulture) * 1.25, 1e-15);
        }
    }

    [Fact]
    public void Every_event_balances_and_mothers_and_lifetimes_are_those_of_the_record()
    {
        EventRecord[] records = [.. Sample.Events(Sample.Decay(Sample.Inelastic, 0.1), 200)];
        XElement[] events = [.. Read(Sample.Header(Sample.Inelastic, 0.1), records).Elements("event")];
        for (int i = 0; i < records.Length; i++)
        {
            double[][] numbers = Numbers(events[i]);
            Assert.Equal(records[i].Particles.Length, numbers[0][0]);
            Assert.Equal(records[i].Particles.Length, numbers.Length - 1);
            double[] sum = new double[4];
            for (int n = 1; n < numbers.Length; n++)
            {
                double[] p = numbers[n];
                EventParticle particle = records[i].Particles[n - 1];
                Assert.Equal(particle.Momentum, new FourVector(p[9], p[6], p[7], p[8]));
                Assert.Equal(particle.Mass, p[10]);
                for (int k = 0; k < 4; k++) sum[k] += p[1] == 2 ? 0 : -p[1] * p[6 + k];
                if (p[1] == -1) Assert.Equal((0, 0), (p[2], p[3]));
                else Assert.Equal(p[3] == 0 ? 1 : 2, records[i].Particles.Count(m => m.Into == particle.From));
                if (p[1] == 2) Assert.Equal(particle.Momentum.E * p[11] / particle.Mass, (records[i].Vertices[particle.Into].Ct - records[i].Vertices[particle.From].Ct) * 10, 1e-9 * p[11] * particle.Momentum.E / particle.Mass);
                else Assert.Equal(0, p[11]);
            }
            Assert.All(sum, s => Assert.Equal(0, s, 1e-10));
        }
    }
}
