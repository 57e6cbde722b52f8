using Tenebra.Statistics;

namespace Tenebra.Tests.Statistics;

/// <summary>Short hands of the tests of limits.</summary>
internal static class Upper
{
    public static readonly LimitMethod[] All = Enum.GetValues<LimitMethod>();

    public static CountingBin Bin(int n, double b, double backgroundError = 0, double perUnit = 1, double signalError = 0) =>
        new(n, b, backgroundError, perUnit, signalError);

    public static LimitResult Of(LimitMethod method, double level, params CountingBin[] bins) => UpperLimit.Of(bins, level, method);

    /// <summary>The s where a falling function crosses a level, by bisection.</summary>
    public static double Bisect(Func<double, double> falling, double level, double high = 100)
    {
        double low = 0;
        for (int i = 0; i < 40; i++)
        {
            double middle = (low + high) / 2;
            if (falling(middle) > level) low = middle;
            else high = middle;
        }
        return low;
    }

    /// <summary>P(N ≤ n | mean), summed term by term.</summary>
    public static double AtMost(int n, double mean)
    {
        double sum = 0;
        for (int k = 0; k <= n; k++) sum += Pmf(k, mean);
        return sum;
    }

    public static double Pmf(int n, double mean)
    {
        double p = Math.Exp(-mean);
        for (int k = 1; k <= n; k++) p *= mean / k;
        return p;
    }

    /// <summary>Average over a standard normal: Simpson's rule on [−8, 8], independent of the library's rule.</summary>
    public static double Average(Func<double, double> f, int intervals = 800)
    {
        double step = 16.0 / intervals;
        double sum = 0;
        for (int i = 0; i <= intervals; i++)
        {
            double z = -8 + i * step;
            int weight = i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * f(z) * Math.Exp(-z * z / 2);
        }
        return sum * step / 3 / Math.Sqrt(2 * Math.PI);
    }
}
