using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Where a muon is and where it goes.</summary>
/// <param name="X">[cm]</param>
/// <param name="Y">[cm]</param>
/// <param name="Z">Along the beam [cm].</param>
/// <param name="DirectionX">First component of the unit vector of momentum.</param>
/// <param name="DirectionY">Second component.</param>
/// <param name="DirectionZ">Third component.</param>
/// <param name="Energy">Total energy [GeV].</param>
public readonly record struct MuonState(
    double X, double Y, double Z, double DirectionX, double DirectionY, double DirectionZ, double Energy)
{
    /// <summary>On the axis at z = 0, along z.</summary>
    public static MuonState OnAxis(double energy) => new(0, 0, 0, 0, 0, 1, energy);

    /// <summary>Momentum [GeV].</summary>
    public double Momentum => MomentumOf(Energy);

    /// <summary>Angle to the z axis [rad].</summary>
    public double Angle => Atan2(Sqrt(DirectionX * DirectionX + DirectionY * DirectionY), DirectionZ);

    internal static double MomentumOf(double energy) => Sqrt((energy - Constants.MuonMass) * (energy + Constants.MuonMass));
}
