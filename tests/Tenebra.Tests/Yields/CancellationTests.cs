using Tenebra.Experiments;
using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Statistics;
using Tenebra.Yields;

namespace Tenebra.Tests.Yields;

public sealed class CancellationTests
{
    private static readonly CancellationToken Stopped = new(canceled: true);

    private static YieldPlan Plan(string model, SignalProcess process = SignalProcess.All) =>
        new(Experiment.Load(DataFolder.Embedded, "na64e-2022"), Model.Load(DataFolder.Embedded, model), new(), Process: process);

    private static SignalIntegral Of(YieldPlan plan) => new(plan, SharedMatter.Matter, 2, cancel: TestContext.Current.CancellationToken);

    // Its tables take tens of seconds.
    [Fact]
    public void A_yield_of_spin_two_stops_in_the_middle_of_its_tables()
    {
        SignalIntegral signal = Of(Plan("spin-2"));
        using var source = new CancellationTokenSource();
        source.CancelAfter(TimeSpan.FromSeconds(0.2));
        Assert.Throws<OperationCanceledException>(() => signal.At(0.1, source.Token));
    }

    [Theory]
    [InlineData("dark-photon", SignalProcess.Bremsstrahlung)]
    [InlineData("axial-vector", SignalProcess.OffShell)]
    [InlineData("alp-photon", SignalProcess.Primakoff)]
    public void Every_process_with_cross_sections_of_its_own_stops(string model, SignalProcess process)
    {
        YieldPlan plan = Plan(model, process);
        SignalIntegral signal = Of(plan with { Model = plan.Model.With("alphaD", "0.1") });
        Assert.Throws<OperationCanceledException>(() => signal.At(0.05, Stopped));
        Assert.True(signal.At(0.05, TestContext.Current.CancellationToken).PerUnitCoupling.Value > 0);
    }

    // The shower is in the store already.
    [Theory]
    [InlineData("dark-photon", ElectronMotion.AtRest)]
    [InlineData("dark-photon", ElectronMotion.Shells)]
    public void Numbers_of_mesons_and_moving_electrons_stop(string model, ElectronMotion electrons)
    {
        YieldPlan plan = Plan(model, electrons == ElectronMotion.Shells ? SignalProcess.Annihilation : SignalProcess.Photoproduction) with { Electrons = electrons };
        _ = Of(plan);
        Assert.Throws<OperationCanceledException>(() => new SignalIntegral(plan, SharedMatter.Matter, 2, cancel: Stopped));
    }

    // Progress beyond one half is that of the masses.
    [Fact]
    public void A_scan_that_is_stopped_at_its_masses_is_no_scan_of_failed_points()
    {
        using var source = new CancellationTokenSource();
        var plan = new LimitPlan(Plan("dark-photon", SignalProcess.Bremsstrahlung), [0.01, 0.02, 0.05, 0.1], 0.9, LimitMethod.Cls);
        Assert.ThrowsAny<OperationCanceledException>(() => Exclusion.Curve(plan, SharedMatter.Matter, 1, new AtHalf(source), source.Token));
    }

    [Fact]
    public void Monte_Carlo_along_flights_stops_before_its_tables() =>
        Assert.Throws<OperationCanceledException>(() => SignalMonteCarlo.At(Plan("spin-2"), SharedMatter.Matter, 0.1, 10, cancel: Stopped));

    private sealed class AtHalf(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value)
        {
            if (value > 0.5) source.Cancel();
        }
    }
}
