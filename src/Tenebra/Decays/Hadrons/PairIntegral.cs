using MathNet.Numerics.Integration;

namespace Tenebra.Decays.Hadrons;

/// <summary>An integral over the squared mass of a pair that comes with a third particle.</summary>
internal static class PairIntegral
{
    private const int Order = 96;

    /// <summary><c>∫dq² f(q², p, p₃)</c> from (m₁+m₂)² to (E−m₃)².</summary>
    /// <param name="E">√s [GeV].</param>
    /// <param name="m3">Mass of the third particle [GeV].</param>
    /// <param name="m1">Of one of the pair.</param>
    /// <param name="m2">Of the other.</param>
    /// <param name="f">Of q², the momentum in the pair's rest frame and that of the third particle in the frame of E.</param>
    public static double Of(double E, double m3, double m1, double m2, Func<double, double, double, double> f)
    {
        if (E <= m1 + m2 + m3) return 0;
        double least = m1 + m2, range = (E - m3 - least) * (E - m3 + least);
        // q² = least² + range (1−cos φ)/2, which takes the square roots out of both ends.
        return GaussLegendreRule.Integrate(
            phi =>
            {
                double half = Math.Sin(phi / 2), q2 = least * least + range * half * half;
                return range / 2 * Math.Sin(phi) * f(q2, MesonMass.Momentum(q2, m1 * m1, m2), MesonMass.Momentum(E * E, q2, m3));
            },
            0, Math.PI, Order);
    }
}
