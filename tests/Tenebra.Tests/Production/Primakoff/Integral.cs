using Tenebra.Numerics;

namespace Tenebra.Tests.Production.Primakoff;

/// <summary>∫ f dx of a plain function.</summary>
internal static class Integral
{
    public static double Of(Func<double, double> f, double lo, double hi, double relative = 1e-9, int panels = 4)
    {
        var integrand = new Function(f);
        return Converged.OrThrow(GaussKronrod.Integrate(ref integrand, lo, hi, relative, panels: panels), 10 * relative, "an integral of a test").Value;
    }

    private readonly struct Function(Func<double, double> f) : IIntegrand
    {
        public Estimate At(double x) => new(f(x), 0);
    }
}
