using Tenebra.Materials;
using Tenebra.Production.Photoproduction;

namespace Tenebra.Tests.Production.Photoproduction;

public sealed class NuclearPhotoproductionTests
{
    private const double Microbarn = Constants.PicobarnPerGeV2 / 1e6;

    private static readonly PhotoproductionTable Table = PhotoproductionTable.Load(DataFolder.Embedded);
    private static readonly Nucleus Lead = new(82, 207), Hydrogen = new(1, 1), Carbon = new(6, 12);

    private static NuclearPhotoproduction On(string meson, Nucleus nucleus) => new(Table[meson], nucleus);

    [Theory]
    [InlineData("rho")]
    [InlineData("J/psi")]
    public void Hydrogen_is_the_proton(string meson)
    {
        Assert.Equal(Table[meson].OnProton(50), On(meson, Hydrogen).Total(50));
        Assert.Equal(Estimate.Zero, On(meson, Hydrogen).Coherent(50));
    }

    [Fact]
    public void Below_the_threshold_on_a_nucleon_nothing_is_made() => Assert.Equal(Estimate.Zero, On("J/psi", Lead).Total(8.2));

    [Fact]
    public void A_meson_that_is_not_absorbed_is_made_on_every_nucleon()
    {
        // A coupling to the photon so strong that the meson hardly scatters; the ground state is left out.
        MesonPhotoproduction fit = Table["phi"], free = fit with { Meson = fit.Meson with { ElectronWidth = 1e6 } };
        double slope = fit.Slope.At(50), elastic = slope / (slope + FermiNucleus.Of(Carbon).MeanSquareRadius / 3);
        Assert.Equal(12 * (1 - elastic), new NuclearPhotoproduction(free, Carbon).Incoherent(50).Value / fit.OnProton(50).Value, tolerance: 1e-3);
    }

    // About 2 mb of rho on lead from 50 to 100 GeV, one and a half way either side.
    [Theory]
    [InlineData(50)]
    [InlineData(100)]
    public void Rho_on_lead_are_about_two_millibarn(double energy) =>
        Assert.InRange(On("rho", Lead).Total(energy).Value * Microbarn, 1300, 3000);

    [Fact]
    public void J_psi_are_hardly_absorbed() =>
        Assert.InRange(On("J/psi", Lead).Incoherent(75).Value / (207 * Table["J/psi"].OnProton(75).Value), 0.8, 1);

    [Fact]
    public void Rho_are_seen_on_the_rim_of_the_nucleus_only() =>
        Assert.InRange(On("rho", Lead).Incoherent(75).Value / (207 * Table["rho"].OnProton(75).Value), 0.02, 0.2);

    [Fact]
    public void Longitudinal_transfer_kills_coherent_J_psi_at_low_energy()
    {
        NuclearPhotoproduction process = On("J/psi", Lead);
        Assert.InRange(process.Coherent(15).Value / process.Incoherent(15).Value, 0, 0.01);
        Assert.InRange(process.Coherent(150).Value / process.Incoherent(150).Value, 1, 5);
    }

    [Fact]
    public void Coherent_production_grows_faster_than_the_number_of_nucleons()
    {
        double exponent = Math.Log(On("J/psi", new Nucleus(26, 56)).Coherent(120).Value / On("J/psi", new Nucleus(4, 9)).Coherent(120).Value) / Math.Log(56 / 9.0);
        Assert.InRange(exponent, 4 / 3.0, 1.5);
    }

    [Fact]
    public void The_measured_factor_multiplies_the_coherent_part_alone()
    {
        MesonPhotoproduction fit = Table["rho"], whole = fit with { Coherent = fit.Coherent with { Measured = 1 } };
        NuclearPhotoproduction scaled = new(fit, Carbon), optical = new(whole, Carbon);
        Assert.Equal(fit.Coherent.At(50).Value, scaled.Coherent(50).Value / optical.Coherent(50).Value, tolerance: 1e-12);
        Assert.Equal(optical.Incoherent(50), scaled.Incoherent(50));
    }

    [Fact]
    public void The_error_holds_those_of_proton_and_nucleus() =>
        Assert.Equal(Math.Sqrt(0.25 * 0.25 + 0.15 * 0.15), On("rho", Lead).Coherent(90).RelativeError, tolerance: 1e-4);
}
