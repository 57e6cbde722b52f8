using Tenebra.Models;
using Tenebra.Relic.Flags;
using static System.Math;

namespace Tenebra.Tests.Relic.Flags;

public sealed class NeffBoundTests
{
    private const double MeV = 1e-3;

    [Fact]
    public void Instantaneous_decoupling_gives_three_neutrinos_but_for_the_mass_of_the_electron()
    {
        double plasma = 2 + new ThermalSpecies(Constants.ElectronMass, 4, true).EntropyDegrees(NeffBound.NeutrinoDecoupling);
        Assert.Equal(3, 3 * Pow(5.5 / plasma, 4 / 3.0), 0.02);
        Assert.Equal(5.5, 2 + new ThermalSpecies(0, 4, true).EntropyDegrees(NeffBound.NeutrinoDecoupling), 1e-9);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0.875)]
    public void Massless_species_count_by_their_statistics(bool fermion, double each) =>
        Assert.Equal(3 * each, new ThermalSpecies(0, 3, fermion).EntropyDegrees(0.7), 1e-9);

    // Twenty digits, in the energy itself.
    [Theory]
    [InlineData(0.51099895, 4, true, 3.4813151557230309)]
    [InlineData(5, 2, false, 1.1388438579018718)]
    [InlineData(30, 4, true, 0.0010627145178995950)]
    public void The_entropy_agrees_with_the_integral_in_extended_precision(double massMeV, double degrees, bool fermion, double value) =>
        Assert.Equal(1, new ThermalSpecies(massMeV * MeV, degrees, fermion).EntropyDegrees(2.3 * MeV) / value, 1e-9);

    [Fact]
    public void Heavy_dark_matter_shifts_nothing_and_massless_the_whole_of_its_entropy()
    {
        ThermalSpecies[] heavy = [new(1, 4, true)], dirac = [new(0, 4, true)];
        Assert.Equal(0, NeffBound.PhotonShift(heavy), 1e-12);
        Assert.Equal(0, NeffBound.NeutrinoShift(heavy), 1e-12);
        Assert.Equal(3.044 * (Pow(5.5 / 9, 4 / 3.0) - 1), NeffBound.PhotonShift(dirac), 5e-3);
        Assert.Equal(3.044 * (Pow(1 + 3.5 / 5.25, 4 / 3.0) - 1), NeffBound.NeutrinoShift(dirac), 1e-8);
    }

    // Boehm et al. decouple neutrinos at 2.3 MeV; Planck's 95 % are 2.66 to 3.33 about 3.044.
    [Fact]
    public void Neutrinos_decouple_at_2_3_MeV_and_Planck_leaves_three_tenths_of_a_neutrino()
    {
        Assert.Equal(2.3 * MeV, NeffBound.NeutrinoDecoupling, 1e-12);
        Assert.InRange(NeffBound.LargestShift, 3.33 - 3.044, 0.32);
    }

    // Planck, 95 %: N_eff above 2.66 and below 3.33.
    [Fact]
    public void Planck_excludes_scalars_of_a_few_MeV_and_Dirac_fermions_below_ten()
    {
        static ThermalSpecies[] Scalar(double mass) => [new(mass * MeV, 2, false)];
        static ThermalSpecies[] Dirac(double mass) => [new(mass * MeV, 4, true)];
        Assert.True(NeffBound.PhotonShift(Scalar(4)) < -0.38);
        Assert.True(NeffBound.PhotonShift(Scalar(11)) > -0.38);
        Assert.True(NeffBound.PhotonShift(Dirac(9)) < -0.38);
        Assert.True(NeffBound.PhotonShift(Dirac(13)) > -0.38);
        Assert.True(NeffBound.NeutrinoShift(Dirac(9)) > 0.29);
    }

    [Theory]
    [InlineData(DarkMatterKind.Dirac, true)]
    [InlineData(DarkMatterKind.Majorana, true)]
    [InlineData(DarkMatterKind.Scalar, false)]
    public void Fermions_have_the_statistics_of_Fermi_and_the_mediator_that_of_Bose(DarkMatterKind kind, bool fermion)
    {
        Model model = Model.Load(DataFolder.Embedded, "dark-photon");
        model = model with { DarkMatter = model.DarkMatter with { Kind = kind } };
        Assert.Equal([fermion, false], ThermalSpecies.Of(model, 0.03).Select(s => s.IsFermion));
    }

    [Fact]
    public void Entropies_add_up_and_a_Dirac_fermion_is_two_of_Majorana()
    {
        ThermalSpecies majorana = new(6 * MeV, 2, true);
        Assert.Equal(NeffBound.PhotonShift([majorana, majorana]), NeffBound.PhotonShift([majorana with { Degrees = 4 }]), 1e-13);
    }

    [Fact]
    public void Flags_name_what_is_heated()
    {
        Model electrons = Model.Load(DataFolder.Embedded, "dark-photon"), neutrinos = Model.Load(DataFolder.Embedded, "mu-minus-tau");
        Model both = Model.Load(DataFolder.Embedded, "b-minus-l");
        Assert.Contains("heat photons", NeffBound.Flag(electrons, 9 * MeV)!, StringComparison.Ordinal);
        Assert.Contains("Delta N_eff -", NeffBound.Flag(electrons, 9 * MeV)!, StringComparison.Ordinal);
        Assert.Contains("heat neutrinos", NeffBound.Flag(neutrinos, 9 * MeV)!, StringComparison.Ordinal);
        Assert.Contains("Delta N_eff +", NeffBound.Flag(neutrinos, 9 * MeV)!, StringComparison.Ordinal);
        Assert.Contains("between -", NeffBound.Flag(both, 9 * MeV)!, StringComparison.Ordinal);
        Assert.All([electrons, neutrinos, both], m => Assert.Null(NeffBound.Flag(m, 0.3)));
    }
}
