using Tenebra.Events;
using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Annihilation;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Tests.Yields;
using Tenebra.Yields;

namespace Tenebra.Tests.Events;

public sealed class SignalGeneratorTests(ITestOutputHelper output)
{
    private const double ThresholdGeV = 50;

    private static readonly DecayOptions Invisible = DecayOptions.Default with { Selection = DecaySelection.Invisible };

    private static YieldPlan Plan(string experiment = "na64e-2022", string model = "dark-photon", ulong seed = 8) =>
        new(Experiment.Load(DataFolder.Embedded, experiment), Model.Load(DataFolder.Embedded, model), new(), Seed: seed);

    private static SignalGenerator Of(YieldPlan plan, double mass, DecayOptions? decays = null) =>
        new(plan, SharedMatter.Matter, mass, decays ?? Invisible, 2, TestContext.Current.CancellationToken);

    private static List<EventRecord> Events(SignalGenerator generator, long count, int threads = 2) =>
        [.. generator.Events(count, threads, TestContext.Current.CancellationToken)];

    private static EventParticle Mediator(EventRecord record) => record.Particles.Single(p => Math.Abs(p.PdgId) is 54 or 55);

    private static bool IsAnnihilation(EventRecord record) => record.Particles.Count(p => p.Status == ParticleStatus.Beam && Math.Abs(p.PdgId) == 11) == 2;

    private static void Same(List<EventRecord> one, List<EventRecord> other)
    {
        Assert.Equal(one.Count, other.Count);
        for (int i = 0; i < one.Count; i++)
        {
            Assert.Equal(one[i].Particles, other[i].Particles);
            Assert.Equal(one[i].Vertices, other[i].Vertices);
        }
    }

    // Near the phi, vector mesons make several times as many pairs: none of them is drawn.
    [Fact]
    public void The_cross_section_is_that_of_the_processes_drawn()
    {
        YieldPlan plan = Plan();
        Estimate Only(SignalProcess process) =>
            new SignalIntegral(plan with { Process = process }, SharedMatter.Matter, 2).At(1).Signal(plan.Model.Couplings.Value);
        double drawn = Only(SignalProcess.Bremsstrahlung).Value + Only(SignalProcess.Annihilation).Value;
        double exposure = plan.Experiment.ParticlesOnTarget * plan.Experiment.Efficiency;
        Assert.Equal(1, Of(plan, 1).MediatorsPerBeamParticle.Value * exposure / drawn, 1e-12);
        Assert.True(Only(SignalProcess.Photoproduction).Value > drawn);
    }

