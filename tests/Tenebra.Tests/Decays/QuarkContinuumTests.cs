using Tenebra.Decays;

namespace Tenebra.Tests.Decays;

public sealed class QuarkContinuumTests
{
    // The two-loop equation, integrated in 2000 steps.
    [Theory]
    [InlineData(91.1880, 0.1180, 1e-12)]
    [InlineData(34, 0.13871461, 1e-4)]
    [InlineData(10, 0.17787446, 5e-4)]
    [InlineData(5, 0.21230037, 1e-3)]
    public void The_strong_coupling_runs_as_its_equation_says(double E, double coupling, double accuracy) =>
        Assert.Equal(coupling, QuarkContinuum.StrongCoupling(E), accuracy);

    [Theory]
    [InlineData(8, 10 / 3.0, 1.06)]
    [InlineData(20, 11 / 3.0, 1.05)]
    [InlineData(30, 11 / 3.0, 1.047)]
    public void Far_above_a_threshold_R_is_three_times_the_squared_charges_and_a_few_percent(double E, double quarks, double strong) =>
        Assert.Equal(strong, HadronRatio.At(E) / quarks, 0.008);

    [Fact]
    public void From_the_measured_steps_to_QCD_R_moves_by_less_than_4_percent_and_without_a_jump()
    {
        Assert.InRange(QuarkContinuum.Light(5.5) / 2.35, 0.9, 1);
        Assert.InRange(QuarkContinuum.Charm(5.5) / 1.35, 1, 1.06);
        double total = QuarkContinuum.Light(5.5) + QuarkContinuum.Charm(5.5);
        Assert.InRange(total / 3.70, 0.955, 1);
    }
}
