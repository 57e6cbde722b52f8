using MathNet.Numerics;

namespace Tenebra.Statistics;

/// <summary>The Poisson distribution and the normal quantiles that go with it.</summary>
public static class Poisson
{
    private const int DirectSum = 64;
    private const double LargestDirectMean = 700;

    /// <summary>P(N = n | mean).</summary>
    public static double Probability(int n, double mean)
    {
        if (mean == 0) return n == 0 ? 1 : 0;
        return Math.Exp(n * Math.Log(mean) - mean - SpecialFunctions.FactorialLn(n));
    }

    /// <summary>P(N ≤ n | mean) = Q(n + 1, mean), the regularised upper incomplete gamma function; 0 for n &lt; 0.</summary>
    public static double AtMost(int n, double mean)
    {
        if (n < 0) return 0;
        if (mean == 0) return 1;
        if (n >= DirectSum) return SpecialFunctions.GammaUpperRegularized(n + 1.0, mean);
        if (mean > LargestDirectMean) return 0;
        double term = Math.Exp(-mean);
        double sum = term;
        for (int k = 1; k <= n; k++)
        {
            term *= mean / k;
            sum += term;
        }
        return Math.Min(sum, 1);
    }

    /// <summary>The smallest n with P(N ≤ n | mean) ≥ u: a Poisson number of the uniform u, growing with u and mean.</summary>
    public static int Quantile(double u, double mean)
    {
        if (mean < 50)
        {
            double term = Math.Exp(-mean);
            double sum = term;
            int k = 0;
            while (sum < u && k < 1000)
            {
                k++;
                term *= mean / k;
                sum += term;
            }
            return k;
        }
        double z = NormalQuantile(u);
        int n = (int)Math.Max(0, mean + z * Math.Sqrt(mean) + (z * z - 1) / 6);
        while (n > 0 && AtMost(n - 1, mean) >= u) n--;
        while (AtMost(n, mean) < u) n++;
        return n;
    }

    /// <summary>Φ(z), the standard normal distribution function.</summary>
    public static double NormalProbability(double z) => 0.5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2));

    /// <summary>Φ⁻¹(p).</summary>
    public static double NormalQuantile(double p) => -Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * p);
}
