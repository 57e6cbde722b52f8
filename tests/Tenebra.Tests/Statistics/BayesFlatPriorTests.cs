using Tenebra.Statistics;
using static Tenebra.Tests.Statistics.Upper;

namespace Tenebra.Tests.Statistics;

public class BayesFlatPriorTests
{
    [Theory]
    [InlineData(0, 0.0, 0.0, 0.2)]
    [InlineData(2, 0.5, 0.25, 0.2)]
    [InlineData(5, 2.0, 0.0, 0.4)]
    public void The_posterior_is_the_marginal_likelihood_integrated_by_brute_force(int n, double b, double backgroundError, double signalError)
    {
        double kappaS = 1 + signalError;
        double kappaB = b > 0 ? 1 + backgroundError / b : 1;
        double Likelihood(double s) => Average(t => Average(f => Pmf(n, s * Math.Pow(kappaS, t) + b * Math.Pow(kappaB, f)), 120), 120);
        double upper = Of(LimitMethod.Bayes, 0.9, Bin(n, b, backgroundError, 1, signalError)).Upper.Value;
        double below = Simpson(Likelihood, 0, upper, 200);
        double above = Simpson(Likelihood, upper, 15 * upper, 400);
        Assert.Equal(0.9, below / (below + above), 2e-6);
    }

    [Fact]
    public void Several_bins_multiply_their_likelihoods()
    {
        double Likelihood(double s) => Pmf(1, s + 0.5) * Pmf(4, 0.5 * s + 2) * Pmf(0, 2 * s + 0.1);
        double upper = Of(LimitMethod.Bayes, 0.9, Bin(1, 0.5), Bin(4, 2, perUnit: 0.5), Bin(0, 0.1, perUnit: 2)).Upper.Value;
        double below = Simpson(Likelihood, 0, upper, 2000);
        double above = Simpson(Likelihood, upper, 20 * upper, 8000);
        Assert.Equal(0.9, below / (below + above), 1e-8);
    }

    [Fact]
    public void Certain_bins_of_equal_purity_are_one_bin()
    {
        double split = Of(LimitMethod.Bayes, 0.95, Bin(2, 0.5, perUnit: 1), Bin(1, 1, perUnit: 2)).Upper.Value;
        double whole = Of(LimitMethod.Bayes, 0.95, Bin(3, 1.5, perUnit: 3)).Upper.Value;
        Assert.Equal(1, split / whole, 1e-7);
    }

    [Fact]
    public void A_second_bin_that_barely_sees_signal_changes_nothing()
    {
        double alone = Of(LimitMethod.Bayes, 0.9, Bin(3, 1, 0.3, 1, 0.2)).Upper.Value;
        double both = Of(LimitMethod.Bayes, 0.9, Bin(3, 1, 0.3, 1, 0.2), Bin(7, 7, perUnit: 1e-9)).Upper.Value;
        Assert.Equal(1, both / alone, 1e-6);
    }

    private static double Simpson(Func<double, double> f, double a, double b, int intervals)
    {
        double h = (b - a) / intervals;
        double sum = f(a) + f(b);
        for (int i = 1; i < intervals; i++) sum += (i % 2 == 1 ? 4 : 2) * f(a + i * h);
        return sum * h / 3;
    }
}
