using Tenebra.Materials;
using Tenebra.Tests.Particles;

namespace Tenebra.Tests.Materials;

public sealed class ElectronShellTableTests
{
    private const string Header = "z,shell,electrons,bindingEnergyEv,kineticEnergyEv\n";

    private static readonly ElementTable Elements = ElementTable.Load(DataFolder.Embedded);
    private static readonly ElectronShellTable Shells = ElectronShellTable.Load(DataFolder.Embedded);

    [Fact]
    public void Every_element_has_as_many_electrons_as_protons()
    {
        foreach (Element element in Elements.All) Assert.Equal(element.Z, Shells[element].Sum(s => s.Electrons), tolerance: 1e-6 * element.Z);
    }

    // Measured binding energies, X-ray Data Booklet table 1-1, in eV.
    [Theory]
    [InlineData("Al", "K", 1559.6)]
    [InlineData("Si", "K", 1839)]
    [InlineData("Fe", "K", 7112)]
    [InlineData("Cu", "K", 8979)]
    [InlineData("Cu", "L3", 932.7)]
    [InlineData("W", "K", 69525)]
    [InlineData("W", "L1", 12100)]
    [InlineData("Pb", "K", 88005)]
    [InlineData("Pb", "L1", 15861)]
    [InlineData("Pb", "L3", 13035)]
    [InlineData("Pb", "M1", 3851)]
    public void Inner_shells_are_bound_as_measured(string symbol, string shell, double bindingEnergyEv) =>
        Assert.Equal(1, Shells[Elements[symbol]].Single(s => s.Name == shell).BindingEnergyEv / bindingEnergyEv, tolerance: 0.012);

    [Fact]
    public void An_electron_moves_with_at_least_its_binding_energy()
    {
        foreach (Element element in Elements.All)
            foreach (ElectronShell shell in Shells[element]) Assert.True(shell.KineticEnergyEv > 0.99 * shell.BindingEnergyEv);
    }

    [Fact]
    public void An_element_without_shells_is_named()
    {
        using var folder = new OverridingFolder("materials/electron-shells.csv", Header + "1,K,1,13.6,13.6\n");
        var table = ElectronShellTable.Load(folder.Data);
        Assert.Single(table[Elements["H"]]);
        InputException e = Assert.Throws<InputException>(() => table[Elements["Pb"]]);
        Assert.Contains("no electron shells of lead (Z = 82)", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2,K,1,24,39\n", "add to Z = 2")]
    [InlineData("2,K,2,24,39\n1,K,1,13,13\n", "line 3, z")]
    [InlineData("2,K,1,24,39\n2,K,1,24,39\n", "line 3, shell")]
    [InlineData("2,K,2,0,39\n", "bindingEnergyEv")]
    public void A_table_at_fault_is_refused(string rows, string part)
    {
        using var folder = new OverridingFolder("materials/electron-shells.csv", Header + rows);
        InputException e = Assert.Throws<InputException>(() => ElectronShellTable.Load(folder.Data));
        Assert.Contains(part, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_of_the_file_is_kept() => Assert.Equal(64, Assert.Single(Shells.DataSha256).Value.Length);
}
