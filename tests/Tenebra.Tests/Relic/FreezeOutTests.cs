using Tenebra.Relic;
using static System.Math;

namespace Tenebra.Tests.Relic;

public sealed class FreezeOutTests
{
    private static ThermalHistory History(double mass, int degrees = 2) => new(new DarkContent(mass, degrees, mass, 0), entropyGradient: true);

    // Backward Euler in ln x with a quadratic equation at each step, three step sizes extrapolated: no stiff solver, no logarithm, no change of method.
    private static double Euler(double mass, int degrees, Func<double, double> sigmaV)
    {
        var dark = new DarkContent(mass, degrees, mass, 0);
        double Solve(int steps)
        {
            double x = 2, h = Log(2000 / 2.0) / steps, y = Equilibrium(x);
            for (int i = 1; i <= steps; i++)
            {
                x = 2 * Exp(i * h);
                double T = mass / x, equilibrium = Equilibrium(x);
                double lambda = h * Sqrt(PI / 45) * Constants.PlanckMass * mass * Cosmology.RootDegrees(T, true) * sigmaV(x) / x;
                y = 2 * (y + lambda * equilibrium * equilibrium) / (1 + Sqrt(1 + 4 * lambda * (y + lambda * equilibrium * equilibrium)));
            }
            return y;
        }
        double Equilibrium(double x) => dark.ScaledDensity(mass / x) * Exp(-x) / Cosmology.EntropyDensity(mass / x);
        double a = Solve(20_000), b = Solve(40_000), c = Solve(80_000);
        double ab = 2 * b - a, bc = 2 * c - b;
        return bc + (bc - ab) / 3;
    }

    [Theory]
    [InlineData(0.003, 2, 3e-9, 0)]
    [InlineData(0.1, 2, 4e-9, 0)]
    [InlineData(0.1, 4, 1e-7, 1)]
    [InlineData(50, 2, 2e-9, 0)]
    public void The_solution_is_that_of_backward_Euler_extrapolated(double mass, int degrees, double sigmaV, int wave)
    {
        double Rate(double x) => sigmaV * Pow(x, -wave);
        FreezeOut found = FreezeOut.Of(History(mass, degrees), Rate)!.Value;
        // Up to x = 2000 there; the rest is a quadrature.
        double rest = 0;
        for (int i = 0; i < 20_000; i++)
        {
            double x = 2000 * Exp((i + 0.5) * Log(1e6) / 20_000);
            rest += Sqrt(PI / 45) * Constants.PlanckMass * mass * Cosmology.RootDegrees(mass / x, true) * Rate(x) / x * Log(1e6) / 20_000;
        }
        double expected = 1 / (1 / Euler(mass, degrees, Rate) + rest);
        Assert.Equal(1, found.Yield / expected, tolerance: 3e-6);
        Assert.InRange(found.RelativeError, 1e-11, 1e-6);
    }

    // Omega h^2 = 1.07e9 x_f/(sqrt(g) M_Pl sigma v) of the textbooks, good to a few per cent.
    [Fact]
    public void The_abundance_is_that_of_the_textbook_formula()
    {
        FreezeOut relic = FreezeOut.Of(History(100), _ => 2e-9)!.Value;
        double textbook = 1.07e9 * relic.X / (Sqrt(DegreesOfFreedom.Energy(100 / relic.X)) * Constants.PlanckMass * 2e-9);
        Assert.InRange(relic.Abundance(100) / textbook, 0.9, 1.1);
        Assert.InRange(relic.X, 21, 26);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(1)]
    public void More_annihilation_leaves_less_and_later(double mass)
    {
        double last = double.PositiveInfinity, lastX = 0;
        for (double sigmaV = 1e-12; sigmaV < 1e-5; sigmaV *= 3)
        {
            FreezeOut relic = FreezeOut.Of(History(mass), _ => sigmaV)!.Value;
            Assert.True(relic.Yield < last && relic.X > lastX, $"{sigmaV}");
            (last, lastX) = (relic.Yield, relic.X);
        }
    }

    // Known to two digits: 3.9, 4.6, 2.4 and 2.1e-26 cm3/s.
    [Theory]
    [InlineData(0.01, 3.9e-26)]
    [InlineData(0.3, 4.6e-26)]
    [InlineData(10, 2.4e-26)]
    [InlineData(100, 2.1e-26)]
    public void The_constant_cross_section_of_thermal_dark_matter_is_the_canonical_one(double mass, double expectedCm3PerS) =>
        Assert.Equal(1, CanonicalCrossSection.SWave(mass, 2) * Constants.CubicCmPerSecondPerGeV2 / expectedCm3PerS, tolerance: 0.03);

    [Fact]
    public void Dark_matter_that_hardly_annihilates_was_never_in_equilibrium() =>
        Assert.Null(FreezeOut.Of(History(0.01), _ => 1e-25));

    [Fact]
    public void Annihilation_that_becomes_ever_faster_has_no_end() =>
        Assert.Throws<ConvergenceException>(() => FreezeOut.Of(History(0.01), x => 1e-9 * Pow(x, 1.2)));

    [Fact]
    public void At_the_last_annihilation_nine_tenths_are_done()
    {
        FreezeOut sWave = FreezeOut.Of(History(1), _ => 3e-9)!.Value, pWave = FreezeOut.Of(History(1), x => 6e-8 / x)!.Value;
        Assert.InRange(sWave.LastX, 3 * sWave.X, 30 * sWave.X);
        Assert.True(pWave.LastX < sWave.LastX);
    }
}
