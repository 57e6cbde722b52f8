using System.Numerics;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Tests.Decays;

public sealed class PhotonWidthsTests
{
    private static void AssertRelative(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual / expected - 1) < tolerance, $"{actual:R} is not {expected:R} to {tolerance}");

    private static double Photons(Model model, double mass) =>
        PartialWidths.Of(model, mass, model.Couplings.Value).Single(c => c.Final == "gamma gamma").Width;

    [Theory]
    [InlineData(0.01, 6.986225211166873e-15)]
    [InlineData(0.1, 6.986225211166877e-12)]
    [InlineData(0.3, 1.886280807015055e-10)]
    [InlineData(3.0, 1.8862808070150553e-07)]
    public void An_axion_decays_to_a_photon_and_a_dark_photon_as_polarisation_sums_say(double mass, double width) =>
        AssertRelative(width, PhotonWidths.AxionToDarkPhoton(1e-3, mass, mass / 3), 1e-9);

    [Fact]
    public void A_dark_photon_decays_to_a_photon_and_an_axion_as_polarisation_sums_say()
    {
        AssertRelative(2.328741737055624e-09, PhotonWidths.DarkPhotonToAxion(1e-3, 1, 1 / 3.0), 1e-9);
        Model portal = Model.Load(DataFolder.Embedded, "dark-axion-portal").With("massRatio", "3");
        AssertRelative(2.328741737055624e-09, Assert.Single(PartialWidths.Of(portal, 1, 1e-3)).Width, 1e-9);
    }

    [Fact]
    public void A_dark_photon_averages_three_polarisations_where_the_axion_has_one() =>
        AssertRelative(3 * PhotonWidths.DarkPhotonToAxion(1, 2, 0.7), PhotonWidths.AxionToDarkPhoton(1, 2, 0.7), 1e-14);

    [Fact]
    public void An_axion_like_particle_of_100_MeV_and_100_GeV_flies_four_metres()
    {
        Model alp = Model.Load(DataFolder.Embedded, "alp-photon");
        AssertRelative(4.973591971621729e-09, PhotonWidths.Photons(1e-3, 1), 1e-9);
        Assert.Equal(3.967, DecaySummary.Of(alp, 0.1).LabDecayLengthCm(100) / 100, 0.0005);
    }

    [Fact]
    public void A_light_scalar_decays_to_photons_as_often_as_an_axion_like_particle() =>
        AssertRelative(
            Photons(Model.Load(DataFolder.Embedded, "alp-photon"), 0.05), Photons(Model.Load(DataFolder.Embedded, "scalar-photon"), 0.05), 1e-15);

    // Γ = α²M³g²|F|²/(256π³m²) with F = 4/3 and 2.
    [Theory]
    [InlineData("muon-scalar", 4 / 3.0)]
    [InlineData("muon-pseudoscalar", 2)]
    public void A_heavy_lepton_in_the_loop_gives_the_low_energy_theorems(string name, double f)
    {
        Model model = Model.Load(DataFolder.Embedded, name);
        double mass = 1e-3, g = model.Couplings.Value, m = Constants.MuonMass;
        double expected = Math.Pow(Constants.Alpha * g * f / m, 2) * Math.Pow(mass, 3) / (256 * Math.Pow(Math.PI, 3));
        AssertRelative(expected, Photons(model, mass), 1e-4);
    }

    // Γ = (α c/πf)² (M²/12m²)² M³/64π, whose first correction is 1 + (4/15) M²/m²; c is 1, and 2 in the full normalisation.
    [Theory]
    [InlineData("alp-electron", Constants.ElectronMass, 1, 1e-6)]
    [InlineData("alp-electron", Constants.ElectronMass, 1, 1e-8)]
    [InlineData("alp-muon", Constants.MuonMass, 1, 1e-4)]
    [InlineData("alp-muon", Constants.MuonMass, 1, 1e-6)]
    [InlineData("alp-muon", Constants.MuonMass, 1, 1e-8)]
    [InlineData("alp-muon", Constants.MuonMass, 1, 1e-9)]
    [InlineData("alp-muon-full", Constants.MuonMass, 2, 1e-3)]
    [InlineData("alp-muon-full", Constants.MuonMass, 2, 1e-20)]
    public void With_a_derivative_coupling_a_heavy_lepton_leaves_no_photons(string name, double lepton, double c, double mass)
    {
        Model alp = Model.Load(DataFolder.Embedded, name);
        double g = Constants.Alpha / Math.PI * c * alp.Couplings.Value * Math.Pow(mass / lepton, 2) / 12;
        double correction = 1 + 4 / 15.0 * Math.Pow(mass / lepton, 2);
        AssertRelative(g * g * Math.Pow(mass, 3) / (64 * Math.PI) * correction, Photons(alp, mass), 1e-8);
    }

    [Fact]
    public void A_light_lepton_leaves_a_derivative_coupling_its_anomaly()
    {
        double anomaly = -Constants.Alpha / Math.PI;
        AssertRelative(anomaly, PhotonLoop.Derivative(1, 1e9, Constants.ElectronMass).Real, 1e-10);
        AssertRelative(2 * anomaly, Model.Load(DataFolder.Embedded, "alp-muon-full").Couplings.Photon, 1e-15);
    }

    // g_P = m c/f beside −(α/π)c/f.
    [Theory]
    [InlineData(0.03)]
    [InlineData(0.0668)]
    [InlineData(0.0669)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    public void A_derivative_coupling_is_one_without_derivative_and_the_anomaly(double mass)
    {
        const double m = Constants.MuonMass;
        Complex apart = PhotonLoop.Pseudoscalar(m, mass, m) - Constants.Alpha / Math.PI;
        Complex together = PhotonLoop.Derivative(1, mass, m);
        Assert.True((apart - together).Magnitude < 1e-13 * Constants.Alpha, $"{together}, {apart}");
    }

    [Fact]
    public void A_photon_charge_beside_a_derivative_coupling_adds_to_it()
    {
        Model alp = Model.Load(DataFolder.Embedded, "alp-muon");
        double c = Constants.Alpha / Math.PI / 12 * Math.Pow(1e-5 / Constants.MuonMass, 2);
        AssertRelative(4, Photons(alp.With("photon", $"{c:R}"), 1e-5) / Photons(alp, 1e-5), 1e-6);
        Assert.InRange(Photons(alp.With("photon", $"{-c:R}"), 1e-5) / Photons(alp, 1e-5), 0, 1e-12);
    }

    // ln m² of the running charge: −¼F²(1 − (2α/3π) g S/m) holds g_γγ of the scalar.
    [Fact]
    public void The_loop_of_a_scalar_is_the_derivative_of_the_running_charge()
    {
        const double g = 1e-3, m = 100, mass = 1e-3;
        double derivative = -2 * Constants.Alpha / (3 * Math.PI) * g / m;
        AssertRelative(derivative, PhotonLoop.Scalar(g, mass, m).Real, 1e-9);
        Model muons = Model.Load(DataFolder.Embedded, "muon-scalar");
        double cancels = 2 * Constants.Alpha / (3 * Math.PI) / Constants.MuonMass;
        Assert.InRange(Photons(muons.With("photon", $"{cancels:R}"), mass) / Photons(muons, mass), 0, 1e-6);
    }

    [Fact]
    public void The_two_normalisations_of_the_derivative_coupling_are_a_factor_four_apart_in_every_width()
    {
        Model half = Model.Load(DataFolder.Embedded, "alp-muon"), full = Model.Load(DataFolder.Embedded, "alp-muon-full");
        foreach ((Channel one, Channel two) in PartialWidths.Of(half, 0.5, 1e-3).Zip(PartialWidths.Of(full, 0.5, 1e-3)))
            AssertRelative(4 * one.Width, two.Width, 1e-10);
    }

    // ∫₀¹ dx/x ln[1 − 4x(1−x)/τ − i0] = −2 f(τ); F_P = 2τf, F_S = 2τ[1 + (1−τ)f].
    [Theory]
    [InlineData(1e4)]
    [InlineData(30)]
    [InlineData(9.99)]
    [InlineData(1.3)]
    [InlineData(0.7)]
    [InlineData(0.01)]
    public void The_loop_is_its_integral_over_the_Feynman_parameter(double tau)
    {
        const double g = 1e-3, m = 0.1;
        double mass = 2 * m / Math.Sqrt(tau);
        double edge = tau < 1 ? 0.5 * (1 - Math.Sqrt(1 - tau)) : 0.5;
        var integrand = new Feynman(tau);
        double real = 0;
        foreach ((double lo, double hi) in new[] { (0, edge), (edge, 0.5), (0.5, 1 - edge), (1 - edge, 1) })
            if (hi > lo) real += GaussKronrod.Integrate(ref integrand, lo, hi, 1e-10).Value;
        double imaginary = tau < 1 ? -Math.PI * Math.Log((1 - edge) / edge) : 0;
        Complex f = -0.5 * new Complex(real, imaginary);
        double unit = Constants.Alpha / (2 * Math.PI) * g / m;
        AssertRelative((unit * 2 * tau * f).Magnitude, PhotonLoop.Pseudoscalar(g, mass, m).Magnitude, 1e-8);
        AssertRelative((unit * 2 * tau * (1 + (1 - tau) * f)).Magnitude, PhotonLoop.Scalar(g, mass, m).Magnitude, tau > 100 ? 1e-4 : 1e-7);
    }

    [Fact]
    public void The_series_of_the_loop_joins_the_closed_form()
    {
        const double m = 1;
        double below = 2 / Math.Sqrt(10 * (1 - 1e-12)), above = 2 / Math.Sqrt(10 * (1 + 1e-12));
        AssertRelative(PhotonLoop.Scalar(1, below, m).Real, PhotonLoop.Scalar(1, above, m).Real, 1e-11);
        AssertRelative(PhotonLoop.Pseudoscalar(1, below, m).Real, PhotonLoop.Pseudoscalar(1, above, m).Real, 1e-11);
    }

    private readonly struct Feynman(double tau) : IIntegrand
    {
        public Estimate At(double x) => new(Math.Log(Math.Abs(1 - 4 * x * (1 - x) / tau)) / x, 0);
    }
}
