using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.Photoproduction;
using Tenebra.Production.Primakoff;
using Tenebra.Transport;
using Tenebra.Transport.Showers;
using Tenebra.Yields;

namespace Tenebra.Tests.Yields;

/// <summary>Signals of the processes beside bremsstrahlung and the resonance.</summary>
public sealed class ProcessSignalTests
{
    private static Experiment Named(string experiment) => Experiment.Load(DataFolder.Embedded, experiment);

    private static SignalYield Of(string experiment, Model model, double mass, SignalProcess process) => new SignalIntegral(
        new YieldPlan(Named(experiment), model, new BremsstrahlungSettings(), Process: process), SharedMatter.Matter, 2).At(mass);

    private static Model Model(string name) => Tenebra.Models.Model.Load(DataFolder.Embedded, name);

    // 1e14 muons of 160 GeV, half of the energy missing, 22.5 cm of lead: charges of which 2.3 events are made, known to 1–2 digits.
    [Theory]
    [InlineData(0.01, 1.09e-4, 0.01)]
    [InlineData(0.05, 2.3e-4, 0.02)]
    [InlineData(0.1, 4.0e-4, 0.02)]
    [InlineData(0.15, 5.9e-4, 0.02)]
    public void Muons_find_the_millicharges_known_of_them(double mass, double epsilon, double tolerance)
    {
        Experiment muons = Named("na64mu-proposal");
        double perMuon = Of("na64mu-proposal", Model("millicharged"), mass, SignalProcess.OffShell).PerUnitCoupling.Value
            / (muons.ParticlesOnTarget * muons.Efficiency);
        Assert.Equal(1, Math.Sqrt(Math.Log(10) / (1e14 * perMuon)) / epsilon, tolerance);
    }

    [Fact]
    public void Electrons_make_millicharged_particles_in_three_ways()
    {
        SignalYield yield = Of("na64e-2022", Model("millicharged"), 0.05, SignalProcess.All);
        Assert.Equal(["annihilation", "off-shell", "photoproduction"], yield.ByProcess.Select(p => p.Process));
        Assert.InRange(yield.ByProcess[0].PerUnitCoupling.Value / yield.ByProcess[1].PerUnitCoupling.Value, 0.5, 2);
    }

    // Within the error of the sum of bremsstrahlung and its tails.
    [Fact]
    public void Off_the_mass_shell_a_light_mediator_is_bremsstrahlung_on_it()
    {
        Model narrow = Model("dark-photon").With("alphaD", "1e-4").With("epsilon", "1e-6");
        double real = Of("na64e-2022", narrow, 0.1, SignalProcess.Bremsstrahlung).PerUnitCoupling.Value;
        double off = Of("na64e-2022", narrow, 0.1, SignalProcess.OffShell).PerUnitCoupling.Value;
        Assert.Equal(1, off / real, 0.01);
    }

    [Fact]
    public void Dark_matter_too_heavy_for_its_mediator_is_made_off_the_mass_shell()
    {
        Model closed = Model("dark-photon").With("massRatio", "1.6");
        SignalYield all = Of("na64e-2022", closed, 0.05, SignalProcess.All);
        Assert.Contains("off-shell", all.ByProcess.Select(p => p.Process));
        Assert.DoesNotContain("bremsstrahlung", all.ByProcess.Select(p => p.Process));
        Assert.True(all.PerUnitCoupling.Value > 0);
    }

    // Neutrinos, or no decay at all, make the mediator invisible on its mass shell; the pair is closed there.
    [Theory]
    [InlineData("b-minus-l", 0.1)]
    [InlineData("dark-photon", 0.0005)]
    public void Positrons_make_each_pair_once(string name, double mass)
    {
        Model closed = Model(name).With("alphaD", "0.1").With("massRatio", "1.5");
        SignalYield yield = Of("na64e-positron-2022", closed, mass, SignalProcess.Annihilation);
        Assert.Single(yield.ByProcess);
        Assert.True(yield.PerUnitCoupling.Value > 0);
    }

    [Fact]
    public void Where_nothing_is_seen_on_the_mass_shell_positrons_make_pairs_off_it()
    {
        Model closed = Model("dark-photon").With("massRatio", "1.5");
        Assert.Single(Of("na64e-positron-2022", closed, 0.1, SignalProcess.Annihilation).ByProcess);
    }

