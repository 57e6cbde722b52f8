using Tenebra.Materials;
using Tenebra.Production.Dimuon;
using Tenebra.Tests.Production.Primakoff;
using static System.Math;

namespace Tenebra.Tests.Production.Dimuon;

public sealed class DimuonProductionTests
{
    private const double m = Constants.MuonMass, alpha = Constants.Alpha, MillibarnPerGeV2 = 1e-9 * Constants.PicobarnPerGeV2;
    private static readonly Nucleus Lead = new(82, 207);

    [Theory]
    [InlineData(10, 0.334)]
    [InlineData(50, 0.708)]
    [InlineData(100, 0.887)]
    public void Photons_on_lead_give_the_known_millibarns(double energy, double sigmaMb) =>
        Assert.Equal(sigmaMb, DimuonProduction.CrossSection(Lead, energy) * MillibarnPerGeV2, tolerance: 5e-4);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 12)]
    [InlineData(29, 64)]
    [InlineData(82, 207)]
    public void The_parametrised_total_is_the_integral_of_the_spectrum(int z, int a)
    {
        var nucleus = new Nucleus(z, a);
        foreach (double energy in new[] { 30.0, 100, 1000, 1e5 })
        {
            double edge = 0.5 - Sqrt(0.25 - m / energy);
            double sum = Integral.Of(x => DimuonProduction.DifferentialCrossSection(nucleus, energy, x), edge, 1 - edge, 1e-5);
            Assert.Equal(1, DimuonProduction.CrossSection(nucleus, energy) / sum, tolerance: 0.02);
        }
    }

    [Fact]
    public void At_endless_energy_screening_is_complete()
    {
        double largest = 183 / Cbrt(82) * m / (1.54 * Pow(207, 0.27) * Constants.ElectronMass);
        double known = 4 * alpha * Pow(82 * alpha / m, 2);
        Assert.Equal(1, DimuonProduction.CrossSection(Lead, 1e9) / (known * 7 / 9 * Log(1 + largest)), tolerance: 1e-4);
        Assert.Equal(1, DimuonProduction.DifferentialCrossSection(Lead, 1e9, 0.5) / (known * 2 / 3 * Log(largest)), tolerance: 1e-4);
    }

    // Far from complete screening the atom drops out: W = 2E x₊x₋/(D√e m_μ) [1 + (D√e − 2) δ/m_μ].
    [Fact]
    public void At_low_energy_the_atom_does_not_matter()
    {
        double energy = 5, d = 1.54 * Pow(207, 0.27) * Sqrt(E), delta = m * m / (2 * energy * 0.25), w = m / (d * delta) * (1 + (d - 2) * delta / m);
        double known = 4 * alpha * Pow(82 * alpha / m, 2) * 2 / 3 * Log(w);
        Assert.Equal(1, DimuonProduction.DifferentialCrossSection(Lead, energy, 0.5) / known, tolerance: 0.01);
    }

    [Fact]
    public void Charges_share_alike_and_the_edges_are_closed()
    {
        foreach (double x in new[] { 0.01, 0.2, 0.45 })
        {
            double value = DimuonProduction.DifferentialCrossSection(Lead, 100, x);
            Assert.True(value > 0);
            Assert.Equal(1, DimuonProduction.DifferentialCrossSection(Lead, 100, 1 - x) / value, tolerance: 1e-12);
        }
        foreach (double x in new[] { -0.1, 0, 0.5 - Sqrt(0.25 - m / 100) - 1e-9, 1, 1.2 }) Assert.Equal(0, DimuonProduction.DifferentialCrossSection(Lead, 100, x));
        Assert.Equal(0, DimuonProduction.CrossSection(Lead, DimuonProduction.LeastEnergy));
        Assert.True(DimuonProduction.CrossSection(Lead, DimuonProduction.LeastEnergy * 1.01) > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => DimuonProduction.CrossSection(Lead, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DimuonProduction.CrossSection(new Nucleus(82, 12), 10));
    }

    // The exact one with the Helm nucleus; the parametrisation is too high by a twentieth at 10 GeV and by more below.
    [Theory]
    [InlineData(10, 1.052)]
    [InlineData(50, 1.002)]
    [InlineData(100, 0.994)]
    public void The_parametrisation_is_near_the_exact_elastic_cross_section(double energy, double ratio)
    {
        double exact = BetheHeitlerPairs.CrossSection(m, energy, Lead, FormFactors.Of("helm", Lead)).Value;
        Assert.Equal(ratio, DimuonProduction.CrossSection(Lead, energy) / exact, tolerance: 1e-3);
        Assert.Equal(1, ratio, tolerance: 0.06);
    }
}
