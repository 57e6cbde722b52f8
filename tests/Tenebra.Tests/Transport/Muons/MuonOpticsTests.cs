using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Transport.Muons;

namespace Tenebra.Tests.Transport.Muons;

public class MuonOpticsTests
{
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);

    private static MuonState Through(double energy, int charge, params MuonLayer[] layers) =>
        new MuonTransport(layers).Many(energy, charge, 1, 1)[0].End;

    [Fact]
    public void A_dipole_of_5_tesla_metres_bends_160_GeV_by_9_4_mrad()
    {
        MuonState end = Through(160, 1, new MuonLayer(null, 200, 0, 2.5));
        double sine = 0.299792458 * 5 / MuonState.OnAxis(160).Momentum;
        Assert.Equal(-sine, end.DirectionX, 1e-15);
        Assert.Equal(9.37e-3, end.Angle, 0.01e-3);
        Assert.Equal(-200 / sine * (1 - Math.Sqrt(1 - sine * sine)), end.X, 1e-10);
        Assert.Equal(0, end.Y);
        Assert.Equal(200, end.Z);
        Assert.Equal(160, end.Energy);
    }

    [Fact]
    public void The_other_charge_and_the_other_axis_bend_as_the_Lorentz_force_says()
    {
        MuonState plus = Through(20, 1, new MuonLayer(null, 300, 0, 1)), minus = Through(20, -1, new MuonLayer(null, 300, 0, 1));
        MuonState turned = Through(20, 1, new MuonLayer(null, 300, 1, 0));
        Assert.Equal(-plus.X, minus.X, 1e-12);
        Assert.Equal(-plus.DirectionX, minus.DirectionX, 1e-15);
        Assert.True(plus.X < 0);
        Assert.Equal(-plus.X, turned.Y, 1e-12);
    }

    [Fact]
    public void Fields_in_a_row_add_and_opposite_fields_restore_the_direction()
    {
        MuonState whole = Through(30, 1, new MuonLayer(null, 400, 0.4, 1.1));
        MuonState parts = Through(30, 1, new MuonLayer(null, 150, 0.4, 1.1), new MuonLayer(null, 250, 0.4, 1.1));
        Assert.Equal(whole.X, parts.X, 1e-9);
        Assert.Equal(whole.Y, parts.Y, 1e-9);
        Assert.Equal(whole.DirectionX, parts.DirectionX, 1e-13);
        MuonState back = Through(30, 1, new MuonLayer(null, 100, 0, 1), MuonLayer.Drift(50), new MuonLayer(null, 100, 0, -1));
        Assert.Equal(0, back.DirectionX, 1e-14);
        double norm = whole.DirectionX * whole.DirectionX + whole.DirectionY * whole.DirectionY + whole.DirectionZ * whole.DirectionZ;
        Assert.Equal(1, norm, 1e-14);
    }

    [Fact]
    public void A_slow_muon_is_turned_back_by_a_long_magnet()
    {
        var magnet = new MuonTransport([new MuonLayer(null, 1000, 0, 2)]);
        Assert.Equal(MuonFate.TurnedBack, magnet.Many(2, 1, 1, 1)[0].Fate);
        Assert.Equal(MuonFate.Left, magnet.Many(20, 1, 1, 1)[0].Fate);
        MuonTransport air = new([new MuonLayer(Materials["air"], 1000, 0, 2)]);
        Assert.Equal(MuonFate.TurnedBack, air.Many(2, 1, 1, 1)[0].Fate);
    }

    [Fact]
    public void A_dipole_in_thin_air_bends_as_in_vacuum()
    {
        MuonState vacuum = Through(160, 1, new MuonLayer(null, 200, 0, 2.5));
        double mean = new MuonTransport([new(Materials["air"], 200, 0, 2.5)]).Many(160, 1, 500, 1).Average(t => t.End.DirectionX);
        Assert.Equal(1, mean / vacuum.DirectionX, 0.005);
    }

    [Fact]
    public void Scattering_in_a_radiation_length_is_13_6_MeV_over_p_beta()
    {
        Assert.Equal(13.6e-3 / 160, MuonScattering.Angle(160, 1), 1e-9);
        Assert.Equal(0.0136 / 160 * Math.Sqrt(40.1) * (1 + 0.038 * Math.Log(40.1)), MuonScattering.Angle(160, 40.1), 1e-9);
        Assert.Equal(0, MuonScattering.Angle(160, 0));
    }

    [Fact]
    public void Angles_and_shifts_behind_lead_are_those_of_Highland_and_of_even_scattering()
    {
        const int Muons = 20000;
        const double Cm = 10;
        Material lead = Materials["Pb"];
        var tracks = new MuonTransport([new(lead, Cm)]).Many(160, 1, Muons, 8).Where(t => t.Lost < 2).ToList();
        double expected = MuonScattering.Angle(159.75, Cm / lead.RadiationLengthCm);
        double Rms(Func<MuonState, double> of) => Math.Sqrt(tracks.Average(t => of(t.End) * of(t.End)));
        Assert.Equal(1, Rms(e => e.DirectionX) / expected, 0.025);
        Assert.Equal(1, Rms(e => e.DirectionY) / expected, 0.025);
        // Of the shift a slab that scatters evenly has Lθ₀/√3; the logarithm puts 3 % more of the scattering late.
        Assert.Equal(1, Rms(e => e.X) / (Cm * expected / Math.Sqrt(3)), 0.05);
        double correlation = tracks.Average(t => t.End.X * t.End.DirectionX) / (Rms(e => e.X) * Rms(e => e.DirectionX));
        Assert.Equal(Math.Sqrt(3) / 2, correlation, 0.02);
        Assert.Equal(0, tracks.Average(t => t.End.X * t.End.Y) / Math.Pow(Rms(e => e.X), 2), 0.03);
    }

    [Fact]
    public void Scattering_grows_as_the_layers_together_say()
    {
        double whole = MuonScattering.Variance(50, 0, 7), parts = MuonScattering.Variance(50, 0, 2) + MuonScattering.Variance(50, 2, 7);
        Assert.Equal(1, whole / parts, 1e-12);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MuonTransport([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MuonTransport([MuonLayer.Drift(0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MuonTransport([MuonLayer.Drift(1)], MuonCuts.Default with { RadiativeShare = 0.5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MuonTransport([MuonLayer.Drift(1)], MuonCuts.Default with { DeltaRay = double.NaN }));
        var drift = new MuonTransport([MuonLayer.Drift(1)]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Alone(drift, MuonState.OnAxis(0.5), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Alone(drift, MuonState.OnAxis(5), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Alone(drift, MuonState.OnAxis(5) with { DirectionZ = -1 }, 1));
    }

    private static MuonTrack Alone(MuonTransport transport, MuonState start, int charge)
    {
        var random = new RandomStream(1, StreamPurpose.Muon, 0);
        return transport.Follow(start, charge, ref random);
    }
}
