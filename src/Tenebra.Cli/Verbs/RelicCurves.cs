using Tenebra.Relic;

namespace Tenebra.Cli.Verbs;

/// <summary>Thermal targets one after the other, with one line of progress.</summary>
internal static class RelicCurves
{
    public static IReadOnlyList<RelicCurve> Of(Session session, IReadOnlyList<RelicPlan> plans, int threads) =>
        plans.Count == 0 ? [] : ProgressLine.Show<IReadOnlyList<RelicCurve>>(session, "abundances", progress =>
            [.. plans.Select((plan, i) => RelicTarget.Curve(plan, threads, progress is null ? null : new Part(progress, i, plans.Count), session.Cancel))]);

    /// <summary>Nothing, when every point converged; one without a solution did.</summary>
    /// <exception cref="ConvergenceException">Some did not.</exception>
    public static void RequireConverged(IReadOnlyList<RelicCurve> curves)
    {
        int failed = curves.Sum(c => c.Points.Count(p => p.Failed)), all = curves.Sum(c => c.Points.Count);
        if (failed > 0) throw new ConvergenceException($"{failed} of {all} abundances did not converge: their 'reason' says where");
    }

    private sealed class Part(IProgress<double> whole, int index, int count) : IProgress<double>
    {
        public void Report(double value) => whole.Report((index + value) / count);
    }
}
