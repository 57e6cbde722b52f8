using Tenebra.Experiments;
using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Statistics;
using Tenebra.Tests.Yields;
using Tenebra.Yields;

namespace Tenebra.Tests.Limits;

public sealed class ResonanceTests(ITestOutputHelper output)
{
    private static readonly double[] Masses = [0.05, .. Enumerable.Range(0, 15).Select(i => (19 + i) / 100.0), 0.34, 0.36, 0.5];

    // Gain: limit on ε of bremsstrahlung alone over that of all processes.
    private static (double Mass, double Limit, double Gain)[] Gains(string experiment, ElectronMotion electrons = ElectronMotion.AtRest)
    {
        double[] Limits(SignalProcess process)
        {
            var plan = new YieldPlan(
                Experiment.Load(DataFolder.Embedded, experiment), Model.Load(DataFolder.Embedded, "dark-photon"), new(), electrons, process);
            LimitCurve curve = Exclusion.Curve(
                new LimitPlan(plan, Masses, 0.9, LimitMethod.Cls), SharedMatter.Matter, 2, cancel: TestContext.Current.CancellationToken);
            return [.. curve.Points.Select(p => p.Excluded[0].Lo)];
        }
        return [.. Masses.Zip(Limits(SignalProcess.All), Limits(SignalProcess.Bremsstrahlung)).Select(t => (t.First, t.Second, t.Third / t.Second))];
    }

    [Theory]
    [InlineData("na64e-2022", ElectronMotion.AtRest, 3.5)]
    [InlineData("na64e-2022", ElectronMotion.Shells, 3.5)]
    [InlineData("na64e-positron-2022", ElectronMotion.AtRest, 8)]
    public void The_limit_dips_where_shower_positrons_meet_the_resonance(string experiment, ElectronMotion electrons, double least)
    {
        var gains = Gains(experiment, electrons);
        foreach (var (mass, limit, gain) in gains) output.WriteLine($"{experiment} {electrons.Name} {mass:f3} GeV: ε = {limit:g4}, gain {gain:f3}");
        var deepest = gains.MaxBy(g => g.Gain);
        Assert.InRange(deepest.Gain, least, 30);
        if (experiment == "na64e-2022") Assert.InRange(deepest.Mass, 0.226, 0.245);
        else Assert.InRange(deepest.Mass, 0.3, 0.325);
        // Beside √(2 m_e E) of the threshold and of the beam the resonance is gone.
        Assert.All(gains.Where(g => g.Mass is < 0.1 or > 0.45), g => Assert.InRange(g.Gain, 1, 1.1));
        Assert.All(gains.Where(g => g.Mass is > 0.23 and < 0.295), g => Assert.True(g.Gain > 1.5));
        Assert.All(gains, g => Assert.True(g.Gain >= 1));
    }
}
