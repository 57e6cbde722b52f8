using Tenebra.Numerics;

namespace Tenebra.Tests.Production.Conversion;

/// <summary>A function of the tests as an integrand.</summary>
internal readonly struct RealIntegrand(Func<double, double> f) : IIntegrand
{
    public Estimate At(double x) => new(f(x), 0);

    public static double Integral(Func<double, double> f, double lo, double hi, double relative = 1e-9)
    {
        var integrand = new RealIntegrand(f);
        return GaussKronrod.Integrate(ref integrand, lo, hi, relative, panels: 4).Value;
    }
}
