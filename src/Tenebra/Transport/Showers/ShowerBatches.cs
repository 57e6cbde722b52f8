namespace Tenebra.Transport.Showers;

/// <summary>Many showers on several threads, with results that do not depend on their number.</summary>
/// <remarks>
/// The showers are divided into at most <see cref="Most"/> batches of neighbouring indices; each batch has an observer of its own
/// and is followed in order by one thread. Memory does not grow with the number of showers; the spread of the batches is the
/// statistical error.
/// </remarks>
public static class ShowerBatches
{
    /// <summary>Largest number of batches.</summary>
    public const int Most = 128;

    /// <summary>Follows the showers.</summary>
    /// <param name="physics">Target and rates.</param>
    /// <param name="primary">Kind of the primaries.</param>
    /// <param name="kineticEnergy">Kinetic energy [GeV] of the primary of a shower, asked with its observer and number before it is followed.</param>
    /// <param name="showers">How many.</param>
    /// <param name="seed">Seed of the random streams.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="begin">Makes the observer of a batch from its number.</param>
    /// <param name="after">Called after each shower with its observer.</param>
    /// <param name="progress">Fraction done.</param>
    /// <param name="cancel">Stops between two showers.</param>
    /// <returns>The observer of each batch with the number of its showers, in order.</returns>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static IReadOnlyList<(T Observer, long Showers)> Run<T>(
        ShowerPhysics physics,
        ShowerParticle primary,
        Func<T, long, double> kineticEnergy,
        long showers,
        ulong seed,
        int threads,
        Func<int, T> begin,
        Action<T>? after = null,
        IProgress<double>? progress = null,
        CancellationToken cancel = default)
        where T : struct, IShowerObserver
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(showers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        int batches = (int)Math.Min(showers, Most);
        var results = new (T Observer, long Showers)[batches];
        int next = -1, done = 0;
        Parallel.For(0, Math.Min(threads, batches), new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, _ =>
        {
            var shower = new ElectromagneticShower(physics, seed);
            for (int b; (b = Interlocked.Increment(ref next)) < batches;)
            {
                long first = First(b), end = First(b + 1);
                T observer = begin(b);
                for (long i = first; i < end; i++)
                {
                    cancel.ThrowIfCancellationRequested();
                    shower.Follow(primary, kineticEnergy(observer, i), (ulong)i, ref observer);
                    after?.Invoke(observer);
                }
                results[b] = (observer, end - first);
                progress?.Report((double)Interlocked.Increment(ref done) / batches);
            }
        });
        return results;

        long First(int batch) => (long)((Int128)showers * batch / batches);
    }

    /// <summary>Mean per shower of a row of sums, and its statistical error from the spread of the batches.</summary>
    /// <param name="rows">The sums of each batch, all of one length.</param>
    /// <param name="showers">Showers in each batch.</param>
    public static Estimate[] Means(IReadOnlyList<double[]> rows, IReadOnlyList<long> showers)
    {
        double all = showers.Sum();
        int batches = rows.Count;
        var means = new Estimate[rows[0].Length];
        for (int k = 0; k < means.Length; k++)
        {
            double mean = 0, spread = 0;
            for (int b = 0; b < batches; b++) mean += rows[b][k] / all;
            for (int b = 0; b < batches; b++)
            {
                double off = rows[b][k] - showers[b] * mean;
                spread += off * off;
            }
            double error = batches > 1 ? Math.Sqrt(spread * batches / (batches - 1)) / all : Math.Abs(mean);
            means[k] = new Estimate(mean, error);
        }
        return means;
    }
}
