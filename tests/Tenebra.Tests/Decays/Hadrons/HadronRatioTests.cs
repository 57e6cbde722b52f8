using System.Numerics;
using Tenebra.Decays.Hadrons;

namespace Tenebra.Tests.Decays.Hadrons;

public sealed class HadronRatioTests
{
    private const double TwoPions = 2 * Constants.ChargedPionMass;

    private static double PiPi(double E) => HadronChannels.PionPair.Ratio(E, QuarkCharges.Photon);

    [Fact]
    public void No_hadrons_are_lighter_than_a_neutral_pion_and_below_two_charged_ones_there_is_little()
    {
        Assert.Equal(0, HadronRatio.At(0.1));
        Assert.Equal(0, HadronRatio.At(HadronRatio.Threshold));
        Assert.Equal(0.1349768, HadronRatio.Threshold);
        Assert.InRange(HadronRatio.At(0.2), 1e-7, 1e-5);
        Assert.Equal(HadronChannels.PionPhoton.Ratio(TwoPions, QuarkCharges.Photon), HadronRatio.At(TwoPions));
        Assert.Equal(0, PionFormFactor.Squared(TwoPions));
    }

    // Γ(π⁰ → γγ) = πα²m³F²/4 and σ(e⁺e⁻ → π⁰γ) = 2π²α³F²/3 (1 − m²/s)³, that is R = 4πα F² p³/E; at 0.2 GeV the form factor adds 14 %.
    [Fact]
    public void At_low_energy_a_pion_and_a_photon_are_as_many_as_the_lifetime_of_the_pion_says()
    {
        double m = 0.1349768, F2 = 7.81e-9 * 4 / (Math.PI * Constants.Alpha2 * m * m * m), E = 0.2, p = (E * E - m * m) / (2 * E);
        Assert.Equal(1.14, HadronRatio.At(E) / (4 * Math.PI * Constants.Alpha * F2 * p * p * p / E), 0.25);
    }

    [Fact]
    public void At_threshold_the_pion_form_factor_is_what_its_charge_radius_says()
    {
        // 1 + s<r²>/6 + c s² with <r²> = 0.437 fm² and c = 3.85 GeV⁻⁴ from chiral perturbation theory.
        double s = TwoPions * TwoPions;
        double F = 1 + s * 0.437 / (0.1973269804 * 0.1973269804) / 6 + 3.85 * s * s;
        Assert.Equal(1, PionFormFactor.Squared(Math.Sqrt(s) * (1 + 1e-9)) / (F * F), 0.02);
    }

    [Fact]
    public void The_rho_peak_of_R_is_near_9()
    {
        Assert.InRange(PiPi(0.775), 8.6, 9.4);
        Assert.True(PiPi(0.76) > PiPi(0.70) && PiPi(0.76) > PiPi(0.85));
    }

    [Fact]
    public void The_pion_form_factor_gives_the_two_pion_part_of_the_muon_anomaly()
    {
        // Measured: 505(4)·10⁻¹⁰ up to 1.8 GeV, BaBar alone 514(4). a = α²/3π² ∫ ds/s K(s) R(s), K(s) = ∫ dx x²(1−x)/(x²+(1−x)s/m²).
        double Kernel(double s) => Midpoint(x => x * x * (1 - x) / (x * x + (1 - x) * s / (Constants.MuonMass * Constants.MuonMass)), 0, 1, 300);
        double integral = Midpoint(u => 2 * Kernel(Math.Exp(2 * u)) * PiPi(Math.Exp(u)), Math.Log(TwoPions), Math.Log(1.8), 400);
        double anomaly = Constants.Alpha2 / (3 * Math.PI * Math.PI) * integral;
        Assert.Equal(509e-10, anomaly, 10e-10);
    }

    [Theory]
    [InlineData(2.0, 2.18, 0.20)]
    [InlineData(3.0, 2.21, 0.15)]
    [InlineData(3.65, 2.18, 0.06)]
    [InlineData(4.8, 3.66, 0.24)]
    [InlineData(10.52, 3.56, 0.07)]
    public void The_continuum_agrees_with_the_values_of_BES_and_CLEO(double E, double measured, double error) =>
        Assert.InRange(HadronRatio.At(E), measured - error, measured + error);

    [Theory]
    [InlineData(2.5, 2)]
    [InlineData(8, 10 / 3.0)]
    public void Between_the_thresholds_R_exceeds_the_sum_of_squared_quark_charges_by_the_strong_correction(double E, double quarks) =>
        Assert.InRange(HadronRatio.At(E) / quarks, 1.05, 1.2);

    // 9 B_ee B_f/α² at the peak, of the listings: ω → π⁰γ 8.35 %, φ → K⁺K⁻ 49.1 %, K_S K_L 33.9 %, ηγ 1.301 %, π⁰γ 0.132 %.
    [Theory]
    [InlineData("pi0 gamma", 0.78266, 7.38e-5, 0.0835, 0.15)]
    [InlineData("K+ K-", 1.01945, 2.979e-4, 0.491, 0.10)]
    [InlineData("KS KL", 1.01945, 2.979e-4, 0.339, 0.05)]
    [InlineData("eta gamma", 1.01946, 2.979e-4, 0.01301, 0.10)]
    [InlineData("pi0 gamma", 1.01940, 2.979e-4, 0.00132, 0.15)]
    public void Peaks_have_the_height_of_their_branching_ratios(string final, double E, double electrons, double branching, double accuracy)
    {
        HadronChannel channel = HadronChannels.All.Single(c => c.Final == final);
        Assert.Equal(1, channel.Ratio(E, QuarkCharges.Photon) / (9 * electrons * branching / Constants.Alpha2), accuracy);
    }

