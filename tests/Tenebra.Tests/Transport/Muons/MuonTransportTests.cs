using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Transport.Muons;

namespace Tenebra.Tests.Transport.Muons;

public class MuonTransportTests
{
    private const int Muons = 40000;
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);
    private static readonly Material Lead = Materials["Pb"];
    private static readonly MuonTransport Calorimeter = new([new MuonLayer(Lead, 22.5)]);
    private static readonly IReadOnlyList<MuonTrack> Tracks = Calorimeter.Many(160, 1, Muons, 1);

    private static (double Mean, double Error) MeanOf(IEnumerable<double> values)
    {
        double[] all = [.. values];
        double mean = all.Average();
        return (mean, Math.Sqrt(all.Sum(v => (v - mean) * (v - mean)) / all.Length / (all.Length - 1)));
    }

    private static void Agree(IEnumerable<double> values, double expected, double sigmas = 4)
    {
        (double mean, double error) = MeanOf(values);
        Assert.Equal(expected, mean, sigmas * error);
    }

    // Energy after a thickness by the mean loss alone, fourth order.
    private static double ByMeanLoss(Material material, double energy, double cm)
    {
        var loss = new MuonStoppingPower(material);
        const int Steps = 40;
        double h = cm / Steps;
        for (int i = 0; i < Steps; i++)
        {
            double a = loss.PerCm(energy), b = loss.PerCm(energy - h / 2 * a), c = loss.PerCm(energy - h / 2 * b), d = loss.PerCm(energy - h * c);
            energy -= h / 6 * (a + 2 * b + 2 * c + d);
        }
        return energy;
    }

    [Fact]
    public void Energy_is_conserved_to_rounding()
    {
        var many = new MuonTransport([new(Materials["Fe"], 30), MuonLayer.Drift(100), new(Materials["water"], 200, 0.3, -1.2), new(Lead, 5)]);
        foreach (MuonTrack track in many.Many(20, -1, 2000, 3).Concat(Tracks))
        {
            double sum = track.End.Energy + track.SoftLoss.Sum() + track.HardLosses.Sum(h => h.Loss);
            Assert.Equal(1, sum / track.Start.Energy, 1e-13);
            double kinds = Enum.GetValues<MuonLossKind>().Sum(track.LostTo) + track.SoftLoss.Sum();
            double layers = Enumerable.Range(0, track.SoftLoss.Length).Sum(track.LostIn);
            Assert.Equal(track.Lost, kinds, 1e-11);
            Assert.Equal(track.Lost, layers, 1e-11);
        }
    }

    [Fact]
    public void The_mean_loss_in_the_calorimeter_is_the_integral_of_the_stopping_power()
    {
        Agree(Tracks.Select(t => t.Lost), 160 - ByMeanLoss(Lead, 160, 22.5));
        Agree(Tracks.Select(t => t.Lost), 1.1, 6);
    }

    [Theory]
    [InlineData("Fe", 10, 50, 1)]
    [InlineData("polystyrene", 2, 40, -1)]
    [InlineData("W", 1000, 10, 1)]
    [InlineData("lead-tungstate", 40, 20, -1)]
    public void The_mean_loss_is_the_integral_of_the_stopping_power(string material, double energy, double cm, int charge)
    {
        IReadOnlyList<MuonTrack> tracks = new MuonTransport([new(Materials[material], cm)]).Many(energy, charge, 20000, 5);
        Agree(tracks.Select(t => t.Lost), energy - ByMeanLoss(Materials[material], energy, cm));
    }

    [Theory]
    [InlineData(MuonLossKind.DeltaRay, 0.001)]
    [InlineData(MuonLossKind.DeltaRay, 0.02)]
    [InlineData(MuonLossKind.Photon, 0.002)]
    [InlineData(MuonLossKind.Photon, 0.1)]
    [InlineData(MuonLossKind.Pair, 0.002)]
    [InlineData(MuonLossKind.Pair, 0.03)]
    [InlineData(MuonLossKind.Hadrons, 0.002)]
    public void Hard_losses_come_as_often_as_their_cross_sections_say(MuonLossKind kind, double share)
    {
        int found = Tracks.Sum(t => t.HardLosses.Count(h => h.Kind == kind && h.Loss > share * h.Before));
        double expected = Muons * 22.5 * Lead.DensityGramsPerCm3 * new MuonStoppingPower(Lead).EventsAbove(kind, 159.5, share);
        Assert.Equal(expected, found, 4 * Math.Sqrt(expected) + 0.002 * expected);
    }

    [Fact]
    public void A_photon_of_half_the_energy_comes_in_8e_4_of_the_muons() =>
        Assert.Equal(7.6e-4 * Muons, Tracks.Count(t => t.HardLosses.Any(h => h.Kind == MuonLossKind.Photon && h.Loss > 0.5 * h.Before)), 4 * Math.Sqrt(30));

    [Fact]
    public void Straggling_has_the_variance_of_the_spectra()
    {
        const double Most = 1;
        var thin = new MuonTransport([new(Lead, 2)]);
        double[] losses = [.. thin.Many(160, 1, Muons, 9)
            .Select(t => t.SoftLoss[0] + t.HardLosses.Where(h => h.Loss < Most).Sum(h => h.Loss))];
        double mean = losses.Average();
        double[] squares = [.. losses.Select(l => (l - mean) * (l - mean))];
        double expected = 2 * Lead.DensityGramsPerCm3
            * new MuonStoppingPower(Lead).Processes.Sum(p => MuonStoppingPower.Moment(p, 160, 0, Most, 2));
        Agree(squares, expected);
    }

    // Landau's median lies 1.579 ξ above his most probable loss ξ[ln(2mξ/(ħω_p)²) + 0.200], at energies where δ is asymptotic.
    [Theory]
    [InlineData("Pb", 0.15)]
    [InlineData("polystyrene", 5)]
    [InlineData("Si", 0.5)]
    public void The_loss_in_a_thin_layer_is_Landaus(string name, double cm)
    {
        Material material = Materials[name];
        double xi = 0.1535375 * Unit.MeV * material.ZOverA * material.DensityGramsPerCm3 * cm;
        double median = xi * (Math.Log(2 * Constants.ElectronMass * xi / Math.Pow(material.PlasmaEnergy, 2)) + 0.200 + 1.579);
        double[] losses = [.. new MuonTransport([new(material, cm)], MuonCuts.Default with { DeltaRay = 1e-4 }).Many(160, 1, 20000, 6).Select(t => t.Lost).Order()];
        Assert.Equal(1, losses[losses.Length / 2] / median, 0.01);
    }

    // Far above the cuts with coarse ones, down to the peak of the losses with fine ones.
    [Theory]
    [InlineData(1e-2, 0.1, 157)]
    [InlineData(1e-3, 0.02, 159.5)]
    [InlineData(1e-4, 1e-3, 159.66)]
    public void The_exit_spectrum_does_not_depend_on_the_cuts(double share, double deltaRay, double highest)
    {
        const int Others = 20000;
        IReadOnlyList<MuonTrack> other = new MuonTransport(
            [new(Lead, 22.5)], MuonCuts.Default with { RadiativeShare = share, DeltaRay = deltaRay }).Many(160, 1, Others, 7);
        foreach (double energy in ((double[])[80, 120, 150, 157, 159, 159.5, 159.6, 159.66]).Where(e => e <= highest))
        {
            double a = Tracks.Count(t => t.End.Energy < energy) / (double)Muons, b = other.Count(t => t.End.Energy < energy) / (double)Others;
            Assert.Equal(a, b, 4 * Math.Sqrt(a * (1 - a) * (1.0 / Muons + 1.0 / Others)));
        }
        Assert.Equal(MeanOf(Tracks.Select(t => t.Lost)).Mean, MeanOf(other.Select(t => t.Lost)).Mean, 0.15);
    }

    [Fact]
    public void Three_thin_layers_are_one_thick_layer()
    {
        IReadOnlyList<MuonTrack> other = new MuonTransport([new(Lead, 4), new(Lead, 11), new(Lead, 7.5)]).Many(160, 1, Muons, 2);
        double Angle2(IReadOnlyList<MuonTrack> tracks) => tracks.Average(t => t.End.DirectionX * t.End.DirectionX);
        Assert.Equal(1, Angle2(other) / Angle2(Tracks), 0.04);
        Agree(other.Select(t => t.Lost), Tracks.Average(t => t.Lost), 4 * Math.Sqrt(2));
        double a = Tracks.Count(t => t.Lost < 0.6) / (double)Muons, b = other.Count(t => t.Lost < 0.6) / (double)Muons;
        Assert.Equal(a, b, 4 * Math.Sqrt(2 * a * (1 - a) / Muons));
    }

    [Fact]
    public void A_muon_is_the_same_alone_as_among_many_and_another_for_another_seed()
    {
        for (int i = 0; i < Muons; i += 1777)
        {
            var random = new RandomStream(1, StreamPurpose.Muon, (ulong)i);
            MuonTrack alone = Calorimeter.Follow(MuonState.OnAxis(160), 1, ref random);
            Assert.Equal(Tracks[i].End, alone.End);
            Assert.Equal(Tracks[i].HardLosses, alone.HardLosses);
        }
        Assert.NotEqual(Tracks[0].End, Calorimeter.Many(160, 1, 1, 2)[0].End);
    }

    [Fact]
    public void A_muon_of_5_GeV_stops_in_iron_at_its_range()
    {
        IReadOnlyList<MuonTrack> tracks = new MuonTransport([new(Materials["Fe"], 1000)]).Many(5 + Constants.MuonMass, 1, 2000, 4);
        Assert.All(tracks, t => Assert.Equal(MuonFate.Stopped, t.Fate));
        Assert.All(tracks, t => Assert.True(t.End.Energy < 1));
        // Published ranges: 2929 g/cm² at 5 GeV and 572 g/cm² at the kinetic energy of 0.894 GeV.
        Assert.Equal((2929 - 572) / 7.874, tracks.Average(t => t.End.Z), 0.02 * 300);
    }
}
