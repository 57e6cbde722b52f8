using System.Numerics;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;

namespace Tenebra.Tests.Decays;

/// <summary>χ₂ → χ₁ f f̄ by Dirac matrices, written out: nothing is shared with the formulas of the library.</summary>
internal static class Traces
{
    private static readonly Complex[][,] Gamma = [Product(0), Product(1), Product(2), Product(3)];
    private static readonly Complex[,] Gamma5 = Scale(Complex.ImaginaryOne, Times(Times(Gamma[0], Gamma[1]), Times(Gamma[2], Gamma[3])));

    /// <summary>Summed over final and averaged over initial spins, for unit couplings, in unitary gauge.</summary>
    public static double Of(Transition t, double q2, double cosine)
    {
        double q = Math.Sqrt(q2), k = q / 2 * Math.Sqrt(1 - 4 * t.mf * t.mf / q2);
        double energy = (t.m2 * t.m2 - t.m1 * t.m1 - q2) / (2 * q), p = Math.Sqrt(energy * energy - t.m1 * t.m1);
        var ground = new FourVector(energy, 0, 0, p);
        var excited = new FourVector(energy + q, 0, 0, p);
        double sine = Math.Sqrt(1 - cosine * cosine);
        FourVector minus = new(q / 2, k * sine, 0, k * cosine), plus = new(q / 2, -k * sine, 0, -k * cosine);
        Complex sum = 0;
        (Complex[,] Left, Complex[,] Bar, double Weight)[] vertices = Vertices(t.Kind, q, t.M);
        foreach ((Complex[,] a, Complex[,] aBar, double wa) in vertices)
            foreach ((Complex[,] b, Complex[,] bBar, double wb) in vertices)
                sum += wa * wb
                    * Trace(Times(Times(Slash(ground, t.m1), a), Times(Slash(excited, t.m2), bBar)))
                    * Trace(Times(Times(Slash(minus, t.mf), a), Times(Slash(plus, -t.mf), bBar)));
        return sum.Real / 2 / Math.Pow(q2 - t.M * t.M, 2);
    }

    // In the rest frame of the pair q = (q, 0, 0, 0): −g + qq/M² is diagonal.
    private static (Complex[,] Vertex, Complex[,] Bar, double Weight)[] Vertices(MediatorKind kind, double q, double M) => kind switch
    {
        MediatorKind.Scalar => [(Unit(), Unit(), 1)],
        MediatorKind.Pseudoscalar => [(Gamma5, Scale(-1, Gamma5), 1)],
        _ => [.. Enumerable.Range(0, 4).Select(i =>
        {
            Complex[,] vertex = kind == MediatorKind.Vector ? Gamma[i] : Times(Gamma[i], Gamma5);
            return (vertex, vertex, i == 0 ? -1 + q * q / (M * M) : 1.0);
        })],
    };

    private static Complex[,] Slash(FourVector p, double mass)
    {
        var sum = Scale(mass, Unit());
        double[] components = [p.E, -p.Px, -p.Py, -p.Pz];
        for (int i = 0; i < 4; i++) sum = Add(sum, Scale(components[i], Gamma[i]));
        return sum;
    }

    // The Dirac representation.
    private static Complex[,] Product(int index)
    {
        var g = new Complex[4, 4];
        Complex i = Complex.ImaginaryOne;
        Complex[,] sigma = index switch
        {
            1 => new Complex[,] { { 0, 1 }, { 1, 0 } },
            2 => new[,] { { 0, -i }, { i, 0 } },
            _ => new Complex[,] { { 1, 0 }, { 0, -1 } },
        };
        if (index == 0)
        {
            for (int n = 0; n < 4; n++) g[n, n] = n < 2 ? 1 : -1;
            return g;
        }
        for (int a = 0; a < 2; a++)
            for (int b = 0; b < 2; b++)
                (g[a, b + 2], g[a + 2, b]) = (sigma[a, b], -sigma[a, b]);
        return g;
    }

    private static Complex[,] Unit() => Build((a, b) => a == b ? 1 : 0);

    private static Complex[,] Scale(Complex factor, Complex[,] m) => Build((a, b) => factor * m[a, b]);

    private static Complex[,] Add(Complex[,] m, Complex[,] n) => Build((a, b) => m[a, b] + n[a, b]);

    private static Complex[,] Times(Complex[,] m, Complex[,] n) =>
        Build((a, b) => m[a, 0] * n[0, b] + m[a, 1] * n[1, b] + m[a, 2] * n[2, b] + m[a, 3] * n[3, b]);

    private static Complex Trace(Complex[,] m) => m[0, 0] + m[1, 1] + m[2, 2] + m[3, 3];

    private static Complex[,] Build(Func<int, int, Complex> element)
    {
        var m = new Complex[4, 4];
        for (int a = 0; a < 4; a++)
            for (int b = 0; b < 4; b++)
                m[a, b] = element(a, b);
        return m;
    }
}
