using Tenebra.Decays.Hadrons;

namespace Tenebra.Tests.Decays.Hadrons;

public sealed class QuarkContinuumTests
{
    // The two-loop equation, integrated in 2000 steps.
    [Theory]
    [InlineData(91.1880, 0.1180, 1e-12)]
    [InlineData(34, 0.13871461, 1e-4)]
    [InlineData(2, 0.299, 8e-3)]
    [InlineData(10, 0.17787446, 5e-4)]
    [InlineData(5, 0.21230037, 1e-3)]
    public void The_strong_coupling_runs_as_its_equation_says(double E, double coupling, double accuracy) =>
        Assert.Equal(coupling, QuarkContinuum.StrongCoupling(E), accuracy);

    // Coefficients for n quarks: 1.9857 − 0.1152 n, and −6.6369 − 1.2001 n − 0.0052 n².
    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    public void The_strong_correction_is_that_of_four_quarks(double E)
    {
        double a = QuarkContinuum.StrongCoupling(E) / Math.PI, second = 1.9857 - 0.1152 * 4, third = -6.6369 - 1.2001 * 4 - 0.0052 * 16;
        Assert.Equal(1 + a + second * a * a + third * a * a * a, QuarkContinuum.Qcd(E), 2e-6);
    }

    // 1/(1 + e^(−(E − 4.8)/0.1)): a half at 4.8, a tenth and nine tenths at ln 9 tenths of a GeV on both sides.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-0.1, 0.1)]
    [InlineData(0.1, 0.9)]
    public void From_the_measured_steps_to_QCD_it_takes_two_tenths_of_a_GeV_on_both_sides_of_4_8(double widths, double share)
    {
        double E = 4.8 + widths * Math.Log(9), three = 2 * QuarkContinuum.Qcd3(E), quarks = 2 * QuarkContinuum.Qcd(E);
        Assert.Equal(share, (QuarkContinuum.Light(E) - three) / (quarks - three), 1e-9);
        double charm = 1.35 / (1 + Math.Exp(-(E - 4.3) / 0.1)), charmed = 4 / 3.0 * QuarkContinuum.Qcd(E);
        Assert.Equal(share, (QuarkContinuum.Charm(E) - charm) / (charmed - charm), 1e-9);
    }

    // Half of its quarks at 10.65 GeV, ln 3 fiftieths of a GeV to a quarter and three quarters.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-0.02, 0.25)]
    [InlineData(0.02, 0.75)]
    public void Bottom_rises_above_the_fourth_Upsilon(double width, double share)
    {
        double E = 10.65 + width * Math.Log(3);
        Assert.Equal(share, QuarkContinuum.Bottom(E) / (QuarkContinuum.Qcd(E) / 3), 1e-9);
    }

    [Theory]
    [InlineData(8, 10 / 3.0, 1.06)]
    [InlineData(20, 11 / 3.0, 1.05)]
    [InlineData(30, 11 / 3.0, 1.047)]
    public void Far_above_a_threshold_R_is_three_times_the_squared_charges_and_a_few_percent(double E, double quarks, double strong) =>
        Assert.Equal(strong, HadronRatio.At(E) / quarks, 0.008);

    [Fact]
    public void From_the_measured_steps_to_QCD_R_moves_by_less_than_4_percent_and_without_a_jump()
    {
        Assert.InRange(QuarkContinuum.Light(5.5) / QuarkContinuum.Light(4.2), 0.98, 1);
        Assert.InRange(QuarkContinuum.Charm(5.5) / 1.35, 1, 1.06);
        double total = QuarkContinuum.Light(5.5) + QuarkContinuum.Charm(5.5);
        Assert.InRange(total / (QuarkContinuum.Light(4.2) + 1.35), 1, 1.04);
    }
}
