using Tenebra.Decays;
using Tenebra.Events;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Tests.Events;

public sealed class ExcitedStateDecayTests
{
    private const int Excited = 9900052, Ground = 52, Mediator = 55;

    private static readonly Model DarkPhoton = Model.Load(DataFolder.Embedded, "inelastic-dark-photon");

    // χ₂ alone, of an energy E, as particle 0 of each event.
    private static IEnumerable<EventRecord> Decays(
        Model model, double mass, int count, double energyOverMass = 1, bool displaced = true, ulong seed = 11)
    {
        DecayOptions options = DecayOptions.Default with { Displaced = displaced };
        var decay = new ExcitedStateDecay(model, mass, model.Couplings.Value, options with { Pdg = options.Pdg.For(model) });
        double heavy = model.DarkMatter.HeavyMass(mass);
        for (int i = 0; i < count; i++)
        {
            var random = new RandomStream(seed, StreamPurpose.Decay, (ulong)i);
            var assembly = new EventAssembly();
            FourVector momentum = FourVector.AlongZ(heavy, energyOverMass * heavy).RotatedOnto(new(1, 0.2, -0.4, 1));
            int vertex = assembly.Vertex(default, assembly.Incoming(Excited, momentum, heavy));
            decay.Apply(assembly, assembly.Outgoing(vertex, Excited, momentum, heavy), ref random);
            yield return assembly.Record(1);
        }
    }

    private static EventParticle[] Final(EventRecord record) => [.. record.Particles.Where(p => p.Status == ParticleStatus.Final)];

    private static double PairMass2(EventRecord record)
    {
        EventParticle excited = record.Particles[1], ground = Final(record).First(p => p.PdgId == Ground);
        return (excited.Momentum - ground.Momentum).MassSquared;
    }

    // Cosine between the first product and χ₁ in the rest frame of the pair; χ₂ is at rest.
    private static double Cosine(EventRecord record, int product)
    {
        EventParticle ground = record.Particles.First(p => p.PdgId == Ground), first = record.Particles.First(p => p.PdgId == product);
        FourVector pair = record.Particles[1].Momentum - ground.Momentum;
        double q = pair.Mass;
        FourVector a = first.Momentum.BoostedToRestOf(pair, q), b = ground.Momentum.BoostedToRestOf(pair, q);
        return (a.Px * b.Px + a.Py * b.Py + a.Pz * b.Pz) / (a.Momentum * b.Momentum);
    }

    // Largest deviation from a flat distribution, in standard deviations of the bins' sum of squares.
    private static double Flatness(IEnumerable<double> fractions, int bins = 20)
    {
        var counts = new int[bins];
        int all = 0;
        foreach (double f in fractions)
        {
            counts[Math.Clamp((int)(f * bins), 0, bins - 1)]++;
            all++;
        }
        double chi2 = counts.Sum(n => (n - all / (double)bins) * (n - all / (double)bins) / (all / (double)bins));
        return (chi2 - (bins - 1)) / Math.Sqrt(2 * (bins - 1));
    }

    [Theory]
    [InlineData("splitting=5", 0.3, 1)]
    [InlineData("splitting=5", 0.3, 1e4)]
    [InlineData("splitting=0.4", 0.1, 1e4)]
    [InlineData("splitting=1.9", 3, 30)]
    [InlineData("splitting=3.5", 3, 30)]
    [InlineData("splitting=3 epsilon=5 hadrons=false", 0.5, 10)]
    public void Momentum_is_conserved_at_every_vertex_and_every_mass_is_kept(string set, double mass, double energyOverMass)
    {
        Model model = set.Split(' ').Aggregate(DarkPhoton, (m, s) => m.With(s.Split('=')[0], s.Split('=')[1]));
        foreach (EventRecord record in Decays(model, mass, 2000, energyOverMass))
        {
            for (int v = 0; v < record.Vertices.Length; v++)
            {
                FourVector sum = default;
                foreach (EventParticle p in record.Particles)
                {
                    if (p.Into == v) sum += p.Momentum;
                    if (p.From == v) sum -= p.Momentum;
                }
                Assert.True(Math.Abs(sum.E) + sum.Momentum < 1e-13 * record.Particles[0].Momentum.E);
            }
            foreach (EventParticle p in record.Particles)
                Assert.Equal(Math.Sqrt(p.Momentum.Momentum * p.Momentum.Momentum + p.Mass * p.Mass), p.Momentum.E, 1e-14 * p.Momentum.E);
        }
    }

