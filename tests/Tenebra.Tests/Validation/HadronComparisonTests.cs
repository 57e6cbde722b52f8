using Tenebra.Decays.Hadrons;
using Tenebra.Validation;

namespace Tenebra.Tests.Validation;

public sealed class HadronComparisonTests
{
    private static readonly IReadOnlyList<RatioPoint> Points = HadronComparison.Points(DataFolder.Embedded);
    private static readonly IReadOnlyList<FitPoint> Fits = HadronComparison.FitPoints(DataFolder.Embedded);

    [Fact]
    public void Measured_points_rise_in_energy_and_are_better_than_a_third()
    {
        Assert.Equal(483, Points.Count);
        Assert.All(Points.Zip(Points.Skip(1)), p => Assert.True(p.First.Energy <= p.Second.Energy, $"{p.Second.Energy}"));
        Assert.All(Points, p => Assert.InRange(p.Error / p.Ratio, 1e-3, 0.34));
        Assert.Equal(0.3, Points[0].Energy);
        Assert.InRange(Points[^1].Energy, 10, 12);
    }

    /// <summary>The largest point of each peak: what σ = 12πB_ee/m² makes of the ω and φ, 9B_ee/α², with the ρ below the ω.</summary>
    [Fact]
    public void Peaks_of_the_measured_points_are_those_of_the_omega_and_the_phi()
    {
        RatioPoint omega = Points.Where(p => p.Energy < 0.9).MaxBy(p => p.Ratio)!, phi = Points.Where(p => p.Energy is > 0.9 and < 1.2).MaxBy(p => p.Ratio)!;
        Assert.InRange(omega.Energy, 0.780, 0.784);
        Assert.InRange(phi.Energy, 1.0185, 1.020);
        Assert.InRange(phi.Ratio / (9 * 2.979e-4 / Constants.Alpha2), 0.9, 1.02);
    }

    [Fact]
    public void Every_measured_point_is_in_one_band()
    {
        IReadOnlyList<RatioBand> bands = HadronComparison.Bands(DataFolder.Embedded);
        Assert.Equal(Points.Count, bands.Sum(b => b.Points));
        Assert.All(bands, b => Assert.True(b.Points >= 15, $"{b.Low}"));
        Assert.All(bands.Zip(bands.Skip(1)), b => Assert.Equal(b.First.High, b.Second.Low));
    }

    [Fact]
    public void A_measurement_a_tenth_below_the_computed_ratio_is_a_deviation_of_a_tenth()
    {
        RatioPoint[] points = [.. new[] { 0.5, 0.7, 1.5 }.Select(E => new RatioPoint(E, HadronRatio.At(E) / 1.1, 1e-9))];
        RatioBand band = HadronComparison.Band(0.3, 2, points);
        Assert.Equal([1.1, 0.1, 0.1, 0.1], [band.Mean, band.Rms, band.WeightedRms, band.Model], (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(3, band.Points);
        Assert.InRange(band.Stated, 0.005, 0.3);
    }

    [Fact]
    public void A_deviation_within_the_errors_of_the_data_leaves_nothing_for_the_parametrisation()
    {
        double R = HadronRatio.At(0.7);
        Assert.Equal(0, HadronComparison.Band(0.3, 2, [new(0.7, R * 1.02, R * 0.05)]).Model);
        Assert.Equal(0.1, HadronComparison.Band(0.3, 2, [new(0.7, R, 1e-9), new(0.7, R / 1.1, R)]).Rms * Math.Sqrt(2), 1e-6);
        Assert.InRange(HadronComparison.Band(0.3, 2, [new(0.7, R, R * 1e-6), new(0.7, R / 1.1, R)]).WeightedRms, 0, 1e-6);
    }

    [Fact]
    public void Each_fit_has_twenty_energies()
    {
        Assert.Equal(
            ["isoscalar DarkCast 20", "isoscalar DeLiVeR 20", "protophobic DarkCast 20"],
            Fits.GroupBy(f => $"{f.Model} {f.Source}").Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal));
        Assert.All(Fits, f => Assert.InRange(f.Energy, 0.3, 1.9));
    }

    /// <summary>9B_ee/α² at the φ, where nothing else matters: once for isoscalar charges, four times for q_s = 2/3.</summary>
    [Fact]
    public void Fits_of_others_have_the_phi_that_its_width_to_electrons_says()
    {
        double peak = 9 * 2.979e-4 / Constants.Alpha2;
        Assert.InRange(Fits.Single(f => f is { Model: "isoscalar", Source: "DarkCast", Energy: 1.0195 }).Ratio / peak, 0.9, 1.1);
        Assert.InRange(Fits.Single(f => f is { Model: "protophobic", Energy: 1.0195 }).Ratio / (4 * peak), 0.9, 1.1);
        Assert.InRange(Fits.Single(f => f is { Source: "DeLiVeR", Energy: > 1.015 and < 1.025 }).Ratio / peak, 0.8, 1.1);
    }

    [Fact]
    public void Rows_name_their_range_and_their_fit()
    {
        Assert.Contains(HadronComparison.Ratio(DataFolder.Embedded).Rows, r => r.Name.StartsWith("0.8 to 1 GeV, 48 points: mean", StringComparison.Ordinal));
        Assert.Contains(HadronComparison.Fits(DataFolder.Embedded).Rows, r => r.Name.StartsWith("B − L, baryonic, 0.9 GeV", StringComparison.Ordinal));
        Assert.All(HadronComparison.Fits(DataFolder.Embedded).Rows, r => Assert.Null(r.Tolerance));
    }
}
