using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public sealed class ScaledBesselKTests
{
    // Eighteen digits of a calculation with 25.
    [Theory]
    [InlineData(0.5, 1.52410938577390953, 2.73100970821178571)]
    [InlineData(1.99999, 0.841570134163737493, 1.03348009538099717)]
    [InlineData(2.00001, 0.841566295991097458, 1.03347359878516627)]
    [InlineData(20, 0.278544876657182224, 0.285425496940726445)]
    [InlineData(1e4, 0.0125329847176992853, 0.0125336113512705057)]
    [InlineData(1e8, 0.000125331413574885759, 0.000125331414201542825)]
    public void They_agree_with_those_computed_in_extended_precision(double x, double k0, double k1)
    {
        Assert.Equal(1, ScaledBesselK.K1(x) / k1, tolerance: 1e-14);
        Assert.Equal(1, ScaledBesselK.K2(x) / (k0 + 2 / x * k1), tolerance: 1e-14);
    }

    [Fact]
    public void For_large_arguments_they_meet_their_common_limit()
    {
        const double x = 1e12;
        Assert.Equal(Math.Sqrt(Math.PI / (2 * x)), ScaledBesselK.K1(x), tolerance: 1e-18);
        Assert.Equal(1, ScaledBesselK.K2(x) / ScaledBesselK.K1(x), tolerance: 1e-11);
    }

    [Fact]
    public void For_small_arguments_the_poles_are_those_of_the_series()
    {
        Assert.Equal(1, 1e-6 * ScaledBesselK.K1(1e-6), tolerance: 2e-6);
        Assert.Equal(1, 1e-12 * ScaledBesselK.K2(1e-6) / 2, tolerance: 2e-6);
    }
}
