namespace Tenebra.Decays;

/// <summary>The two factors that a two-body width vanishes with, written so that nothing cancels near threshold.</summary>
internal static class Threshold
{
    /// <summary><c>1 − (m₁+m₂)²/M²</c>; 0 where the decay is closed.</summary>
    public static double Sum(double M, double m1, double m2)
    {
        double sum = m1 + m2;
        return M <= sum ? 0 : (M - sum) / M * ((M + sum) / M);
    }

    /// <summary><c>1 − (m₁−m₂)²/M²</c>; 0 where the decay is closed.</summary>
    public static double Difference(double M, double m1, double m2)
    {
        double difference = Math.Abs(m1 - m2);
        return M <= m1 + m2 ? 0 : (M - difference) / M * ((M + difference) / M);
    }

    /// <summary>Velocity <c>β = √(1−4m²/M²)</c> of either of two equal decay products; 0 where the decay is closed.</summary>
    public static double Beta(double M, double m) => Math.Sqrt(Sum(M, m, m));
}
