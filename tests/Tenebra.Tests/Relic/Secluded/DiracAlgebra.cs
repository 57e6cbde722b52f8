using System.Numerics;

namespace Tenebra.Tests.Relic.Secluded;

/// <summary>Matrices of Dirac in the chiral representation, explicit spinors of any momentum.</summary>
internal static class DiracAlgebra
{
    private static readonly Complex I = Complex.ImaginaryOne;

    private static readonly Complex[][,] Pauli =
    [
        new Complex[,] { { 1, 0 }, { 0, 1 } },
        new Complex[,] { { 0, 1 }, { 1, 0 } },
        new[,] { { 0, -I }, { I, 0 } },
        new Complex[,] { { 1, 0 }, { 0, -1 } },
    ];

    public static readonly Complex[][,] Gamma = [.. Enumerable.Range(0, 4).Select(GammaOf)];

    public static readonly Complex[,] Gamma5 = Build((i, j) => i == j ? (i < 2 ? -1 : 1) : 0);

    public static readonly Complex[,] One = Build((i, j) => i == j ? 1 : 0);

    /// <summary>(√(p·σ) ξ, √(p·σ̄) ξ), a solution of (p̸−m)u = 0.</summary>
    public static Complex[] U(double[] p, double mass, int spin) => [.. Root(p, mass, 1, spin), .. Root(p, mass, -1, spin)];

    /// <summary>(√(p·σ) η, −√(p·σ̄) η), a solution of (p̸+m)v = 0.</summary>
    public static Complex[] V(double[] p, double mass, int spin) => [.. Root(p, mass, 1, spin), .. Root(p, mass, -1, spin).Select(x => -x)];

    public static Complex[,] Slash(double[] v)
    {
        double[] low = Lower(v);
        return Build((i, j) => low[0] * Gamma[0][i, j] + low[1] * Gamma[1][i, j] + low[2] * Gamma[2][i, j] + low[3] * Gamma[3][i, j]);
    }

    public static Complex[,] Times(params Complex[][,] factors) =>
        factors.Aggregate((a, b) => Build((i, j) => a[i, 0] * b[0, j] + a[i, 1] * b[1, j] + a[i, 2] * b[2, j] + a[i, 3] * b[3, j]));

    public static Complex[,] Plus(Complex[,] a, Complex[,] b, Complex factor) => Build((i, j) => a[i, j] + factor * b[i, j]);

    /// <summary>v̄ m u.</summary>
    public static Complex Between(Complex[] v, Complex[,] m, Complex[] u)
    {
        Complex[,] barred = Times(Gamma[0], m);
        Complex sum = 0;
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++) sum += Complex.Conjugate(v[i]) * barred[i, j] * u[j];
        return sum;
    }

    public static double[] Lower(double[] v) => [v[0], -v[1], -v[2], -v[3]];

    public static double Dot(double[] a, double[] b) => a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];

    // √(E ∓ p·σ) = (E + m ∓ p·σ)/√(2(E+m)).
    private static Complex[] Root(double[] p, double mass, int sign, int spin) =>
        [.. Enumerable.Range(0, 2).Select(i =>
            ((p[0] + mass) * Pauli[0][i, spin] - sign * (p[1] * Pauli[1][i, spin] + p[2] * Pauli[2][i, spin] + p[3] * Pauli[3][i, spin]))
            / Math.Sqrt(2 * (p[0] + mass)))];

    private static Complex[,] GammaOf(int m)
    {
        var g = new Complex[4, 4];
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++) (g[i, j + 2], g[i + 2, j]) = (Pauli[m][i, j], m == 0 ? Pauli[m][i, j] : -Pauli[m][i, j]);
        return g;
    }

    private static Complex[,] Build(Func<int, int, Complex> element)
    {
        var m = new Complex[4, 4];
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++) m[i, j] = element(i, j);
        return m;
    }
}
