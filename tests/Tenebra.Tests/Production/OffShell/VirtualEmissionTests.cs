using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.OffShell;

namespace Tenebra.Tests.Production.OffShell;

public sealed class VirtualEmissionTests
{
    [Theory]
    [InlineData(MediatorKind.Vector, Constants.MuonMass, 160, 82, 0.5)]
    [InlineData(MediatorKind.AxialVector, Constants.ElectronMass, 100, 82, 0.5)]
    [InlineData(MediatorKind.Scalar, Constants.ElectronMass, 4, 6, 0.7)]
    [InlineData(MediatorKind.Pseudoscalar, Constants.MuonMass, 15, 74, 0.2)]
    public void At_any_mass_it_is_the_emission_of_a_real_mediator_within_its_error(MediatorKind kind, double lepton, double energy, int z, double leastX)
    {
        Nucleus nucleus = new(z, z == 6 ? 12 : 5 * z / 2);
        var emission = new Emission(kind, lepton, energy, 0.1, nucleus, FormFactors.Of("tsai", nucleus));
        var masses = new VirtualEmission(emission, EmissionWindow.Above(leastX), new());
        foreach (double q in (double[])[1e-4, 0.0123, 0.2, 0.1 * masses.LargestMass, 0.5 * masses.LargestMass, 0.93 * masses.LargestMass])
        {
            Estimate interpolated = masses.At(q);
            double direct = ExactTreeLevel.CrossSection(emission.AtMass(q), EmissionWindow.Above(leastX), 1e-4).Value;
            Assert.InRange(Math.Abs(interpolated.Value - direct), 0, interpolated.Error);
            Assert.InRange(interpolated.RelativeError, 0, 2e-3);
        }
    }

    [Fact]
    public void The_largest_mass_is_where_the_window_closes()
    {
        foreach (double leastX in (double[])[0, 0.5, 0.95])
        {
            VirtualEmission masses = Pairs.Above(Pairs.Muons(), leastX);
            double largest = masses.LargestMass;
            Assert.True(Largest(largest * (1 - 1e-9)) > Math.Max(leastX * 160, largest));
            Assert.False(Largest(largest * (1 + 1e-9)) > Math.Max(leastX * 160, largest * (1 + 1e-9)));
            Assert.Equal(Estimate.Zero, masses.At(largest));
        }
        Assert.Equal(0, Pairs.Above(Pairs.Muons(), 1).LargestMass);
        Assert.Throws<ArgumentOutOfRangeException>(() => Pairs.Above(Pairs.Muons()).At(0));

        static double Largest(double mass) => 160 * Pairs.Muons().AtMass(mass).LargestX;
    }
}
