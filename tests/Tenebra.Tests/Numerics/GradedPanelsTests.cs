using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public sealed class GradedPanelsTests
{
    private static double Integral(double[] ends, Func<double, double> f)
    {
        double sum = 0;
        for (int i = 1; i < ends.Length; i++)
        {
            double half = (ends[i] - ends[i - 1]) / 2;
            for (int j = 0; j < GaussKronrod.Lanes - 1; j++) sum += half * GaussKronrod.Weight(j) * f(ends[i - 1] + half + half * GaussKronrod.Node(j));
        }
        return sum;
    }

    // ∫dx/(x² + b²) = [arctan(x/b)]/b.
    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e-6)]
    [InlineData(1e-2)]
    [InlineData(3)]
    public void One_set_of_panels_integrates_every_Lorentzian_wider_than_the_least(double b)
    {
        double[] ends = GradedPanels.Ends(-0.3, 2, [(0, 1e-9)]);
        double expected = (Math.Atan(2 / b) + Math.Atan(0.3 / b)) / b;
        Assert.Equal(1, Integral(ends, x => 1 / (x * x + b * b)) / expected, tolerance: 1e-7);
    }

    [Fact]
    public void A_peak_outside_of_the_range_makes_panels_inside()
    {
        double[] ends = GradedPanels.Ends(1e-4, 1, [(0, 1e-8)]);
        Assert.Equal(1, Integral(ends, x => 1 / (x * x)) / (1e4 - 1), tolerance: 1e-7);
        Assert.All(ends, e => Assert.InRange(e, 1e-4, 1));
    }

    [Fact]
    public void Panels_rise_from_end_to_end()
    {
        double[] ends = GradedPanels.Ends(-1, 1, [(0.2, 1e-3), (-0.7, 1e-2), (0.2, 5)]);
        Assert.Equal((-1, 1), (ends[0], ends[^1]));
        Assert.Equal(ends.Order().Distinct(), ends);
        Assert.Contains(0.2, ends);
    }
}
