using FsCheck;
using FsCheck.Fluent;
using Tenebra.Decays;
using Tenebra.Events;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Tests.Events;

public sealed class SignalEventTests
{
    private static int[] Ids(EventRecord record, ParticleStatus status) => [.. record.Particles.Where(p => p.Status == status).Select(p => p.PdgId)];

    private static double Worst(EventRecord record)
    {
        FourVector left = record.Imbalance;
        return (Math.Abs(left.E) + left.Momentum) / record.Particles.Where(p => p.Status == ParticleStatus.Beam).Sum(p => p.Momentum.E);
    }

    [Fact]
    public void Momentum_is_conserved_in_every_event_and_at_every_vertex() => Prop.ForAll(
        ArbMap.Default.ArbFor<ulong>(),
        seed =>
        {
            foreach (EventRecord record in Sample.Events(Sample.Decay(Sample.Inelastic, 0.1), 10, seed))
            {
                if (Worst(record) > 1e-13) return false;
                for (int v = 0; v < record.Vertices.Length; v++)
                {
                    FourVector sum = default;
                    foreach (EventParticle p in record.Particles)
                    {
                        if (p.Into == v) sum += p.Momentum;
                        if (p.From == v) sum -= p.Momentum;
                    }
                    if (Math.Abs(sum.E) + sum.Momentum > 1e-12 * 300) return false;
                }
            }
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Inelastic_dark_matter_leaves_a_pair_and_two_light_states()
    {
        EventRecord record = Sample.Events(Sample.Decay(Sample.Inelastic, 0.1, DecayOptions.Default with { Selection = DecaySelection.Invisible }), 1).Single();
        Assert.Equal([11, 1000822080], Ids(record, ParticleStatus.Beam));
        Assert.Equal([55, 9900052], Ids(record, ParticleStatus.Decayed));
        Assert.Equal([11, 1000822080, 52, 52, -11, 11], Ids(record, ParticleStatus.Final));
        Assert.Equal(3, record.Vertices.Length);
        Assert.True(record.Vertices[2].Ct > record.Vertices[1].Ct && record.Vertices[1].Ct > record.Vertices[0].Ct);
    }

    [Fact]
    public void The_excited_state_leaves_the_event_where_its_decay_is_not_asked_for()
    {
        var options = new DecayOptions(DecaySelection.Invisible, Displaced: false, ExcitedStates: false, new PdgNumbers(Mediator: 1023, ExcitedState: 57));
        EventRecord record = Sample.Events(Sample.Decay(Sample.Inelastic, 0.1, options), 1).Single();
        Assert.Equal([1023], Ids(record, ParticleStatus.Decayed));
        Assert.Equal([11, 1000822080, 52, 57], Ids(record, ParticleStatus.Final));
        Assert.Equal(record.Vertices[0], record.Vertices[1]);
    }

    [Theory]
    [InlineData("dark-photon", "dirac", 55, 52, -52)]
    [InlineData("dark-photon", "scalar", 55, 51, -51)]
    [InlineData("dark-photon", "majorana", 55, 52, 52)]
    [InlineData("scalar", "dirac", 54, 52, -52)]
    [InlineData("pseudoscalar", "vector", 54, 53, 53)]
    [InlineData("axial-vector", "majorana", 55, 52, 52)]
    public void Dark_matter_has_the_numbers_that_are_kept_for_it(string name, string kind, int mediator, int first, int second)
    {
        Model model = Model.Load(DataFolder.Embedded, name).With("darkMatter", kind);
        var options = DecayOptions.Default with { Selection = DecaySelection.Invisible };
        EventRecord record = Sample.Events(Sample.Decay(model, 0.1, options), 1).Single();
        Assert.Equal([mediator], Ids(record, ParticleStatus.Decayed));
        Assert.Equal([11, 1000822080, first, second], Ids(record, ParticleStatus.Final));
    }

    [Fact]
    public void Every_channel_of_every_model_has_products_that_its_mass_allows()
    {
        foreach (string name in Model.Names(DataFolder.Embedded))
        {
            Model model = Model.Load(DataFolder.Embedded, name);
            foreach (double mass in new[] { 0.02, 0.5, 1.1, 5 })
            {
                MediatorDecay decay = MediatorDecay.Of(model, mass, 0.3, DecayOptions.Default);
                foreach (EventRecord record in Sample.Events(decay, 100)) Assert.True(Worst(record) < 1e-12);
            }
        }
    }

    [Fact]
    public void A_mediator_without_an_open_decay_and_one_that_is_not_to_decay_leave_the_event()
    {
        Model closed = Sample.DarkPhoton.With("massRatio", "1.5");
        EventRecord record = Sample.Events(Sample.Decay(closed, 0.9 * 2 * Constants.ElectronMass), 1).Single();
        Assert.Equal([11, 1000822080, 55], Ids(record, ParticleStatus.Final));
        MediatorDecay none = Sample.Decay(Sample.DarkPhoton, 0.1, DecayOptions.Default with { Selection = DecaySelection.None });
        Assert.Equal([11, 1000822080, 55], Ids(Sample.Events(none, 1).Single(), ParticleStatus.Final));
        Assert.Equal(1, none.Share);
    }

    [Fact]
    public void Channels_are_chosen_by_their_branching_ratios()
    {
        // No dark matter: e+e-, mu+mu- and, below the omega, two pions alone.
        Model visible = Sample.DarkPhoton.With("alphaD", "0");
        DecaySummary summary = DecaySummary.Of(visible, 0.6);
        const int count = 20_000;
        int[] first = [.. Sample.Events(Sample.Decay(visible, 0.6), count).Select(r => Math.Abs(r.Particles[^1].PdgId))];
        foreach ((string final, int id) in new[] { ("e+ e-", 11), ("mu+ mu-", 13) })
        {
            double share = summary.Channels.Single(c => c.Final == final).Branching;
            Assert.Equal(share, first.Count(i => i == id) / (double)count, 5 * Math.Sqrt(share / count));
        }
        double hadrons = summary.Channels.Single(c => c.Final == "hadrons").Branching;
        double pions = first.Count(i => i == 211) / (double)count, left = first.Count(i => i == 55) / (double)count;
        Assert.Equal(hadrons, pions + left, 5 * Math.Sqrt(hadrons / count));
        Assert.True(pions > 30 * left && left > 0);
    }

    [Theory]
    [InlineData("K+ K-", 321)]
    [InlineData("KS KL", 130)]
    [InlineData("eta gamma", 22)]
    public void At_the_phi_pairs_of_hadrons_are_shown_by_their_branching_ratios(string final, int last)
    {
        const double mass = 1.0195;
        Model visible = Sample.DarkPhoton.With("alphaD", "0");
        DecaySummary summary = DecaySummary.Of(visible, mass);
        const int count = 20_000;
        MediatorDecay decay = Sample.Decay(visible, mass);
        EventRecord[] events = [.. Sample.Events(decay, count)];
        Assert.All(events, e => Assert.True(Worst(e) < 1e-12));
        double share = summary.HadronChannels.Where(c => c.Final == final || (last == 22 && c.Final == "pi0 gamma")).Sum(c => c.Branching);
        Assert.Equal(share, events.Count(e => Math.Abs(e.Particles[^1].PdgId) == last) / (double)count, 5 * Math.Sqrt(share / count));
        Assert.Contains(decay.Caveats, c => c.Contains("three and more", StringComparison.Ordinal));
    }

    [Fact]
    public void The_share_of_the_selection_is_the_branching_ratio_and_the_lifetime_that_of_all_decays()
    {
        Model model = Sample.DarkPhoton.With("alphaD", "1e-9").With("epsilon", "1e-4");
        DecaySummary summary = DecaySummary.Of(model, 0.1);
        MediatorDecay decay = Sample.Decay(model, 0.1, DecayOptions.Default with { Selection = DecaySelection.Invisible });
        Assert.Equal(summary.InvisibleBranching, decay.Share, 1e-15);
        Assert.InRange(decay.Share, 0.1, 0.99);
        Assert.Equal(summary.Total, decay.Width, 1e-15 * summary.Total);
    }

    [Fact]
    public void The_mediator_decays_along_its_flight_at_the_mean_length_of_its_momentum()
    {
        Model visible = Sample.DarkPhoton.With("alphaD", "0").With("epsilon", "1e-5");
        MediatorDecay decay = Sample.Decay(visible, 0.02);
        const int count = 20_000;
        double sum = 0;
        foreach (EventRecord record in Sample.Events(decay, count))
        {
            EventParticle mediator = record.Particles.Single(p => p.PdgId == 55);
            (SpaceTimePoint from, SpaceTimePoint to) = (record.Vertices[mediator.From], record.Vertices[mediator.Into]);
            var flight = new FourVector(to.Ct - from.Ct, to.X - from.X, to.Y - from.Y, to.Z - from.Z);
            Assert.Equal(mediator.Momentum.Px / mediator.Momentum.E, flight.Px / flight.E, 1e-9);
            Assert.Equal(mediator.Momentum.Pz / mediator.Momentum.E, flight.Pz / flight.E, 1e-9);
            sum += flight.Momentum / DecayLength.LabCm(decay.Width, 0.02, mediator.Momentum.E);
        }
        Assert.Equal(1, sum / count, 5 / Math.Sqrt(count));
    }

    [Fact]
    public void A_positron_and_an_electron_at_rest_make_a_mediator_of_the_mass_of_both()
    {
        Model model = Sample.DarkPhoton;
        var annihilation = new AnnihilationEvent(new(0, 0, 1, 1), FourVector.AlongZ(Constants.ElectronMass, 50).RotatedOnto(new(1, 0.01, 0, 1)), 1);
        double mass = annihilation.CentreOfMassEnergy;
        Assert.Equal(Math.Sqrt(2 * Constants.ElectronMass * 50), mass, 1e-5 * mass);
        MediatorDecay decay = Sample.Decay(model, 1.05 * mass, DecayOptions.Default with { Selection = DecaySelection.Invisible }).AtMass(mass);
        var random = new RandomStream(1, StreamPurpose.Decay, 0);
        EventRecord record = SignalEvent.Of(annihilation, decay, ref random);
        Assert.Equal([-11, 11], Ids(record, ParticleStatus.Beam));
        Assert.Equal([52, -52], Ids(record, ParticleStatus.Final));
        Assert.All(record.Particles.Where(p => Math.Abs(p.PdgId) == 52), p => Assert.Equal(1.05 * mass / 3, p.Mass, 1e-15));
        Assert.True(Worst(record) < 1e-13);
        Assert.Equal(FermionWidths.Vector(model.DarkMatter.Coupling, mass, 1.05 * mass / 3), decay.Width * decay.Share, 1e-12 * decay.Width);
        MediatorDecay wrong = Sample.Decay(model, 1.05 * mass);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
        {
            var other = new RandomStream(1, StreamPurpose.Decay, 0);
            SignalEvent.Of(annihilation, wrong, ref other);
        });
    }

    [Fact]
    public void The_same_seed_gives_the_same_event_whatever_came_before()
    {
        MediatorDecay decay = Sample.Decay(Sample.Inelastic, 0.1);
        EventRecord[] all = [.. Sample.Events(decay, 20)];
        for (int i = 19; i >= 0; i--)
        {
            var random = new RandomStream(42, StreamPurpose.Decay, (ulong)i);
            Assert.Equal(all[i].Particles, SignalEvent.Of(Sample.Emission(0.1, 42, (ulong)i), decay, ref random).Particles);
        }
    }

    [Fact]
    public void A_nucleus_has_the_number_of_its_protons_and_nucleons() =>
        Assert.Equal([1000822080, 1000060120], [PdgNumbers.Of(new Nucleus(82, 208)), PdgNumbers.Of(new Nucleus(6, 12))]);

    [Fact]
    public void A_particle_cannot_end_twice()
    {
        var assembly = new EventAssembly();
        int beam = assembly.Incoming(11, FourVector.AtRest(1), 1);
        assembly.Vertex(default, beam);
        Assert.Throws<ArgumentException>(() => assembly.Vertex(default, beam));
    }

    [Fact]
    public void Caveats_say_what_the_events_leave_out()
    {
        Assert.Contains(Sample.Decay(Sample.DarkPhoton.With("alphaD", "0"), 1).Caveats, c => c.Contains("pi+ pi-", StringComparison.Ordinal));
        DecayOptions invisible = DecayOptions.Default with { Selection = DecaySelection.Invisible };
        Assert.Contains(Sample.Decay(Sample.Inelastic, 3, invisible).Caveats, c => c.Contains("pi+ pi-", StringComparison.Ordinal));
        Assert.DoesNotContain(Sample.Decay(Sample.Inelastic, 0.1, invisible).Caveats, c => c.Contains("pi+ pi-", StringComparison.Ordinal));
        Assert.Empty(Sample.Decay(Sample.DarkPhoton, 0.1, DecayOptions.Default with { Selection = DecaySelection.None }).Caveats);
    }
}
