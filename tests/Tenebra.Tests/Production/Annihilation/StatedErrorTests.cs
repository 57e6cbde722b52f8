using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Production.Primakoff;

namespace Tenebra.Tests.Production.Annihilation;

public class StatedErrorTests
{
    private static readonly Model Photon = Dark.Visible(MediatorKind.Vector);

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-9)]
    public void Compton_like_emission_and_gamma_X_meet_the_tolerance_asked(double tolerance)
    {
        Estimate compton = ComptonEmission.CrossSection(MediatorKind.Vector, 0.01, 10, 0, tolerance);
        Estimate radiative = RadiativeAnnihilation.CrossSection(MediatorKind.Vector, 0.01, 10, 0, tolerance);
        Assert.InRange(compton.RelativeError, 1e-17, tolerance);
        Assert.InRange(radiative.RelativeError, 1e-17, tolerance);
    }

    [Fact]
    public void Beside_the_threshold_rounding_is_stated_and_what_it_forbids_fails()
    {
        double energy = 0.1 * 0.1 / (2 * Constants.ElectronMass) - Constants.ElectronMass;
        Assert.Throws<ConvergenceException>(() => RadiativeAnnihilation.CrossSection(MediatorKind.Vector, 0.1, energy * (1 + 1e-12)));
        Assert.InRange(RadiativeAnnihilation.CrossSection(MediatorKind.Vector, 0.1, energy * (1 + 1e-9)).RelativeError, 1e-7, 1e-6);
        Assert.InRange(AssociatedPhoton.Rounded(0.1, energy * (1 + 1e-9)).RelativeError, 1e-7, 1e-5);
    }

    [Fact]
    public void A_cross_section_to_hadrons_far_from_the_pole_is_as_good_as_R()
    {
        var resonance = new ResonantAnnihilation(Photon, 0.1);
        Assert.Equal(0.07, resonance.Rounded(5000, 1e-3, AnnihilationFinal.Hadrons).RelativeError, 1e-3);
        // √s = 0.715 GeV: two pions, 5 %.
        Assert.Equal(0.05, resonance.Rounded(500, 1e-3, AnnihilationFinal.Hadrons).RelativeError, 5e-3);
        Assert.InRange(resonance.Rounded(100, 1e-3, AnnihilationFinal.Electrons).RelativeError, 1e-15, 1e-12);
    }
}
