namespace Tenebra.Particles;

/// <summary>Energy and momentum of one particle [GeV].</summary>
public readonly record struct FourMomentum(double E, double X, double Y, double Z)
{
    /// <summary>|p|² [GeV²].</summary>
    public double Momentum2 => X * X + Y * Y + Z * Z;

    /// <summary>|p| [GeV].</summary>
    public double Momentum => Math.Sqrt(Momentum2);

    /// <summary>Angle to +z [rad], without loss of digits at small angles.</summary>
    public double PolarAngle => Math.Atan2(Math.Sqrt(X * X + Y * Y), Z);

    /// <summary>E² − p² [GeV²]; a small difference of large numbers for a fast particle.</summary>
    public double Mass2 => (E - Momentum) * (E + Momentum);

    /// <summary>The momentum turned so that what pointed along +z points along the unit vector (x, y, z).</summary>
    /// <remarks>
    /// The rotation about the axis perpendicular to both: <c>p + a × p + a × (a × p)/(1+z)</c>, a = ẑ × n; towards −z, by π about
    /// the x axis first.
    /// </remarks>
    public FourMomentum Along(double x, double y, double z)
    {
        if (z < 0)
        {
            FourMomentum turned = Along(x, -y, -z);
            return new(E, turned.X, -turned.Y, -turned.Z);
        }
        double across = X * x + Y * y, shift = Z - across / (1 + z);
        return new(E, X + x * shift, Y + y * shift, Z * z - across);
    }

    public static FourMomentum operator +(FourMomentum a, FourMomentum b) => new(a.E + b.E, a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static FourMomentum operator -(FourMomentum a, FourMomentum b) => new(a.E - b.E, a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static FourMomentum Add(FourMomentum left, FourMomentum right) => left + right;

    public static FourMomentum Subtract(FourMomentum left, FourMomentum right) => left - right;
}
