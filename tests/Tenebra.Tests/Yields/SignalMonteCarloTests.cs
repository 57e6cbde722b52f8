using Tenebra.Experiments;
using Tenebra.Models;
using Tenebra.Yields;

namespace Tenebra.Tests.Yields;

public sealed class SignalMonteCarloTests(ITestOutputHelper output)
{
    private const long Showers = 40_000;

    private static YieldPlan Plan(string experiment, string model, ulong seed = 1) =>
        new(Experiment.Load(DataFolder.Embedded, experiment), Model.Load(DataFolder.Embedded, model), new(), Seed: seed);

    [Theory]
    [InlineData("na64e-2022", "dark-photon", 0.01)]
    [InlineData("na64e-2022", "dark-photon", 0.1)]
    [InlineData("na64e-2022", "dark-photon", 0.24)]
    [InlineData("na64e-2022", "dark-photon", 0.26)]
    [InlineData("na64e-2022", "scalar", 0.2)]
    [InlineData("na64e-2022", "pseudoscalar", 0.24)]
    [InlineData("na64e-2022", "axial-vector", 0.22)]
    [InlineData("na64e-positron-2022", "dark-photon", 0.24)]
    [InlineData("na64e-positron-2022", "scalar", 0.05)]
    [InlineData("na64e-positron-2022", "pseudoscalar", 0.3)]
    [InlineData("na64e-positron-2022", "axial-vector", 0.25)]
    [InlineData("na64e-positron-2023", "dark-photon", 0.2)]
    public void Flight_by_flight_the_signal_is_the_integral_over_the_track_length(string experiment, string name, double mass)
    {
        YieldPlan plan = Plan(experiment, name);
        double parameter = plan.Model.Couplings.Value;
        SignalYield integral = new SignalIntegral(plan, SharedMatter.Matter, 2).At(mass);
        var flights = SignalMonteCarlo.At(
            plan with { Seed = 2 }, SharedMatter.Matter, mass, Showers, 2, cancel: TestContext.Current.CancellationToken);
        ProcessYield[] ofLeptons = [.. integral.ByProcess.Where(p => p.Process is "bremsstrahlung" or "annihilation")];
        Assert.Equal(ofLeptons.Select(p => p.Process), flights.Select(f => f.Process));
        foreach ((ProcessYield of, (string process, Estimate events)) in ofLeptons.Zip(flights))
        {
            Estimate expected = of.At(parameter);
            double ratio = events.Value / expected.Value;
            double error = Math.Sqrt(expected.RelativeError * expected.RelativeError + events.RelativeError * events.RelativeError);
            output.WriteLine($"{experiment} {name} {mass:g} GeV {process}: {expected.Value:g4} events, ratio {ratio:f4} ± {error:f4}");
            Assert.True(error < 0.1, $"{process}: an error of {error:f3} says nothing");
            Assert.Equal(1, ratio, Math.Max(0.01, 3 * error));
        }
    }

    [Fact]
    public void The_signal_does_not_depend_on_the_number_of_threads()
    {
        YieldPlan plan = Plan("na64e-2022", "dark-photon", seed: 3);
        var one = SignalMonteCarlo.At(plan, SharedMatter.Matter, 0.24, 1000, 1, cancel: TestContext.Current.CancellationToken);
        var three = SignalMonteCarlo.At(plan, SharedMatter.Matter, 0.24, 1000, 3, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(one, three);
    }

    [Fact]
    public void Where_kinematics_or_couplings_forbid_the_signal_there_is_none()
    {
        YieldPlan plan = Plan("na64e-2022", "dark-photon");
        foreach ((YieldPlan closed, double mass) in new[] { (plan, 150.0), (plan with { Model = plan.Model.With("alphaD", "0") }, 0.1) })
        {
            var events = SignalMonteCarlo.At(closed, SharedMatter.Matter, mass, 10, cancel: TestContext.Current.CancellationToken);
            Assert.All(events, e => Assert.Equal(Estimate.Zero, e.Events));
        }
    }

    [Fact]
    public void A_muon_beam_is_not_followed_by_electromagnetic_showers()
    {
        YieldPlan plan = Plan("na64e-2022", "dark-photon");
        YieldPlan muons = plan with { Experiment = plan.Experiment with { Beam = plan.Experiment.Beam with { Particle = "mu-" } } };
        Assert.Contains("mu- beam", Assert.Throws<InputException>(() => SignalMonteCarlo.At(muons, SharedMatter.Matter, 0.1, 10, cancel: TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_without_thickness_makes_no_shower()
    {
        YieldPlan plan = Plan("na64e-2022", "dark-photon");
        Experiment thin = plan.Experiment with { Target = plan.Experiment.Target with { Layers = [.. plan.Experiment.Target.Layers.Select(l => l with { ThicknessCm = 1e-9 })] } };
        Assert.Contains("radiation lengths", Assert.Throws<InputException>(() => new SignalIntegral(plan with { Experiment = thin }, SharedMatter.Matter)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_below_what_showers_are_followed_to_is_refused() => Assert.Contains(
        "thresholdGeV",
        Assert.Throws<InputException>(() =>
        {
            YieldPlan plan = Plan("na64e-2022", "dark-photon");
            SignalMonteCarlo.At(plan with { Experiment = plan.Experiment.With("thresholdGeV", "0.0005") }, SharedMatter.Matter, 0.1, 10, cancel: TestContext.Current.CancellationToken);
        }).Message,
        StringComparison.Ordinal);
}
