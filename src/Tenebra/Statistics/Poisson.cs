using MathNet.Numerics;

namespace Tenebra.Statistics;

/// <summary>The Poisson distribution and the normal quantiles that go with it.</summary>
public static class Poisson
{
    private const int DirectSum = 64;
    private const double LargestDirectMean = 700;
    private const double Negligible = 1e-17;
    private const double FarTail = -30;

    /// <summary>P(N = n | mean).</summary>
    public static double Probability(int n, double mean) => Math.Exp(LogProbability(n, mean));

    /// <summary>ln P(N = n | mean); −∞ where it is impossible.</summary>
    /// <remarks><c>−D(n, mean) − δ(n) − ½ ln 2πn</c>, D the deviance and δ the remainder of Stirling's formula: no large terms cancel.</remarks>
    [Source("Loader:2000", "saddle-point expansion of the Poisson probability")]
    public static double LogProbability(int n, double mean)
    {
        if (n == 0) return -mean;
        return mean == 0 ? double.NegativeInfinity : -Deviance(n, mean) - StirlingRemainder(n) - 0.5 * Math.Log(2 * Math.PI * n);
    }

    /// <summary><c>m − x + x ln(x/m)</c> ≥ 0: −ln of the likelihood of a mean m over that of its best value x; real x for Asimov data.</summary>
    public static double Deviance(double x, double mean)
    {
        if (x == 0) return mean;
        double d = x - mean;
        if (Math.Abs(d) >= 0.1 * (x + mean)) return x * Math.Log(x / mean) - d;
        double v = d / (x + mean);
        double sum = d * v;
        double term = 2 * x * v;
        for (int j = 3; ; j += 2)
        {
            term *= v * v;
            double next = sum + term / j;
            if (next == sum) return sum;
            sum = next;
        }
    }

    /// <summary>P(N ≤ n | mean) = Q(n + 1, mean), the regularised upper incomplete gamma function; 0 for n &lt; 0.</summary>
    public static double AtMost(int n, double mean)
    {
        if (n < 0) return 0;
        if (mean == 0) return 1;
        if (n >= DirectSum || mean > LargestDirectMean) return Math.Exp(LogAtMost(n, mean));
        double term = Math.Exp(-mean);
        double sum = term;
        for (int k = 1; k <= n; k++)
        {
            term *= mean / k;
            sum += term;
        }
        return Math.Min(sum, 1);
    }

    /// <summary>ln P(N ≤ n | mean), accurate far into the tail; −∞ for n &lt; 0.</summary>
    public static double LogAtMost(int n, double mean)
    {
        if (n < 0) return double.NegativeInfinity;
        if (mean == 0) return 0;
        if (mean <= n + 1) return n < DirectSum ? Math.Log(AtMost(n, mean)) : LogOfRest(LogAtLeast(n + 1, mean));
        double term = 1;
        double sum = 1;
        for (int k = n; k > 0 && term > Negligible * sum; k--)
        {
            term *= k / mean;
            sum += term;
        }
        return LogProbability(n, mean) + Math.Log(sum);
    }

    /// <summary>ln P(N ≥ n | mean), accurate far into the tail; 0 for n ≤ 0.</summary>
    public static double LogAtLeast(int n, double mean)
    {
        if (n <= 0) return 0;
        if (mean == 0) return double.NegativeInfinity;
        if (mean > n) return LogOfRest(LogAtMost(n - 1, mean));
        double term = 1;
        double sum = 1;
        for (int k = n + 1; term > Negligible * sum; k++)
        {
            term *= mean / k;
            sum += term;
        }
        return LogProbability(n, mean) + Math.Log(sum);
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

    /// <summary>ln Φ(z), also where Φ is too small for a floating-point number.</summary>
    public static double LogNormalProbability(double z)
    {
        if (z > FarTail) return Math.Log(NormalProbability(z));
        double u = 1 / (z * z);
        return -z * z / 2 - Math.Log(-z * Math.Sqrt(2 * Math.PI)) + Math.Log(1 - u * (1 - 3 * u * (1 - 5 * u)));
    }

    /// <summary>Φ⁻¹(p); near p = 1 take −Φ⁻¹(1 − p).</summary>
    public static double NormalQuantile(double p) => -Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * p);

    /// <summary>ln(1 − eˣ).</summary>
    private static double LogOfRest(double x) => Math.Log(-Math.Exp(x) + 1);

    /// <summary><c>ln n! − (n + ½) ln n + n − ½ ln 2π</c>.</summary>
    private static double StirlingRemainder(int n)
    {
        if (n < 16) return SpecialFunctions.FactorialLn(n) - (n + 0.5) * Math.Log(n) + n - 0.5 * Math.Log(2 * Math.PI);
        double u = 1.0 / n / n;
        return (1.0 / 12 - u * (1.0 / 360 - u * (1.0 / 1260 - u * (1.0 / 1680 - u / 1188)))) / n;
    }
}