    [Fact]
    public void Pions_and_kaons_have_the_charge_of_their_quarks_at_zero_momentum()
    {
        (Complex v, Complex w) = PionFormFactor.AtSquare(0);
        Assert.Equal(1, v.Real, 1e-12);
        Assert.Equal(0, v.Imaginary, 1e-12);
        Assert.Equal(Complex.Zero, w);
        static Complex Sum((Complex V, Complex W, Complex S) f) => f.V + f.W + f.S;
        // States of constant width are complex at s = 0; the fit counts the phi of the neutral kaon 5.5 % more, of which a third is left.
        Assert.Equal(1, Sum(KaonFormFactor.Charged.AtSquare(0)).Real, 5e-3);
        Assert.Equal(0.055 * 0.965842 / 3, Sum(KaonFormFactor.Neutral.AtSquare(0)).Real, 5e-3);
        Assert.Equal(0.5, KaonFormFactor.Charged.AtSquare(0).Isovector.Real, 1e-12);
    }

    // Measured: 0.434(5) fm² for the pion, 0.31(3) fm² for the charged kaon. <r²> = 6 dF/ds at s = 0.
    [Fact]
    public void Charge_radii_are_those_of_scattering_off_electrons()
    {
        static double Radius2(Func<double, double> F) => 6 * (F(1e-4) - F(-1e-4)) / 2e-4 * 0.1973269804 * 0.1973269804;
        Assert.InRange(Radius2(s => PionFormFactor.AtSquare(s).Isovector.Real), 0.42, 0.45);
        Assert.InRange(Radius2(s => (KaonFormFactor.Charged.AtSquare(s).Isovector + KaonFormFactor.Charged.AtSquare(s).Isoscalar + KaonFormFactor.Charged.AtSquare(s).Strange).Real), 0.27, 0.42);
    }

    [Fact]
    public void The_loop_of_pions_is_smooth_through_threshold_and_through_zero()
    {
        double threshold = TwoPions * TwoPions;
        foreach (double s in (double[])[0, threshold])
            Assert.Equal(new PionLoop(s - 1e-9).Real, new PionLoop(s + 1e-9).Real, 1e-8);
        Assert.Equal(-8 / Math.PI * Constants.ChargedPionMass * Constants.ChargedPionMass, new PionLoop(1e-7).Real, 1e-7);
        var at = new PionLoop(0.6);
        Assert.Equal((new PionLoop(0.6 + 1e-6).Real - new PionLoop(0.6 - 1e-6).Real) / 2e-6, at.Slope, 1e-8);
    }

    // The peak of the electric current of a fermion without form factor: R = β(1 + 2m²/s)·G²; at threshold G_E = G_M.
    [Fact]
    public void Nucleons_open_with_their_velocity_and_one_form_factor()
    {
        double Ratio(double excess) => HadronChannels.ProtonPair.Ratio(2 * Constants.ProtonMass + excess, QuarkCharges.Photon);
        Assert.Equal(2, Ratio(4e-8) / Ratio(1e-8), 1e-4);
        // Measured near threshold: 0.85 nb, R about 0.035; the fit has no Coulomb factor.
        Assert.InRange(Ratio(0.03), 0.015, 0.045);
    }

    [Fact]
    public void The_sum_of_the_channels_is_R_to_the_accuracy_of_its_table()
    {
        QuarkCharges charges = new(0.4, -0.7, 0.3);
        for (double E = 0.13; E < HadronRatio.ContinuumFrom; E += 0.37e-3)
        {
            double sum = HadronRatio.Channels(E, charges).Sum(c => c.Ratio);
            Assert.Equal(sum, HadronRatio.At(E, charges), 5e-5 * sum);
        }
    }

    [Fact]
    public void Hadrons_go_over_into_quarks_without_a_step()
    {
        foreach (double E in (double[])[HadronRatio.ContinuumFrom, HadronRatio.ContinuumAlone])
        {
            Assert.Equal(HadronRatio.At(E - 1e-9), HadronRatio.At(E + 1e-9), 1e-6);
            double below = HadronRatio.At(E) - HadronRatio.At(E - 1e-4), above = HadronRatio.At(E + 1e-4) - HadronRatio.At(E);
            Assert.Equal(below, above, 1e-5);
        }
        Assert.NotEmpty(HadronRatio.Channels(1.999, QuarkCharges.Photon));
        Assert.Empty(HadronRatio.Channels(2, QuarkCharges.Photon));
        for (double E = HadronRatio.ContinuumFrom; E < 3.7; E += 1e-3) Assert.Equal(HadronRatio.Smooth(E, QuarkCharges.Photon), HadronRatio.Smooth(E + 1e-3, QuarkCharges.Photon), 0.02);
    }

    [Fact]
    public void Every_number_is_the_same_whatever_was_asked_before()
    {
        double[] energies = [.. Enumerable.Range(0, 4000).Select(i => 0.28 + 1.7 * i / 4000)];
        double[] serial = [.. energies.Select(E => HadronRatio.At(E))], parallel = new double[energies.Length];
        Parallel.For(0, energies.Length, i => parallel[energies.Length - 1 - i] = HadronRatio.At(energies[energies.Length - 1 - i]));
        Assert.Equal(serial, parallel);
    }

    private static double Midpoint(Func<double, double> f, double a, double b, int n) =>
        Enumerable.Range(0, n).Sum(i => f(a + (i + 0.5) * (b - a) / n)) * (b - a) / n;
}