    [Fact]
    public void A_real_dark_photon_flies_its_own_lifetime_from_where_the_excited_state_ended()
    {
        Model model = DarkPhoton.With("splitting", "5").With("epsilon", "1e-4");
        ExcitedStateDecays widths = ExcitedStateDecays.Of(model, 0.3, 1e-4)!;
        double own = DecaySummary.Of(model, 0.3, 1e-4).Total, sum = 0, excited = 0;
        int events = 0;
        foreach (EventRecord record in Decays(model, 0.3, 20_000, 5))
        {
            if (!record.Particles.Any(p => p.PdgId == Mediator && p.Status == ParticleStatus.Decayed)) continue;
            EventParticle flying = record.Particles.Single(p => p.PdgId == Mediator);
            Assert.Equal(0.3, flying.Mass, 1e-3);
            Assert.Equal(record.Particles.Single(p => p.PdgId == Excited && p.Status == ParticleStatus.Decayed).Into, flying.From);
            sum += Flight(record, flying) / DecayLength.LabCm(own, flying.Mass, flying.Momentum.E);
            excited += Flight(record, record.Particles[1]) / DecayLength.LabCm(widths.Total.Value, 0.6, record.Particles[1].Momentum.E);
            events++;
        }
        Assert.True(events > 19_000);
        Assert.Equal(1, sum / events, 5 / Math.Sqrt(events));
        Assert.Equal(1, excited / events, 5 / Math.Sqrt(events));
        Assert.All(Decays(model, 0.3, 100, displaced: false), r => Assert.All(r.Vertices, v => Assert.Equal(default, v)));

        static double Flight(EventRecord record, EventParticle p)
        {
            (SpaceTimePoint from, SpaceTimePoint to) = (record.Vertices[p.From], record.Vertices[p.Into]);
            return new FourVector(0, to.X - from.X, to.Y - from.Y, to.Z - from.Z).Momentum;
        }
    }

    [Fact]
    public void Real_mediators_decay_by_their_own_branching_ratios()
    {
        Model model = DarkPhoton.With("splitting", "5");
        DecaySummary own = DecaySummary.Of(model, 0.3, 1e-3);
        const int count = 20_000;
        int[] ids = [.. Decays(model, 0.3, count).Select(r => Math.Abs(r.Particles[^1].PdgId))];
        foreach ((string final, int id) in new[] { ("e+ e-", 11), ("mu+ mu-", 13), ("hadrons", 211) })
        {
            double share = own.Channels.Single(c => c.Final == final).Branching;
            Assert.Equal(share, ids.Count(i => i == id) / (double)count, 5 * Math.Sqrt(share / count));
        }
    }

    [Fact]
    public void Without_a_width_the_mediator_has_its_mass_and_stays()
    {
        foreach (EventRecord record in Decays(DarkPhoton.With("splitting", "5").With("epsilon", "0"), 0.3, 100))
        {
            Assert.Equal([Ground, Mediator], Final(record).Select(p => p.PdgId));
            Assert.Equal(0.3, Final(record)[1].Mass);
        }
    }

