using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Transport;
using Tenebra.Transport.Showers;
using Tenebra.Yields;

namespace Tenebra.Tests.Yields;

public sealed class AnnihilationSignalTests(ITestOutputHelper output)
{
    private const double Epsilon = 1e-5;

    private static readonly YieldPlan Electrons = Plan("na64e-2022"), Positrons = Plan("na64e-positron-2022");

    private static YieldPlan Plan(string experiment) =>
        new(Experiment.Load(DataFolder.Embedded, experiment), Model.Load(DataFolder.Embedded, "dark-photon"), new());

    private static SignalYield At(YieldPlan plan, double mass) => new SignalIntegral(plan, SharedMatter.Matter, 2).At(mass);

    private static double AnnihilationOverBremsstrahlung(YieldPlan plan, double mass)
    {
        SignalYield yield = At(plan, mass);
        return yield.ByProcess[1].At(Epsilon).Value / yield.ByProcess[0].At(Epsilon).Value;
    }

    /// <summary>∫σ dE = 2π²αε²/m_e on the mass shell, times the track length per energy of positrons there.</summary>
    [Theory]
    [InlineData(0.24)]
    [InlineData(0.26)]
    [InlineData(0.29)]
    public void A_narrow_resonance_counts_the_positrons_of_one_energy(double mass)
    {
        YieldPlan narrow = Electrons.WithSharpCut() with { Model = Electrons.Model.With("alphaD", "1e-8") };
        Experiment experiment = narrow.Experiment;
        Material lead = SharedMatter.Matter.Materials["Pb"];
        double thicknessX0 = experiment.Target.Layers.Sum(l => l.TotalThickness / SharedMatter.Matter.Materials[l.Material].RadiationLengthCm);
        TrackSpectrum positrons = SharedMatter.Matter.Tracks.Of(
            new ThickTarget(ShowerParticle.Electron, 100, lead, thicknessX0, 50, 1), 2, cancel: TestContext.Current.CancellationToken).Of(ShowerParticle.Positron);
        double resonant = mass * mass / (2 * Constants.ElectronMass) - Constants.ElectronMass;
        double electronsPerCm2 = 82 * lead.NucleiPerCm2PerRadiationLength(lead.Components[0]);
        double expected = 2 * Math.PI * Math.PI * Constants.Alpha * Epsilon * Epsilon / Constants.ElectronMass * positrons.Density(resonant)
            * electronsPerCm2 * Constants.SquareCmPerGeV2 * experiment.ParticlesOnTarget * experiment.Efficiency
            * SignalYield.InvisibleBranching(narrow.Model, mass, Epsilon);
        double ratio = At(narrow, mass).ByProcess[1].At(Epsilon).Value / expected;
        output.WriteLine($"{mass:g} GeV, positrons of {resonant:g4} GeV: yield over narrow width {ratio:f5}");
        Assert.Equal(1, ratio, 0.01);
    }

    /// <summary>Another program's numbers, printed with two digits: sharp threshold, beam of one energy, electrons at rest, α_D = 0.1, Dirac, m = 3m_χ.</summary>
    [Theory]
    [InlineData(0.2, 0.43, 0.10)]
    [InlineData(0.24, 16, 0.10)]
    [InlineData(0.25, 13, 0.10)]
    [InlineData(0.27, 8, 0.10)]
    [InlineData(0.3, 2.4, 0.10)]
    public void Annihilation_over_bremsstrahlung_of_an_electron_beam_is_that_computed_elsewhere(double mass, double expected, double tolerance)
    {
        double ratio = AnnihilationOverBremsstrahlung(Electrons.WithSharpCut(), mass);
        output.WriteLine($"{mass:g} GeV: {ratio:g4}, elsewhere {expected:g}: {ratio / expected:f3}");
        Assert.Equal(1, ratio / expected, tolerance);
    }

    [Fact]
    public void Annihilation_over_bremsstrahlung_of_a_positron_beam_is_that_computed_elsewhere()
    {
        double ratio = AnnihilationOverBremsstrahlung(Positrons.WithSharpCut(), 0.24);
        output.WriteLine($"e+ 100 GeV, 0.24 GeV: {ratio:g4}, elsewhere 129: {ratio / 129:f3}");
        Assert.Equal(1, ratio / 129, 0.05);
    }

