namespace Tenebra.Materials;

/// <summary>A nucleus whose G₂ falls exponentially in t, behind Thomas–Fermi screening.</summary>
/// <remarks>
/// <c>G₂ = Z² [a²t/(1+a²t)]² exp(−t⟨r²⟩/3)</c>, the square of F = exp(−t⟨r²⟩/6). Two choices of the charge radius:
/// <c>exponential</c>, ⟨r²⟩ = R² with R = 0.91 A^(1/3) + 0.3 fm; and <c>gaussian</c>, F = exp(−tR²/10) with
/// R = 1.2 A^(1/3) fm, the radius of the uniform sphere of the same ⟨r²⟩ = 3R²/5.
/// </remarks>
internal sealed class GaussianNucleus : IFormFactor
{
    private readonly AtomicScreening atom;
    private readonly double z2;
    private readonly double slope;

    private GaussianNucleus(string name, Nucleus nucleus, double meanSquareRadiusFm2)
    {
        Name = name;
        atom = AtomicScreening.Elastic(nucleus.Z);
        z2 = (double)nucleus.Z * nucleus.Z;
        slope = NuclearLength.InverseGeV2(meanSquareRadiusFm2) / 3;
    }

    public string Name { get; }

    [Source("Gould:1987ir", "appendix A")]
    public static GaussianNucleus Exponential(Nucleus nucleus)
    {
        double radiusFm = 0.91 * Math.Cbrt(nucleus.A) + 0.3;
        return new GaussianNucleus("exponential", nucleus, radiusFm * radiusFm);
    }

    [Source("Lewin:1995rx", "sec. 4, solid sphere")]
    public static GaussianNucleus OfUniformSphereRadius(Nucleus nucleus)
    {
        double radiusFm = 1.2 * Math.Cbrt(nucleus.A);
        return new GaussianNucleus("gaussian", nucleus, 0.6 * radiusFm * radiusFm);
    }

    public double G2(double t)
    {
        MomentumTransfer.Require(t);
        return z2 * atom.Squared(t) * Math.Exp(-slope * t);
    }

    public void G2(ReadOnlySpan<double> t, Span<double> g2)
    {
        MomentumTransfer.RequireSameLength(t, g2);
        for (int i = 0; i < t.Length; i++) g2[i] = G2(t[i]);
    }
}
