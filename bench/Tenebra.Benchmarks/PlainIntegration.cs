using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Benchmarks;

/// <summary>The exact total as one would first write it: four nested adaptive integrals in logarithms, no vectors.</summary>
internal static class PlainIntegration
{
    public static double CrossSection(Emission emission, double leastX, double tolerance)
    {
        Reaction reaction = emission.Reaction;
        return Integrate(0.3 * tolerance, Math.Log(reaction.Energy - reaction.HighestEnergy), Math.Log((1 - leastX) * reaction.Energy), logLeft =>
        {
            double left = Math.Exp(logLeft), k0 = reaction.Energy - left;
            double forward = reaction.ForwardVirtuality(k0, left), largest = reaction.LargestVirtuality(left);
            return left * (largest <= forward ? 0 : Integrate(0.3 * tolerance, Math.Log(forward), Math.Log(largest), logU =>
            {
                double u = Math.Exp(logU);
                var point = new EmissionPoint(reaction, k0, left, forward, Math.Max(0, u - forward));
                if (!point.IsAllowed || point.LargestT <= point.LeastT) return 0;
                return u * point.Flux * Integrate(0.2 * tolerance, Math.Log(point.LeastT), Math.Log(point.LargestT), logT =>
                {
                    double t = Math.Exp(logT);
                    double average = Integrate(0.1 * tolerance, 0, Math.PI, phi => point.At(emission.Structure, t, phi)) / Math.PI;
                    return emission.Map.FormFactor.G2(t) / t * average;
                });
            }));
        });
    }

    private static double Integrate(double tolerance, double lo, double hi, Func<double, double> f)
    {
        var integrand = new Plain(f);
        return GaussKronrod.Integrate(ref integrand, lo, hi, tolerance).Value;
    }

    private readonly struct Plain(Func<double, double> f) : IIntegrand
    {
        public Estimate At(double x) => new(f(x), 0);
    }
}
