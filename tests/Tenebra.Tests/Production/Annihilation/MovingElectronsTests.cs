using MathNet.Numerics.Integration;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Transport;

namespace Tenebra.Tests.Production.Annihilation;

public sealed class MovingElectronsTests
{
    private const double me = Constants.ElectronMass;

    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);
    private static readonly ElectronShellTable Shells = ElectronShellTable.Load(DataFolder.Embedded);
    private static readonly TrackSpectrum Positrons = AnalyticShower.AllGenerations(ShowerParticle.Electron, 100, 40).Of(ShowerParticle.Positron);

    private static readonly CollisionSpectrum Lead = CollisionSpectrum.OnShells(Positrons, 50, Of("Pb"));

    private static ElectronMomenta Of(string material) => ElectronMomenta.Of(Materials[material], Shells);

    private static ResonantAnnihilation DarkPhoton(double mass, double alphaD = 0.1) =>
        new(Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac, alphaD), mass);

    [Fact]
    public void Weakly_bound_electrons_are_at_rest()
    {
        ElectronMomenta nearlyFree = Of("Pb").Scaled(1e-12);
        foreach (double energy in new[] { 40, 61.16, 80 })
        {
            double free = DarkPhoton(0.25).CrossSection(energy, 1e-4, AnnihilationFinal.Invisible);
            Estimate moving = MovingElectrons.CrossSection(DarkPhoton(0.25), nearlyFree, energy, 1e-4, AnnihilationFinal.Invisible);
            Assert.Equal(1, moving.Value / free, tolerance: 1e-7);
        }
        double rest = Yield(CollisionSpectrum.AtRest(Positrons, 50), DarkPhoton(0.25));
        Assert.Equal(1, Yield(CollisionSpectrum.OnShells(Positrons, 50, Of("Pb").Scaled(1e-5)), DarkPhoton(0.25)) / rest, tolerance: 1e-4);
    }

    // Electrons with p_z > m_e − B never meet a positron: 1 in 1000 in lead by this model.
    [Theory]
    [InlineData("C", 1e-4)]
    [InlineData("W", 2e-3)]
    [InlineData("Pb", 3e-3)]
    public void Motion_shifts_a_narrow_resonance_but_keeps_its_area(string symbol, double tolerance)
    {
        var resonance = new ResonantAnnihilation(Dark.Visible(MediatorKind.Vector), 0.1);
        ElectronMomenta electrons = Of(symbol);
        double sum = 0;
        for (double u = -4, step; u < 7.9; u += step)
        {
            step = Math.Abs(u + 0.05) < 0.15 ? 0.01 : 0.1;
            sum += GaussLegendreRule.Integrate(
                z => resonance.ResonantEnergy * Math.Exp(z)
                    * MovingElectrons.CrossSection(resonance, electrons, resonance.ResonantEnergy * Math.Exp(z), 1e-4, AnnihilationFinal.Everything).Value,
                u, u + step, 5);
        }
        Assert.Equal(1, sum / resonance.EnergyIntegral(1e-4, AnnihilationFinal.Everything), tolerance);
    }

    [Fact]
    public void The_profile_of_the_electrons_is_the_profile_of_a_narrow_resonance()
    {
        // σ(E) = ∫σ ds · J(p_z)/(2E), p_z from s = m².
        var resonance = new ResonantAnnihilation(Dark.Visible(MediatorKind.Vector), 0.1);
        ElectronMomenta electrons = Of("H");
        double binding = electrons.Shells[0].BindingEnergy, energy = resonance.ResonantEnergy * 1.003;
        double pz = me - binding - (0.01 - me * me - (me - binding) * (me - binding)) / (2 * energy);
        double flux = 0.005 * Math.Sqrt(1 - 4 * me * me / 0.01) / (me * energy);
        double expected = flux * 2 * me * resonance.EnergyIntegral(1e-4, AnnihilationFinal.Everything) * electrons.Profile(pz) / (2 * energy);
        Assert.Equal(1, MovingElectrons.CrossSection(resonance, electrons, energy, 1e-4, AnnihilationFinal.Everything).Value / expected, tolerance: 1e-6);
    }

    [Theory]
    [InlineData(0.22)]
    [InlineData(0.27)]
    [InlineData(0.45)]
    public void The_fold_over_s_is_the_fold_over_the_energy(double mass)
    {
        ElectronMomenta electrons = Of("Pb");
        double folded = Yield(Lead, DarkPhoton(mass));
        double[] knots = [50, .. Positrons.Knots.Where(k => k > 50)];
        double sum = 0;
        for (int i = 1; i < knots.Length; i++)
            sum += GaussLegendreRule.Integrate(
                e => Positrons.Density(e) * MovingElectrons.CrossSection(DarkPhoton(mass), electrons, e, 1e-4, AnnihilationFinal.Invisible).Value,
                knots[i - 1], knots[i], 4);
        Assert.Equal(1, folded / sum, tolerance: 1e-4);
    }

    [Fact]
    public void Motion_extends_the_reach_beyond_the_energy_of_the_beam()
    {
        var light = CollisionSpectrum.OnShells(Positrons, 50, Of("C"));
        var narrow = DarkPhoton(0.35, alphaD: 1e-6);
        double rest = Yield(CollisionSpectrum.AtRest(Positrons, 50), narrow), inCarbon = Yield(light, narrow), inLead = Yield(Lead, narrow);
        Assert.True(inLead > 5 * inCarbon && inCarbon > 10 * rest);
        // So it does below the mass that the least energy makes on an electron at rest, 226 MeV.
        var below = DarkPhoton(0.21, alphaD: 1e-6);
        Assert.True(Yield(Lead, below) > 20 * Yield(CollisionSpectrum.AtRest(Positrons, 50), below));
    }

    [Fact]
    public void A_beam_that_does_not_shower_meets_the_profile_at_one_energy()
    {
        // All at 100 GeV: H is the profile itself, and the yield σ on moving electrons.
        var beam = new TrackSpectrum(100, [1, 60], [0.1, 0.1], [0, 0], [0, 0], peakX0: 0.1);
        var collisions = CollisionSpectrum.Of(ElectronMotion.Shells, CountedTrack.Above(beam, 70), Materials["W"], Shells);
        double sigma = MovingElectrons.CrossSection(DarkPhoton(0.3), Of("W"), 100, 1e-4, AnnihilationFinal.Invisible).Value;
        Assert.Equal(1, Yield(collisions, DarkPhoton(0.3)) / (0.1 * sigma), tolerance: 1e-4);
        var none = new TrackSpectrum(100, [1, 60], [0.1, 0], [0.001, 0.001], [0, 0]);
        Assert.Equal(0, Yield(CollisionSpectrum.OnShells(none, 70, Of("W")), DarkPhoton(0.3)));
    }

    [Fact]
    public void What_was_assumed_of_the_electrons_is_said()
    {
        Assert.Equal(ElectronMotion.Shells, Lead.Motion);
        Assert.Equal(ElectronMotion.AtRest, CollisionSpectrum.Of(ElectronMotion.AtRest, CountedTrack.Above(Positrons, 50), Materials["Pb"], Shells).Motion);
        Assert.Contains("motion", Assert.Single(Lead.Caveats), StringComparison.Ordinal);
        Assert.Contains("at rest", Assert.Single(CollisionSpectrum.AtRest(Positrons, 50).Caveats), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CollisionSpectrum.AtRest(Positrons, 1e-3));
    }

    private static double Yield(CollisionSpectrum collisions, ResonantAnnihilation resonance) =>
        new AnnihilationYield(collisions, 1 / Constants.SquareCmPerGeV2).At(resonance, 1e-4, AnnihilationFinal.Invisible).Value;
}
