using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.OffShell;

namespace Tenebra.Tests.Production.OffShell;

/// <summary>The factorised spectrum against the plain 2 → 4 reaction.</summary>
public sealed class DirectPairsTests
{
    private const int Points = 1 << 12;
    private const double Coupling = 0.01;

    [Theory]
    [InlineData(Constants.MuonMass, 160, 0.01, false)]
    [InlineData(Constants.MuonMass, 160, 0.1, false)]
    [InlineData(Constants.ElectronMass, 100, 0.01, false)]
    [InlineData(Constants.MuonMass, 160, 0.05, true)]
    public void Pairs_of_a_photon_are_those_of_the_whole_reaction(double lepton, double energy, double mass, bool scalars)
    {
        DarkMatterKind kind = scalars ? DarkMatterKind.Scalar : DarkMatterKind.Dirac;
        VirtualEmission emission = Pairs.Above(lepton == Constants.MuonMass ? Pairs.Muons() : Pairs.Electrons());
        double factorised = new OffShellSpectrum(emission, VirtualMediator.Photon, DarkPair.Millicharged(kind, 1, mass)).CrossSection.Value;
        var amplitude = new PairAmplitude(MediatorKind.Vector, 0, lepton, mass, scalars);
        Agree(factorised, Constants.ElectricCharge2 * Constants.ElectricCharge2, new DirectPairs(amplitude, energy, 0.5, Pairs.Lead));
    }

    // The axial vector at 0.3 GeV has a third of its pairs from the term of the propagator without a pole.
    [Theory]
    [InlineData(MediatorKind.Vector, 0.1)]
    [InlineData(MediatorKind.AxialVector, 0.3)]
    [InlineData(MediatorKind.Scalar, 0.1)]
    [InlineData(MediatorKind.Pseudoscalar, 200)]
    public void Pairs_of_a_mediator_off_its_shell_are_those_of_the_whole_reaction(MediatorKind kind, double mediatorMass)
    {
        double mass = 0.2;
        DarkPair pair = DarkPair.Of(kind, DarkMatterKind.Dirac, Coupling, mass);
        Estimate factorised = new OffShellSpectrum(Pairs.Above(Pairs.Muons(kind)), new(mediatorMass, Coupling, 0), pair).CrossSection;
        var amplitude = new PairAmplitude(kind, mediatorMass, Constants.MuonMass, mass);
        Agree(factorised.Value, Math.Pow(Coupling, 4), new DirectPairs(amplitude, 160, 0.5, Pairs.Lead));
    }

    [Fact]
    public void The_diagrams_together_conserve_the_current()
    {
        var pair = new PairAmplitude(MediatorKind.Vector, 0, Constants.MuonMass, 0.1);
        var before = FourVector.AlongZ(Constants.MuonMass, 3);
        FourVector after = FourVector.OnShell(Constants.MuonMass, 0.1, -0.2, 0.9), first = FourVector.OnShell(0.1, -0.15, 0.05, 1.1);
        FourVector second = FourVector.OnShell(0.1, 0.02, 0.1, 0.8), transfer = after + first + second - before;
        double size = pair.Sum(before, after, first, second, new(1, 0, 0, 0)) * transfer.Momentum * transfer.Momentum;
        Assert.InRange(pair.Sum(before, after, first, second, transfer), 0, 1e-26 * size);
        Assert.True(pair.Sum(before, after, first, second, before) > 1e-6 * size);
    }

    private static void Agree(double factorised, double couplings, DirectPairs direct)
    {
        Estimate whole = couplings * direct.CrossSection(Points);
        Assert.InRange(whole.RelativeError, 0, 6e-3);
        Assert.InRange(Math.Abs(whole.Value - factorised), 0, 3 * whole.Error + 1e-3 * factorised);
    }
}
