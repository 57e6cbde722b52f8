using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Transport;
using Tenebra.Yields;

namespace Tenebra.Tests.Yields;

/// <summary>The cut on measured energy in the yields.</summary>
public sealed class MeasuredEnergyTests(ITestOutputHelper output)
{
    private const long Showers = 60_000;

    private static YieldPlan Plan(string darkMatter = "dirac", string experiment = "na64e-2022") => new(
        Experiment.Load(DataFolder.Embedded, experiment), Model.Load(DataFolder.Embedded, "dark-photon").With("darkMatter", darkMatter), new());

    private static YieldPlan With(YieldPlan plan, double spread, double stochastic, double constant) => plan with
    {
        Experiment = plan.Experiment with
        {
            Beam = plan.Experiment.Beam with { RelativeEnergySpread = spread },
            Signature = plan.Experiment.Signature with { EcalResolution = new EcalResolution(stochastic, constant) },
        },
    };

    private static Estimate Of(YieldPlan plan, double mass, int process) =>
        new SignalIntegral(plan, SharedMatter.Matter, 2).At(mass).ByProcess[process].At(plan.Model.Couplings.Value);

    [Theory]
    [InlineData("dirac", 0.1)]
    [InlineData("dirac", 0.22)]
    [InlineData("dirac", 0.23)]
    [InlineData("dirac", 0.24)]
    [InlineData("dirac", 0.26)]
    [InlineData("dirac", 0.3)]
    [InlineData("scalar", 0.1)]
    [InlineData("scalar", 0.22)]
    [InlineData("scalar", 0.23)]
    [InlineData("scalar", 0.24)]
    [InlineData("scalar", 0.26)]
    [InlineData("scalar", 0.3)]
    public void Shower_by_shower_with_drawn_energies_the_signal_is_the_integral(string darkMatter, double mass)
    {
        YieldPlan plan = Plan(darkMatter);
        SignalYield integral = new SignalIntegral(plan, SharedMatter.Matter, 2).At(mass);
        var flights = SignalMonteCarlo.At(plan with { Seed = 2 }, SharedMatter.Matter, mass, mass < 0.3 ? Showers : 5 * Showers, 2, cancel: TestContext.Current.CancellationToken);
        foreach ((ProcessYield of, (string process, Estimate events)) in integral.ByProcess.Zip(flights))
        {
            Estimate expected = of.At(plan.Model.Couplings.Value);
            double ratio = events.Value / expected.Value, error = Math.Sqrt(Math.Pow(expected.RelativeError, 2) + Math.Pow(events.RelativeError, 2));
            output.WriteLine($"{darkMatter} {mass:g} GeV {process}: {expected.Value:g4} events, ratio {ratio:f4} ± {error:f4}");
            Assert.True(error < 0.1, $"{process}: an error of {error:f3} says nothing");
            Assert.Equal(1, ratio, Math.Max(0.01, 3 * error));
        }
    }

    // Positrons of 47.4, 51.8 and 56.4 GeV resonate: below, at and above the threshold of 50.
    [Theory]
    [InlineData("dirac", 0.22, 2.0, 2.3)]
    [InlineData("scalar", 0.22, 11.0, 15.0)]
    [InlineData("dirac", 0.23, 0.85, 0.89)]
    [InlineData("scalar", 0.23, 0.73, 0.77)]
    [InlineData("dirac", 0.24, 0.97, 1.0)]
    [InlineData("scalar", 0.24, 0.97, 1.0)]
    public void The_resolution_makes_the_resonance_below_the_threshold_and_takes_from_that_above(string darkMatter, double mass, double least, double most)
    {
        double ratio = Of(Plan(darkMatter), mass, 1).Value / Of(Plan(darkMatter).WithSharpCut(), mass, 1).Value;
        output.WriteLine($"{darkMatter} {mass:g} GeV: {ratio:f3}");
        Assert.InRange(ratio, least, most);
    }

