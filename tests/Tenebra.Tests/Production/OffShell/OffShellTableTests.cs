using Tenebra.Production.OffShell;

namespace Tenebra.Tests.Production.OffShell;

public sealed class OffShellTableTests
{
    private static readonly VirtualEmissionTable Electrons = new(Pairs.Electrons(), 50, new());

    private static OffShellTable At(double mass) => new(Electrons, VirtualMediator.Photon, Pairs.Dirac(mass));

    [Theory]
    [InlineData(0.06)]
    [InlineData(0.5)]
    public void Between_its_points_the_table_is_the_cross_section_within_its_error(double mass)
    {
        OffShellTable table = At(mass);
        foreach (double energy in (double[])[50.1, 57.3, 83.1, 100])
        {
            double direct = Pairs.Millicharged(Pairs.Above(Pairs.Electrons(energy: energy), 50 / energy), mass).CrossSection.Value;
            Assert.InRange(Math.Abs(table.At(energy) - direct), 0, table.Error);
        }
        Assert.InRange(table.Error / table.At(100), 0, 3e-3);
    }

    [Fact]
    public void A_table_does_not_depend_on_the_pairs_before_it()
    {
        At(0.2);
        var alone = new OffShellTable(new(Pairs.Electrons(), 50, new()), VirtualMediator.Photon, Pairs.Dirac(0.3));
        Assert.Equal(alone.At(77), At(0.3).At(77));
        double charged = new OffShellTable(Electrons, VirtualMediator.Photon, Pairs.Dirac(0.3, 1e-3)).At(77);
        Assert.Equal(1e-6, charged / alone.At(77), tolerance: 1e-18);
    }

    [Fact]
    public void Where_the_window_is_closed_there_is_no_cross_section()
    {
        OffShellTable table = At(0.1);
        Assert.Equal(50 + Constants.ElectronMass, table.Opening, 1e-12);
        Assert.Equal(0, table.At(50));
        Assert.True(table.At(table.Opening * (1 + 1e-9)) > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.At(100.1));
        Assert.True(At(45).IsEmpty);
        Assert.Equal(0, At(45).At(100));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VirtualEmissionTable(Pairs.Electrons(), -1, new()));
    }
}
