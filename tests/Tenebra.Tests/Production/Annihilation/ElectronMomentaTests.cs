using MathNet.Numerics.Integration;
using Tenebra.Materials;
using Tenebra.Production.Annihilation;

namespace Tenebra.Tests.Production.Annihilation;

public sealed class ElectronMomentaTests
{
    private const double AtomicMomentum = Constants.Alpha * Constants.ElectronMass;

    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);
    private static readonly ElectronShellTable Shells = ElectronShellTable.Load(DataFolder.Embedded);

    private static double ProfileAtZero(string symbol) =>
        Materials.Elements[symbol].Z * AtomicMomentum * ElectronMomenta.Of(Materials[symbol], Shells).Profile(0);

    [Fact]
    public void Hydrogen_has_the_momenta_of_its_ground_state()
    {
        MomentumShell shell = Assert.Single(ElectronMomenta.Of(Materials["H"], Shells).Shells);
        Assert.Equal(1, shell.Scale / AtomicMomentum, tolerance: 3e-4);
        Assert.Equal(8 / (3 * Math.PI), ProfileAtZero("H"), tolerance: 3e-4);
    }

    [Theory]
    [InlineData("C")]
    [InlineData("Pb")]
    [InlineData("water")]
    [InlineData("lead-scintillator")]
    public void Every_electron_is_counted_once(string material)
    {
        var electrons = ElectronMomenta.Of(Materials[material], Shells);
        Assert.Equal(1, electrons.Shells.Sum(s => s.Share), tolerance: 1e-6);
        // p = p₀ tan ψ, the scale of the innermost shell bounds the rest.
        double p0 = electrons.Shells.Max(s => s.Scale), sum = 0;
        for (int i = 0; i < 40; i++)
            sum += 2 * GaussLegendreRule.Integrate(
                t => p0 / (Math.Cos(t) * Math.Cos(t)) * electrons.Profile(p0 * Math.Tan(t)), i * Math.PI / 80, (i + 1) * Math.PI / 80, 40);
        Assert.Equal(1, sum, tolerance: 1e-6);
    }

    // Profiles of free atoms in the Hartree-Fock approximation (Biggs, Mendelsohn and Mann 1975), atomic units.
    [Theory]
    [InlineData("He", 1.07)]
    [InlineData("Ne", 2.73)]
    [InlineData("Ar", 5.06)]
    public void Profiles_of_rare_gases_are_flatter_than_Hartree_and_Focks_by_less_than_a_third(string symbol, double known) =>
        Assert.InRange(ProfileAtZero(symbol) / known, 0.70, 1);

    // Virial theorem: the kinetic energy of the electrons is the binding energy of the atom (Hartree-Fock, atomic units).
    [Theory]
    [InlineData("He", 2.8617)]
    [InlineData("C", 37.689)]
    [InlineData("Ne", 128.547)]
    [InlineData("Ar", 526.82)]
    public void The_kinetic_energies_of_an_atom_add_to_its_binding_energy(string symbol, double hartrees)
    {
        double sum = Shells[Materials.Elements[symbol]].Sum(s => s.Electrons * s.KineticEnergyEv);
        Assert.Equal(1, sum * Unit.EV / (Constants.Alpha2 * Constants.ElectronMass) / hartrees, tolerance: 0.04);
    }

    [Fact]
    public void Free_electrons_are_the_limit_of_small_binding()
    {
        ElectronMomenta lead = ElectronMomenta.Of(Materials["Pb"], Shells), free = lead.Scaled(1e-6);
        Assert.Equal(1e3, free.Profile(0) / lead.Profile(0), tolerance: 1e-9);
        Assert.Equal(1e-6 * lead.Shells[0].BindingEnergy, free.Shells[0].BindingEnergy, tolerance: 1e-20);
    }
}
