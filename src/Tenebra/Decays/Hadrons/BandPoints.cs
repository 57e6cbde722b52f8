using MathNet.Numerics.Integration;

namespace Tenebra.Decays.Hadrons;

/// <summary>Points of an integral over the squared mass s of a pair of mesons, dense about its resonances.</summary>
/// <remarks>
/// The interval is cut at every M². In each part <c>s = M² + MΓ sinh u</c> about the narrowest resonance, u between its ends as
/// <c>(1−cos φ)/2</c>, and Gauss and Legendre's rule in φ from 0 to π, which takes square roots out of the ends and gathers points there.
/// </remarks>
/// <param name="Order">Points of each part.</param>
/// <param name="Masses">M of the resonances [GeV], rising; the first is the narrowest.</param>
/// <param name="Width">Γ of the first [GeV].</param>
internal sealed record BandPoints(int Order, IReadOnlyList<double> Masses, double Width)
{
    private readonly double[] fractions = [.. Rule(Order).Abscissas.Select((double phi) => (1 - Math.Cos(phi)) / 2)];
    private readonly double[] weights = [.. Rule(Order).Abscissas.Zip(Rule(Order).Weights, (phi, w) => w * Math.Sin(phi) / 2)];

    /// <summary>The largest number of points.</summary>
    public int Most => Order * (Masses.Count + 1);

    /// <summary>Fills the points of [low, high] [GeV²] and their weights; returns their number.</summary>
    public int Fill(double low, double high, Span<double> s, Span<double> weight)
    {
        int count = 0;
        double from = low;
        foreach (double M in Masses)
        {
            if (M * M <= from || M * M >= high) continue;
            Part(from, M * M, s[count..], weight[count..]);
            count += Order;
            from = M * M;
        }
        Part(from, high, s[count..], weight[count..]);
        return count + Order;
    }

    private static GaussLegendreRule Rule(int order) => new(0, Math.PI, order);

    private void Part(double low, double high, Span<double> s, Span<double> weight)
    {
        double M2 = Masses[0] * Masses[0], b = Masses[0] * Width;
        double first = Math.Asinh((low - M2) / b), range = Math.Asinh((high - M2) / b) - first;
        for (int i = 0; i < Order; i++)
        {
            double grown = Math.Exp(first + range * fractions[i]), shrunk = 1 / grown;
            s[i] = Math.Clamp(M2 + b * (grown - shrunk) / 2, low, high);
            weight[i] = b * (grown + shrunk) / 2 * range * weights[i];
        }
    }
}
