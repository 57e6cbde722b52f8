using MathNet.Numerics.Distributions;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>Events for the tests, and how they are held against expectations.</summary>
internal static class EventSample
{
    public static readonly Nucleus Lead = new(82, 207);

    public static Emission Of(MediatorKind kind, double leptonMass, double energy, double mediatorMass, string formFactor = "tsai") =>
        new(kind, leptonMass, energy, mediatorMass, Lead, FormFactors.Of(formFactor, Lead));

    public static RandomStream Stream(int index, ulong seed = 1) => new(seed, StreamPurpose.Production, (ulong)index);

    public static EmissionEvent[] Unweighted(EmissionSampler sampler, int count, ulong seed = 1)
    {
        var events = new EmissionEvent[count];
        for (int i = 0; i < count; i++)
        {
            RandomStream random = Stream(i, seed);
            events[i] = sampler.Unweighted(ref random);
        }
        return events;
    }

    /// <summary>Sums of weights between rising edges, those below the first and above the last in bins of their own.</summary>
    public static double[] Histogram(IReadOnlyList<EmissionEvent> events, double[] edges, Func<EmissionEvent, double> quantity)
    {
        double[] bins = new double[edges.Length + 1];
        foreach (EmissionEvent e in events)
        {
            int i = Array.BinarySearch(edges, quantity(e));
            bins[i < 0 ? ~i : i + 1] += e.Weight;
        }
        return bins;
    }

    /// <summary>Probability of a larger χ² between fractions and counts of n events; bins below ten events are joined.</summary>
    /// <param name="counts">Events in bins.</param>
    /// <param name="shares">Expected fractions.</param>
    /// <param name="errors">Their standard deviations.</param>
    public static double ChiSquared(double[] counts, double[] shares, double[]? errors = null)
    {
        double n = counts.Sum(), chi2 = 0, count = 0, share = 0, variance = 0;
        int bins = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            count += counts[i];
            share += shares[i];
            variance += errors is null ? 0 : errors[i] * errors[i];
            if (share * n < 10) continue;
            chi2 += (count - n * share) * (count - n * share) / (n * share + n * n * variance);
            bins++;
            (count, share, variance) = (0, 0, 0);
        }
        return 1 - ChiSquared2(bins - 1, chi2);
    }

    /// <summary>Probability of a larger distance between the sums, taken at the edges only and hence cautious.</summary>
    /// <remarks>Kolmogorov: <c>2 Σ (−1)^{j−1} exp(−2 j² n D²)</c>.</remarks>
    public static double Kolmogorov(double[] counts, double[] shares)
    {
        double n = counts.Sum(), difference = 0, largest = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            difference += counts[i] / n - shares[i];
            largest = Math.Max(largest, Math.Abs(difference));
        }
        double l2 = n * largest * largest, sum = 0;
        if (l2 < 0.04) return 1;
        for (int j = 1; j <= 100; j++) sum += (j % 2 == 1 ? 2 : -2) * Math.Exp(-2 * j * j * l2);
        return Math.Clamp(sum, 0, 1);
    }

    private static double ChiSquared2(int freedom, double chi2) => new ChiSquared(freedom).CumulativeDistribution(chi2);
}
