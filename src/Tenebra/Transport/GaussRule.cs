using MathNet.Numerics.LinearAlgebra;

namespace Tenebra.Transport;

/// <summary>The Gauss rule of a discrete positive measure: n nodes exact for every polynomial of degree below 2n.</summary>
internal static class GaussRule
{
    /// <summary>Stieltjes' recurrence for the orthogonal polynomials, then the eigenvalues of their Jacobi matrix.</summary>
    /// <param name="x">Support within [−1, 1].</param>
    /// <param name="mass">Positive masses.</param>
    /// <param name="n">Number of nodes, at most the number of points.</param>
    [Source("Golub:1969qua", "Gauss rule from the Jacobi matrix")]
    public static (double[] Nodes, double[] Weights) Of(ReadOnlySpan<double> x, ReadOnlySpan<double> mass, int n)
    {
        int points = x.Length;
        var previous = new double[points];
        var current = new double[points];
        double total = 0;
        foreach (double m in mass) total += m;
        Array.Fill(current, 1 / Math.Sqrt(total));
        Matrix<double> jacobi = Matrix<double>.Build.Dense(n, n);
        double beta = 0;
        for (int k = 0; k < n; k++)
        {
            double alpha = 0;
            for (int i = 0; i < points; i++) alpha += mass[i] * x[i] * current[i] * current[i];
            jacobi[k, k] = alpha;
            if (k == n - 1) break;
            double norm = 0;
            for (int i = 0; i < points; i++)
            {
                double next = (x[i] - alpha) * current[i] - beta * previous[i];
                previous[i] = current[i];
                current[i] = next;
                norm += mass[i] * next * next;
            }
            beta = Math.Sqrt(norm);
            jacobi[k, k + 1] = jacobi[k + 1, k] = beta;
            for (int i = 0; i < points; i++) current[i] /= beta;
        }
        var evd = jacobi.Evd(Symmetricity.Symmetric);
        double[] nodes = [.. evd.EigenValues.Select(v => v.Real)];
        double[] weights = [.. Enumerable.Range(0, n).Select(j => total * evd.EigenVectors[0, j] * evd.EigenVectors[0, j])];
        Array.Sort(nodes, weights);
        return (nodes, weights);
    }
}
