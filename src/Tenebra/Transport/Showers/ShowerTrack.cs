using System.Runtime.CompilerServices;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>One particle of a shower: kinetic energy [GeV], position [cm], direction, and the layer it is in.</summary>
/// <remarks>The beam flies along z; layers are planes across it.</remarks>
public struct ShowerTrack
{
    public ShowerParticle Kind;
    public int Layer;
    public double Energy, X, Y, Z, DirectionX, DirectionY, DirectionZ;

    /// <summary>How many particles it stands for: 1, but where positrons are forced.</summary>
    public double Weight;

    /// <summary>Energy that is freed when the particle stops: a positron takes an electron with it.</summary>
    public readonly double Available => Kind == ShowerParticle.Positron ? Energy + 2 * Constants.ElectronMass : Energy;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Move(double path)
    {
        X += path * DirectionX;
        Y += path * DirectionY;
        Z += path * DirectionZ;
    }

    /// <summary>Turns by a polar angle, given as 1 − cos θ, and an azimuth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Turn(double oneMinusCosine, Azimuth azimuth)
    {
        double across = Sqrt(oneMinusCosine * (2 - oneMinusCosine)), along = 1 - oneMinusCosine;
        double sign = CopySign(1, DirectionZ), a = -1 / (sign + DirectionZ), b = DirectionX * DirectionY * a;
        double one = across * azimuth.Cosine, two = across * azimuth.Sine;
        double x = along * DirectionX + one * (1 + sign * DirectionX * DirectionX * a) + two * b;
        double y = along * DirectionY + one * sign * b + two * (sign + DirectionY * DirectionY * a);
        double z = along * DirectionZ - one * sign * DirectionX - two * DirectionY;
        double norm = 1.5 - 0.5 * (x * x + y * y + z * z);
        (DirectionX, DirectionY, DirectionZ) = (x * norm, y * norm, z * norm);
    }
}
