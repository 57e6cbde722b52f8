using System.Numerics;

namespace Tenebra.Decays.Hadrons;

/// <summary>Resonances as poles in s [GeV²], each 1 at s = 0; they differ by how the width runs.</summary>
internal static class BreitWigner
{
    /// <summary><c>M²/(M² − s − iMΓ)</c></summary>
    public static Complex Constant(double s, double M, double width) => Pole(M * M, M * M - s, M * width);

    /// <summary><c>M²/(M² − s − i√s Γ)</c></summary>
    public static Complex Running(double s, double M, double width) => Pole(M * M, M * M - s, Math.Sqrt(s) * width);

    /// <summary>
    /// <c>M²/(M² − s − i√s Γ(s))</c>, <c>Γ(s) = Γ √s/M (β/β_M)³</c>: a decay to two mesons in a P wave; real below their threshold.
    /// </summary>
    /// <remarks><c>β² = (1−(m₁+m₂)²/s)(1−(m₁−m₂)²/s)</c>, so that <c>√sΓ(s) = Γ M²/√s (p/p_M)³</c> with the momenta p.</remarks>
    [Source("Czyz:2005as", "propagator of the rho")]
    public static Complex PWave(double s, double M, double width, double m1, double m2)
    {
        double sum = (m1 + m2) * (m1 + m2), difference = (m1 - m2) * (m1 - m2), M2 = M * M;
        if (s <= sum) return M2 / (M2 - s);
        double ratio = (1 - sum / s) * (1 - difference / s) / ((1 - sum / M2) * (1 - difference / M2));
        return Pole(M2, M2 - s, s / M * width * ratio * Math.Sqrt(ratio));
    }

    /// <summary><c>a e^{iφ}</c>, φ in rad.</summary>
    public static Complex Coupling(double size, double phase) => Complex.FromPolarCoordinates(size, phase);

    /// <summary><c>a/(x − iy)</c></summary>
    public static Complex Pole(double a, double x, double y)
    {
        double scale = a / (x * x + y * y);
        return new Complex(scale * x, scale * y);
    }

    /// <summary><c>|z|²</c></summary>
    public static double Squared(Complex z) => z.Real * z.Real + z.Imaginary * z.Imaginary;
}
