using Tenebra.Experiments;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Yields;

namespace Tenebra.Tests.Yields;

public sealed class MuonSignalTests
{
    private static readonly Experiment Proposal = Experiment.Load(DataFolder.Embedded, "na64mu-proposal");

    private static double PerMuon(string model, double mass, Experiment? experiment = null)
    {
        Experiment used = experiment ?? Proposal;
        var plan = new YieldPlan(used, Model.Load(DataFolder.Embedded, model), new BremsstrahlungSettings(Tolerance: 1e-3));
        double events = new SignalIntegral(plan, SharedMatter.Matter).At(mass).PerUnitCoupling.Value;
        return events / (used.ParticlesOnTarget * used.Efficiency);
    }

    // Events per g² of 1.98e10 muons of 160 GeV in 22.5 cm of lead that lose more than half of their energy, by Weizsäcker–Williams at the full energy.
    [Theory]
    [InlineData("vector", 0.01, 1.593e8)]
    [InlineData("vector", 0.1, 9.46e7)]
    [InlineData("vector", 0.5, 9.11e6)]
    [InlineData("muon-scalar", 0.1, 3.69e7)]
    [InlineData("muon-pseudoscalar", 0.1, 2.58e7)]
    public void Yields_of_a_muon_beam_are_those_of_a_thin_target_less_what_muons_lose(string model, double mass, double events)
    {
        double ratio = PerMuon(model, mass) / (events / 1.98e10);
        Assert.InRange(ratio, 0.96, 1.01);
    }

    [Fact]
    public void Twice_the_lead_makes_nearly_twice_the_signal()
    {
        Target target = Proposal.Target;
        Experiment thick = Proposal with { Target = target with { Layers = [.. target.Layers.Select(l => l with { Count = 2 * l.Count })] } };
        Assert.InRange(PerMuon("muon-scalar", 0.1, thick) / PerMuon("muon-scalar", 0.1), 1.95, 2.001);
    }

    [Fact]
    public void Muons_need_a_layer_of_the_material_they_radiate_in()
    {
        Experiment iron = Proposal with { Target = Proposal.Target with { ProductionMaterial = "Fe" } };
        Assert.Contains(
            "no layer of the target is made of productionMaterial 'Fe'", Assert.Throws<InputException>(() => PerMuon("vector", 0.1, iron)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Electrons_do_not_feel_a_mediator_of_muons()
    {
        var plan = new YieldPlan(
            Experiment.Load(DataFolder.Embedded, "na64e-2022"), Model.Load(DataFolder.Embedded, "muon-scalar"), new BremsstrahlungSettings());
        SignalYield yield = new SignalIntegral(plan, SharedMatter.Matter).At(0.05);
        Assert.Equal(0, yield.PerUnitCoupling.Value);
        Assert.Contains("does not couple to electrons", yield.Reason, StringComparison.Ordinal);
    }

    // N ∝ |ε(m²)|²: an electron couples to the boson of Lµ − Lτ as to a dark photon of mixing ε(m²).
    [Fact]
    public void The_boson_of_mu_minus_tau_is_emitted_by_electrons_as_a_dark_photon_of_the_mixing_of_its_loops()
    {
        const double mass = 0.1;
        Experiment na64 = Experiment.Load(DataFolder.Embedded, "na64e-2022");
        Model dark = Model.Load(DataFolder.Embedded, "dark-photon"), loop = Model.Load(DataFolder.Embedded, "mu-minus-tau");
        double Events(Model model) => new SignalIntegral(
            new YieldPlan(na64, model, new BremsstrahlungSettings(), Process: SignalProcess.Bremsstrahlung), SharedMatter.Matter).At(mass).PerUnitCoupling.Value;
        double invisible = SignalYield.InvisibleBranching(loop, mass, 1e-4);
        double expected = invisible * LoopKineticMixing.Squared(loop.Couplings, mass * mass);
        Assert.Equal(expected, Events(loop) / Events(dark), 1e-8 * expected);
        Assert.InRange(1 - invisible, 1e-5, 3e-5);
    }
}
