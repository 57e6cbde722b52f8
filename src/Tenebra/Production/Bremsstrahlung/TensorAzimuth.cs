using System.Numerics;
using Tenebra.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>The azimuth of the momentum transfer at fixed mediator and t: average of |M|², and draws from it.</summary>
/// <remarks>
/// |M|² is rational in cos φ; s, −t₂ and the denominators of the nucleus are linear in it, so that its poles are those of
/// <see cref="AzimuthRule"/>, the nearest at the lesser √(least/largest) of s and −t₂.
/// </remarks>
internal readonly struct TensorAzimuth(TensorPoint point, double t)
{
    private readonly AzimuthRule rule = AzimuthRule.Of(point.NearOverFar(t));

    // Points for the bound, in those of the rule.
    private const int Finer = 4;

    /// <summary>⟨A′⟩_φ/4M².</summary>
    public double Average
    {
        get
        {
            Vector<double> sum = Vector<double>.Zero;
            for (int i = 0; i < rule.Weights.Length; i += Vector<double>.Count)
                sum += point.At(t, new Vector<double>(rule.Cosines, i), new Vector<double>(rule.Sines, i)) * new Vector<double>(rule.Weights, i);
            return Vector.Sum(sum);
        }
    }

    /// <summary>Draws φ: even places of the rule are accepted with the density over its bound.</summary>
    /// <remarks>
    /// On N points of the circle the rule integrates the density, so that it has no harmonics above N; then √2 times the largest of its values
    /// on 4N even points is above all of it (Ehlich and Zeller).
    /// </remarks>
    public (double Cos, double Sin) Draw(ref RandomStream random)
    {
        double bound = Math.Sqrt(2) * Largest();
        while (true)
        {
            double place = 4 * random.NextDouble() - 2, half = Math.Abs(place) - 1;
            (double cos, double sin, double density) = rule.At(half);
            density *= point.At(t, new Vector<double>(cos), new Vector<double>(sin))[0];
            if (random.NextDouble() * bound <= density) return (cos, place < 0 ? -sin : sin);
        }
    }

    private double Largest()
    {
        int points = Finer * rule.Weights.Length;
        double largest = 0;
        for (int i = 0; i < points; i++)
        {
            (double cos, double sin, double density) = rule.At(2 * (i + 0.5) / points - 1);
            largest = Math.Max(largest, density * point.At(t, new Vector<double>(cos), new Vector<double>(sin))[0]);
        }
        return largest;
    }
}
