using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production;

public sealed class CrossSectionTableTests
{
    private static readonly Nucleus Lead = new(82, 207);
    private static readonly BremsstrahlungSettings Settings = new();

    private static Emission At(double mass, double energy = 100) =>
        new(MediatorKind.Vector, Constants.ElectronMass, energy, mass, Lead, FormFactors.Of("tsai", Lead));

    [Theory]
    [InlineData(1e-3)]
    [InlineData(0.1)]
    [InlineData(2)]
    public void Between_its_points_the_table_is_the_cross_section_within_its_error(double mass)
    {
        var table = new CrossSectionTable(At(mass), 50, Settings);
        foreach (double energy in (double[])[50.1, 51, 57.3, 68.9, 83.1, 99.2, 100])
        {
            double direct = ExactTreeLevel.CrossSection(At(mass, energy), EmissionWindow.Above(50 / energy), 1e-5).Value;
            Assert.InRange(Math.Abs(table.At(energy) - direct), 0, table.Error);
        }
        Assert.InRange(table.Error / table.At(100), 0, 3e-3);
    }

    [Fact]
    public void Where_the_window_is_closed_there_is_no_cross_section()
    {
        var table = new CrossSectionTable(At(0.1), 50, Settings);
        Assert.Equal(50 + Constants.ElectronMass, table.Opening, 1e-12);
        Assert.Equal(0, table.At(50));
        Assert.Equal(0, table.At(table.Opening));
        Assert.True(table.At(table.Opening * (1 + 1e-9)) > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.At(100.1));
    }

    [Fact]
    public void A_mediator_heavier_than_the_threshold_opens_the_window_at_its_own_mass() =>
        Assert.Equal(60 + Constants.ElectronMass, new CrossSectionTable(At(60), 50, Settings).Opening, 1e-12);

    [Fact]
    public void Above_the_beam_energy_the_table_is_empty()
    {
        var table = new CrossSectionTable(At(120), 50, Settings);
        Assert.True(table.IsEmpty);
        Assert.Equal(0, table.At(100));
    }
}
