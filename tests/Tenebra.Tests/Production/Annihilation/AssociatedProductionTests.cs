using MathNet.Numerics.Integration;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using static System.Math;

namespace Tenebra.Tests.Production.Annihilation;

public sealed class AssociatedProductionTests
{
    private const double m = Constants.ElectronMass, alpha = Constants.Alpha;

    public static TheoryData<MediatorKind> Kinds => ResonantAnnihilationTests.Kinds;

    [Theory]
    [InlineData(1e-5)]
    [InlineData(1e-3)]
    [InlineData(1.0)]
    [InlineData(50.0)]
    public void A_massless_vector_of_charge_e_is_Klein_and_Nishina(double photonEnergy)
    {
        double k = photonEnergy / m, l = Log(1 + 2 * k);
        double thomson = 2 * PI * alpha * alpha / (m * m);
        double known = thomson * ((1 + k) / (k * k) * (2 * (1 + k) / (1 + 2 * k) - l / k) + l / (2 * k) - (1 + 3 * k) / ((1 + 2 * k) * (1 + 2 * k)));
        Estimate sigma = ComptonEmission.CrossSection(MediatorKind.Vector, 1e-12, photonEnergy);
        // The closed form loses digits to k³ at small k.
        Assert.Equal(1, Constants.ElectricCharge2 * sigma.Value / known, tolerance: 1e-8 + 1e-14 / (k * k * k));
        Assert.True(sigma.RelativeError < 1e-7);
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(0.05)]
    [InlineData(100.0)]
    public void A_massless_vector_of_charge_e_is_twice_the_annihilation_to_two_photons(double positronEnergy)
    {
        double g = positronEnergy / m, root = Sqrt(g * g - 1);
        double dirac = PI * alpha * alpha / (m * m * (g + 1)) * ((g * g + 4 * g + 1) / (g * g - 1) * Log(g + root) - (g + 3) / root);
        double sigma = RadiativeAnnihilation.CrossSection(MediatorKind.Vector, 1e-12, positronEnergy).Value;
        Assert.Equal(1, Constants.ElectricCharge2 * sigma / (2 * dirac), tolerance: 1e-9);
    }

    [Fact]
    public void A_massless_pseudoscalar_in_Compton_scattering_is_three_elementary_integrals()
    {
        foreach (double energy in new[] { 1e-3, 0.1, 40 })
        {
            double x = 2 * m * energy, ratio = m * m / (m * m + x);
            double known = alpha / (4 * x) * (-Log(ratio) - 2 * (1 - ratio) + (1 - ratio * ratio) / 2);
            Assert.Equal(1, ComptonEmission.CrossSection(MediatorKind.Pseudoscalar, 1e-12, energy).Value / known, tolerance: 1e-7);
        }
    }

    // A soft photon of energy ω costs 2α/π [(1+β²)/2β ln((1+β)/(1−β)) − 1] dω/ω times the cross section of the resonance.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Near_threshold_annihilation_is_the_narrow_resonance_times_a_soft_photon(MediatorKind kind)
    {
        const double M = 0.02, spread = 1e-6;
        double s = M * M * (1 + spread), beta = Sqrt(1 - 4 * m * m / s);
        double soft = 2 * alpha / PI * ((1 + beta * beta) / (2 * beta) * Log((1 + beta) / (1 - beta)) - 1);
        (double width, int spins) = kind switch
        {
            MediatorKind.Scalar => (FermionWidths.Scalar(1, M, m), 1),
            MediatorKind.Pseudoscalar => (FermionWidths.Pseudoscalar(1, M, m), 1),
            MediatorKind.Vector => (FermionWidths.Vector(1, M, m), 3),
            _ => (FermionWidths.AxialVector(1, M, m), 3),
        };
        double expected = soft / (s - M * M) * 4 * PI * PI * spins * width / (M * beta * beta);
        double energy = s / (2 * m) - m;
        Assert.Equal(1, RadiativeAnnihilation.CrossSection(kind, M, energy).Value / expected, tolerance: 2e-6);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_angle_integrates_to_the_total(MediatorKind kind)
    {
        const double Energy = 2e-2, M = 3e-3;
        double compton = GaussLegendreRule.Integrate(c => ComptonEmission.DifferentialCrossSection(kind, M, Energy, c), -1, 1, 200);
        Assert.Equal(1, compton / ComptonEmission.CrossSection(kind, M, Energy).Value, tolerance: 1e-8);
        double annihilation = GaussLegendreRule.Integrate(c => RadiativeAnnihilation.DifferentialCrossSection(kind, M, Energy, c), -1, 1, 200);
        Assert.Equal(1, annihilation / RadiativeAnnihilation.CrossSection(kind, M, Energy).Value, tolerance: 1e-8);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_photon_is_as_often_forward_as_backward_in_annihilation(MediatorKind kind)
    {
        double forward = RadiativeAnnihilation.DifferentialCrossSection(kind, 0.1, 100, 0.7);
        Assert.Equal(1, forward / RadiativeAnnihilation.DifferentialCrossSection(kind, 0.1, 100, -0.7), tolerance: 1e-10);
        // The laboratory energy of the mediator is linear in cos θ: half of them have more than the middle.
        double total = RadiativeAnnihilation.CrossSection(kind, 0.1, 100).Value;
        double s = 2 * m * (100 + m), middle = 100 + m - (s - 0.01) / (4 * m);
        Assert.Equal(0.5, RadiativeAnnihilation.CrossSection(kind, 0.1, 100, middle).Value / total, tolerance: 1e-7);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_energy_that_all_mediators_have_cuts_none_and_one_that_none_has_cuts_all(MediatorKind kind)
    {
        double all = ComptonEmission.CrossSection(kind, 0.01, 10).Value;
        Assert.Equal(all, ComptonEmission.CrossSection(kind, 0.01, 10, 0.01).Value);
        Assert.True(ComptonEmission.CrossSection(kind, 0.01, 10, 5).Value < all);
        Assert.Equal(0, ComptonEmission.CrossSection(kind, 0.01, 10, 10.001).Value);
        Assert.Equal(0, RadiativeAnnihilation.CrossSection(kind, 0.01, 10, 10.001).Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Below_threshold_nothing_is_made(MediatorKind kind)
    {
        const double M = 0.1;
        double annihilation = M * M / (2 * m) - m, compton = M * (M + 2 * m) / (2 * m);
        Assert.Equal(0, RadiativeAnnihilation.CrossSection(kind, M, annihilation * (1 - 1e-12)).Value);
        Assert.Equal(0, RadiativeAnnihilation.DifferentialCrossSection(kind, M, annihilation * (1 - 1e-12), 0.1));
        Assert.True(RadiativeAnnihilation.CrossSection(kind, M, annihilation * (1 + 1e-9)).Value > 0);
        Assert.Equal(0, ComptonEmission.CrossSection(kind, M, compton * (1 - 1e-12)).Value);
        Assert.Equal(0, ComptonEmission.DifferentialCrossSection(kind, M, compton * (1 - 1e-12), 0.1));
        Assert.True(ComptonEmission.CrossSection(kind, M, compton * (1 + 1e-9)).Value > 0);
    }
}