    // On the mass shell the form factor of lead suppresses 10 GeV by three orders of magnitude more than light pairs.
    [Theory]
    [InlineData(1, 0.1)]
    [InlineData(10, 0.01)]
    public void A_heavy_mediator_within_reach_of_the_beam_does_not_hide_its_light_pairs(double mass, double tolerance)
    {
        Model heavy = Model("heavy-dark-photon");
        IReadOnlyList<ProcessYield> all = Of("na64e-2022", heavy, mass, SignalProcess.All).ByProcess;
        double sum = all.Where(p => p.Process is "bremsstrahlung" or "off-shell").Sum(p => p.PerUnitCoupling.Value);
        double whole = Of("na64e-2022", heavy, mass, SignalProcess.OffShell).PerUnitCoupling.Value;
        Assert.Equal(1, sum / whole, tolerance);
    }

    [Fact]
    public void Pairs_above_half_the_mass_of_the_mediator_are_left_to_its_mass_shell() =>
        Assert.DoesNotContain("off-shell", Of("na64e-2022", Model("dark-photon"), 0.1, SignalProcess.All).ByProcess.Select(p => p.Process));

    // Both propagators: no pole, and the yield is steady across the rho.
    [Fact]
    public void Across_the_rho_the_yield_has_neither_step_nor_pole()
    {
        static double Yield(double mass) => Of("na64e-2022", Model("dark-photon"), mass, SignalProcess.Photoproduction).PerUnitCoupling.Value;
        double[] yields = [.. Enumerable.Range(0, 9).Select(i => Yield(0.755 + 0.005 * i))];
        for (int i = 1; i < yields.Length; i++) Assert.InRange(yields[i] / yields[i - 1], 0.75, 1.33);
    }

    [Fact]
    public void Beyond_the_light_mesons_the_yield_says_what_is_not_counted()
    {
        static bool Says(double mass) => Of("na64e-2022", Model("dark-photon"), mass, SignalProcess.Photoproduction)
            .Provenance.Caveats.Any(c => c.Contains("excited rho", StringComparison.Ordinal));
        Assert.True(Says(1.6));
        Assert.False(Says(0.77));
    }

    // A muon in the loop cancels the anomaly: g → g m_a²/12m_µ².
    [Fact]
    public void An_axion_like_particle_coupled_to_muons_is_hardly_made_by_two_photons()
    {
        const double mass = 0.05;
        Model alp = Model("alp-muon").With("alphaD", "0.1");
        double ratio = Of("na64mu-proposal", alp, mass, SignalProcess.Primakoff).PerUnitCoupling.Value
            / Of("na64mu-proposal", Model("alp-photon").With("alphaD", "0.1"), mass, SignalProcess.Primakoff).PerUnitCoupling.Value;
        double decoupled = alp.Couplings.Photon * mass * mass / (12 * Constants.MuonMass * Constants.MuonMass);
        Assert.Equal(1, ratio / (decoupled * decoupled), 0.1);
    }

    [Fact]
    public void A_parameter_of_nothing_hides_no_process()
    {
        string[] Processes(string value) =>
            [.. Of("na64e-2022", Model("dark-photon").With("epsilon", value), 0.1, SignalProcess.All).ByProcess.Select(p => p.Process)];
        Assert.Equal(Processes("1e-4"), Processes("0"));
    }

    // N/α_D ε² → 1/M⁴.
    [Fact]
    public void A_heavy_mediator_leaves_a_contact_interaction()
    {
        double At(double mass) => Of(
            "na64e-2022", Model("heavy-dark-photon").With("massRatio", $"{mass / 0.01:R}"), mass, SignalProcess.OffShell).PerUnitCoupling.Value;
        Assert.Equal(16, At(500) / At(1000), 0.05);
    }

    [Fact]
    public void Pairs_beside_the_peak_of_spin_2_are_left_out_and_it_is_said()
    {
        SignalYield yield = new SignalIntegral(
            new YieldPlan(Named("na64mu-proposal"), Model("spin-2").With("massRatio", "10"), new BremsstrahlungSettings(Tolerance: 1e-2)), SharedMatter.Matter).At(0.1);
        Assert.Equal(["bremsstrahlung"], yield.ByProcess.Select(p => p.Process));
        Assert.Contains(yield.Provenance.Caveats, c => c.Contains("--process off-shell alone", StringComparison.Ordinal));
    }

