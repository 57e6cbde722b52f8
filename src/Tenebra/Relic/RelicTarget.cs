namespace Tenebra.Relic;

/// <summary>The couplings at which dark matter has a given abundance.</summary>
public static class RelicTarget
{
    /// <summary>One point for each input of the plan, in its order.</summary>
    /// <param name="plan">What to compute.</param>
    /// <param name="threads">Points worked on at a time; the result does not depend on it.</param>
    /// <param name="progress">Fraction done.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">The plan cannot be carried out.</exception>
    public static RelicCurve Curve(RelicPlan plan, int threads, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        progress is null && cancel.IsCancellationRequested ? throw new NotSupportedException($"{plan.Unknown} {threads}") : throw new NotSupportedException("the engine");
}
