using Tenebra.Materials;
using Tenebra.Production.Photoproduction;
using Tenebra.Transport;

namespace Tenebra.Tests.Production.Photoproduction;

public sealed class PhotoproducedMesonsTests
{
    private static readonly PhotoproductionTable Table = PhotoproductionTable.Load(DataFolder.Embedded);
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);
    private static readonly Material Lead = Materials["Pb"];
    private static readonly TrackLength Shower = AnalyticShower.AllGenerations(ShowerParticle.Electron, 100, 40);

    private static TrackSpectrum Photons => Shower.Of(ShowerParticle.Photon);

    private static TrackSpectrum Flat(double scale, double relativeError = 0) => TrackSpectrum.FromBins(
        100, [10, 40, 70, 100], [3 * scale, 3 * scale, 3 * scale], [3 * scale * relativeError, 0, 0]);

    // Orders of magnitude for 100 GeV electrons on thick lead, photons above 50 GeV: to a factor 2 (light mesons) or 3.
    [Theory]
    [InlineData("rho", 1.8e-5, 2)]
    [InlineData("omega", 2e-6, 2)]
    [InlineData("phi", 1e-6, 2)]
    [InlineData("J/psi", 3e-8, 3)]
    public void Mesons_per_electron_on_thick_lead_are_of_the_expected_order(string meson, double expected, double factor)
    {
        Estimate mesons = PhotoproducedMesons.PerBeamParticle(Table[meson], Lead, Photons, 50);
        Assert.InRange(mesons.Value, expected / factor, expected * factor);
        Assert.InRange(mesons.RelativeError, 0.3, 1);
    }

    [Fact]
    public void Photons_of_one_energy_count_with_the_cross_section_there()
    {
        var line = TrackSpectrum.FromBins(80, [40, 80], [0], [0], peakX0: 0.25);
        double nuclei = Constants.Avogadro * Lead.RadiationLengthGramsPerCm2 / Lead.Components[0].Element.AtomicWeight;
        double sigma = new NuclearPhotoproduction(Table["phi"], new Nucleus(82, 207)).Total(80).Value * Constants.SquareCmPerGeV2;
        Assert.Equal(1, PhotoproducedMesons.PerBeamParticle(Table["phi"], Lead, line, 50).Value / (0.25 * nuclei * sigma), tolerance: 1e-12);
    }

    [Fact]
    public void Nothing_comes_above_the_beam_or_below_the_threshold()
    {
        Assert.Equal(Estimate.Zero, PhotoproducedMesons.PerBeamParticle(Table["rho"], Lead, Photons, 100));
        Assert.Equal(Estimate.Zero, PhotoproducedMesons.PerBeamParticle(Table["J/psi"], Lead, TrackSpectrum.FromBins(8, [1, 8], [3], [0]), 1));
    }

    [Fact]
    public void The_number_is_proportional_to_the_track_length() =>
        Assert.Equal(
            7,
            PhotoproducedMesons.PerBeamParticle(Table["phi"], Lead, Flat(7), 20).Value / PhotoproducedMesons.PerBeamParticle(Table["phi"], Lead, Flat(1), 20).Value,
            tolerance: 1e-9);

    /// <summary>A bin known to 30 % adds 30 % of what it makes, with the cross section at its middle; that of the whole track length would be 10 %.</summary>
    [Fact]
    public void The_statistical_error_of_the_fold_comes_on_top()
    {
        double Above(double energy) => PhotoproducedMesons.PerBeamParticle(Table["phi"], Lead, Flat(1), energy).Value;
        double without = PhotoproducedMesons.PerBeamParticle(Table["phi"], Lead, Flat(1), 10).RelativeError;
        double share = (Above(10) - Above(40)) / Above(10);
        Assert.InRange(share, 0.25, 0.32);
        Assert.Equal(without + 0.3 * share, PhotoproducedMesons.PerBeamParticle(Table["phi"], Lead, Flat(1, 0.3), 10).RelativeError, tolerance: 0.03 * 0.3 * share);
    }

    [Fact]
    public void A_mixture_makes_what_its_elements_make()
    {
        // Track lengths in g/cm² are the same for both: per X₀ the elements count with their mass and the mixture's X₀.
        Material mixture = Materials["polyethylene"];
        double sum = mixture.Components.Sum(c =>
        {
            Material element = Materials[c.Element.Symbol];
            return c.MassFraction * mixture.RadiationLengthGramsPerCm2 / element.RadiationLengthGramsPerCm2
                * PhotoproducedMesons.PerBeamParticle(Table["phi"], element, Flat(1), 50).Value;
        });
        Assert.Equal(1, PhotoproducedMesons.PerBeamParticle(Table["phi"], mixture, Flat(1), 50).Value / sum, tolerance: 1e-9);
    }

    [Fact]
    public void A_spectrum_that_begins_too_high_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PhotoproducedMesons.PerBeamParticle(Table["phi"], Lead, Flat(1), 5));
}
