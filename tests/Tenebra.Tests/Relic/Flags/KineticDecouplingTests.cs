using Tenebra.Models;
using Tenebra.Relic.Flags;
using static System.Math;

namespace Tenebra.Tests.Relic.Flags;

public sealed class KineticDecouplingTests
{
    // g_D = 1.
    private static Model Of(string name, DarkMatterKind kind, double massRatio)
    {
        Model model = Model.Load(DataFolder.Embedded, name);
        return model with { DarkMatter = new DarkMatter(kind, 1 / (4 * PI), massRatio, 0) };
    }

    private static Model OnMuons(string name, DarkMatterKind kind, double massRatio) =>
        Of(name, kind, massRatio).With("electron", "0").With("tau", "0");

    // Far above all leptons and far below the mediator: gamma = N g^2 g_D^2 31 pi^3/378 T^6/(m M^4), N = 12, and the ratios of the angular integrals.
    [Theory]
    [InlineData("vector", DarkMatterKind.Dirac, 1)]
    [InlineData("vector", DarkMatterKind.Scalar, 1)]
    [InlineData("vector", DarkMatterKind.PseudoDirac, 1)]
    [InlineData("vector", DarkMatterKind.Majorana, 5)]
    [InlineData("axial-vector", DarkMatterKind.Dirac, 5)]
    [InlineData("axial-vector", DarkMatterKind.Majorana, 5)]
    [InlineData("scalar", DarkMatterKind.Dirac, 2)]
    [InlineData("scalar", DarkMatterKind.Majorana, 2)]
    [InlineData("scalar", DarkMatterKind.Scalar, 0.5)]
    [InlineData("scalar", DarkMatterKind.RealScalar, 0.5)]
    public void A_heavy_mediator_in_a_massless_bath_gives_the_sixth_power_of_the_temperature(string name, DarkMatterKind kind, double ratio)
    {
        const double T = 1e4, M = 1e9, m = 2e8, g = 0.3;
        double closed = ratio * 12 * g * g * 31 * Pow(PI, 3) / 378 * Pow(T, 6) / (m * Pow(M, 4));
        Assert.Equal(1, KineticDecoupling.MomentumExchangeRate(Of(name, kind, M / m), M, g, T) / closed, 1e-5);
    }

    [Theory]
    [InlineData(DarkMatterKind.Dirac, 1)]
    [InlineData(DarkMatterKind.Vector, 2 / 3.0)]
    public void A_pseudoscalar_costs_two_more_powers_of_temperature_over_mass(DarkMatterKind kind, double ratio)
    {
        const double T = 1e4, M = 1e9, m = 2e8;
        double closed = ratio * 12 * 127 * Pow(PI, 5) / 180 * Pow(T, 8) / (Pow(m, 3) * Pow(M, 4));
        Assert.Equal(1, KineticDecoupling.MomentumExchangeRate(Of("pseudoscalar", kind, M / m), M, 1, T) / closed, 1e-5);
    }

    [Theory]
    [InlineData(DarkMatterKind.Dirac)]
    [InlineData(DarkMatterKind.RealScalar)]
    [InlineData(DarkMatterKind.Vector)]
    public void Spin_two_couples_to_the_energies_of_leptons_and_photons(DarkMatterKind kind)
    {
        const double T = 1e4, M = 1e9, m = 2e8;
        double leptons = 12 * 32 / 3.0 * 127 * Pow(PI, 8) / 30, photons = 2 * 16 / 3.0 * 40320 * Pow(PI, 8) / 9450;
        double closed = m * (leptons + photons) * Pow(T, 8) / (96 * Pow(PI, 3) * Pow(M, 4));
        Assert.Equal(1, KineticDecoupling.MomentumExchangeRate(Of("spin-2", kind, M / m), M, 1, T) / closed, 1e-5);
    }

    [Fact]
    public void A_scalar_or_pseudoscalar_that_couples_to_photons_only_is_their_decay_crossed()
    {
        const double T = 1e-3, M = 10, m = 1;
        Model pseudoscalar = Of("alp-photon", DarkMatterKind.Dirac, M / m), scalar = pseudoscalar with { Mediator = MediatorKind.Scalar };
        // 2/(96 pi^3 m T M^4) times the integral of q^2 q^4/4, 16 k^8, and of q^2 q^6/16 m^2, 64/5 k^10/m^2; of k^n f(1+f): n! zeta(n) T^(n+1).
        double s = 2 / (96 * Pow(PI, 3) * m * Pow(M, 4)) * 16 * 40320 * Pow(PI, 8) / 9450 * Pow(T, 8);
        double p = 2 / (96 * Pow(PI, 3) * Pow(m, 3) * Pow(M, 4)) * 64 / 5.0 * 3628800 * Pow(PI, 10) / 93555 * Pow(T, 10);
        Assert.Equal(1, KineticDecoupling.MomentumExchangeRate(scalar, M, 1, T) / s, 1e-5);
        Assert.Equal(1, KineticDecoupling.MomentumExchangeRate(pseudoscalar, M, 1, T) / p, 1e-5);
    }

