using Tenebra.Numerics;

namespace Tenebra.Decays;

/// <summary>Draws the mass of the mediator from its spectrum.</summary>
/// <remarks>
/// On each panel of the integral the density is the polynomial through its values there. In Chebyshev polynomials, <c>Σ c_k T_k</c>, it
/// is nowhere above <c>Σ|c_k|</c>: acceptance and rejection under this bound.
/// </remarks>
public sealed class MediatorMassSampler
{
    private const int Terms = GaussKronrod.Lanes - 1;

    private static readonly double[] Barycentric = [.. Enumerable.Range(0, Terms).Select(BarycentricWeight)];

    private readonly (MediatorMassMap Map, double Lo, double Hi, double[] Series, double Bound)[] panels;
    private readonly double[] cumulative;

    internal MediatorMassSampler(IReadOnlyList<MediatorMassMap> pieces, IReadOnlyList<(JointPanel Panel, double[] Density)> densities)
    {
        panels = [.. densities.Where(d => d.Density.Any(y => y > 0)).Select(d =>
        {
            double[] series = ChebyshevSeries.Of(z => Interpolated(d.Density, z), Terms);
            return (pieces[d.Panel.Domain], d.Panel.Lo, d.Panel.Hi, series, series.Sum(Math.Abs));
        })];
        cumulative = new double[panels.Length];
        double sum = 0;
        for (int i = 0; i < panels.Length; i++) cumulative[i] = sum += panels[i].Bound * (panels[i].Hi - panels[i].Lo);
    }

    /// <summary>A mass q [GeV].</summary>
    public double Sample(ref RandomStream random)
    {
        while (true)
        {
            int found = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
            int chosen = Math.Min(found < 0 ? ~found : found, panels.Length - 1);
            (MediatorMassMap map, double lo, double hi, double[] series, double bound) = panels[chosen];
            double z = 2 * random.NextDouble() - 1;
            if (random.NextDouble() * bound < Value(series, z)) return map.At(lo + 0.5 * (hi - lo) * (1 + z)).Mass;
        }
    }

    // Clenshaw's recurrence.
    private static double Value(double[] c, double z)
    {
        double b1 = 0, b2 = 0;
        for (int k = c.Length - 1; k > 0; k--) (b1, b2) = (c[k] + 2 * z * b1 - b2, b1);
        return c[0] + z * b1 - b2;
    }

    [Source("DLMF", "Sec. 3.3(i), barycentric form of Lagrange's interpolation")]
    private static double Interpolated(double[] y, double z)
    {
        double above = 0, below = 0;
        for (int i = 0; i < Terms; i++)
        {
            double distance = z - GaussKronrod.Node(i);
            if (distance == 0) return y[i];
            above += Barycentric[i] / distance * y[i];
            below += Barycentric[i] / distance;
        }
        return above / below;
    }

    private static double BarycentricWeight(int i)
    {
        double product = 1;
        for (int j = 0; j < Terms; j++)
            if (j != i) product *= GaussKronrod.Node(i) - GaussKronrod.Node(j);
        return 1 / product;
    }
}
