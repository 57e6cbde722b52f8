using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Transport;
using Tenebra.Transport.Showers;
using Tenebra.Yields;

namespace Tenebra.Tests.Yields;

public sealed class SignalIntegralTests
{
    private static readonly Experiment Na64 = Experiment.Load(DataFolder.Embedded, "na64e-2022");
    private static readonly Model DarkPhoton = Model.Load(DataFolder.Embedded, "dark-photon");
    private static readonly SignalIntegral Signal = Of(Na64, DarkPhoton);
    private static readonly SignalIntegral Sharp = new(new YieldPlan(Na64, DarkPhoton, new()).WithSharpCut(), SharedMatter.Matter, 2);

    // The lead and the scintillator of 150 cells.
    private static readonly double ThicknessX0 = Na64.Target.Layers.Sum(l => l.TotalThickness / SharedMatter.Matter.Materials[l.Material].RadiationLengthCm);

    private static Estimate Radiated(SignalYield yield) => yield.ByProcess[0].PerUnitCoupling;

    private static SignalIntegral Of(Experiment experiment, Model model, BremsstrahlungSettings? settings = null) =>
        new(new YieldPlan(experiment, model, settings ?? new()), SharedMatter.Matter, 2);

    /// <summary>Monte Carlo of the same physics done apart: mediators above 50 GeV per electron and ε², printed there with two to four digits.</summary>
    [Theory]
    [InlineData(0.001, 0.200, 0.01)]
    [InlineData(0.00315, 5.95e-2, 0.01)]
    [InlineData(0.01, 1.131e-2, 0.01)]
    [InlineData(0.03, 1.75e-3, 0.01)]
    [InlineData(0.1, 1.456e-4, 0.01)]
    [InlineData(0.2, 2.81e-5, 0.01)]
    [InlineData(0.5, 2.4e-6, 0.025)]
    [InlineData(1, 2.4e-7, 0.025)]
    public void Mediators_per_electron_are_those_of_an_independent_Monte_Carlo(double mass, double perElectron, double rounding)
    {
        SignalYield yield = Sharp.At(mass);
        Assert.Equal(1, Radiated(yield).Value / (Na64.ParticlesOnTarget * Na64.Efficiency) / perElectron, rounding);
    }

    [Fact]
    public void The_yield_is_the_integral_of_track_length_times_cross_section_done_plainly()
    {
        const double Mass = 0.1;
        TrackLength tracks = SharedMatter.Matter.Tracks.Of(new ThickTarget(ShowerParticle.Electron, 100, SharedMatter.Matter.Materials["Pb"], ThicknessX0, 50, 1), 2, cancel: TestContext.Current.CancellationToken);
        Material lead = SharedMatter.Matter.Materials["Pb"];
        var nucleus = new Nucleus(82, 207);
        double CrossSection(double energy) => ExactTreeLevel.CrossSection(
            new Emission(MediatorKind.Vector, Constants.ElectronMass, energy, Mass, nucleus, FormFactors.Of("tsai", nucleus)),
            EmissionWindow.Above(50 / energy), 1e-4).Value;
        // Slices so thin that the cross section is a constant in each.
        double sum = 0;
        for (double low = 50; low < 100; low += 0.05)
            sum += (tracks.IntegralElectron(low, low + 0.05).Value + tracks.IntegralPositron(low, low + 0.05).Value) * CrossSection(low + 0.025);
        double plain = sum * lead.NucleiPerCm2PerRadiationLength(lead.Components[0]) * Constants.SquareCmPerGeV2
            * Constants.ElectricCharge2 * Na64.ParticlesOnTarget * Na64.Efficiency;
        Assert.Equal(1, Radiated(Sharp.At(Mass)).Value / plain, 1e-3);
    }

    [Fact]
    public void The_signal_goes_with_the_square_of_the_coupling_while_invisible_decays_dominate()
    {
        SignalYield yield = Signal.At(0.05);
        Assert.Equal(4, yield.Signal(2e-4).Value / yield.Signal(1e-4).Value, 1e-5);
        Assert.Equal(0, yield.Signal(0).Value);
    }

    [Fact]
    public void At_large_coupling_visible_decays_eat_the_signal()
    {
        SignalYield yield = Signal.At(0.05);
        double invisible = SignalYield.InvisibleBranching(DarkPhoton, 0.05, 1);
        Assert.InRange(invisible, 0.5, 0.95);
        Assert.Equal(Radiated(yield).Value * invisible, yield.ByProcess[0].At(1).Value, 1e-9 * Radiated(yield).Value);
    }

    [Fact]
    public void The_yield_is_proportional_to_exposure_and_falls_with_the_threshold()
    {
        double once = Signal.At(0.01).PerUnitCoupling.Value;
        Assert.Equal(10, Of(Na64.With("exposure", "9.37e12"), DarkPhoton).At(0.01).PerUnitCoupling.Value / once, 1e-9);
        Assert.True(Of(Na64.With("thresholdGeV", "40"), DarkPhoton).At(0.01).PerUnitCoupling.Value > 1.2 * once);
    }

    [Theory]
    [InlineData(99.9999, "beam energy")]
    [InlineData(150, "beam energy")]
    public void A_mediator_too_heavy_for_the_beam_gives_nothing_and_says_why(double mass, string reason)
    {
        var real = new SignalIntegral(new YieldPlan(Na64, DarkPhoton, new(), Process: SignalProcess.Bremsstrahlung), SharedMatter.Matter);
        SignalYield yield = real.At(mass);
        Assert.Equal(0, yield.PerUnitCoupling.Value);
        Assert.Contains(reason, yield.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mediator_that_only_decays_visibly_gives_nothing_and_one_that_cannot_decay_escapes()
    {
        Model visible = DarkPhoton.With("alphaD", "0");
        SignalIntegral signal = Of(Na64, visible);
        Assert.Contains("never invisibly", signal.At(0.1).Reason, StringComparison.Ordinal);
        Assert.Null(signal.At(0.0005).Reason);
        Assert.Equal(1, SignalYield.InvisibleBranching(visible, 0.0005, 1e-3));
    }

    [Fact]
    public void The_error_contains_the_statistical_one_of_the_track_length()
    {
        Estimate events = Radiated(Signal.At(0.1));
        Assert.InRange(events.RelativeError, 0.0004, 0.002);
    }

    [Theory]
    [InlineData("thresholdGeV", "0.0005", "thresholdGeV")]
    public void A_threshold_below_the_known_shower_is_refused(string name, string value, string expected) =>
        Assert.Contains(expected, Assert.Throws<InputException>(() => Of(Na64.With(name, value), DarkPhoton)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_provenance_names_every_data_file()
    {
        Provenance provenance = Signal.At(0.1).Provenance;
        Assert.Equal(
            [
                "experiments/na64e-2022.json", "materials/density-effect.csv", "materials/electron-shells.csv", "materials/elements.csv", "materials/materials.json",
                "materials/photon-cross-sections.csv", "materials/radiative-stopping.csv", "models/dark-photon.json",
                "particles/vector-mesons.csv", "production/vector-meson-photoproduction.csv",
            ],
            provenance.DataSha256.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("mass=0.1", provenance.Plan, StringComparison.Ordinal);
    }
}
