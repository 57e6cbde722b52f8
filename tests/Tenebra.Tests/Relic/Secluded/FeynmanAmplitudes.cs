using System.Numerics;
using Tenebra.Models;
using static Tenebra.Tests.Relic.Secluded.DiracAlgebra;

namespace Tenebra.Tests.Relic.Secluded;

/// <summary>|𝓜|² of dark matter to two mediators by Feynman's rules, for unit coupling: slow, and nothing is shared with the library.</summary>
/// <param name="Mediator">Lorentz structure of the mediator.</param>
/// <param name="Kind">What the dark matter is.</param>
/// <param name="m">Mass of the dark matter.</param>
/// <param name="X">Mass of the exchanged particle.</param>
/// <param name="M">Mass of the mediator.</param>
internal sealed record FeynmanAmplitudes(MediatorKind Mediator, DarkMatterKind Kind, double m, double X, double M)
{
    private static readonly (int[] Indices, int Sign)[] Permutations = [.. All([0, 1, 2, 3], 1)];

    /// <summary>Averaged over the initial, summed over the final spins.</summary>
    public double Squared(Reaction r)
    {
        double[][] first = Mediator == MediatorKind.Vector ? Reaction.Polarisations(r.K1, M) : [[0, 0, 0, 0]];
        double[][] second = Mediator == MediatorKind.Vector ? Reaction.Polarisations(r.K2, M) : [[0, 0, 0, 0]];
        return first.Sum(e1 => second.Sum(e2 => Squared(r, e1, e2)));
    }

    /// <summary>Averaged over the initial spins, for two polarisations of the mediators.</summary>
    public double Squared(Reaction r, double[] e1, double[] e2) => Kind switch
    {
        DarkMatterKind.Scalar or DarkMatterKind.RealScalar => Math.Pow(Mediator == MediatorKind.Scalar ? Trilinear(r) : Scalars(r, e1, e2), 2),
        DarkMatterKind.Vector => Vectors(r),
        _ => Fermions(r, e1, e2),
    };

    /// <summary>Σ|𝓜|² of a → XX with the vertex of the annihilation.</summary>
    public static double PseudoscalarToVectors(double[] p, double[] q, double mass) =>
        Reaction.Polarisations(p, mass).Sum(e => Reaction.Polarisations(q, mass).Sum(f => Math.Pow(Dot(Contract(p, e, q), f) / mass, 2)));

    private double Trilinear(Reaction r) => m * m * (1 / Denominator(r.P1, r.K1) + 1 / Denominator(r.P1, r.K2));

    private double Scalars(Reaction r, double[] e1, double[] e2)
    {
        double Exchange(double[] k, double[] e, double[] f)
        {
            double[] q = Sum(r.P1, k, -1);
            return Dot(Sum(r.P1, q, 1), e) * Dot(Sum(q, r.P2, -1), f) / Denominator(r.P1, k);
        }
        return 2 * Dot(e1, e2) + Exchange(r.K1, e1, e2) + Exchange(r.K2, e2, e1);
    }

    private double Fermions(Reaction r, double[] e1, double[] e2)
    {
        Complex[,] Vertex(double[] e) => Mediator switch
        {
            MediatorKind.Scalar => One,
            MediatorKind.Pseudoscalar => Gamma5,
            _ => Slash(e),
        };
        Complex[,] Exchange(double[] k, Complex[,] near, Complex[,] far) => Times(far, Plus(Slash(Sum(r.P1, k, -1)), One, X), near);
        Complex[,] t = Exchange(r.K1, Vertex(e1), Vertex(e2)), u = Exchange(r.K2, Vertex(e2), Vertex(e1));
        double dt = Denominator(r.P1, r.K1), du = Denominator(r.P1, r.K2);
        Complex[,] matrix = Plus(t, u, dt / du);
        int[] spins = [0, 1];
        return spins.Sum(i => spins.Sum(j => Math.Pow(Complex.Abs(Between(V(r.P2, m, i), matrix, U(r.P1, m, j))) / dt, 2))) / 4;
    }

    // −(g/2) a ε^{μναβ} ∂_μX_ν ∂_αX_β with g = 1/m, twice for identical X, and the whole propagator.
    private double Vectors(Reaction r)
    {
        double Amplitude(double[] e, double[] f)
        {
            double Exchange(double[] k)
            {
                double[] q = Sum(r.P1, k, -1), near = Contract(r.P1, e, q), far = Contract(r.P2, f, q);
                return (Dot(near, far) - Dot(near, q) * Dot(far, q) / (X * X)) / Denominator(r.P1, k);
            }
            return (Exchange(r.K1) + Exchange(r.K2)) / (m * m);
        }
        return Reaction.Polarisations(r.P1, m).Sum(e => Reaction.Polarisations(r.P2, m).Sum(f => Math.Pow(Amplitude(e, f), 2))) / 9;
    }

    private double Denominator(double[] p, double[] k)
    {
        double[] q = Sum(p, k, -1);
        return X * X - Dot(q, q);
    }

    private static double[] Sum(double[] a, double[] b, double factor) => [.. a.Zip(b, (x, y) => x + factor * y)];

    private static double[] Contract(double[] a, double[] b, double[] c)
    {
        (double[] x, double[] y, double[] z) = (Lower(a), Lower(b), Lower(c));
        var result = new double[4];
        foreach ((int[] n, int sign) in Permutations) result[n[3]] += sign * x[n[0]] * y[n[1]] * z[n[2]];
        return result;
    }

    private static IEnumerable<(int[] Indices, int Sign)> All(int[] indices, int sign) => indices.Length == 1
        ? [(indices, sign)]
        : indices.SelectMany((first, i) => All([.. indices.Where(n => n != first)], i % 2 == 0 ? sign : -sign).Select(p => ((int[])[first, .. p.Indices], p.Sign)));
}