    // ∫dE T(E) ∫dk dσ/dk [A(k) − θ(k − 50)], midpoints in both.
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.22)]
    [InlineData(1)]
    public void What_the_resolution_adds_to_bremsstrahlung_is_the_double_integral_done_plainly(double mass)
    {
        YieldPlan plan = Plan() with { Process = SignalProcess.Bremsstrahlung };
        var target = new SignalTarget(plan, SharedMatter.Matter);
        TrackLength tracks = SharedMatter.Matter.Tracks.Of(target.Shower, 2, cancel: TestContext.Current.CancellationToken);
        var nucleus = new Nucleus(82, 207);
        var emission = new Emission(MediatorKind.Vector, Constants.ElectronMass, 100, mass, nucleus, FormFactors.Of(FormFactors.Default, nucleus));
        double sum = 0;
        const double step = 1;
        for (double k = 34.5; k < 66; k += step)
        {
            double weight = step * (target.Cut.Missed(k) - (k > 50 ? 1 : 0)), low = k + Constants.ElectronMass;
            for (int piece = 0; piece < 24; piece++)
            {
                // Ends that come nearer to k like a cube.
                double a = low + (100 - low) * Math.Pow(piece / 24.0, 3), b = low + (100 - low) * Math.Pow((piece + 1) / 24.0, 3), energy = 0.5 * (a + b);
                double length = tracks.IntegralElectron(a, b).Value + tracks.IntegralPositron(a, b).Value;
                sum += weight * length * ExactTreeLevel.DifferentialCrossSection(emission.AtEnergy(energy), k / energy, tolerance: 1e-2).Value / energy;
            }
        }
        Material lead = SharedMatter.Matter.Materials["Pb"];
        double plain = sum * lead.NucleiPerCm2PerRadiationLength(lead.Components[0]) * Constants.SquareCmPerGeV2 * Constants.ElectricCharge2
            * target.Exposure * Math.Pow(plan.Model.Couplings.Value, 2);
        double sharp = Of(plan.WithSharpCut() with { Seed = 1 }, mass, 0).Value;
        // The same showers, without the flank: the table above the threshold does not depend on how far below it they were followed.
        double all = Of(plan, mass, 0).Value;
        output.WriteLine($"{mass:g} GeV: flank over yield, plainly {plain / all:f5}; folded over sharp {all / sharp:f5}");
        Assert.Equal(plain / all, 1 - sharp / all, 0.004);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_better_calorimeter_and_a_narrower_beam_end_at_the_sharp_threshold(int process)
    {
        const double mass = 0.22;
        YieldPlan sharp = Plan().WithSharpCut();
        double end = Of(sharp, mass, process).Value;
        Assert.Equal(end, Of(With(sharp, 0, 0, 0), mass, process).Value);
        double far = Of(With(sharp, 1e-3, 1e-2, 4e-3), mass, process).Value / end - 1, near = Of(With(sharp, 1e-5, 1e-4, 4e-5), mass, process).Value / end - 1;
        output.WriteLine($"process {process}: a tenth {far:g3}, a thousandth {near:g3}");
        Assert.InRange(Math.Abs(near), 0, 0.004);
    }

    [Fact]
    public void A_positron_beam_with_a_spread_has_its_resonance_on_both_sides_of_its_energy()
    {
        // What flies within a fraction of a per cent of 100 GeV is spread over some GeV.
        YieldPlan plan = Plan(experiment: "na64e-positron-2022");
        plan = plan with { Model = plan.Model.With("alphaD", "1e-6") };
        double Mass(double energy) => Math.Sqrt(2 * Constants.ElectronMass * (energy + Constants.ElectronMass));
        double Spread(double energy) => Of(plan, Mass(energy), 1).Value / Of(plan.WithSharpCut(), Mass(energy), 1).Value;
        double edge = Spread(99.98), inside = Spread(98.5), far = Spread(90);
        output.WriteLine($"over a beam of one energy: {edge:f3} at 99.98 GeV, {inside:f3} at 98.5 GeV, {far:f3} at 90 GeV");
        Assert.InRange(edge, 0.01, 0.9);
        Assert.True(inside > 1.1);
        Assert.Equal(1, far, 0.03);
        Assert.True(Of(plan.WithSharpCut(), Mass(101.5), 1).Value < 1e-3 * Of(plan, Mass(101.5), 1).Value);
    }

    [Fact]
    public void The_plan_names_resolution_and_spread() =>
        Assert.NotEqual(Plan().Canonical, Plan().WithSharpCut().Canonical);
}
