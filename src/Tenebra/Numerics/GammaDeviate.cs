using static System.Math;

namespace Tenebra.Numerics;

/// <summary>Random numbers of the gamma distribution.</summary>
public static class GammaDeviate
{
    /// <summary>One number of mean <paramref name="mean"/> and standard deviation <paramref name="sigma"/>, never negative.</summary>
    /// <remarks>
    /// Exact, by rejection: <c>d(1+cx)³</c>, d = k − ⅓, c = (9d)^−½, x normal, k = (mean/sigma)²; below k = 1 with the power u^{1/k} of k + 1.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not above 0 or the deviation is below 0.</exception>
    [Source("Marsaglia:2000", "sec. 2 and 6")]
    public static double Next(double mean, double sigma, ref RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        ArgumentOutOfRangeException.ThrowIfNegative(sigma);
        if (sigma == 0) return mean;
        double ratio = mean / sigma, shape = ratio * ratio;
        double boost = shape < 1 ? Pow(random.NextDouble(), 1 / shape) : 1;
        return mean / shape * boost * Standard(shape < 1 ? shape + 1 : shape, ref random);
    }

    private static double Standard(double shape, ref RandomStream random)
    {
        double d = shape - 1.0 / 3, c = 1 / Sqrt(9 * d);
        while (true)
        {
            double x = random.NextNormal(), v = 1 + c * x;
            if (v <= 0) continue;
            double cube = v * v * v;
            if (Log(random.NextDouble()) < 0.5 * x * x + d * (1 - cube + Log(cube))) return d * cube;
        }
    }
}
