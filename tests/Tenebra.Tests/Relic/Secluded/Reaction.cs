namespace Tenebra.Tests.Relic.Secluded;

/// <summary>Four-momenta of p₁ p₂ → k₁ k₂ in a random frame.</summary>
internal sealed record Reaction(double[] P1, double[] P2, double[] K1, double[] K2, double Momentum2, double Cosine)
{
    public static Reaction Random(Random random, double mass, double mediatorMass)
    {
        double threshold = Math.Max(0, mediatorMass * mediatorMass - mass * mass);
        double momentum2 = threshold + Math.Pow(10, 3 * random.NextDouble() - 2) * mass * mass;
        double energy = Math.Sqrt(mass * mass + momentum2), p = Math.Sqrt(momentum2), k = Math.Sqrt(energy * energy - mediatorMass * mediatorMass);
        double[] n = Direction(random), l = Direction(random), boost = [.. Direction(random).Select(x => 0.8 * random.NextDouble() * x)];
        double[] Boosted(double size, double[] direction) => Boost(boost, [energy, size * direction[0], size * direction[1], size * direction[2]]);
        return new Reaction(
            Boosted(p, n), Boosted(-p, n), Boosted(k, l), Boosted(-k, l), momentum2, n[0] * l[0] + n[1] * l[1] + n[2] * l[2]);
    }

    /// <summary>Three polarisations of a vector of momentum k: those at rest, boosted.</summary>
    public static double[][] Polarisations(double[] k, double mass) =>
        [.. Enumerable.Range(1, 3).Select(i =>
        {
            double[] e = [k[i] / mass, .. Enumerable.Range(1, 3).Select(j => k[i] * k[j] / (mass * (k[0] + mass)))];
            e[i]++;
            return e;
        })];

    private static double[] Boost(double[] v, double[] x)
    {
        double v2 = v[0] * v[0] + v[1] * v[1] + v[2] * v[2], g = 1 / Math.Sqrt(1 - v2), along = v[0] * x[1] + v[1] * x[2] + v[2] * x[3];
        double factor = (g - 1) * along / v2 + g * x[0];
        return [g * (x[0] + along), x[1] + factor * v[0], x[2] + factor * v[1], x[3] + factor * v[2]];
    }

    private static double[] Direction(Random random)
    {
        double z = 2 * random.NextDouble() - 1, phi = 2 * Math.PI * random.NextDouble(), s = Math.Sqrt(1 - z * z);
        return [s * Math.Cos(phi), s * Math.Sin(phi), z];
    }
}