    [Fact]
    public void Channels_of_virtual_mediators_come_by_their_branching_ratios_and_end_in_one_vertex()
    {
        Model model = DarkPhoton.With("splitting", "1.9");
        ExcitedStateDecays widths = ExcitedStateDecays.Of(model, 3, 1e-3)!;
        EventRecord[] all = [.. Decays(model, 3, 20_000)];
        Assert.All(all, r => Assert.Equal(2, r.Vertices.Length));
        (string, int[])[] channels = [("chi1 e+ e-", [11]), ("chi1 mu+ mu-", [13]), ("chi1 hadrons", [211, 321, 310, 130, 22, Mediator])];
        foreach ((string final, int[] ids) in channels)
        {
            double share = widths.Channels.Single(c => c.Final == final).Branching;
            int found = all.Count(r => ids.Contains(Math.Abs(Final(r)[^1].PdgId)));
            Assert.Equal(share, found / (double)all.Length, 5 * Math.Sqrt(share / all.Length));
        }
    }

    // Whether or not the mediator counts as real. F(q) = ∫ dΓ up to q over the whole, by midpoints in an angle that takes the ends' roots
    // away.
    [Theory]
    [InlineData("inelastic-dark-photon", "splitting=1.9", 3, "mu-")]
    [InlineData("inelastic-dark-photon", "splitting=0.9 massRatio=1 epsilon=3 hadrons=false", 1, "mu-")]
    [InlineData("axial-vector", "splitting=0.9 massRatio=1.2 g=1e-3", 1, "mu-")]
    [InlineData("scalar", "splitting=0.9 massRatio=1.2 g=1e-3", 1, "mu-")]
    [InlineData("pseudoscalar", "splitting=0.9 massRatio=1.2 g=1e-3", 1, "mu-")]
    public void Pair_masses_and_angles_are_those_of_the_squared_amplitude(string name, string set, double mass, string lepton)
    {
        Model model = Model.Load(DataFolder.Embedded, name).With("darkMatter", "pseudo-dirac").With("alphaD", "0.1");
        model = set.Split(' ').Aggregate(model, (m, s) => m.With(s.Split('=')[0], s.Split('=')[1]));
        DarkMatter dark = model.DarkMatter;
        Model visible = model with { DarkMatter = dark with { AlphaD = 0 } };
        var t = new Transition(model.Mediator, mass, dark.Mass(mass), dark.HeavyMass(mass), Leptons.Parse(lepton).Mass);
        int id = Leptons.Parse(lepton).PdgId;
        const int steps = 4000;
        var cumulative = new double[steps + 1];
        for (int i = 0; i < steps; i++)
        {
            double phi = Math.PI / 2 * (i + 0.5) / steps, q2 = Q2(phi), q = Math.Sqrt(q2);
            PairAngle amplitude = t.SquaredAmplitude(q2, q * PartialWidths.Of(visible, q, model.Couplings.Value).Sum(c => c.Width));
            double sum = t.m1 + t.m2, phase = Math.Sqrt((t.LargestQ2 - q2) * (sum * sum - q2) * (1 - t.LeastQ2 / q2));
            cumulative[i + 1] = cumulative[i] + (amplitude.Constant + amplitude.Quadratic / 3) * phase * Math.Sin(2 * phi);
        }
        EventRecord[] events =
            [.. Decays(model, mass, 60_000, displaced: false).Where(r => Final(r).Any(p => p.PdgId == id))];
        Assert.True(events.Length > 5000);
        Assert.InRange(Flatness(events.Select(r => Fraction(PairMass2(r)))), -4, 4);
        Assert.InRange(Flatness(events.Select(r => AngleFraction(PairMass2(r), Cosine(r, id)))), -4, 4);

        double Q2(double phi) => t.LeastQ2 + (t.LargestQ2 - t.LeastQ2) * Math.Pow(Math.Sin(phi), 2);

        double Fraction(double q2)
        {
            double at = Math.Asin(Math.Sqrt(Math.Clamp((q2 - t.LeastQ2) / (t.LargestQ2 - t.LeastQ2), 0, 1))) * 2 / Math.PI * steps;
            int i = Math.Min((int)at, steps - 1);
            return (cumulative[i] + (at - i) * (cumulative[i + 1] - cumulative[i])) / cumulative[^1];
        }

        double AngleFraction(double q2, double c)
        {
            PairAngle a = t.SquaredAmplitude(Math.Clamp(q2, t.LeastQ2 * (1 + 1e-9), t.LargestQ2 * (1 - 1e-9)));
            return 0.5 + (a.Constant * c + a.Quadratic * c * c * c / 3) / (2 * (a.Constant + a.Quadratic / 3));
        }
    }

