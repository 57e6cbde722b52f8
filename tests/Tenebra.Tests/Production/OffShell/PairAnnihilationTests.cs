using System.Numerics;
using MathNet.Numerics.Integration;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Annihilation;
using Tenebra.Production.OffShell;
using Tenebra.Tests.Production.Annihilation;

namespace Tenebra.Tests.Production.OffShell;

public sealed class PairAnnihilationTests
{
    private const double me = Constants.ElectronMass;

    private static readonly double Alpha2 = Constants.Alpha * Constants.Alpha;

    [Theory]
    [InlineData(1)]
    [InlineData(1e-3)]
    public void Cross_sections_through_a_photon_by_hand(double epsilon)
    {
        const double S = 0.0817, Mass = 0.1;
        double ratio = Mass * Mass / S, beta = Math.Sqrt(1 - 4 * ratio), electron = (1 + 2 * me * me / S) / Math.Sqrt(1 - 4 * me * me / S);
        double dirac = 4 * Math.PI * Alpha2 * epsilon * epsilon / (3 * S) * (1 + 2 * ratio) * beta * electron;
        Assert.Equal(1, new PairAnnihilation(VirtualMediator.Photon, Pairs.Dirac(Mass, epsilon)).CrossSectionAt(S) / dirac, tolerance: 1e-12);
        double scalar = Math.PI * Alpha2 * epsilon * epsilon / (3 * S) * beta * beta * beta * electron;
        DarkPair scalars = DarkPair.Millicharged(DarkMatterKind.Scalar, epsilon, Mass);
        Assert.Equal(1, new PairAnnihilation(VirtualMediator.Photon, scalars).CrossSectionAt(S) / scalar, tolerance: 1e-12);
        double portal = Constants.Alpha * epsilon * epsilon / 24 * Math.Pow(beta, 3) * electron;
        DarkPair equal = DarkPair.AxionAndDarkPhoton(epsilon, Mass, Mass);
        Assert.Equal(1, new PairAnnihilation(VirtualMediator.Photon, equal).CrossSectionAt(S) / portal, tolerance: 1e-12);
    }

    // Beams so slow that the mass of the electron matters.
    [Theory]
    [InlineData(MediatorKind.Vector, 0, 5)]
    [InlineData(MediatorKind.AxialVector, 0.002, 5)]
    [InlineData(MediatorKind.AxialVector, 0.02, 9)]
    [InlineData(MediatorKind.Scalar, 0.02, 6)]
    [InlineData(MediatorKind.Pseudoscalar, 0.02, 6)]
    public void Cross_sections_are_those_of_spinors(MediatorKind kind, double mediatorMass, double s)
    {
        double pairMass = 0.8 * me, energy = Math.Sqrt(s) * me / 2, root = 2 * energy;
        double Amplitude(double cosine) => SpinSum(kind, mediatorMass, pairMass, energy, cosine);
        double momenta = Math.Sqrt((energy - pairMass) * (energy + pairMass) / ((energy - me) * (energy + me)));
        double offset = root * root - mediatorMass * mediatorMass;
        double sigma = momenta / (32 * Math.PI * root * root) * GaussLegendreRule.Integrate(Amplitude, -1, 1, 8) / 4 / (offset * offset);
        DarkPair pair = mediatorMass == 0 ? Pairs.Dirac(pairMass) : DarkPair.Of(kind, DarkMatterKind.Dirac, 1e-3, pairMass);
        VirtualMediator mediator = mediatorMass == 0 ? VirtualMediator.Photon : new(mediatorMass, 1e-3, 0);
        double couplings = Math.Pow(mediator.Coupling * pair.Coupling, 2);
        Assert.Equal(1, new PairAnnihilation(mediator, pair).CrossSectionAt(root * root) / (couplings * sigma), tolerance: 1e-10);
    }

