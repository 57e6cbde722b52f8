using MathNet.Numerics.Integration;

namespace Tenebra.Tests.Transport.Showers;

/// <summary>Compares samples with the density they should follow.</summary>
internal static class Sampling
{
    private const int Bins = 40;

    /// <summary>Asserts that χ² of bins equal in ln x is what chance allows; the density need not be normalised.</summary>
    public static void Follows(Func<double, double> density, double low, double high, int samples, Func<double> draw)
    {
        double range = Math.Log(high / low);
        var expected = new double[Bins];
        for (int i = 0; i < Bins; i++)
            expected[i] = GaussLegendreRule.Integrate(u => Math.Exp(u) * density(Math.Exp(u)), Math.Log(low) + range * i / Bins, Math.Log(low) + range * (i + 1) / Bins, 16);
        double all = expected.Sum();
        var counts = new long[Bins];
        for (int i = 0; i < samples; i++)
        {
            double x = draw();
            Assert.InRange(x, low * (1 - 1e-9), high * (1 + 1e-9));
            counts[Math.Clamp((int)(Math.Log(x / low) / range * Bins), 0, Bins - 1)]++;
        }
        double chi2 = 0, freedom = -1;
        for (int i = 0; i < Bins; i++)
        {
            double mean = samples * expected[i] / all;
            if (mean < 10) continue;
            chi2 += (counts[i] - mean) * (counts[i] - mean) / mean;
            freedom++;
        }
        Assert.True(freedom > 5);
        Assert.InRange(chi2, freedom - 4 * Math.Sqrt(2 * freedom), freedom + 4 * Math.Sqrt(2 * freedom));
    }

    /// <summary>Mean and its statistical error.</summary>
    public static Estimate Mean(int samples, Func<double> draw)
    {
        double sum = 0, squares = 0;
        for (int i = 0; i < samples; i++)
        {
            double x = draw();
            sum += x;
            squares += x * x;
        }
        double mean = sum / samples;
        return new(mean, Math.Sqrt(Math.Max(0, squares / samples - mean * mean) / samples));
    }
}
