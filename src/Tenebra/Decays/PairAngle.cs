using Tenebra.Numerics;

namespace Tenebra.Decays;

/// <summary>A distribution <c>∝ a + b c²</c> of the cosine c between a product of the pair and χ₁, in the rest frame of the pair.</summary>
/// <param name="Constant">a.</param>
/// <param name="Quadratic">b, such that a and a + b are not negative.</param>
public readonly record struct PairAngle(double Constant, double Quadratic)
{
    /// <summary>The same in every direction.</summary>
    public static PairAngle Isotropic => new(1, 0);

    /// <summary>Two spinless particles of one mass from a virtual vector of mass q that χ₂ → χ₁V* made, such as two pions.</summary>
    /// <remarks>
    /// <c>q² + (s−q²)c²</c>, s = (m₁+m₂)²: along the direction of χ₁ the vector has helicity 0 with weight <c>s/q²</c> and ±1 with 2
    /// together, and the pair is c² of the one and (1−c²)/2 of the other.
    /// </remarks>
    [Source("Jacob:1959at", "helicity amplitudes of a two-body decay")]
    public static PairAngle OfScalars(MediatorEmission emission, double q) => new(q * q, emission.Sum * emission.Sum - q * q);

    /// <summary>A spinless particle and a transverse vector, such as π⁰γ, from a virtual vector.</summary>
    /// <remarks><c>s + q² − (s−q²)c²</c>, that of massless fermions: the pair has helicity ±1 along its own direction.</remarks>
    [Source("Jacob:1959at", "helicity amplitudes of a two-body decay")]
    public static PairAngle OfScalarAndVector(MediatorEmission emission, double q)
    {
        double s = emission.Sum * emission.Sum;
        return new(s + q * q, q * q - s);
    }

    /// <summary>A cosine of it.</summary>
    public double Sample(ref RandomStream random)
    {
        double bound = Math.Max(Constant, Constant + Quadratic);
        while (true)
        {
            double cosine = 2 * random.NextDouble() - 1;
            if (random.NextDouble() * bound <= Constant + Quadratic * cosine * cosine) return cosine;
        }
    }
}