    [Theory]
    [InlineData("na64e-positron-2022", 0.24, 0.5)]
    [InlineData("na64e-positron-2023", 0.2, 0.5)]
    public void A_positron_beam_resonates_between_its_threshold_and_its_energy(string experiment, double inside, double outside)
    {
        YieldPlan plan = Plan(experiment);
        double Energy(double mass) => mass * mass / (2 * Constants.ElectronMass);
        Assert.InRange(Energy(inside), plan.Experiment.Signature.ThresholdGeV, plan.Experiment.Beam.EnergyGeV);
        Assert.True(Energy(outside) > plan.Experiment.Beam.EnergyGeV);
        Assert.True(AnnihilationOverBremsstrahlung(plan, inside) > 50);
        Assert.True(AnnihilationOverBremsstrahlung(plan, outside) < 5);
    }

    [Fact]
    public void The_processes_add_up_to_all()
    {
        SignalYield all = At(Electrons, 0.26);
        SignalYield radiated = At(Electrons with { Process = SignalProcess.Bremsstrahlung }, 0.26);
        SignalYield annihilated = At(Electrons with { Process = SignalProcess.Annihilation }, 0.26);
        SignalYield mesons = At(Electrons with { Process = SignalProcess.Photoproduction }, 0.26);
        Assert.Equal(["bremsstrahlung"], radiated.ByProcess.Select(p => p.Process));
        Assert.Equal(["annihilation"], annihilated.ByProcess.Select(p => p.Process));
        Assert.Equal(["photoproduction"], mesons.ByProcess.Select(p => p.Process));
        double sum = radiated.Signal(Epsilon).Value + annihilated.Signal(Epsilon).Value + mesons.Signal(Epsilon).Value;
        Assert.Equal(all.Signal(Epsilon).Value, sum, 1e-12 * sum);
        Assert.Contains("only", string.Join(' ', radiated.Provenance.Caveats), StringComparison.Ordinal);
    }

    [Fact]
    public void Electrons_that_move_change_the_resonance_little_inside_and_much_outside_its_energies()
    {
        YieldPlan shells = Electrons.WithSharpCut() with { Electrons = ElectronMotion.Shells, Process = SignalProcess.Annihilation, Model = Electrons.Model.With("alphaD", "1e-5") };
        YieldPlan rest = shells with { Electrons = ElectronMotion.AtRest };
        double Ratio(double mass) => At(shells, mass).Signal(Epsilon).Value / At(rest, mass).Signal(Epsilon).Value;
        double inside = Ratio(0.27), outside = Ratio(0.21);
        output.WriteLine($"shells over rest: {inside:g4} at 0.27 GeV, {outside:g4} at 0.21 GeV");
        Assert.InRange(inside, 0.8, 1.2);
        Assert.True(outside > 3);
        Assert.Contains(ElectronMomenta.Caveat, At(shells, 0.27).Provenance.Caveats);
        Assert.DoesNotContain(ElectronMomenta.Caveat, At(rest, 0.27).Provenance.Caveats);
    }

    [Fact]
    public void The_yield_of_the_resonance_follows_its_invisible_branching()
    {
        SignalYield yield = At(Electrons, 0.26);
        double weak = yield.ByProcess[1].At(1e-6).Value / 1e-12, strong = yield.ByProcess[1].At(1).Value;
        double invisible = SignalYield.InvisibleBranching(Electrons.Model, 0.26, 1);
        output.WriteLine($"ε = 1: {strong / weak:f3} of the weak yield over ε², branching {invisible:f3}");
        Assert.Equal(invisible, strong / weak, 0.2 * invisible);
        Assert.Equal(weak, yield.ByProcess[1].PerUnitCoupling.Value, 1e-6 * weak);
    }

    [Fact]
    public void An_unknown_process_is_answered_with_the_known() =>
        Assert.Contains("'annihilation'", Assert.Throws<InputException>(() => SignalProcesses.Parse("anihilation")).Message, StringComparison.Ordinal);
}
