namespace Tenebra.Numerics;

/// <summary>Jacobi's elliptic functions of real argument, from the complementary modulus k′ so that k → 1 keeps its digits.</summary>
[Source("DLMF", "22.20(ii) and 19.8(i)")]
internal static class JacobiElliptic
{
    private const int MostSteps = 16;

    /// <summary><c>K = π/2 M(1, k′)</c>, M the arithmetic–geometric mean.</summary>
    public static double QuarterPeriod(double complement)
    {
        double a = 1, b = complement;
        while (a - b > 1e-15 * a) (a, b) = (0.5 * (a + b), Math.Sqrt(a * b));
        return Math.PI / (2 * a);
    }

    /// <summary>sn u and cn u: <c>φ_N = 2^N a_N u</c>, <c>sin(2φ_{n−1} − φ_n) = (c_n/a_n) sin φ_n</c>, sn u = sin φ₀.</summary>
    public static (double Sn, double Cn) At(double u, double complement)
    {
        Span<double> ratio = stackalloc double[MostSteps];
        double a = 1, b = complement;
        int steps = 0;
        for (; a - b > 1e-15 * a; steps++)
        {
            double mean = 0.5 * (a + b);
            ratio[steps] = 0.5 * (a - b) / mean;
            (a, b) = (mean, Math.Sqrt(a * b));
        }
        double phase = Math.ScaleB(a * u, steps);
        for (int n = steps - 1; n >= 0; n--) phase = 0.5 * (phase + Math.Asin(ratio[n] * Math.Sin(phase)));
        (double sn, double cn) = Math.SinCos(phase);
        return (sn, cn);
    }
}
