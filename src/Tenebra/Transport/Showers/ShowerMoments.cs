using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Mean and central moments of a number that each shower has, gathered one by one.</summary>
/// <remarks>Sums of the second, third and fourth power of deviations from the running mean: no large numbers cancel.</remarks>
[Source("Pebay:2008", "update of a moment by one value and by another set")]
internal struct ShowerMoments
{
    private double count, mean, second, third, fourth;

    public void Add(double value)
    {
        var one = new ShowerMoments { count = 1, mean = value };
        Add(in one);
    }

    /// <summary>Joins another set.</summary>
    public void Add(ref readonly ShowerMoments other)
    {
        if (other.count == 0) return;
        double a = count, b = other.count, n = a + b, d = other.mean - mean, d2 = d * d;
        fourth += other.fourth + d2 * d2 * a * b * (a * a - a * b + b * b) / (n * n * n)
            + 6 * d2 * (a * a * other.second + b * b * second) / (n * n) + 4 * d * (a * other.third - b * third) / n;
        third += other.third + d * d2 * a * b * (a - b) / (n * n) + 3 * d * (a * other.second - b * second) / n;
        second += other.second + d2 * a * b / n;
        mean += d * b / n;
        count = n;
    }

    /// <summary>Mean, with its error.</summary>
    public readonly Estimate Mean => new(mean, count > 1 ? Sqrt(Variance / count) : Abs(mean));

    /// <summary>Standard deviation of the single values, with its error.</summary>
    /// <remarks><c>Var(s²) = (μ₄ − σ⁴ (n−3)/(n−1))/n</c>, <c>δσ = √Var(s²)/2σ</c>, for any distribution; σ/√2n only where it is Gaussian.</remarks>
    public readonly Estimate StandardDeviation
    {
        get
        {
            double sigma = Sqrt(Variance);
            return new(sigma, sigma > 0 ? Sqrt(VarianceOfVariance) / (2 * sigma) : 0);
        }
    }

    /// <summary>σ over the mean, with its error.</summary>
    /// <remarks>With the covariance <c>μ₃/n</c> of mean and variance: rare showers that lose much shift both.</remarks>
    public readonly Estimate Ratio
    {
        get
        {
            double sigma = Sqrt(Variance), ratio = sigma / mean;
            if (!(sigma > 0)) return new(ratio, 0);
            double squares = VarianceOfVariance / (4 * Pow(sigma, 4)) + Variance / count / (mean * mean) - third / count / count / (Variance * mean);
            return new(ratio, Abs(ratio) * Sqrt(Max(0, squares)));
        }
    }

    private readonly double Variance => count > 1 ? second / (count - 1) : 0;

    private readonly double VarianceOfVariance => count > 3 ? Max(0, fourth / count - Variance * Variance * (count - 3) / (count - 1)) / count : Variance * Variance;
}
