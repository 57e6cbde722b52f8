using Tenebra.Materials;
using Tenebra.Transport;
using Tenebra.Transport.Muons;

namespace Tenebra.Tests.Transport.Muons;

public class MuonTrackLengthTests
{
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);

    [Fact]
    public void All_muons_together_fly_the_thickness_of_each_layer()
    {
        var layers = new MuonTransport([new(Materials["Pb"], 10), MuonLayer.Drift(30), new(Materials["Fe"], 20)]);
        double[] edges = MuonTrackLength.Edges(160, 1, 60);
        IReadOnlyList<TrackSpectrum?> spectra = MuonTrackLength.PerLayer(layers, MuonState.OnAxis(160), 1, edges, 3000, 1, cancel: TestContext.Current.CancellationToken);
        Assert.Null(spectra[1]);
        Assert.Equal(10 / Materials["Pb"].RadiationLengthCm, spectra[0]!.Above(1), 1e-4);
        Assert.Equal(20 / Materials["Fe"].RadiationLengthCm, spectra[2]!.Above(1), 0.02);
        Assert.Equal(spectra[0]!.Above(1), spectra[0]!.Nodes(1, 160, 12).Sum(n => n.WeightX0), 1e-6);
        Assert.True(spectra[2]!.Above(159.5) < spectra[0]!.Above(159.5));
    }

    [Fact]
    public void In_a_thick_dump_the_density_is_one_over_the_loss()
    {
        Material iron = Materials["Fe"];
        var dump = new MuonTransport([new(iron, 2000)]);
        double[] edges = [1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        TrackSpectrum spectrum = MuonTrackLength.PerLayer(dump, MuonState.OnAxis(10), -1, edges, 4000, 3, cancel: TestContext.Current.CancellationToken)[0]!;
        var loss = new MuonStoppingPower(iron);
        foreach (double energy in (double[])[2.5, 4.5, 6.5])
        {
            Estimate length = spectrum.Integral(energy - 0.5, energy + 0.5);
            Assert.Equal(1, length.Value * loss.PerCm(energy) * iron.RadiationLengthCm, 0.03);
            Assert.InRange(length.RelativeError, 1e-4, 0.02);
        }
    }

    [Fact]
    public void The_spectrum_is_the_same_each_time_and_its_error_falls_with_the_number_of_muons()
    {
        var lead = new MuonTransport([new(Materials["Pb"], 22.5)]);
        double[] edges = MuonTrackLength.Edges(160, 1, 30);
        TrackSpectrum Of(int muons) => MuonTrackLength.PerLayer(lead, MuonState.OnAxis(160), 1, edges, muons, 1, cancel: TestContext.Current.CancellationToken)[0]!;
        TrackSpectrum few = Of(1000), again = Of(1000), many = Of(9000);
        Assert.Equal(few.Integral(100, 155), again.Integral(100, 155));
        Assert.Equal(3, few.Integral(1, 159).Error / many.Integral(1, 159).Error, 1.0);
    }

    [Fact]
    public void Edges_end_at_the_beam_energy_and_rise()
    {
        double[] edges = MuonTrackLength.Edges(160, 2, 40);
        Assert.Equal(41, edges.Length);
        Assert.Equal(2, edges[0], 1e-9);
        Assert.Equal(160, edges[^1]);
        Assert.True(edges.Zip(edges.Skip(1)).All(p => p.Second > p.First));
        Assert.Throws<ArgumentOutOfRangeException>(() => MuonTrackLength.Edges(160, 160, 40));
    }
}