    [Theory]
    [InlineData("vector", DarkMatterKind.Dirac, 1)]
    [InlineData("axial-vector", DarkMatterKind.Dirac, 3)]
    public void Slow_muons_are_as_rare_as_Boltzmann_says(string name, DarkMatterKind kind, double spins)
    {
        const double T = 5e-4, M = 30, m = 10, mu = Constants.MuonMass;
        double closed = spins * 4 * 256 * Pow(mu, 4) * T * T * Exp(-mu / T) / (96 * Pow(PI, 3) * m * Pow(M, 4));
        Assert.Equal(1, KineticDecoupling.MomentumExchangeRate(OnMuons(name, kind, M / m), M, 1, T) / closed, 10 * T / mu);
    }

    // g_SFF = (2 alpha/3 pi) g/m_mu.
    [Fact]
    public void Where_muons_are_gone_the_photons_of_their_loop_hold_a_scalar()
    {
        const double T = 5e-4, M = 30;
        double photons = Pow(2 * Constants.Alpha / (3 * PI * Constants.MuonMass), 2);
        Model muons = OnMuons("scalar", DarkMatterKind.Dirac, 3), loop = Of("alp-photon", DarkMatterKind.Dirac, 3) with { Mediator = MediatorKind.Scalar };
        Assert.Equal(1, KineticDecoupling.MomentumExchangeRate(muons, M, 1, T) / (photons * KineticDecoupling.MomentumExchangeRate(loop, M, 1, T)), 1e-4);
    }

    // Explicit spinors of both fermions and a Gauss-Legendre rule in energy and angle; mediator, muon and temperature of like size.
    [Theory]
    [InlineData("vector", DarkMatterKind.Dirac, 9.422097744218332e-11)]
    [InlineData("vector", DarkMatterKind.Majorana, 6.68725915698196e-11)]
    [InlineData("axial-vector", DarkMatterKind.Dirac, 4.85644161183781e-09)]
    [InlineData("scalar", DarkMatterKind.Majorana, 8.065511390493505e-11)]
    [InlineData("scalar", DarkMatterKind.Scalar, 2.0163778472862316e-11)]
    [InlineData("pseudoscalar", DarkMatterKind.Dirac, 5.551110827256374e-21)]
    [InlineData("spin-2", DarkMatterKind.Dirac, 3.4662696145745956e-05)]
    public void The_rate_agrees_with_spinors_summed_one_by_one(string name, DarkMatterKind kind, double value)
    {
        Model model = OnMuons(name, kind, 0.05 / 5000);
        if (name == "spin-2") model = model.With("photon", "0");
        // What two photons add by the loop of the muon is of the order of (alpha/pi)^2.
        double loops = name is "scalar" or "pseudoscalar" ? 1e-4 : 2e-8;
        Assert.Equal(1, KineticDecoupling.MomentumExchangeRate(model, 0.05, 1, 0.02) / value, loops);
    }

    [Fact]
    public void The_rate_goes_with_the_squares_of_both_couplings()
    {
        Model model = Of("dark-photon", DarkMatterKind.Dirac, 3), strong = model with { DarkMatter = model.DarkMatter with { AlphaD = 7 / (4 * PI) } };
        double one = KineticDecoupling.MomentumExchangeRate(model, 0.03, 1e-4, 1e-3);
        Assert.Equal(1, KineticDecoupling.MomentumExchangeRate(strong, 0.03, 2e-4, 1e-3) / (28 * one), 1e-12);
        Assert.Equal(0, KineticDecoupling.MomentumExchangeRate(model, 0.03, 0, 1e-3));
    }

    [Fact]
    public void A_neutrino_counts_half_of_a_massless_lepton()
    {
        const double T = 1e4, M = 1e9;
        double leptons = KineticDecoupling.MomentumExchangeRate(Of("vector", DarkMatterKind.Dirac, 3), M, 1, T);
        double all = KineticDecoupling.MomentumExchangeRate(Of("b-minus-l", DarkMatterKind.Dirac, 3), M, 1, T);
        Assert.Equal(1.5, all / leptons, 1e-5);
    }

    [Fact]
    public void A_splitting_above_the_temperature_stops_the_exchange()
    {
        const double M = 0.03, T = 1e-3;
        Model dirac = Of("dark-photon", DarkMatterKind.Dirac, 3), split = Of("dark-photon", DarkMatterKind.PseudoDirac, 3).With("splitting", "0.5");
        double ratio = KineticDecoupling.MomentumExchangeRate(split, M, 1e-4, T) / KineticDecoupling.MomentumExchangeRate(dirac, M, 1e-4, T);
        Assert.Equal(2 / (Exp(5) + 1), ratio, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Series_and_closed_forms_of_the_moments_meet(int n)
    {
        double below = StaticScattering.Moment(n, 0.5 * (1 - 1e-12)), above = StaticScattering.Moment(n, 0.5);
        Assert.Equal(1, below / above, 1e-11);
        Assert.Equal(1, StaticScattering.Moment(n, 1e-6) * (n + 1) / Pow(1e-6, n + 1), 3e-6);
    }

    [Fact]
    public void Senseless_arguments_are_refused()
    {
        Model model = Of("dark-photon", DarkMatterKind.Dirac, 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => KineticDecoupling.MomentumExchangeRate(model, 0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => KineticDecoupling.MomentumExchangeRate(model, 1, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => KineticDecoupling.MomentumExchangeRate(model, 1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => KineticDecoupling.MomentumExchangeRate(Model.Load(DataFolder.Embedded, "millicharged"), 1, 1, 1e-3));
        Assert.Throws<InputException>(() => KineticDecoupling.MomentumExchangeRate(Of("vector", DarkMatterKind.RealScalar, 3), 1, 1, 1e-3));
    }
}
