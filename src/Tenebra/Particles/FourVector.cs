using static System.Math;

namespace Tenebra.Particles;

/// <summary>Energy and momentum [GeV]; metric (+, −, −, −).</summary>
/// <param name="E">Energy [GeV].</param>
/// <param name="Px">Momentum along x [GeV].</param>
/// <param name="Py">Momentum along y [GeV].</param>
/// <param name="Pz">Momentum along z, the beam [GeV].</param>
public readonly record struct FourVector(double E, double Px, double Py, double Pz)
{
    // Below it a square has lost digits to underflow.
    private const double SmallestExactSquare = 1e-290;

    /// <summary>A particle of mass <paramref name="mass"/> [GeV] at rest.</summary>
    public static FourVector AtRest(double mass) => new(mass, 0, 0, 0);

    /// <summary>On the mass shell: <c>E = √(p²+m²)</c>. This is how a momentum becomes the four-vector of a particle.</summary>
    public static FourVector OnShell(double mass, double px, double py, double pz) =>
        new(Sqrt(px * px + py * py + pz * pz + mass * mass), px, py, pz);

    /// <summary>Along z with total energy <paramref name="energy"/> ≥ <paramref name="mass"/> [GeV]: <c>p = √((E−m)(E+m))</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The energy is below the mass.</exception>
    public static FourVector AlongZ(double mass, double energy) =>
        energy >= mass
            ? new(energy, 0, 0, Sqrt((energy - mass) * (energy + mass)))
            : throw new ArgumentOutOfRangeException(nameof(energy), energy, "need an energy of at least the mass");

    /// <summary><c>|p|</c> [GeV].</summary>
    public double Momentum => Sqrt(Px * Px + Py * Py + Pz * Pz);

    /// <summary><c>p_T = √(p_x²+p_y²)</c> [GeV].</summary>
    public double TransverseMomentum => Sqrt(Px * Px + Py * Py);

    /// <summary>Angle to the z axis [rad], exact also where it is small.</summary>
    public double PolarAngle => Atan2(TransverseMomentum, Pz);

    /// <summary><c>p² = E² − p⃗²</c> [GeV²] of the four numbers as they are; see <see cref="Dot"/>.</summary>
    public double MassSquared => Dot(this, this);

    /// <summary><c>√p²</c> [GeV]; <c>−√−p²</c> for a space-like vector, such as a momentum transfer.</summary>
    /// <remarks>
    /// The last digit of E limits it: <c>δm/m ≈ 10⁻¹⁶ (E/m)²</c>, 4·10⁻⁶ for an electron of 100 GeV. A particle's mass is better kept beside its momentum.
    /// </remarks>
    public double Mass => MassSquared is >= 0 and double squared ? Sqrt(squared) : -Sqrt(-MassSquared);

    /// <summary><c>a·b = E_a E_b − p⃗_a·p⃗_b</c> [GeV²], as if computed with twice the digits: products cancel without loss.</summary>
    [Source("Ogita:2005", "algorithm 5.3, Dot2")]
    public static double Dot(FourVector a, FourVector b)
    {
        double sum = a.E * b.E;
        double lost = FusedMultiplyAdd(a.E, b.E, -sum);
        Subtract(a.Px, b.Px, ref sum, ref lost);
        Subtract(a.Py, b.Py, ref sum, ref lost);
        Subtract(a.Pz, b.Pz, ref sum, ref lost);
        return sum + lost;
    }

    public static FourVector operator +(FourVector a, FourVector b) => new(a.E + b.E, a.Px + b.Px, a.Py + b.Py, a.Pz + b.Pz);

    public static FourVector operator -(FourVector a, FourVector b) => new(a.E - b.E, a.Px - b.Px, a.Py - b.Py, a.Pz - b.Pz);

    public static FourVector Add(FourVector left, FourVector right) => left + right;

    public static FourVector Subtract(FourVector left, FourVector right) => left - right;

    /// <summary>This vector, given in the rest frame of <paramref name="frame"/>, in the frame in which that one is given.</summary>
    /// <param name="frame">Whose rest frame this vector is given in.</param>
    /// <param name="mass">Its mass [GeV], &gt; 0: known better than from the difference of its energy and momentum.</param>
    /// <remarks>
    /// <c>u = p⃗_f/M, γ = E_f/M: E′ = γE + u·p, p′ = p + u (E + u·p/(γ+1))</c>. Nothing holds 1−β, so that a large γ costs no digit beyond the
    /// cancellation of γE and u·p itself, for what flies backward.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The mass is not positive.</exception>
    public FourVector BoostedFromRestOf(FourVector frame, double mass)
    {
        if (!(mass > 0)) throw new ArgumentOutOfRangeException(nameof(mass), mass, "need a mass > 0 GeV");
        (double gamma, double ux, double uy, double uz) = (frame.E / mass, frame.Px / mass, frame.Py / mass, frame.Pz / mass);
        double along = ux * Px + uy * Py + uz * Pz;
        double shift = E + along / (gamma + 1);
        return new(gamma * E + along, Px + ux * shift, Py + uy * shift, Pz + uz * shift);
    }

    /// <summary>This vector as seen by <paramref name="frame"/> at rest: the inverse of <see cref="BoostedFromRestOf"/>.</summary>
    public FourVector BoostedToRestOf(FourVector frame, double mass) =>
        BoostedFromRestOf(new(frame.E, -frame.Px, -frame.Py, -frame.Pz), mass);

    /// <summary>This vector turned by the shortest rotation that takes the z axis onto the momentum of <paramref name="axis"/>.</summary>
    /// <remarks>
    /// With n the direction of the axis, d = n_x p_x + n_y p_y: <c>p_⊥′ = p_⊥ + n_⊥ (p_z − d/(1+n_z)), p_z′ = n_z p_z − d</c>. No angle is computed; −z is
    /// reached by a half turn about x.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The axis has no momentum.</exception>
    public FourVector RotatedOnto(FourVector axis)
    {
        double length = axis.Momentum;
        if (!(length > 0)) throw new ArgumentOutOfRangeException(nameof(axis), axis, "need a momentum that points somewhere");
        (double nx, double ny, double nz) = (axis.Px / length, axis.Py / length, axis.Pz / length);
        double onePlus = nz > 0 ? 1 + nz : (nx * nx + ny * ny) / (1 - nz);
        if (onePlus < SmallestExactSquare) return new(E, Px, -Py, -Pz);
        double d = nx * Px + ny * Py;
        double shift = Pz - d / onePlus;
        return new(E, Px + nx * shift, Py + ny * shift, nz * Pz - d);
    }

    // sum − x·y, with what the sum and the product round off added to lost.
    private static void Subtract(double x, double y, ref double sum, ref double lost)
    {
        double product = -x * y;
        lost += FusedMultiplyAdd(-x, y, -product);
        double total = sum + product;
        double part = total - sum;
        lost += sum - (total - part) + (product - part);
        sum = total;
    }
}
