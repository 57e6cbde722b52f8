using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.OffShell;
using Tenebra.Tests.Production.OffShell;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public sealed class CancellationTests
{
    private static readonly Nucleus Lead = new(82, 207);

    // Panels of t that one panel of the angle may take: 15 integrals of at most 128 each.
    private const long OnePanel = 15 * 128;

    private static StoppingFormFactor Stopping(long last) => new(FormFactors.Of("tsai", Lead), last);

    private static Emission Of(MediatorKind kind, StoppingFormFactor formFactor) => new(kind, Constants.ElectronMass, 100, 0.1, Lead, formFactor);

    [Theory]
    [InlineData(MediatorKind.Tensor)]
    [InlineData(MediatorKind.Vector)]
    public void An_exact_cross_section_ends_with_the_panel_of_angles_in_which_it_is_stopped(MediatorKind kind)
    {
        using StoppingFormFactor whole = Stopping(long.MaxValue);
        ExactTreeLevel.CrossSection(Of(kind, whole), EmissionWindow.Above(0.5), 1e-4, whole.Token);
        long half = whole.Asked / 2;
        using StoppingFormFactor stopped = Stopping(half);
        Assert.Throws<OperationCanceledException>(() => ExactTreeLevel.CrossSection(Of(kind, stopped), EmissionWindow.Above(0.5), 1e-4, stopped.Token));
        Assert.InRange(stopped.Asked, half, Math.Min(half + OnePanel, whole.Asked - 1));
    }

    [Fact]
    public void A_spectrum_of_spin_two_stops_too()
    {
        using StoppingFormFactor formFactor = Stopping(500);
        Assert.Throws<OperationCanceledException>(() => ExactTreeLevel.DifferentialCrossSection(Of(MediatorKind.Tensor, formFactor), 0.9, cancel: formFactor.Token));
        Assert.InRange(formFactor.Asked, 500, 500 + OnePanel);
    }

    [Fact]
    public void Tables_and_samplers_of_spin_two_stop_within_their_first_cross_section()
    {
        using StoppingFormFactor table = Stopping(2000), sampler = Stopping(2000);
        Assert.Throws<OperationCanceledException>(() => new CrossSectionTable(Of(MediatorKind.Tensor, table), 50, new(), table.Token));
        Assert.Throws<OperationCanceledException>(() => new EmissionRangeSampler(Of(MediatorKind.Tensor, sampler), 50, 60, cancel: sampler.Token));
        Assert.InRange(table.Asked, 2000, 2000 + OnePanel);
        Assert.InRange(sampler.Asked, 2000, 2000 + OnePanel);
    }

    [Fact]
    public void Equivalent_photons_of_spin_two_stop()
    {
        using StoppingFormFactor formFactor = Stopping(long.MaxValue);
        var settings = new BremsstrahlungSettings(BremsstrahlungMethod.Ww);
        Assert.Throws<OperationCanceledException>(() => settings.CrossSection(Of(MediatorKind.Tensor, formFactor), EmissionWindow.All, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Pairs_off_the_mass_shell_stop_and_what_was_stopped_is_made_anew()
    {
        VirtualEmission emission = Pairs.Above(Pairs.Muons()), fresh = Pairs.Above(Pairs.Muons());
        var pair = Pairs.Dirac(0.1, 1);
        Assert.Throws<OperationCanceledException>(() => new OffShellSpectrum(emission, VirtualMediator.Photon, pair, cancel: new CancellationToken(canceled: true)));
        Assert.Equal(
            new OffShellSpectrum(fresh, VirtualMediator.Photon, pair).CrossSection, new OffShellSpectrum(emission, VirtualMediator.Photon, pair).CrossSection);
    }
}
