namespace Tenebra.Relic.Secluded;

/// <summary>χχ → two mediators in the centre-of-mass frame; the exchanged particle of mass X in the t and in the u channel.</summary>
/// <remarks>
/// <c>X²−t = a − 2pk cosθ</c>, <c>X²−u = a + 2pk cosθ</c>; everything below is a sum of positive terms or a product, so that nothing
/// cancels at p → 0 or k → 0.
/// </remarks>
internal readonly struct SecludedKinematics
{
    public SecludedKinematics(double mass, double exchangedMass, double mediatorMass, double momentum2)
    {
        (m, X, M, P2) = (mass, exchangedMass, mediatorMass, momentum2);
        double opening = (m - M) * (m + M);
        K2 = P2 + opening;
        E2 = P2 + m * m;
        A = X * X + P2 + K2;
        double atRest = X * X + opening;
        Collinear = atRest * atRest + 4 * X * X * P2;
    }

    /// <summary>Mass of either particle of dark matter.</summary>
    public readonly double m;

    /// <summary>Mass of the exchanged particle.</summary>
    public readonly double X;

    /// <summary>Mass of the mediator.</summary>
    public readonly double M;

    /// <summary>p².</summary>
    public readonly double P2;

    /// <summary>k², the squared momentum of a mediator; not positive where the annihilation is closed.</summary>
    public readonly double K2;

    /// <summary>E² = s/4.</summary>
    public readonly double E2;

    /// <summary><c>a = X² + p² + k²</c>, half the sum of both denominators.</summary>
    public readonly double A;

    /// <summary><c>a² − 4p²k²</c>, the product of both denominators along the beam.</summary>
    public readonly double Collinear;

    /// <summary>X − m.</summary>
    public double Delta => X - m;

    /// <summary><c>(X²−t)(X²−u) = a² − 4p²k²z</c> at z = cos²θ.</summary>
    public double Denominators(double z) => Collinear + 4 * P2 * K2 * (1 - z);
}
