namespace Tenebra.Production.Bremsstrahlung;

/// <summary>Which mediators count: x = k⁰/E in [LeastX, LargestX], lab angle to the beam up to LargestAngle [rad].</summary>
public readonly record struct EmissionWindow(double LeastX, double LargestX, double LargestAngle)
{
    /// <summary>All that kinematics allow.</summary>
    public static EmissionWindow All => new(0, 1, Math.PI);

    public static EmissionWindow Above(double leastX) => new(leastX, 1, Math.PI);
}
