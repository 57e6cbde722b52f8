using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;
using Lorentz = Tenebra.Particles.FourVector;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class EmissionEventTests(ITestOutputHelper output)
{
    private const int Events = 20_000;

    private static IEnumerable<Emission> Corners =>
        from kind in ReferenceNumbers.Kinds
        from reaction in ((double, double, double)[])
            [(Constants.ElectronMass, 100, 0.1), (Constants.MuonMass, 160, 1e-3), (Constants.ElectronMass, 4, 1), (Constants.MuonMass, 3000, 5), (Constants.ElectronMass, 0.5016, 0.5)]
        select EventSample.Of(kind, reaction.Item1, reaction.Item2, reaction.Item3);

    [Fact]
    public void Energy_and_momentum_are_conserved_and_all_are_on_their_mass_shells()
    {
        var balance = new Worst(output, "|sum of momenta − beam| / E");
        var shells = new Worst(output, "|E² − p² − m²| / E²");
        var recoil = new Worst(output, "|kinetic energy of the nucleus / (t/2M) − 1|");
        foreach (Emission emission in Corners)
        {
            string place = $"{emission.Kind}, {emission.Energy} GeV, {emission.MediatorMass} GeV";
            double e = emission.Energy, m = emission.LeptonMass, mass = emission.Nucleus.Mass;
            var before = new Lorentz(e + mass, 0, 0, Math.Sqrt((e - m) * (e + m)));
            foreach (EmissionEvent one in EventSample.Unweighted(new EmissionSampler(emission, EmissionWindow.All), Events / 10))
                foreach (Lorentz axis in (Lorentz[])[new(1, 0, 0, 1), new(1, 0.6, 0, -0.8), new(1, 0.48, 0.6, 0.64)])
                {
                    EmissionEvent turned = one.Along(axis);
                    Lorentz rest = turned.Mediator + turned.Lepton + turned.Nucleus - before.RotatedOnto(axis);
                    balance.Add(Math.Max(Math.Abs(rest.E), rest.Momentum) / e, place);
                    shells.Add(OffShell(turned.Mediator, emission.MediatorMass), place);
                    shells.Add(OffShell(turned.Lepton, m), place);
                    shells.Add(OffShell(turned.Nucleus, mass), place);
                    // p² = T (T + 2M) with T = t/2M: the momentum of a slow nucleus is better known than its energy.
                    double kinetic = turned.T / (2 * mass);
                    recoil.Add(Math.Abs(turned.Nucleus.Momentum * turned.Nucleus.Momentum / (kinetic * (kinetic + 2 * mass)) - 1), place);
                }
        }
        balance.MustBeBelow(1e-9);
        shells.MustBeBelow(1e-9);
        recoil.MustBeBelow(1e-9);

        static double OffShell(Lorentz p, double mass) => Math.Abs(p.MassSquared - mass * mass) / (p.E * p.E);
    }

    [Fact]
    public void The_mediator_keeps_the_virtuality_it_was_drawn_with()
    {
        // (p − p′ − k)² = q² from the momenta of lepton and mediator alone.
        Emission emission = EventSample.Of(MediatorKind.Vector, Constants.MuonMass, 160, 1);
        var worst = new Worst(output, "|(p − p′ − k)² + t| / E²");
        double e = emission.Energy, m = emission.LeptonMass;
        var beam = new Lorentz(e, 0, 0, Math.Sqrt((e - m) * (e + m)));
        foreach (EmissionEvent one in EventSample.Unweighted(new EmissionSampler(emission, EmissionWindow.All), Events))
            worst.Add(Math.Abs((beam - one.Lepton - one.Mediator).MassSquared + one.T) / (e * e), $"t = {one.T:g3}");
        worst.MustBeBelow(1e-14);
    }

    [Fact]
    public void The_same_stream_gives_the_same_event_and_nothing_is_allocated()
    {
        var sampler = new EmissionSampler(EventSample.Of(MediatorKind.Vector, Constants.ElectronMass, 100, 0.1), EmissionWindow.Above(0.5));
        EmissionEvent[] first = EventSample.Unweighted(sampler, 1000), again = new EmissionEvent[1000];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = again.Length - 1; i >= 0; i--)
        {
            RandomStream random = EventSample.Stream(i);
            again[i] = sampler.Unweighted(ref random);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(first, again);
        Assert.NotEqual(first[0], first[1]);
    }

    [Fact]
    public void Nothing_distinguishes_a_direction_about_the_beam()
    {
        var sampler = new EmissionSampler(EventSample.Of(MediatorKind.AxialVector, Constants.ElectronMass, 100, 0.01), EmissionWindow.All);
        EmissionEvent[] events = EventSample.Unweighted(sampler, 10 * Events);
        double[] edges = [.. Enumerable.Range(1, 19).Select(i => -Math.PI + i * Math.PI / 10)], even = [.. Enumerable.Repeat(0.05, 20)];
        foreach (Func<EmissionEvent, Lorentz> particle in (Func<EmissionEvent, Lorentz>[])[e => e.Mediator, e => e.Lepton, e => e.Nucleus])
        {
            double[] counts = EventSample.Histogram(events, edges, e => Math.Atan2(particle(e).Py, particle(e).Px));
            Assert.True(EventSample.ChiSquared(counts, even) > 1e-3);
            Assert.True(EventSample.Kolmogorov(counts, even) > 1e-3);
        }
    }

    [Fact]
    public void A_charge_twice_as_large_gives_the_same_events_four_times_as_often()
    {
        Emission emission = EventSample.Of(MediatorKind.Scalar, Constants.ElectronMass, 50, 0.05);
        var doubled = new Emission(emission.Kind, emission.LeptonMass, emission.Energy, emission.MediatorMass, emission.Nucleus, new DoubledCharge(emission.Map.FormFactor));
        var (one, four) = (new EmissionSampler(emission, EmissionWindow.All), new EmissionSampler(doubled, EmissionWindow.All));
        Assert.Equal(4 * one.Bound, four.Bound);
        Assert.Equal(EventSample.Unweighted(one, 1000), EventSample.Unweighted(four, 1000));
    }

    private sealed class DoubledCharge(IFormFactor inner) : IFormFactor
    {
        public string Name => inner.Name;

        public double G2(double t) => 4 * inner.G2(t);

        public void G2(ReadOnlySpan<double> t, Span<double> g2)
        {
            inner.G2(t, g2);
            foreach (ref double g in g2) g *= 4;
        }
    }
}
