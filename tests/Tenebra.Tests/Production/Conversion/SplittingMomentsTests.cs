using System.Numerics;
using Tenebra.Production.Conversion;

namespace Tenebra.Tests.Production.Conversion;

public class SplittingMomentsTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Splitting_conserves_momentum_and_the_number_of_quarks(int flavours)
    {
        Assert.Equal(0, SplittingMoments.QuarkFromQuark(1).Real, 1e-13);
        Assert.Equal(0, (SplittingMoments.QuarkFromQuark(2) + SplittingMoments.GluonFromQuark(2)).Real, 1e-13);
        Assert.Equal(0, (SplittingMoments.QuarkFromGluon(2, flavours) + SplittingMoments.GluonFromGluon(2, flavours)).Real, 1e-13);
    }

    [Theory]
    [InlineData(1.6)]
    [InlineData(3.7)]
    public void The_moments_are_those_of_the_splitting_functions(double n)
    {
        double Moment(Func<double, double> f) => RealIntegrand.Integral(z => Math.Pow(z, n - 1) * f(z), 0, 1);
        double quark = RealIntegrand.Integral(z => (Math.Pow(z, n - 1) - 1) * (1 + z * z) / (1 - z), 0, 1);
        double gluon = RealIntegrand.Integral(z => (Math.Pow(z, n) - 1) / (1 - z), 0, 1) + Moment(z => (1 - z) / z + z * (1 - z));
        Assert.Equal(4.0 / 3 * quark, SplittingMoments.QuarkFromQuark(n).Real, 1e-7);
        Assert.Equal(4.0 / 3 * Moment(z => (1 + (1 - z) * (1 - z)) / z), SplittingMoments.GluonFromQuark(n).Real, 1e-7);
        Assert.Equal(4 * Moment(z => z * z + (1 - z) * (1 - z)), SplittingMoments.QuarkFromGluon(n, 4).Real, 1e-7);
        Assert.Equal(6 * gluon + 25.0 / 6, SplittingMoments.GluonFromGluon(n, 4).Real, 1e-7);
    }

    [Fact]
    public void Two_steps_of_evolution_are_one()
    {
        var evolution = new MomentEvolution(new Complex(-2.2, 4.1), 4);
        var start = new PartonMoments(new(0.3, 0.1), 0.2, new(0, 0.1), 0.05, 0.2, 0.1, new(0.4, -0.2));
        PartonMoments once = evolution.Apply(in start, 0.7), part = evolution.Apply(in start, 0.5), twice = evolution.Apply(in part, 0.2);
        Assert.Equal(0, (once.Up - twice.Up).Magnitude, 1e-12 * once.Up.Magnitude);
        Assert.Equal(0, (once.Charm - twice.Charm).Magnitude, 1e-12 * once.Charm.Magnitude);
        Assert.Equal(0, (once.Gluon - twice.Gluon).Magnitude, 1e-12 * once.Gluon.Magnitude);
        PartonMoments none = evolution.Apply(in start, 0);
        Assert.Equal(0, (none.Gluon - start.Gluon).Magnitude + (none.Down - start.Down).Magnitude, 1e-14);
    }
}
