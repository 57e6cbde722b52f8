using MathNet.Numerics.Integration;
using Tenebra.Decays;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Production.OffShell;
using Tenebra.Tests.Production.Annihilation;
using Tenebra.Transport;

namespace Tenebra.Tests.Production.OffShell;

public sealed class PairAnnihilationYieldTests
{
    private const double me = Constants.ElectronMass;

    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);
    private static readonly double Electrons = Materials["Pb"].ElectronsPerCm2PerRadiationLength;
    private static readonly TrackSpectrum Positrons = AnalyticShower.AllGenerations(ShowerParticle.Electron, 100, 40).Of(ShowerParticle.Positron);
    private static readonly TrackSpectrum Beam = AnalyticShower.AllGenerations(ShowerParticle.Positron, 100, 40).Of(ShowerParticle.Positron);

    private static readonly AnnihilationYield Resonant = new(CollisionSpectrum.AtRest(Positrons, 50), Electrons);

    private static PairAnnihilationYield Yield(TrackSpectrum positrons, double least = 50) =>
        new(CollisionSpectrum.AtRest(positrons, least), Electrons);

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.13)]
    public void Pairs_through_a_photon_are_the_plain_integral_over_the_energy(double mass)
    {
        var annihilation = new PairAnnihilation(VirtualMediator.Photon, Pairs.Dirac(mass));
        double opening = 2 * mass * mass / me - me;
        foreach (TrackSpectrum spectrum in (TrackSpectrum[])[Positrons, Beam])
        {
            double[] knots = [.. spectrum.Knots.Append(opening).Append(50).Where(k => k >= Math.Max(50, opening) && k <= 100).Order()];
            double sum = spectrum.PeakX0 * annihilation.CrossSection(100);
            for (int i = 1; i < knots.Length; i++)
                sum += GaussLegendreRule.Integrate(e => spectrum.Density(e) * annihilation.CrossSection(e), knots[i - 1], knots[i], 40);
            Estimate pairs = Yield(spectrum).At(annihilation);
            Assert.Equal(1, pairs.Value / (Electrons * Constants.SquareCmPerGeV2 * sum), tolerance: 3e-5);
            Assert.InRange(pairs.RelativeError, 0, 1e-2);
        }
    }

    [Theory]
    [InlineData(ElectronMotion.AtRest)]
    [InlineData(ElectronMotion.Shells)]
    public void Off_resonance_the_fold_is_that_of_the_resonance(ElectronMotion motion)
    {
        const double Parameter = 1e-4, Mass = 4, Light = 0.05;
        Model model = Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac);
        model = model with { DarkMatter = model.DarkMatter with { MassRatio = Mass / Light } };
        CollisionSpectrum collisions = CollisionSpectrum.Of(motion, CountedTrack.Above(Positrons, 50), Materials["Pb"], ElectronShellTable.Load(DataFolder.Embedded));
        double resonance = new AnnihilationYield(collisions, Electrons).At(new(model, Mass), Parameter, AnnihilationFinal.Invisible).Value;
        DarkPair pair = DarkPair.Of(MediatorKind.Vector, DarkMatterKind.Dirac, model.DarkMatter.Coupling, Light);
        VirtualMediator mediator = new(Mass, Parameter * model.Coupling(LeptonFlavours.All[0]), 0);
        Assert.Equal(1, new PairAnnihilationYield(collisions, Electrons).At(new(mediator, pair)).Value / resonance, tolerance: 2e-5);
    }

    [Fact]
    public void Pairs_above_two_thresholds_differ_by_those_between()
    {
        var annihilation = new PairAnnihilation(VirtualMediator.Photon, DarkPair.AxionAndDarkPhoton(1, 0, 0));
        double all = Yield(Positrons).At(annihilation).Value, high = Yield(Positrons, 66.123).At(annihilation).Value;
        // σ = αg²/24 (1 + 4m_e²/s): the difference is the track length, and E is between the thresholds.
        double track = Positrons.Integral(50, 66.123).Value * Electrons * Constants.SquareCmPerGeV2 * Constants.Alpha / 24;
        Assert.InRange((all - high) / track, 1 + 2 * me / 66.123 - 1e-6, 1 + 2 * me / 50 + 1e-6);
        double four = Yield(Positrons).At(new(VirtualMediator.Photon, DarkPair.AxionAndDarkPhoton(2, 0, 0))).Value;
        Assert.Equal(4, four / all, tolerance: 1e-12);
    }

    // Widths over mass from 10⁻³ to 10⁻¹³.
    [Theory]
    [InlineData(0.1)]
    [InlineData(1e-6)]
    [InlineData(1e-11)]
    public void On_a_resonance_without_other_decays_the_fold_is_that_of_the_resonance(double alphaD)
    {
        const double Parameter = 1e-9, Mass = 0.26;
        Model model = Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac, alphaD);
        double resonance = Resonant.At(new(model, Mass), Parameter, AnnihilationFinal.Invisible).Value;
        DarkPair pair = DarkPair.Of(MediatorKind.Vector, DarkMatterKind.Dirac, model.DarkMatter.Coupling, Mass / 3);
        VirtualMediator mediator = new(Mass, Parameter * model.Coupling(LeptonFlavours.All[0]), 0);
        Assert.Equal(1, Yield(Positrons).At(new(mediator, pair)).Value / resonance, tolerance: 2e-5);
    }

    [Fact]
    public void Pairs_too_heavy_are_not_made()
    {
        Assert.Equal(Estimate.Zero, Yield(Positrons).At(new(VirtualMediator.Photon, Pairs.Dirac(0.2))));
        Assert.Equal(Estimate.Zero, Yield(Positrons, 101).At(new(VirtualMediator.Photon, Pairs.Dirac(0.01))));
    }
}