    [Theory]
    [InlineData(SignalProcess.Primakoff)]
    [InlineData(SignalProcess.OffShell)]
    [InlineData(SignalProcess.Photoproduction)]
    public void A_process_of_which_no_events_are_drawn_is_refused(SignalProcess process) =>
        Assert.StartsWith(
            $"--process {process.Name}: ", Assert.Throws<InputException>(() => Of(Plan() with { Process = process }, 0.05)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("na64e-2022", "dark-photon", 0.24)]
    [InlineData("na64e-2022", "scalar", 0.01)]
    [InlineData("na64e-positron-2022", "pseudoscalar", 0.25)]
    [InlineData("na64e-positron-2023", "axial-vector", 0.1)]
    public void Every_event_conserves_momentum_on_the_mass_shells_and_loses_its_energy_to_the_dark(string experiment, string model, double mass)
    {
        YieldPlan plan = Plan(experiment, model);
        double threshold = plan.Experiment.Signature.ThresholdGeV, beam = plan.Experiment.Beam.EnergyGeV;
        double depth = plan.Experiment.Target.Layers.Sum(l => l.TotalThickness);
        List<EventRecord> events = Events(Of(plan, mass), 2000);
        Assert.Equal(2000, events.Count);
        double worst = 0, worstShell = 0;
        foreach (EventRecord record in events)
        {
            FourVector left = record.Imbalance;
            worst = Math.Max(worst, (Math.Abs(left.E) + left.Momentum) / beam);
            foreach (EventParticle p in record.Particles)
            {
                double energy = Math.Sqrt(p.Mass * p.Mass + p.Momentum.Momentum * p.Momentum.Momentum);
                worstShell = Math.Max(worstShell, Math.Abs(energy / p.Momentum.E - 1));
            }
            EventParticle mediator = Mediator(record);
            CalorimeterEnergy seen = Assert.NotNull(record.Calorimeter);
            Assert.InRange(seen.BeamEnergy, 0.95 * beam, 1.05 * beam);
            Assert.Equal(seen.BeamEnergy, seen.Deposited + mediator.Momentum.E, 2 * Constants.ElectronMass);
            Assert.True(seen.Measured < beam - threshold);
            Assert.Equal(ParticleStatus.Decayed, mediator.Status);
            Assert.Equal(2, record.Particles.Count(p => p.Status == ParticleStatus.Final && Math.Abs(p.PdgId) is 51 or 52 or 53));
            Assert.Equal(1, record.Weight);
            if (!IsAnnihilation(record)) Assert.Equal(mass, mediator.Mass);
            SpaceTimePoint made = record.Vertices[0];
            Assert.InRange(made.Z, 0, depth);
            Assert.True(Math.Sqrt(made.X * made.X + made.Y * made.Y) < 1);
        }
        output.WriteLine($"worst imbalance {worst:g2}, worst mass shell {worstShell:g2}");
        Assert.True(worst < 1e-9);
        Assert.True(worstShell < 1e-12);
    }

    [Fact]
    public void The_number_of_threads_changes_no_event_and_the_seed_every_one()
    {
        SignalGenerator generator = Of(Plan(), 0.24);
        List<EventRecord> one = Events(generator, 700, 1);
        Same(one, Events(generator, 700, 2));
        Same(one, Events(generator, 700, 3));
        Same(one, Events(Of(Plan(), 0.24), 700, 1));
        List<EventRecord> other = Events(Of(Plan(seed: 9), 0.24), 700, 1);
        Assert.Empty(one.Select(e => Mediator(e).Momentum).Intersect(other.Select(e => Mediator(e).Momentum)));
    }

    [Fact]
    public void A_smaller_sample_is_the_beginning_of_a_larger_one()
    {
        SignalGenerator generator = Of(Plan(), 0.1);
        Same(Events(generator, 13), [.. Events(generator, 50).Take(13)]);
    }

    [Theory]
    [InlineData("na64e-2022", 0.1, SignalProcess.All)]
    [InlineData("na64e-2022", 0.24, SignalProcess.All)]
    [InlineData("na64e-2022", 0.27, SignalProcess.Annihilation)]
    [InlineData("na64e-positron-2022", 0.24, SignalProcess.All)]
    [InlineData("na64e-positron-2022", 0.05, SignalProcess.Bremsstrahlung)]
    public void The_cross_section_of_the_header_gives_the_mediators_that_the_integral_counts(string experiment, double mass, SignalProcess process)
    {
        YieldPlan plan = Plan(experiment) with { Process = process };
        SignalGenerator generator = Of(plan, mass);
        Estimate made = generator.MediatorsPerBeamParticle;
        SignalYield integral = new SignalIntegral(plan with { Seed = 1 }, SharedMatter.Matter, 2).At(mass);
        Estimate expected = 1 / (plan.Experiment.ParticlesOnTarget * plan.Experiment.Efficiency) * integral.Signal(plan.Model.Couplings.Value);
        double ratio = made.Value / expected.Value;
        output.WriteLine($"{experiment} {mass:g} GeV {process.Name}: {ratio:f4} ± {made.RelativeError:f4}");
        Assert.Equal(1, ratio, Math.Max(0.01, 3 * (made.RelativeError + expected.RelativeError)));
        Material lead = SharedMatter.Matter.Materials["Pb"];
        double nucleiPerPb = lead.NucleiPerCm2PerRadiationLength(lead.Components[0]) * 1e-36;
        Assert.Equal(made.Value, generator.Header(Invisible).CrossSectionPb.Value * nucleiPerPb, 1e-9 * made.Value);
    }

    [Fact]
    public void Radiated_energies_are_distributed_as_the_integral_over_the_track_length()
    {
        const double Mass = 0.1;
        const double Width = 2.5;
        const int Bins = 20, Count = 40_000;
        YieldPlan plan = (Plan() with { Process = SignalProcess.Bremsstrahlung }).WithSharpCut();
        List<EventRecord> events = Events(Of(plan, Mass), Count);
        double[] energies = [.. events.Select(e => Mediator(e).Momentum.E)];
        double[] edges = [.. Enumerable.Range(0, Bins).Select(i => ThresholdGeV + Width * i)];
        var spectrum = new RadiatedSpectrum(plan.Experiment, Mass);
        double[] above = [.. edges.Select(spectrum.Above)];
        double chi2 = 0;
        for (int i = 0; i < Bins; i++)
        {
            double high = i + 1 < Bins ? edges[i + 1] : double.PositiveInfinity;
            double expected = Count * (above[i] - (i + 1 < Bins ? above[i + 1] : 0)) / above[0];
            double found = energies.Count(e => e >= edges[i] && e < high);
            chi2 += (found - expected) * (found - expected) / expected;
        }
        double mean = energies.Average(), error = Math.Sqrt(energies.Sum(e => (e - mean) * (e - mean))) / Count;
        // Simpson's rule; 0 is above the beam energy.
        double integral = ThresholdGeV + Width / 3 * (above[0] + Enumerable.Range(1, Bins - 1).Sum(i => (i % 2 == 1 ? 4 : 2) * above[i])) / above[0];
        output.WriteLine($"χ² = {chi2:f1} for {Bins - 1}; mean energy {mean:f3} ± {error:f3} GeV, integral {integral:f3}");
        Assert.InRange(chi2, 5, 45);
        Assert.Equal(integral, mean, 4 * error);
    }

    [Theory]
    [InlineData("na64e-2022", 0.24)]
    [InlineData("na64e-2022", 0.2)]
    [InlineData("na64e-positron-2022", 0.31)]
    public void The_share_of_annihilations_among_the_events_is_that_of_the_yields(string experiment, double mass)
    {
        const int Count = 6000;
        YieldPlan plan = Plan(experiment);
        SignalYield yield = new SignalIntegral(plan with { Seed = 1 }, SharedMatter.Matter, 2).At(mass);
        double parameter = plan.Model.Couplings.Value, share = yield.ByProcess[1].At(parameter).Value / yield.Signal(parameter).Value;
        double found = Events(Of(plan, mass), Count).Count(IsAnnihilation) / (double)Count, error = Math.Sqrt(share * (1 - share) / Count);
        output.WriteLine($"{experiment} {mass:g} GeV: {found:f4}, yields {share:f4} ± {error:f4}");
        // Flights of one shower come together: their number fluctuates a little more than single events do.
        Assert.Equal(share, found, 3.5 * error + 0.003 * share * (1 - share));
    }

    [Fact]
    public void Secondary_positrons_annihilate_deeper_than_the_primary_radiates()
    {
        double MeanDepthX0(SignalProcess process) =>
            Events(Of(Plan() with { Process = process }, 0.26), 3000).Average(e => e.Vertices[0].Z) / SharedMatter.Matter.Materials["Pb"].RadiationLengthCm;
        double radiated = MeanDepthX0(SignalProcess.Bremsstrahlung), annihilated = MeanDepthX0(SignalProcess.Annihilation);
        output.WriteLine($"mean depth {radiated:f3} X0 of bremsstrahlung, {annihilated:f3} X0 of annihilation");
        Assert.InRange(radiated, 0.3, 1.5);
        Assert.InRange(annihilated, radiated + 0.5, 4);
    }

    [Fact]
    public void Annihilations_weigh_what_the_energy_of_their_positron_gives()
    {
        foreach (EventRecord record in Events(Of(Plan() with { Process = SignalProcess.Annihilation }, 0.25), 500))
        {
            Assert.True(IsAnnihilation(record));
            double s = 2 * Constants.ElectronMass * Mediator(record).Momentum.E;
            Assert.Equal(Math.Sqrt(s), Mediator(record).Mass, 1e-12);
        }
    }

    [Fact]
    public void Where_no_decay_is_asked_for_the_mediator_leaves_the_event()
    {
        List<EventRecord> events = Events(Of(Plan(), 0.24, Invisible with { Selection = DecaySelection.None }), 300);
        Assert.All(events, e => Assert.Equal(ParticleStatus.Final, Mediator(e).Status));
        Assert.All(events, e => Assert.DoesNotContain(e.Particles, p => Math.Abs(p.PdgId) == 52));
    }

    [Theory]
    [InlineData(0.0005, 300)]
    [InlineData(44, 300)]
    [InlineData(48, 300)]
    [InlineData(60, 100)]
    public void The_lightest_and_the_heaviest_mediators_have_events_too(double mass, int count)
    {
        YieldPlan sharp = (Plan() with { Process = SignalProcess.Bremsstrahlung }).WithSharpCut();
        Assert.All(Events(Of(sharp, mass), count), e => Assert.True(Mediator(e).Momentum.E >= ThresholdGeV));
        Assert.All(Events(Of(Plan() with { Process = SignalProcess.Bremsstrahlung }, mass), count), e => Assert.True(e.Calorimeter!.Value.Measured < 100 - ThresholdGeV));
    }

    // Φ((measured − deposit)/σ) over what passes is even between 0 and 1.
    [Theory]
    [InlineData("na64e-2022", 0.1)]
    [InlineData("na64e-2022", 0.22)]
    public void Measured_energies_are_normal_about_the_deposit_below_the_cut(string experiment, double mass)
    {
        const int count = 4000;
        YieldPlan plan = Plan(experiment);
        EcalResolution resolution = plan.Experiment.Signature.EcalResolution;
        double cut = plan.Experiment.Beam.EnergyGeV - plan.Experiment.Signature.ThresholdGeV;
        static double Normal(double z) => 0.5 * MathNet.Numerics.SpecialFunctions.Erfc(-z / Math.Sqrt(2));
        double[] even =
        [
            .. Events(Of(plan, mass), count).Select(e => e.Calorimeter!.Value)
                .Select(c => Normal((c.Measured - c.Deposited) / resolution.Sigma(c.Deposited)) / Normal((cut - c.Deposited) / resolution.Sigma(c.Deposited))),
        ];
        double error = 1 / Math.Sqrt(12.0 * count);
        Assert.Equal(0.5, even.Average(), 4 * error);
        Assert.Equal(1.0 / 3, even.Average(u => u * u), 4 * error);
    }

    [Fact]
    public void Weighted_and_unweighted_samples_have_the_same_share_below_the_threshold()
    {
        const int count = 8000;
        SignalGenerator generator = Of(Plan() with { Process = SignalProcess.Bremsstrahlung }, 0.1);
        double[] unweighted = [.. Events(generator, count).Select(e => Mediator(e).Momentum.E)];
        (double Energy, double Weight)[] weighted =
            [.. generator.Weighted(count, 2, TestContext.Current.CancellationToken).Select(e => (Mediator(e).Momentum.E, e.Weight))];
        double one = unweighted.Count(e => e < ThresholdGeV) / (double)count, mean = weighted.Average(w => w.Weight);
        double other = weighted.Where(w => w.Energy < ThresholdGeV).Sum(w => w.Weight) / weighted.Sum(w => w.Weight);
        output.WriteLine($"below the threshold {one:f4}, weighted {other:f4}; mean weight {mean:f4}");
        Assert.InRange(one, 0.01, 0.1);
        Assert.Equal(one, other, 5 * Math.Sqrt(one / count));
        Assert.Equal(1, mean, 0.05);
    }

    [Fact]
    public void What_cannot_be_sampled_is_refused()
    {
        YieldPlan plan = Plan();
        Refused("--production ww", plan with { Bremsstrahlung = new(BremsstrahlungMethod.Ww) }, 0.1);
        Refused("--electrons shells", plan with { Electrons = ElectronMotion.Shells }, 0.1);
        Refused("beam energy", plan, 150);
        Refused("never invisibly", plan with { Model = plan.Model.With("alphaD", "0") }, 0.1);
        Refused("does not couple to electrons", plan with { Model = Model.Load(DataFolder.Embedded, "scalar").With("electron", "0") }, 0.1);
        Refused("mu- beam", plan with { Experiment = plan.Experiment with { Beam = plan.Experiment.Beam with { Particle = "mu-" } } }, 0.1);
        Refused("no events", plan with { Model = plan.Model.With("epsilon", "0") }, 0.1);
        Refused("too narrow", plan with { Model = plan.Model.With("alphaD", "1e-8") }, 0.26);

        static void Refused(string expected, YieldPlan plan, double mass) =>
            Assert.Contains(expected, Assert.Throws<InputException>(() => Of(plan, mass)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_ends_the_sequence()
    {
        using var source = new CancellationTokenSource();
        SignalGenerator generator = Of(Plan(), 0.1);
        int seen = 0;
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (EventRecord _ in generator.Events(1_000_000, 2, source.Token))
                if (++seen == 10) source.Cancel();
        });
        Assert.InRange(seen, 10, 100_000);
        Assert.ThrowsAny<OperationCanceledException>(() => new SignalGenerator(Plan(), SharedMatter.Matter, 0.1, Invisible, 2, source.Token));
    }
}
