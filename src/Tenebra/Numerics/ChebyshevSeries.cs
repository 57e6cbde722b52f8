namespace Tenebra.Numerics;

/// <summary>Coefficients of a function in Chebyshev polynomials on [−1, 1], by its values at their zeros.</summary>
[Source("DLMF", "Sec. 3.11(ii)")]
internal static class ChebyshevSeries
{
    /// <summary><c>c_k</c> of <c>f(z) ≈ Σ c_k T_k(z)</c>, k below <paramref name="terms"/>; f is asked at z = cos(π(i+½)/terms).</summary>
    public static double[] Of(Func<double, double> f, int terms)
    {
        var c = new double[terms];
        for (int i = 0; i < terms; i++)
        {
            double angle = Math.PI * (i + 0.5) / terms, value = f(Math.Cos(angle));
            for (int k = 0; k < terms; k++) c[k] += value * Math.Cos(k * angle) * (k == 0 ? 1.0 : 2.0) / terms;
        }
        return c;
    }
}
