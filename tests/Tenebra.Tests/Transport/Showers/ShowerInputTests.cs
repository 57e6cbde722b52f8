using Tenebra.Materials;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

/// <summary>Bad input is named; targets and plans are what they say.</summary>
public sealed class ShowerInputTests
{
    private static Material Lead => Laboratory.Lead;

    private static string Refused(Func<object> work) => Assert.Throws<InputException>(work).Message;

    [Theory]
    [InlineData(0, 0, "cut: 0 is not allowed")]
    [InlineData(-1, 0.1, "cut: -1")]
    [InlineData(double.NaN, 0.1, "cut: NaN")]
    [InlineData(0.01, 0, "production threshold: 0")]
    [InlineData(0.01, 0.02, "production threshold: 0.02")]
    [InlineData(10, 1, "below the kinetic energy of the beam")]
    [InlineData(20, 1, "below the kinetic energy of the beam")]
    public void Cuts_out_of_range_are_refused(double cut, double threshold, string part) =>
        Assert.Contains(part, Refused(() => Laboratory.Run(Laboratory.Plan(ShowerParticle.Photon, 10, ShowerTarget.Of(Lead, 1), new(cut, threshold), 1))), StringComparison.Ordinal);

    [Fact]
    public void Beams_beyond_the_tables_are_refused() =>
        Assert.Contains("energy: 20000", Refused(() => Laboratory.Run(Laboratory.Plan(ShowerParticle.Photon, 2e4, ShowerTarget.Of(Lead, 1), new(1, 1), 1))), StringComparison.Ordinal);

    [Fact]
    public void No_showers_are_refused() =>
        Assert.Contains("showers: 0", Refused(() => Laboratory.Run(Laboratory.Plan(ShowerParticle.Photon, 10, ShowerTarget.Of(Lead, 1), new(1, 1), 0))), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_thickness_is_positive(double thickness)
    {
        Assert.Contains("thickness of layer 1 (Pb)", Refused(() => ShowerTarget.Of(Lead, thickness)), StringComparison.Ordinal);
        Assert.Contains("thickness of lead-scintillator", Refused(() => ShowerTarget.Of(Laboratory.Materials["lead-scintillator"], thickness)), StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_have_layers_of_homogeneous_materials_and_end_at_most_once()
    {
        Assert.Contains("no layers", Refused(() => new ShowerTarget([])), StringComparison.Ordinal);
        Assert.Contains("stack of layers", Refused(() => new ShowerTarget([new(Laboratory.Materials["lead-scintillator"], 1)])), StringComparison.Ordinal);
        Assert.Contains("layer 1", Refused(() => new ShowerTarget([new(Lead, double.PositiveInfinity), new(Lead, 1)])), StringComparison.Ordinal);
        Assert.Contains("did you mean 'Pb'", Refused(() => ShowerTarget.Of(Laboratory.Materials["PB"], 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_material_of_layers_is_built_plate_by_plate_and_cut_off_at_its_thickness()
    {
        Material stack = Laboratory.Materials["lead-scintillator"];
        ShowerTarget target = ShowerTarget.Of(stack, 0.70 / stack.RadiationLengthCm);
        Assert.Equal(["Pb", "polystyrene-scintillator", "Pb", "polystyrene-scintillator", "Pb"], target.Layers.Select(l => l.Material.Name));
        Assert.Equal(0.10, target.Layers[^1].ThicknessCm, 1e-12);
        Assert.Equal(300, Laboratory.Calorimeter.Layers.Count);
    }

    [Fact]
    public void A_plan_names_repeated_plates_once()
    {
        string text = Laboratory.Plan(ShowerParticle.Electron, 100, Laboratory.Calorimeter, new(0.1, 0.01), 10).Canonical;
        Assert.Contains("150x(Pb:0.15+polystyrene-scintillator:0.15", text, StringComparison.Ordinal);
        Assert.Contains("cut=0.1 productionThreshold=0.01 suppressionInMatter=True", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_threshold_is_a_tenth_of_the_cut_where_it_can_be()
    {
        Assert.Equal(0.1, ShowerSettings.Of(1).ProductionThreshold, 1e-15);
        Assert.Equal(ShowerSettings.Lowest, ShowerSettings.Of(5e-4).ProductionThreshold);
        Assert.Throws<InputException>(() => ShowerSettings.Of(1e-5));
    }

    [Fact]
    public void An_interruption_ends_the_showers()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        ShowerPlan plan = Laboratory.Plan(ShowerParticle.Electron, 100, ShowerTarget.Of(Lead, 20), ShowerSettings.Of(0.1), 1000);
        Assert.ThrowsAny<OperationCanceledException>(() => ShowerRun.Of(plan, Laboratory.Atoms, 2, cancel: source.Token));
    }
}
