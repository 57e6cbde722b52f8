using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Primakoff;
using Tenebra.Tests.Production.Bremsstrahlung;
using static System.Math;

namespace Tenebra.Tests.Production.Primakoff;

public sealed class LeptonPrimakoffTests
{
    private static readonly Nucleus Lead = new(82, 207), Helium = new(2, 4);
    private static readonly IFormFactor OfLead = FormFactors.Of("tsai", Lead), OfHelium = FormFactors.Of("exponential", Helium);

    public static TheoryData<MediatorKind> Kinds => [MediatorKind.Scalar, MediatorKind.Pseudoscalar];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Points_in_another_phase_space_give_the_same_total(MediatorKind kind)
    {
        var fusion = new PhotonFusion(kind, Constants.MuonMass, 1.5, 0.4, Helium, OfHelium);
        Assert.Equal(1, LeptonPrimakoff.CrossSection(fusion).Value / ThreeBodySum.CrossSection(fusion, 1_000_000), tolerance: 1e-3);
    }

    // σ(v) falls as that of a mediator of mass √(m²+v), whose least transfer is the same: the rest is of order v/ω².
    [Theory]
    [InlineData(Constants.ElectronMass, 100.0, 0.01)]
    [InlineData(Constants.ElectronMass, 100.0, 0.3)]
    [InlineData(Constants.MuonMass, 160.0, 0.01)]
    [InlineData(Constants.MuonMass, 160.0, 0.3)]
    public void Equivalent_photons_that_know_their_virtuality_give_the_total(double leptonMass, double energy, double mass)
    {
        double exact = LeptonPrimakoff.CrossSection(new PhotonFusion(MediatorKind.Pseudoscalar, leptonMass, energy, mass, Lead, OfLead)).Value;
        double flux = OverLoss(leptonMass, energy, mass, (least, largest, loss, left) => Integral.Of(
            u =>
            {
                double v = Exp(u), heavy = Sqrt(mass * mass + v), density = (energy * energy + left * left) / (energy * energy) - 2 * Pow(leptonMass * loss / energy, 2) / v;
                return density * PrimakoffConversion.CrossSection(heavy, loss, Lead, OfLead).Value;
            },
            Log(least), Log(largest), 1e-4, 2));
        Assert.Equal(1, exact / flux, tolerance: 0.02);
    }

    [Theory]
    [InlineData(Constants.ElectronMass, 100.0, 0.001)]
    [InlineData(Constants.ElectronMass, 100.0, 0.1)]
    [InlineData(Constants.ElectronMass, 100.0, 0.3)]
    [InlineData(Constants.MuonMass, 160.0, 0.001)]
    [InlineData(Constants.MuonMass, 160.0, 0.1)]
    [InlineData(Constants.MuonMass, 160.0, 0.3)]
    public void Real_photons_up_to_the_mass_are_too_few_and_up_to_the_kinematic_limit_too_many(double leptonMass, double energy, double mass)
    {
        double exact = LeptonPrimakoff.CrossSection(new PhotonFusion(MediatorKind.Scalar, leptonMass, energy, mass, Lead, OfLead)).Value;
        Assert.InRange(exact, Flux(mass * mass), Flux(double.PositiveInfinity));

        double Flux(double cut) => OverLoss(leptonMass, energy, mass, (least, largest, loss, left) =>
        {
            double end = Min(largest, cut);
            if (end <= least) return 0;
            double number = (energy * energy + left * left) / (energy * energy) * Log(end / least) - 2 * Pow(leptonMass * loss / energy, 2) * (1 / least - 1 / end);
            return number * PrimakoffConversion.CrossSection(mass, loss, Lead, OfLead).Value;
        });
    }

