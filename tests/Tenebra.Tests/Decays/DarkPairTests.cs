using System.Numerics;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Tests.Production.OffShell;

namespace Tenebra.Tests.Decays;

public sealed class DarkPairTests
{
    [Fact]
    public void Light_millicharged_particles_are_electrons_of_another_charge()
    {
        double electrons = FermionWidths.Vector(Math.Sqrt(Constants.ElectricCharge2), 1, Constants.ElectronMass);
        Assert.Equal(1e-6, DarkPair.Millicharged(DarkMatterKind.Dirac, 1e-3, Constants.ElectronMass).Width(1) / electrons, tolerance: 1e-18);
        double scalars = DarkPair.Millicharged(DarkMatterKind.Scalar, 1e-3, 1e-6).Width(1);
        Assert.Equal(0.25e-6, scalars / electrons, tolerance: 1e-15);
    }

    [Fact]
    public void A_pair_of_a_mediator_has_the_width_of_its_dark_matter()
    {
        var dark = new DarkMatter(DarkMatterKind.PseudoDirac, 0.3, 3, 0.25);
        foreach (MediatorKind kind in (MediatorKind[])[MediatorKind.Vector, MediatorKind.AxialVector, MediatorKind.Scalar, MediatorKind.Pseudoscalar])
        {
            DarkPair pair = DarkPair.Of(kind, dark.Kind, dark.Coupling, dark.Mass(0.6), dark.HeavyMass(0.6));
            Assert.Equal(1, pair.Width(0.6) / DarkWidths.Of(kind, dark, 0.6), tolerance: 1e-12);
            Assert.Equal(0.45, pair.Threshold, 1e-15);
        }
    }

    // The Levi-Civita symbol as a determinant, two polarisations of the dark photon and three of the photon.
    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0.7, 0.2, 0.1)]
    [InlineData(0.3, 0.01, 0.28)]
    public void The_width_to_axion_and_dark_photon_is_that_of_the_vertex(double q, double axion, double darkPhoton)
    {
        double k = new TwoBodyDecay(q, axion, darkPhoton).Momentum, energy = Math.Sqrt(k * k + darkPhoton * darkPhoton), sum = 0;
        const double Cos = 0.6, Sin = 0.8;
        double[] parent = [q, 0, 0, 0], out1 = [energy, k * Sin, 0, k * Cos];
        foreach (double[] photon in (double[][])[[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
        {
            double longitudinal = darkPhoton > 0 ? energy / darkPhoton : 0;
            double[][] finals = [[0, Cos, 0, -Sin], [0, 0, 1, 0], [darkPhoton > 0 ? k / darkPhoton : 0, longitudinal * Sin, 0, longitudinal * Cos]];
            foreach (double[] final in finals) sum += Math.Pow(Determinant([parent, photon, out1, final]), 2);
        }
        double width = k / (8 * Math.PI * q * q) * sum / 3;
        Assert.Equal(1, DarkPair.AxionAndDarkPhoton(2, axion, darkPhoton).Width(q) / (4 * width), tolerance: 1e-12);
    }

    [Fact]
    public void Axion_and_dark_photon_of_no_mass_and_their_exchange()
    {
        Assert.Equal(0.04 * 27 / (96 * Math.PI), DarkAxionPortal.Width(0.2, 3, 0, 0), 1e-15);
        Assert.Equal(DarkAxionPortal.Width(1, 1, 0.3, 0.2), DarkAxionPortal.Width(1, 1, 0.2, 0.3));
        // Over that to e⁺e⁻: g²q²/32πα.
        double ratio = DarkAxionPortal.Width(1, 1.02, 0, 0) / FermionWidths.Vector(Math.Sqrt(Constants.ElectricCharge2), 1.02, 0);
        Assert.Equal(1.02 * 1.02 / (32 * Math.PI * Constants.Alpha), ratio, 1e-12);
    }

    [Theory]
    [InlineData(0.5, 0.1, 0.1)]
    [InlineData(0.5, 0.05, 0.3)]
    public void The_divergence_of_the_axial_current_is_that_of_spinors(double q, double m1, double m2)
    {
        double k = new TwoBodyDecay(q, m1, m2).Momentum, sum = 0;
        FourVector first = FourVector.OnShell(m1, 0.6 * k, 0, 0.8 * k), second = FourVector.OnShell(m2, -0.6 * k, 0, -0.8 * k);
        foreach (bool a in (bool[])[true, false])
        {
            foreach (bool b in (bool[])[true, false])
            {
                ComplexVector current = Spinor.Current(Spinor.Particle(first, m1, a), Spinor.Antiparticle(second, m2, b).Gamma5);
                sum += Math.Pow(Complex.Abs(ComplexVector.Dot(first + second, current)), 2);
            }
        }
        DarkMatterKind kind = m1 == m2 ? DarkMatterKind.Dirac : DarkMatterKind.PseudoDirac;
        double width = DarkPair.Of(MediatorKind.AxialVector, kind, 1, m1, m2).DivergenceWidth(q);
        Assert.Equal(1, k / (8 * Math.PI * q * q) * sum / width, tolerance: 1e-12);
    }

    [Fact]
    public void Below_its_threshold_a_pair_has_no_width_and_without_sense_there_is_no_pair()
    {
        Assert.Equal(0, DarkPair.Millicharged(DarkMatterKind.Dirac, 1, 0.1).Width(0.2));
        Assert.Equal(0, DarkPair.AxionAndDarkPhoton(1, 0.1, 0.2).Width(0.3));
        Assert.Equal(0, DarkPair.Of(MediatorKind.AxialVector, DarkMatterKind.Dirac, 1, 0.1).DivergenceWidth(0.2));
        Assert.Equal(0, DarkPair.Of(MediatorKind.Vector, DarkMatterKind.Dirac, 1, 0.1).DivergenceWidth(0.3));
        Assert.Throws<InputException>(() => DarkPair.Millicharged(DarkMatterKind.Majorana, 1, 0.1));
        Assert.Throws<InputException>(() => DarkPair.Of(MediatorKind.AxialVector, DarkMatterKind.Scalar, 1, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DarkPair.Millicharged(DarkMatterKind.Dirac, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DarkPair.Of(MediatorKind.Vector, DarkMatterKind.Dirac, 1, 0.1, 0.2));
        Assert.Throws<ArgumentOutOfRangeException>(() => DarkPair.Of(MediatorKind.Photon, DarkMatterKind.Dirac, 1, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DarkPair.AxionAndDarkPhoton(-1, 0, 0));
    }

    private static double Determinant(double[][] rows)
    {
        if (rows.Length == 1) return rows[0][0];
        double sum = 0;
        for (int c = 0; c < rows.Length; c++)
            sum += (c % 2 == 0 ? 1 : -1) * rows[0][c] * Determinant([.. rows[1..].Select(r => (double[])[.. r[..c], .. r[(c + 1)..]])]);
        return sum;
    }
}
