using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public class GammaDeviateTests
{
    [Theory]
    [InlineData(3, 0.1)]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(0.01, 0.02)]
    public void Mean_variance_and_skewness_are_those_of_the_distribution(double mean, double sigma)
    {
        const int N = 200000;
        var random = new RandomStream(1, StreamPurpose.Muon, 0);
        double sum = 0, square = 0, cube = 0;
        for (int i = 0; i < N; i++)
        {
            double z = (GammaDeviate.Next(mean, sigma, ref random) - mean) / sigma;
            (sum, square, cube) = (sum + z, square + z * z, cube + z * z * z);
        }
        double skewness = 2 * sigma / mean;
        Assert.Equal(0, sum / N, 4 / Math.Sqrt(N));
        Assert.Equal(1, square / N, 4 * Math.Sqrt((2 + 1.5 * skewness * skewness) / N));
        Assert.Equal(skewness, cube / N, 0.05 + 0.15 * skewness * skewness);
    }

    [Fact]
    public void A_shape_of_one_is_the_exponential()
    {
        const int N = 100000;
        var random = new RandomStream(2, StreamPurpose.Muon, 0);
        int above = 0;
        for (int i = 0; i < N; i++) above += GammaDeviate.Next(1, 1, ref random) > 2 ? 1 : 0;
        Assert.Equal(Math.Exp(-2), above / (double)N, 0.004);
    }

    [Fact]
    public void Without_a_width_it_is_the_mean()
    {
        var random = new RandomStream(3, StreamPurpose.Muon, 0);
        Assert.Equal(7, GammaDeviate.Next(7, 0, ref random));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nonsense(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nonsense(1, -1));
    }

    private static double Nonsense(double mean, double sigma)
    {
        var random = new RandomStream(3, StreamPurpose.Muon, 0);
        return GammaDeviate.Next(mean, sigma, ref random);
    }
}
