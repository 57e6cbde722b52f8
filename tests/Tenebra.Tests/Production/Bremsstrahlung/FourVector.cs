namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>A four-vector (E, x, y, z) of 320-bit numbers.</summary>
internal readonly record struct FourVector(BigReal E, BigReal X, BigReal Y, BigReal Z)
{
    public BigReal this[int i] => i switch { 0 => E, 1 => X, 2 => Y, _ => Z };

    public static FourVector Parse(IReadOnlyList<string> parts) =>
        new(BigReal.Parse(parts[0]), BigReal.Parse(parts[1]), BigReal.Parse(parts[2]), BigReal.Parse(parts[3]));

    public static BigReal operator *(FourVector a, FourVector b) => a.E * b.E - a.X * b.X - a.Y * b.Y - a.Z * b.Z;

    public static FourVector operator +(FourVector a, FourVector b) => new(a.E + b.E, a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static FourVector operator -(FourVector a, FourVector b) => new(a.E - b.E, a.X - b.X, a.Y - b.Y, a.Z - b.Z);
}
