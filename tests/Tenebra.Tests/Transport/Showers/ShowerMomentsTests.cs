using Tenebra.Numerics;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

public sealed class ShowerMomentsTests
{
    private static ShowerMoments Of(params IEnumerable<double> values)
    {
        var moments = new ShowerMoments();
        foreach (double v in values) moments.Add(v);
        return moments;
    }

    /// <summary>1, 2, 3, 6: mean 3, deviations −2, −1, 0, 3; Σd² = 14, Σd³ = 18, Σd⁴ = 98.</summary>
    [Fact]
    public void Four_values_have_the_moments_worked_out_by_hand()
    {
        ShowerMoments moments = Of(1, 2, 3, 6);
        double variance = 14 / 3.0, ofVariance = (98 / 4.0 - variance * variance / 3) / 4;
        Assert.Equal(3, moments.Mean.Value, 1e-14);
        Assert.Equal(Math.Sqrt(variance / 4), moments.Mean.Error, 1e-14);
        Assert.Equal(Math.Sqrt(variance), moments.StandardDeviation.Value, 1e-14);
        Assert.Equal(Math.Sqrt(ofVariance) / (2 * Math.Sqrt(variance)), moments.StandardDeviation.Error, 1e-14);
        double square = ofVariance / (4 * variance * variance) + variance / 4 / 9 - 18 / 16.0 / (variance * 3);
        Assert.Equal(moments.Ratio.Value * Math.Sqrt(square), moments.Ratio.Error, 1e-14);
    }

    [Fact]
    public void Parts_joined_in_any_way_are_the_whole()
    {
        double[] values = [.. Enumerable.Range(0, 50).Select(i => 1e4 + Math.Pow(Math.Sin(i * i), 5))];
        ShowerMoments whole = Of(values), joined = Of(values[..7]), rest = Of(values[7..]), none = default;
        joined.Add(in none);
        joined.Add(in rest);
        Assert.Equal(1, joined.StandardDeviation.Value / whole.StandardDeviation.Value, 1e-10);
        Assert.Equal(1, joined.StandardDeviation.Error / whole.StandardDeviation.Error, 1e-10);
        Assert.Equal(1, joined.Ratio.Error / whole.Ratio.Error, 1e-10);
    }

    [Fact]
    public void A_Gaussian_knows_its_width_to_one_over_the_root_of_twice_its_number()
    {
        var random = new RandomStream(4, StreamPurpose.Shower, 0);
        const int n = 20_000;
        var moments = new ShowerMoments();
        for (int i = 0; i < n; i++) moments.Add(5 + random.NextNormal());
        Assert.Equal(1, moments.StandardDeviation.Error / (moments.StandardDeviation.Value / Math.Sqrt(2.0 * n)), 0.05);
    }

    /// <summary>One shower in a hundred loses 1 GeV: s² has the spread of the number of these, (1 − 2p)√(p(1−p)/n), which a Gaussian's would miss by a factor of 7.</summary>
    [Fact]
    public void A_rare_loss_makes_the_width_as_uncertain_as_its_number()
    {
        const int n = 10_000;
        const double p = 0.01;
        ShowerMoments moments = Of(Enumerable.Range(0, n).Select(i => i % 100 == 0 ? 9.0 : 10.0));
        double sigma = Math.Sqrt(p * (1 - p)), expected = (1 - 2 * p) * Math.Sqrt(p * (1 - p) / n) / (2 * sigma);
        Assert.Equal(1, moments.StandardDeviation.Error / expected, 1e-3);
        Assert.InRange(moments.StandardDeviation.Error / (sigma / Math.Sqrt(2.0 * n)), 6.5, 7.5);
    }

    [Fact]
    public void Few_showers_and_equal_ones_have_finite_moments()
    {
        Assert.Equal(0, Of(2, 2, 2).StandardDeviation.Error);
        Assert.Equal(new Estimate(0, 0), Of(2, 2).Ratio);
        Assert.True(double.IsFinite(Of(1, 2).Ratio.Error) && Of(1, 2).StandardDeviation.Error > 0);
        Assert.Equal(3, Of(3).Mean.Error);
    }
}
