using Tenebra.Decays.Hadrons;

namespace Tenebra.Tests.Decays.Hadrons;

public sealed class HadronRatioTests
{
    private static double PiPi(double E) => Math.Pow(1 - Math.Pow(2 * Constants.ChargedPionMass / E, 2), 1.5) / 4 * PionFormFactor.Squared(E);

    [Fact]
    public void No_hadrons_are_lighter_than_two_charged_pions()
    {
        Assert.Equal(0, HadronRatio.At(0.2));
        Assert.Equal(0, HadronRatio.At(2 * Constants.ChargedPionMass));
        Assert.Equal(0, PionFormFactor.Squared(2 * Constants.ChargedPionMass));
        Assert.True(HadronRatio.At(0.2792) is > 0 and < 1e-5);
    }

    [Fact]
    public void At_threshold_the_pion_form_factor_is_what_its_charge_radius_says()
    {
        // 1 + s<r²>/6 + c s² with <r²> = 0.437 fm² and c = 3.85 GeV⁻⁴ from chiral perturbation theory.
        double s = 4 * Constants.ChargedPionMass * Constants.ChargedPionMass;
        double F = 1 + s * 0.437 / (0.1973269804 * 0.1973269804) / 6 + 3.85 * s * s;
        Assert.Equal(1, PionFormFactor.Squared(Math.Sqrt(s) * (1 + 1e-9)) / (F * F), 0.01);
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
        // Measured: 505(4)·10⁻¹⁰ up to 1.8 GeV. a = α²/3π² ∫ ds/s K(s) R(s), K(s) = ∫ dx x²(1−x)/(x²+(1−x)s/m²).
        double Kernel(double s) => Midpoint(x => x * x * (1 - x) / (x * x + (1 - x) * s / (Constants.MuonMass * Constants.MuonMass)), 0, 1, 300);
        double integral = Midpoint(u => 2 * Kernel(Math.Exp(2 * u)) * PiPi(Math.Exp(u)), Math.Log(2 * Constants.ChargedPionMass), Math.Log(1.8), 400);
        double anomaly = Constants.Alpha2 / (3 * Math.PI * Math.PI) * integral;
        Assert.Equal(505e-10, anomaly, 15e-10);
    }

    [Theory]
    [InlineData(2.0, 2.18, 0.20)]
    [InlineData(3.0, 2.21, 0.15)]
    [InlineData(4.8, 3.66, 0.24)]
    [InlineData(10.52, 3.56, 0.07)]
    public void The_continuum_agrees_with_the_values_of_BES_and_CLEO(double E, double measured, double error) =>
        Assert.InRange(HadronRatio.At(E), measured - error, measured + error);

    [Theory]
    [InlineData(2.5, 2)]
    [InlineData(8, 10 / 3.0)]
    public void Between_the_thresholds_R_exceeds_the_sum_of_squared_quark_charges_by_the_strong_correction(double E, double quarks) =>
        Assert.InRange(HadronRatio.At(E) / quarks, 1.05, 1.2);

    [Theory]
    [InlineData(0.78266, 0.8, 1.7)]
    [InlineData(1.019461, 4.2, 0.4)]
    public void The_peaks_of_the_omega_and_the_phi_have_the_measured_cross_section_in_microbarn(double mass, double measured, double error)
    {
        double microbarn = 4 * Math.PI * Constants.Alpha2 / (3 * mass * mass) * Constants.PicobarnPerGeV2 * 1e-6;
        double peak = microbarn * (HadronRatio.At(mass) - PiPi(mass));
        Assert.InRange(peak, measured, measured + error);
    }

    [Fact]
    public void The_parametrisation_jumps_nowhere_by_more_than_7_percent_of_the_light_quark_plateau()
    {
        double worst = 0;
        for (double E = 0.25; E < 12; E += 2e-5)
        {
            if (Math.Abs(E - 1.019461) < 0.02 || Math.Abs(E - 0.78266) < 0.05) continue;
            worst = Math.Max(worst, Math.Abs(HadronRatio.Smooth(E + 2e-5, 2 / 3.0, -1 / 3.0) - HadronRatio.Smooth(E, 2 / 3.0, -1 / 3.0)));
        }
        Assert.InRange(worst, 0.05, 0.07);
    }

    private static double Midpoint(Func<double, double> f, double a, double b, int n) =>
        Enumerable.Range(0, n).Sum(i => f(a + (i + 0.5) * (b - a) / n)) * (b - a) / n;
}
