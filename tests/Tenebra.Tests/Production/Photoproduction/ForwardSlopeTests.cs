using Tenebra.Production.Photoproduction;

namespace Tenebra.Tests.Production.Photoproduction;

public sealed class ForwardSlopeTests
{
    private const double M = Constants.ProtonMass;

    private static readonly PhotoproductionTable Table = PhotoproductionTable.Load(DataFolder.Embedded);

    private static double EnergyAt(double w) => (w * w - M * M) / (2 * M);

    // GlueX 2019 at 10.7 GeV; ZEUS 2002 J/ψ at W = 90 GeV; Aston 1982 at 20–70 GeV; ZEUS 1998 ρ at W = 71.7 GeV; ZEUS 1996 ω at 80 GeV, φ at 70 GeV.
    [Theory]
    [InlineData("J/psi", 10.7, 1.67, 0.39)]
    [InlineData("J/psi", 4317, 4.15, 0.3)]
    [InlineData("rho", 40, 9.1, 0.5)]
    [InlineData("rho", 2739, 10.9, 0.6)]
    [InlineData("omega", 3411, 10.0, 1.8)]
    [InlineData("phi", 2612, 7.3, 1.3)]
    public void Slopes_are_those_measured(string meson, double energy, double slope, double error) =>
        Assert.InRange(Table[meson].Slope.Exponent(energy), slope - error, slope + error);

    [Fact]
    public void The_peak_shrinks_with_the_logarithm_of_W()
    {
        ForwardSlope slope = Table["rho"].Slope;
        Assert.Equal(4 * 0.25 * Math.Log(10), slope.Exponent(EnergyAt(50)) - slope.Exponent(EnergyAt(5)), tolerance: 1e-10);
    }

    [Fact]
    public void Without_curvature_the_peak_is_an_exponential() => Assert.Equal(7.3, new ForwardSlope(7.3, 30, 0.2, 0).At(30), tolerance: 1e-12);

    // ∫dt e^{−bt+ct²} to 1 GeV² and e^{−b+c} e^{−(b−2c)(t−1)} beyond, by the midpoint rule.
    [Fact]
    public void The_effective_slope_keeps_forward_value_and_integral()
    {
        double sum = 0, h = 1e-5;
        for (int i = 0; i < 400_000; i++)
        {
            double t = (i + 0.5) * h;
            sum += h * Math.Exp(t < 1 ? -9.1 * t + 3.1 * t * t : -6 - 2.9 * (t - 1));
        }
        Assert.Equal(1, Table["rho"].Slope.At(40) * sum, tolerance: 1e-5);
    }
}
