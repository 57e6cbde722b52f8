using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Particles;
using Tenebra.Production.Primakoff;
using static System.Math;

namespace Tenebra.Tests.Production.Primakoff;

public sealed class PrimakoffSamplerTests
{
    private const int Events = 40_000;
    private static readonly Nucleus Lead = new(82, 207);

    private static PrimakoffEvent[] Sample(PrimakoffSampler sampler, ulong seed)
    {
        var events = new PrimakoffEvent[Events];
        for (int i = 0; i < Events; i++)
        {
            var random = new RandomStream(seed, StreamPurpose.Production, (ulong)i);
            events[i] = sampler.Draw(ref random);
        }
        return events;
    }

    [Theory]
    [InlineData("tsai", 0.1, 100.0)]
    [InlineData("helm", 1e-3, 50.0)]
    [InlineData("exponential", 0.5, 0.6)]
    public void Transfers_of_events_follow_the_cross_section(string name, double mass, double energy)
    {
        IFormFactor formFactor = FormFactors.Of(name, Lead);
        double total = PrimakoffConversion.CrossSection(mass, energy, Lead, formFactor).Value;
        double[] t = [.. Sample(new PrimakoffSampler(mass, energy, Lead, formFactor), 7).Select(e => e.T).Order()];
        double chi2 = 0;
        const int Bins = 40;
        double[] edges = [.. Enumerable.Range(0, Bins + 1).Select(i => t[Min(i * (Events / Bins), Events - 1)])];
        for (int i = 1; i + 1 < Bins; i++)
        {
            double share = Integral.Of(
                x => Exp(x) * PrimakoffConversion.DifferentialCrossSection(mass, energy, Lead, formFactor, Exp(x)), Log(edges[i]), Log(edges[i + 1]), 1e-8, 1) / total;
            double expected = share * Events, counted = Events / (double)Bins;
            chi2 += (counted - expected) * (counted - expected) / expected;
        }
        // Edges are quantiles of the sample: the same χ² for 37 free bins. 80 is met by chance 5·10⁻⁵ of the time.
        Assert.InRange(chi2, 10, 80);
    }

    [Fact]
    public void The_bound_is_never_exceeded_and_the_azimuth_is_flat()
    {
        PrimakoffEvent[] events = Sample(new PrimakoffSampler(0.01, 100, Lead, FormFactors.Of("tsai", Lead)), 3);
        Assert.All(events, e => Assert.Equal(1, e.Weight));
        foreach (int harmonic in new[] { 1, 2 })
        {
            double cosines = events.Sum(e => Cos(harmonic * Atan2(e.Mediator.Py, e.Mediator.Px))), sines = events.Sum(e => Sin(harmonic * Atan2(e.Mediator.Py, e.Mediator.Px)));
            Assert.InRange((cosines * cosines + sines * sines) / Events, 1e-6, 12);
        }
    }

    [Theory]
    [InlineData(0.1, 100.0)]
    [InlineData(0.5, 0.6)]
    public void Energy_and_momentum_are_conserved_on_the_mass_shells(double mass, double energy)
    {
        foreach (PrimakoffEvent e in Sample(new PrimakoffSampler(mass, energy, Lead, FormFactors.Of("tsai", Lead)), 5).Take(500))
        {
            FourVector sum = e.Mediator + e.Nucleus;
            Assert.Equal(energy + Lead.Mass, sum.E, tolerance: 1e-12 * Lead.Mass);
            Assert.Equal(energy, sum.Pz, tolerance: 1e-13 * energy);
            Assert.Equal(0, sum.TransverseMomentum);
            Assert.Equal(mass * mass, e.Mediator.MassSquared, tolerance: 1e-14 * energy * energy);
            Assert.Equal(Lead.Mass, e.Nucleus.Mass, tolerance: 1e-12 * Lead.Mass);
            PrimakoffEvent turned = e.Along(new FourVector(1, 1, 0, 0));
            Assert.Equal(e.Mediator.Pz, turned.Mediator.Px, tolerance: 1e-12 * energy);
        }
    }

    [Fact]
    public void The_same_stream_gives_the_same_event_and_another_seed_another()
    {
        var sampler = new PrimakoffSampler(0.05, 30, Lead, FormFactors.Of("tsai", Lead));
        RandomStream a = new(1, StreamPurpose.Production, 4), b = new(1, StreamPurpose.Production, 4), c = new(2, StreamPurpose.Production, 4);
        PrimakoffEvent first = sampler.Draw(ref a);
        Assert.Equal(first, sampler.Draw(ref b));
        Assert.NotEqual(first, sampler.Draw(ref c));
    }

    [Fact]
    public void Below_threshold_nothing_can_be_drawn() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrimakoffSampler(0.5, 0.5, Lead, FormFactors.Of("tsai", Lead)));
}
