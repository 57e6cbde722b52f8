using Tenebra.Experiments;
using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Statistics;
using Tenebra.Tests.Yields;
using Tenebra.Yields;

namespace Tenebra.Tests.Limits;

public sealed class ExclusionTests
{
    private static LimitPlan Plan(double confidenceLevel = 0.9, params double[] masses) => new(
        new YieldPlan(
            Experiment.Load(DataFolder.Embedded, "na64e-2022"),
            Model.Load(DataFolder.Embedded, "dark-photon"),
            new BremsstrahlungSettings(BremsstrahlungMethod.Ww)),
        masses, confidenceLevel, LimitMethod.Cls);

    private static LimitCurve Curve(LimitPlan plan, int threads) =>
        Exclusion.Curve(plan, SharedMatter.Matter, threads, cancel: TestContext.Current.CancellationToken);

    [Fact]
    public void At_the_edge_the_signal_is_the_one_that_is_excluded()
    {
        LimitPlan plan = Plan(0.9, 0.01, 0.2);
        LimitCurve curve = Curve(plan, 1);
        var signal = new SignalIntegral(plan.Yield, SharedMatter.Matter);
        foreach (LimitPoint point in curve.Points)
        {
            ExcludedInterval interval = Assert.Single(point.Excluded);
            Assert.Null(interval.Hi);
            Assert.Equal(curve.SignalLimit, signal.At(point.Mass).Signal(interval.Lo).Value, 1e-8);
        }
    }

    [Fact]
    public void The_curve_does_not_depend_on_the_number_of_threads()
    {
        LimitPlan plan = Plan(0.9, 0.002, 0.01, 0.05, 0.2, 0.6);
        LimitCurve one = Curve(plan, 1), three = Curve(plan, 3);
        Assert.Equal(LimitCsv.Write(one), LimitCsv.Write(three));
    }

    [Fact]
    public void A_higher_confidence_level_excludes_less_by_the_root_of_the_events()
    {
        LimitCurve at90 = Curve(Plan(0.9, 0.05), 1), at95 = Curve(Plan(0.95, 0.05), 1);
        double events = at95.SignalLimit / at90.SignalLimit;
        Assert.InRange(events, 1.28, 1.33);
        Assert.Equal(Math.Sqrt(events), at95.Points[0].Excluded[0].Lo / at90.Points[0].Excluded[0].Lo, 1e-5);
    }

    [Fact]
    public void A_mass_above_the_beam_is_an_empty_point_with_a_reason()
    {
        LimitPoint point = Assert.Single(Curve(Plan(0.9, 150), 1).Points);
        Assert.Empty(point.Excluded);
        Assert.False(point.Failed);
        Assert.Contains("beam energy", point.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Islands_of_exclusion_are_found_with_both_edges()
    {
        // Positive between 1e-3 and 1e-2 and again above 0.5.
        static double Excess(double p) => p < 1e-3 ? -1 : p < 1e-2 ? 1 : p < 0.5 ? -1 : 1;
        IReadOnlyList<ExcludedInterval> islands = Exclusion.Excluded(Excess, 1e-5, 1);
        Assert.Equal(2, islands.Count);
        Assert.Equal(1e-3, islands[0].Lo, 1e-14);
        Assert.Equal(1e-2, islands[0].Hi!.Value, 1e-13);
        Assert.Equal(0.5, islands[1].Lo, 1e-11);
        Assert.Null(islands[1].Hi);
        Assert.Empty(Exclusion.Excluded(Excess, 1, 1));
        Assert.Equal(1e-3, Exclusion.Excluded(Excess, 5e-3, 1)[0].Lo, 1e-14);
    }

    [Fact]
    public void Interrupted_work_ends() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Exclusion.Curve(Plan(0.9, 0.1), SharedMatter.Matter, 1, cancel: new CancellationToken(true)));

}