    [Theory]
    [InlineData(MediatorKind.Vector)]
    [InlineData(MediatorKind.Scalar)]
    [InlineData(MediatorKind.Pseudoscalar)]
    [InlineData(MediatorKind.AxialVector)]
    public void The_resonance_far_above_and_below_its_mass_is_a_virtual_mediator(MediatorKind kind)
    {
        foreach ((double mass, double energy) in ((double, double)[])[(3, 100), (0.1, 60), (1000, 100)])
        {
            Model model = Dark.Of(kind, DarkMatterKind.Dirac) is var m ? m with { DarkMatter = m.DarkMatter with { MassRatio = mass / 0.05 } } : null!;
            const double Parameter = 1e-4;
            double coupling = Parameter * model.Coupling(LeptonFlavours.All[0]), s = 2 * me * (me + energy);
            DarkPair pair = DarkPair.Of(kind, DarkMatterKind.Dirac, model.DarkMatter.Coupling, 0.05);
            double off = new PairAnnihilation(new(mass, coupling, 0), pair).CrossSection(energy);
            double resonance = new ResonantAnnihilation(model, mass).CrossSection(energy, Parameter, AnnihilationFinal.Invisible);
            double beta = Math.Sqrt(1 - 4 * 0.05 * 0.05 / s), electron = Math.Sqrt(1 - 4 * me * me / s);
            double longitudinal = kind == MediatorKind.AxialVector
                ? Math.Pow(coupling * pair.Coupling * me * 0.05 / (mass * mass), 2) * beta / (Math.PI * s * electron) : 0;
            Assert.Equal(1, off / (resonance + longitudinal), tolerance: 1e-6);
        }
    }

    [Fact]
    public void Below_threshold_no_pair_is_made()
    {
        var annihilation = new PairAnnihilation(VirtualMediator.Photon, Pairs.Dirac(0.1));
        double threshold = 2 * 0.01 / me - me;
        Assert.Equal(0, annihilation.CrossSection(threshold * (1 - 1e-12)));
        Assert.True(annihilation.CrossSection(threshold * (1 + 1e-9)) > 0);
        Assert.Equal(0, new PairAnnihilation(VirtualMediator.Photon, Pairs.Dirac(1e-5)).CrossSection(me));
        Assert.Throws<ArgumentOutOfRangeException>(() => annihilation.CrossSection(0.9 * me));
    }

    private static double SpinSum(MediatorKind kind, double mediatorMass, double pairMass, double energy, double cosine)
    {
        var electron = FourVector.AlongZ(me, energy);
        var positron = new FourVector(energy, 0, 0, -electron.Pz);
        double k = Math.Sqrt((energy - pairMass) * (energy + pairMass)), sine = Math.Sqrt(1 - cosine * cosine);
        var first = new FourVector(energy, k * sine, 0, k * cosine);
        var second = new FourVector(energy, -k * sine, 0, -k * cosine);
        ComplexVector total = electron + positron;
        double sum = 0;
        bool odd = kind is MediatorKind.AxialVector or MediatorKind.Pseudoscalar;
        foreach (int spins in Enumerable.Range(0, 16))
        {
            var u = Spinor.Particle(electron, me, (spins & 1) == 0);
            var v = Spinor.Antiparticle(positron, me, (spins & 2) == 0);
            var final = Spinor.Particle(first, pairMass, (spins & 4) == 0);
            var anti = Spinor.Antiparticle(second, pairMass, (spins & 8) == 0);
            Spinor before = odd ? u.Gamma5 : u, after = odd ? anti.Gamma5 : anti;
            Complex amplitude;
            if (kind is MediatorKind.Scalar or MediatorKind.Pseudoscalar) amplitude = Spinor.Bar(v, before) * Spinor.Bar(final, after);
            else
            {
                ComplexVector initial = Spinor.Current(v, before), made = Spinor.Current(final, after);
                amplitude = ComplexVector.Dot(initial, made);
                if (mediatorMass > 0) amplitude -= ComplexVector.Dot(total, initial) * ComplexVector.Dot(total, made) / (mediatorMass * mediatorMass);
            }
            sum += amplitude.Real * amplitude.Real + amplitude.Imaginary * amplitude.Imaginary;
        }
        return sum;
    }
}