    // The logarithm of the lepton's mass is that of real photons: dσ/d ln m_ℓ = −(α/π) ∫ dx [1 + (1−x)²]/x σ(xE).
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_lighter_lepton_adds_real_photons(MediatorKind kind)
    {
        const double E = 50, Mass = 0.2, Light = 1e-5;
        double gain = Sigma(Light / 10) - Sigma(Light);
        double photons = Constants.Alpha / PI * Log(10) * Integral.Of(
            u => (1 + Pow(1 - Exp(u), 2)) * PrimakoffConversion.CrossSection(Mass, Exp(u) * E, Lead, OfLead).Value, Log(Mass / E) + 1e-9, -1e-12, 1e-5);
        Assert.Equal(1, gain / photons, tolerance: 2e-4);

        double Sigma(double lepton) => LeptonPrimakoff.CrossSection(new PhotonFusion(kind, lepton, E, Mass, Lead, OfLead), 1e-6).Value;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_spectrum_integrates_to_the_total(MediatorKind kind)
    {
        var fusion = new PhotonFusion(kind, Constants.ElectronMass, 20, 0.1, Lead, OfLead);
        double sum = Integral.Of(
            z => LeptonPrimakoff.DifferentialCrossSection(fusion, 1 / (1 + Exp(-z))).Value / (2 + Exp(z) + Exp(-z)), Log(0.1 / 20), 10.5, 1e-5);
        Assert.Equal(1, sum / LeptonPrimakoff.CrossSection(fusion).Value, tolerance: 2e-4);
    }

    [Fact]
    public void Longitudinal_photons_of_a_scalar_matter_for_light_mediators_only()
    {
        Assert.Equal(1, Ratio(0.3), tolerance: 1e-3);
        Assert.InRange(Ratio(1e-3), 1.003, 1.01);

        static double Ratio(double mass) =>
            LeptonPrimakoff.CrossSection(new PhotonFusion(MediatorKind.Scalar, Constants.ElectronMass, 100, mass, Lead, OfLead)).Value
            / LeptonPrimakoff.CrossSection(new PhotonFusion(MediatorKind.Pseudoscalar, Constants.ElectronMass, 100, mass, Lead, OfLead)).Value;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_opens_at_threshold(MediatorKind kind)
    {
        const double Mass = 0.5;
        double m = Constants.MuonMass, M = Helium.Mass, total = m + Mass + M, threshold = (total * total - m * m - M * M) / (2 * M);
        Assert.Equal(Estimate.Zero, LeptonPrimakoff.CrossSection(new PhotonFusion(kind, m, threshold * (1 - 1e-12), Mass, Helium, OfHelium)));
        Assert.True(Sigma(threshold * (1 + 1e-9)) > 0);
        Assert.True(Sigma(threshold * 1.01) > 1e3 * Sigma(threshold * 1.0001));
        var open = new PhotonFusion(kind, m, 10, Mass, Helium, OfHelium);
        Assert.Equal(Estimate.Zero, LeptonPrimakoff.DifferentialCrossSection(open, Mass / 10));
        Assert.Equal(Estimate.Zero, LeptonPrimakoff.DifferentialCrossSection(open, 1 - m / 10));
        Assert.True(LeptonPrimakoff.DifferentialCrossSection(open, 0.5).Value > 0);

        double Sigma(double energy) => LeptonPrimakoff.CrossSection(new PhotonFusion(kind, m, energy, Mass, Helium, OfHelium), 1e-3).Value;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_has_no_scale_but_masses_energy_and_the_size_of_the_nucleus(MediatorKind kind)
    {
        double one = LeptonPrimakoff.CrossSection(new PhotonFusion(kind, 0.1, 3, 0.3, Helium, OfHelium)).Value;
        double two = LeptonPrimakoff.CrossSection(new PhotonFusion(kind, 0.2, 6, 0.6, new Nucleus(2, 8), new ScaledFormFactor(OfHelium, 2))).Value;
        Assert.Equal(1, two / one, tolerance: 1e-4);
    }

    [Fact]
    public void Only_spin_0_has_this_coupling()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PhotonFusion(MediatorKind.Vector, 0.1, 1, 0.1, Lead, OfLead));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PhotonFusion(MediatorKind.Scalar, 0.1, 0.05, 0.1, Lead, OfLead));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PhotonFusion(MediatorKind.Scalar, 0.1, double.PositiveInfinity, 0.1, Lead, OfLead));
    }

    // (α/2π) ∫ dω/ω of what stands under it, between the limits of v.
    private static double OverLoss(double leptonMass, double energy, double mass, Func<double, double, double, double, double> inner) =>
        Constants.Alpha / (2 * PI) * Integral.Of(
            z =>
            {
                double loss = energy / (1 + Exp(-z)), left = energy / (1 + Exp(z));
                double least = Pow(leptonMass * loss, 2) / (energy * left), largest = Min(4 * energy * left, 2 * Lead.Mass * (loss - mass) - mass * mass);
                return largest > least ? left / energy * inner(least, largest, loss, left) : 0;
            },
            Log(mass / energy) + 1e-6, Log(energy / leptonMass), 1e-3, 2);
}
