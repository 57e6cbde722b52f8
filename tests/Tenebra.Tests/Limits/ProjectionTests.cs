using Tenebra.Experiments;
using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Statistics;
using Tenebra.Tests.Yields;
using Tenebra.Yields;

namespace Tenebra.Tests.Limits;

public sealed class ProjectionTests
{
    private static Model DarkPhoton => Model.Load(DataFolder.Embedded, "dark-photon");

    private static YieldPlan Plan(Experiment experiment, Model model) =>
        new(experiment, model, new BremsstrahlungSettings(BremsstrahlungMethod.Ww), Process: SignalProcess.Bremsstrahlung);

    private static LimitCurve Curve(Experiment experiment, bool expected = false, LimitMethod method = LimitMethod.Cls) =>
        Exclusion.Curve(
            new LimitPlan(Plan(experiment, DarkPhoton), [0.01, 0.1], 0.9, method, Expected: expected),
            SharedMatter.Matter, 2, cancel: TestContext.Current.CancellationToken);

    private static Experiment Na64(string exposure = "9.37e11") =>
        Experiment.Load(DataFolder.Embedded, "na64e-2022").With("exposure", exposure);

    /// <summary>With 2.72 ± 0.69 events of background the median experiment sees 3, where one that sees none excludes 2.33.</summary>
    [Fact]
    public void Without_an_observation_the_limit_is_the_median_one()
    {
        LimitCurve curve = Curve(Na64("5e12"));
        CountingBin median = PeriodBins.Of(Na64("5e12"))[0] with { Observed = 3 };
        Assert.Equal(LimitKind.Projection, curve.Kind);
        Assert.Equal(UpperLimit.Of([median], 0.9, LimitMethod.Cls).Upper.Value, curve.SignalLimit, 1e-9);
        Assert.Equal(4.654, curve.SignalLimit, 0.005);
        Assert.All(curve.Points, p => Assert.Equal(p.Expected!.Median, p.Excluded));
    }

    [Theory]
    [InlineData(LimitMethod.Cls)]
    [InlineData(LimitMethod.FeldmanCousins)]
    [InlineData(LimitMethod.Bayes)]
    public void A_coupling_goes_with_the_root_of_the_signal_limit(LimitMethod method)
    {
        LimitCurve curve = Curve(Na64("5e12"), method: method);
        ExpectedBand events = curve.ExpectedSignalLimit!;
        foreach (LimitPoint point in curve.Points)
        {
            ExpectedExclusion e = point.Expected!;
            double[] edges = [e.Minus2[0].Lo, e.Minus1[0].Lo, e.Median[0].Lo, e.Plus1[0].Lo, e.Plus2[0].Lo];
            double[] limits = [events.Minus2, events.Minus1, events.Median, events.Plus1, events.Plus2];
            Assert.Equal(edges.Order(), edges);
            Assert.All(edges.Zip(limits), t => Assert.Equal(Math.Sqrt(t.Second / events.Median), t.First / edges[2], 1e-4));
        }
    }

    [Fact]
    public void What_is_expected_does_not_change_what_was_observed()
    {
        LimitCurve alone = Curve(Na64()), both = Curve(Na64(), expected: true);
        Assert.Equal((LimitKind.Measurement, LimitKind.Measurement), (alone.Kind, both.Kind));
        Assert.Null(alone.ExpectedSignalLimit);
        Assert.All(alone.Points, p => Assert.Null(p.Expected));
        Assert.Equal(alone.SignalLimit, both.SignalLimit);
        Assert.All(alone.Points.Zip(both.Points), t => Assert.Equal(t.First.Excluded, t.Second.Excluded));
        Assert.All(both.Points, p => Assert.NotNull(p.Expected));
    }

    /// <summary>Where a mediator also decays visibly by its own coupling a region ends above; a lower limit on events widens it on both sides.</summary>
    [Fact]
    public void A_region_with_two_edges_has_both_in_every_quantile()
    {
        LimitCurve curve = Exclusion.Curve(
            new LimitPlan(Plan(Na64("5e12"), DarkPhoton.With("alphaD", "1e-7")), [0.05], 0.9, LimitMethod.Cls),
            SharedMatter.Matter, 1, cancel: TestContext.Current.CancellationToken);
        LimitPoint point = curve.Points[0];
        ExcludedInterval inner = Assert.Single(point.Expected!.Plus2), outer = Assert.Single(point.Expected.Minus2);
        ExcludedInterval median = Assert.Single(point.Excluded);
        Assert.True(outer.Lo < median.Lo && median.Lo < inner.Lo);
        Assert.True(outer.Hi is null || outer.Hi > median.Hi);
        Assert.Equal(median, point.Expected.Median[0]);
    }

    [Fact]
    public void The_table_of_a_projection_says_so_and_holds_the_band()
    {
        string[] lines = LimitCsv.Write(Curve(Na64("5e12"))).Split('\n');
        Assert.EndsWith(", projection", lines[0], StringComparison.Ordinal);
        Assert.Contains("median expected upper limit", lines[1], StringComparison.Ordinal);
        Assert.Equal("# kind projection", lines[2]);
        string head = lines.First(l => !l.StartsWith('#')), row = lines[Array.IndexOf(lines, head) + 1];
        Assert.EndsWith(",note,epsilonExpectedMinus2,epsilonExpectedMinus1,epsilonExpectedMedian,epsilonExpectedPlus1,epsilonExpectedPlus2", head, StringComparison.Ordinal);
        Assert.Equal(head.Split(',').Length, row.Split(',').Length);
        Assert.Equal(row.Split(',')[1], row.Split(',')[8]);
        string measured = LimitCsv.Write(Curve(Na64()));
        Assert.DoesNotContain("rojection", measured, StringComparison.Ordinal);
        Assert.Contains("# kind measurement", measured, StringComparison.Ordinal);
    }
}
