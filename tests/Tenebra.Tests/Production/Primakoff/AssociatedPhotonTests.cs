using Tenebra.Decays;
using Tenebra.Production.Primakoff;
using Tenebra.Tests.Production.Bremsstrahlung;
using static System.Math;

namespace Tenebra.Tests.Production.Primakoff;

public sealed class AssociatedPhotonTests
{
    private const double m = Constants.ElectronMass;

    [Fact]
    public void Fast_positrons_see_the_massless_formula_and_a_first_correction_4r()
    {
        const double E = 100;
        double s = 2 * m * (m + E);
        Assert.Equal(1, AssociatedPhoton.CrossSection(0.2, E) / (Constants.Alpha / 24 * Pow(1 - 0.04 / s, 3)) - 4 * m * m / s, tolerance: 1e-10);
    }

    // A virtual photon of mass √s has Γ(e⁺e⁻) of a vector with g = e and Γ(γa) = g²s^{3/2}/96π (1−m²/s)³; σ = 12π s Γ Γ′/(s² s β²).
    [Theory]
    [InlineData(1e-3)]
    [InlineData(0.02)]
    [InlineData(60.0)]
    public void It_is_a_virtual_photon_of_two_widths(double energy)
    {
        double s = 2 * m * (m + energy), root = Sqrt(s), mass = 0.6 * root, beta2 = 1 - 4 * m * m / s;
        double widths = FermionWidths.Vector(Sqrt(Constants.ElectricCharge2), root, m) * Pow(root, 3) / (96 * PI) * Pow(1 - mass * mass / s, 3);
        Assert.Equal(1, AssociatedPhoton.CrossSection(mass, energy) / (12 * PI * widths / (s * s * beta2)), tolerance: 1e-12);
    }

    [Theory]
    [InlineData(1e-3, 0.3)]
    [InlineData(0.5, -0.8)]
    public void Traces_of_both_couplings_give_the_angular_distribution(double energy, double cosine)
    {
        double s = 2 * m * (m + energy), mass = 0.5 * Sqrt(s);
        BigReal half = BigReal.Sqrt((BigReal)s) / 2, p = BigReal.Sqrt(half * half - (BigReal)m * m), k = (half * half * 4 - (BigReal)mass * mass) / (4 * half);
        BigReal cos = cosine, sin = BigReal.Sqrt(1 - cos * cos);
        FourVector electron = new(half, 0, 0, p), positron = new(half, 0, 0, -p), photon = new(k, k * sin, 0, k * cos), sum = electron + positron;
        var polarisations = new[] { new FourVector(0, cos, 0, -sin), new FourVector(0, 0, 1, 0) };
        double flux = 32 * PI * s * Sqrt(1 - 4 * m * m / s) / (1 - mass * mass / s);
        double found = AssociatedPhoton.DifferentialCrossSection(mass, energy, cosine);
        Assert.Equal(1, found / (Squared(e => TwoPhotonTensor.Dual(e, sum, photon)) / flux), tolerance: 1e-12);
        Assert.Equal(1, found / (Squared(e => TwoPhotonTensor.Metric(e, sum, photon)) / flux), tolerance: 1e-12);

        double Squared(Func<FourVector, FourVector> coupling)
        {
            BigReal total = 0, mass4 = m;
            foreach (FourVector polarisation in polarisations)
            {
                DiracMatrix vertex = DiracMatrix.Slash(coupling(polarisation)), unit = mass4 * DiracMatrix.One;
                total += ((DiracMatrix.Slash(positron) - unit) * vertex * (DiracMatrix.Slash(electron) + unit) * vertex).Trace.Re / 4;
            }
            return (double)total * Constants.ElectricCharge2 / (s * s);
        }
    }

    [Fact]
    public void The_angles_integrate_to_the_total_and_are_even()
    {
        foreach (double energy in new[] { 0.002, 3.0 })
        {
            double sum = Integral.Of(c => AssociatedPhoton.DifferentialCrossSection(1e-3, energy, c), -1, 1);
            Assert.Equal(1, sum / AssociatedPhoton.CrossSection(1e-3, energy), tolerance: 1e-12);
            Assert.Equal(AssociatedPhoton.DifferentialCrossSection(1e-3, energy, 0.4), AssociatedPhoton.DifferentialCrossSection(1e-3, energy, -0.4));
        }
    }

    [Fact]
    public void Below_threshold_nothing_is_made()
    {
        const double Mass = 0.1, Threshold = Mass * Mass / (2 * m) - m;
        Assert.Equal(0, AssociatedPhoton.CrossSection(Mass, Threshold * (1 - 1e-9)));
        Assert.True(AssociatedPhoton.CrossSection(Mass, Threshold * (1 + 1e-9)) > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => AssociatedPhoton.CrossSection(Mass, m / 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => AssociatedPhoton.DifferentialCrossSection(Mass, 100, 1.5));
    }
}