    [Fact]
    public void Two_pions_fly_along_the_ground_state_as_spinless_products_of_a_vector_do()
    {
        // q² + (s−q²)c²: c² all but alone where the states are heavy.
        Model model = DarkPhoton.With("splitting", "0.75").With("massRatio", "1");
        double s = Math.Pow(2.75, 2);
        EventRecord[] pions = [.. Decays(model, 1, 60_000).Where(r => Final(r).Any(p => p.PdgId == 211))];
        Assert.True(pions.Length > 5000);
        Assert.InRange(Flatness(pions.Select(r => Fraction(PairMass2(r), Cosine(r, 211)))), -4, 4);
        Assert.All(pions, r => Assert.Equal([Ground, 211, -211], Final(r).Select(p => p.PdgId)));

        double Fraction(double q2, double c) => 0.5 + (q2 * c + (s - q2) * c * c * c / 3) / (2 * (q2 + (s - q2) / 3));
    }

    [Fact]
    public void The_line_of_a_wide_real_mediator_is_a_Breit_Wigner_with_its_running_width()
    {
        Model model = DarkPhoton.With("splitting", "3").With("massRatio", "1").With("epsilon", "3").With("hadrons", "false");
        Model visible = model with { DarkMatter = model.DarkMatter with { AlphaD = 0 } };
        double window = Math.Cbrt(DecaySummary.Of(visible, 1, 3).Total), lo = Math.Sqrt(1 - window), hi = Math.Sqrt(1 + window);
        var emission = new MediatorEmission(MediatorKind.Vector, 1, 3);
        const int steps = 20_000;
        var cumulative = new double[steps + 1];
        for (int i = 0; i < steps; i++)
        {
            double q = lo + (hi - lo) * (i + 0.5) / steps, running = q * PartialWidths.Of(visible, q, 3).Sum(c => c.Width);
            cumulative[i + 1] = cumulative[i] + q * emission.Width(q) * running / (Math.Pow(q * q - 1, 2) + running * running);
        }
        double[] masses = [.. Decays(model, 1, 40_000).SelectMany(r => r.Particles).Where(p => p.PdgId == Mediator).Select(p => p.Mass)];
        Assert.InRange(masses.Length, 30_000, 40_000);
        Assert.All(masses, m => Assert.InRange(m, lo, hi));
        Assert.InRange(Flatness(masses.Select(m => cumulative[Math.Min((int)(Share(m) * steps), steps)] / cumulative[^1])), -4, 4);

        double Share(double m) => (m - lo) / (hi - lo);
    }

    [Fact]
    public void A_mediator_without_spin_and_neutrinos_and_photons_have_their_products()
    {
        Model scalar = Model.Load(DataFolder.Embedded, "inelastic-scalar").With("splitting", "0.01");
        Assert.All(Decays(scalar, 0.1, 50), r => Assert.Equal([Ground, 22, 22], Final(r).Select(p => p.PdgId)));
        Model muTau = Model.Load(DataFolder.Embedded, "mu-minus-tau").With("darkMatter", "pseudo-dirac");
        muTau = muTau.With("alphaD", "0.1").With("splitting", "0.1");
        int[] neutrinos = [.. Decays(muTau, 0.1, 200).Select(r => Final(r)[1].PdgId).Distinct().Order()];
        Assert.Equal([14, 16], neutrinos);
    }
}
