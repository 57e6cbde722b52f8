namespace Tenebra.Materials;

/// <summary>Helm's nucleus, a sphere with a Gaussian skin, behind Thomas–Fermi screening.</summary>
/// <remarks>
/// <c>G₂ = Z² [a²t/(1+a²t)]² F²</c>, <c>F = 3 j₁(qR)/(qR) e^(−q²s²/2)</c>, q² = t, s = 0.9 fm, R² = c² + 7π²a²/3 − 5s²,
/// c = 1.23 A^(1/3) − 0.60 fm, a = 0.52 fm. F has zeros. Meant for A above about 10: for a proton the radius is 2 fm.
/// </remarks>
[Source("Lewin:1995rx", "eqs. 4.7, 4.11")]
internal sealed class Helm(Nucleus nucleus) : IFormFactor
{
    private const double SkinFm = 0.9;

    private readonly AtomicScreening atom = AtomicScreening.Elastic(nucleus.Z);
    private readonly double z2 = (double)nucleus.Z * nucleus.Z;
    private readonly double r = NuclearLength.InverseGeV(RadiusFm(nucleus.A));
    private readonly double s2 = NuclearLength.InverseGeV2(SkinFm * SkinFm);

    public string Name => "helm";

    public double G2(double t)
    {
        MomentumTransfer.Require(t);
        double f = UniformSphere(Math.Sqrt(t) * r);
        return z2 * atom.Squared(t) * (f * f) * Math.Exp(-t * s2);
    }

    public void G2(ReadOnlySpan<double> t, Span<double> g2)
    {
        MomentumTransfer.RequireSameLength(t, g2);
        for (int i = 0; i < t.Length; i++) g2[i] = G2(t[i]);
    }

    /// <summary>Radius R of the sphere, fm.</summary>
    [Source("Lewin:1995rx", "eq. 4.11")]
    public static double RadiusFm(int massNumber)
    {
        double c = 1.23 * Math.Cbrt(massNumber) - 0.60;
        const double A = 0.52;
        return Math.Sqrt(c * c + 7.0 / 3 * Math.PI * Math.PI * A * A - 5 * SkinFm * SkinFm);
    }

    /// <summary>3 j₁(x)/x, the Fourier transform of a sphere of unit radius and charge.</summary>
    private static double UniformSphere(double x)
    {
        double y = x * x;
        if (x > 0.3) return 3 * (Math.Sin(x) - x * Math.Cos(x)) / (y * x);
        return 1 - y / 10 * (1 - y / 28 * (1 - y / 54 * (1 - y / 88 * (1 - y / 130))));
    }
}
