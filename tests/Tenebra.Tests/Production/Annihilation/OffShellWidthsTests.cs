using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Production.Annihilation;

namespace Tenebra.Tests.Production.Annihilation;

public sealed class OffShellWidthsTests
{
    public static TheoryData<MediatorKind, DarkMatterKind> Pairs => ResonantAnnihilationTests.Pairs;

    [Theory]
    [MemberData(nameof(Pairs))]
    public void On_the_mass_shell_they_are_the_widths_of_the_mediator(MediatorKind kind, DarkMatterKind dark)
    {
        Model model = Dark.Of(kind, dark, splitting: 0.1);
        foreach (double mass in new[] { 1e-3, 0.2, 0.9, 5 })
        {
            // Three photons count below 2m_e alone, where no annihilation of electrons is.
            Channel[] channels = [.. PartialWidths.Of(model, mass, 0.01).Where(c => c.Final != ThreePhotonWidth.Final)];
            OffShellWidth at = new OffShellWidths(model, mass).At(mass);
            double invisible = channels.Where(c => c.IsInvisible).Sum(c => c.Width), visible = channels.Where(c => !c.IsInvisible).Sum(c => c.Width);
            Assert.Equal(invisible, at.To(AnnihilationFinal.Invisible, 0.01), tolerance: 1e-14 * (invisible + visible));
            Assert.Equal(visible, at.To(AnnihilationFinal.Visible, 0.01), tolerance: 1e-14 * (invisible + visible));
            Assert.Equal(invisible + visible, at.Total(0.01), tolerance: 1e-14 * (invisible + visible));
        }
    }

    [Fact]
    public void The_dark_matter_keeps_its_mass_off_the_mass_shell()
    {
        Model model = Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac);
        var widths = new OffShellWidths(model, 0.3);
        Assert.Equal(0, widths.At(0.199).Dark);
        Assert.Equal(1, widths.At(0.5).Dark / FermionWidths.Vector(model.DarkMatter.Coupling, 0.5, 0.1), tolerance: 1e-14);
    }

    [Fact]
    public void A_vector_with_neutrino_charges_decays_to_them_at_every_energy()
    {
        var model = Model.Load(DataFolder.Embedded, "vector");
        model = model with
        {
            Couplings = model.Couplings with { Charges = model.Couplings.Charges with { ElectronNeutrino = 1, MuonNeutrino = -2 } },
            DarkMatter = model.DarkMatter with { AlphaD = 0 },
        };
        OffShellWidth at = new OffShellWidths(model, 0.3).At(0.1);
        Assert.Equal(1, at.To(AnnihilationFinal.Invisible, 0.1) / (5 * FermionWidths.Neutrinos(0.1, 0.1)), tolerance: 1e-14);
    }
}