    [Fact]
    public void Photons_of_the_shower_make_axion_like_particles_as_the_fold_says()
    {
        const double mass = 0.1;
        Model alp = Model("alp-photon").With("alphaD", "0.1");
        SignalMatter matter = SharedMatter.Matter;
        var plan = new YieldPlan(Named("na64e-2022"), alp, new BremsstrahlungSettings(), Process: SignalProcess.Primakoff);
        SignalYield yield = new SignalIntegral(plan.WithSharpCut(), matter, 2).At(mass);
        Material lead = matter.Materials["Pb"];
        double thickness = Named("na64e-2022").Target.Layers.Sum(l => l.TotalThickness / matter.Materials[l.Material].RadiationLengthCm);
        TrackSpectrum photons = matter.Tracks.Of(
            new ThickTarget(ShowerParticle.Electron, 100, lead, thickness, 50, 1), 2, cancel: TestContext.Current.CancellationToken).Of(ShowerParticle.Photon);
        double sum = 0;
        Nucleus nucleus = lead.Components[0].Element.Nucleus;
        for (int i = 0; i < 200; i++)
        {
            (double low, double high) = (50 + 0.25 * i, 50 + 0.25 * (i + 1));
            sum += photons.Integral(low, high).Value
                * PrimakoffConversion.CrossSection(mass, 0.5 * (low + high), nucleus, FormFactors.Of("tsai", nucleus)).Value;
        }
        Experiment na64 = Named("na64e-2022");
        double expected = na64.ParticlesOnTarget * na64.Efficiency * sum
            * lead.NucleiPerCm2PerRadiationLength(lead.Components[0]) * Constants.SquareCmPerGeV2;
        Assert.Equal(1, yield.PerUnitCoupling.Value / expected, 1e-3);
    }

    // 3.0e-12 per electron at 1e-4 GeV⁻¹ above 50 GeV, from 0.475 radiation lengths of photons, two digits.
    [Fact]
    public void The_number_of_axion_like_particles_per_electron_is_the_one_known()
    {
        Experiment na64 = Named("na64e-2022");
        SignalYield yield = Of("na64e-2022", Model("alp-photon").With("alphaD", "0.1"), 0.01, SignalProcess.Primakoff);
        Assert.InRange(yield.PerUnitCoupling.Value * 1e-8 / (na64.ParticlesOnTarget * na64.Efficiency) / 3.0e-12, 0.95, 1.05);
    }

    [Fact]
    public void Muons_make_axion_like_particles_by_their_virtual_photons()
    {
        SignalYield yield = Of("na64mu-proposal", Model("alp-photon").With("alphaD", "0.1"), 0.01, SignalProcess.All);
        Assert.Equal(["primakoff"], yield.ByProcess.Select(p => p.Process));
        Experiment muons = Named("na64mu-proposal");
        Material lead = SharedMatter.Matter.Materials["Pb"];
        Nucleus nucleus = lead.Components[0].Element.Nucleus;
        var fusion = new PhotonFusion(MediatorKind.Pseudoscalar, Constants.MuonMass, 160, 0.01, nucleus, FormFactors.Of("tsai", nucleus));
        double sigma = LeptonPrimakoff.CrossSection(fusion, 1e-4, 0.5).Value;
        double thin = 22.5 / lead.RadiationLengthCm * lead.NucleiPerCm2PerRadiationLength(lead.Components[0]) * Constants.SquareCmPerGeV2 * sigma;
        Assert.InRange(yield.PerUnitCoupling.Value / (muons.ParticlesOnTarget * muons.Efficiency * thin), 0.97, 1.001);
    }

    [Fact]
    public void A_mediator_that_never_decays_invisibly_gives_no_missing_energy_and_says_so()
    {
        SignalYield yield = Of("na64e-2022", Model("alp-photon"), 0.1, SignalProcess.Primakoff);
        Assert.Equal(0, yield.PerUnitCoupling.Value);
        Assert.Contains("never invisibly", yield.Reason, StringComparison.Ordinal);
    }

    // Vector mesons per electron on a thick lead target with photons above 50 GeV, known to a factor 2–3.
    [Theory]
    [InlineData("rho", 1.8e-5)]
    [InlineData("omega", 2e-6)]
    [InlineData("phi", 1e-6)]
    [InlineData("J/psi", 3e-8)]
    public void Vector_mesons_are_made_as_often_as_estimated(string meson, double perElectron)
    {
        SignalMatter matter = SharedMatter.Matter;
        double thickness = Named("na64e-2022").Target.Layers.Sum(l => l.TotalThickness / matter.Materials[l.Material].RadiationLengthCm);
        TrackSpectrum photons = matter.Tracks.Of(
            new ThickTarget(ShowerParticle.Electron, 100, matter.Materials["Pb"], thickness, 50, 1), 2, cancel: TestContext.Current.CancellationToken).Of(ShowerParticle.Photon);
        double made = PhotoproducedMesons.PerBeamParticle(matter.Mesons[meson], matter.Materials["Pb"], photons, 50).Value;
        Assert.InRange(made / perElectron, 0.5, 2);
    }
}
