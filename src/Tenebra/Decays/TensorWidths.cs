using static System.Math;

namespace Tenebra.Decays;

/// <summary>Widths [GeV] of a massive spin-2 particle of mass M, <c>L = −c G_μν T^μν</c>, c in GeV⁻¹; 0 below threshold.</summary>
/// <remarks>
/// Canonical T^μν with <c>⟨p|T^μν|p⟩ = 2p^μp^ν</c>, minimal for scalars; the five polarisations are normalised to e_μν e*^μν = 1. β² = 1−4r, r = m²/M².
/// Widths in terms of κ with polarisations normalised to 2 are of another convention.
/// </remarks>
public static class TensorWidths
{
    private static double Unit(double c, double M) => c * M * (c * M) * M / PI;

    /// <summary>Width to two photons.</summary>
    /// <remarks><c>Γ = c²M³/80π</c></remarks>
    [Source("Han:1998sg", "decays of massive gravitons, with κ = 2c and the norm of the polarisations halved")]
    public static double Photons(double c, double M) => Unit(c, M) / 80;

    /// <summary>Width to a Dirac fermion and its antiparticle; half of it for a Majorana fermion, and at m = 0 for one chirality.</summary>
    /// <remarks><c>Γ = c²M³/160π · β³ (1 + 8r/3)</c></remarks>
    [Source("Han:1998sg", "decays of massive gravitons, with κ = 2c and the norm of the polarisations halved")]
    public static double Fermions(double c, double M, double mf) =>
        Unit(c, M) / 160 * Pow(Threshold.Beta(M, mf), 3) * (1 + 8 / 3.0 * (mf / M) * (mf / M));

    /// <summary>Width to two real scalars; twice it for a complex scalar and its antiparticle.</summary>
    /// <remarks><c>Γ = c²M³/960π · β⁵</c></remarks>
    [Source("Han:1998sg", "decays of massive gravitons, with κ = 2c and the norm of the polarisations halved")]
    public static double RealScalars(double c, double M, double mD) => Unit(c, M) / 960 * Pow(Threshold.Beta(M, mD), 5);

    /// <summary>Width to two real massive vectors.</summary>
    /// <remarks><c>Γ = c²M³/960π · β (13 + 56r + 48r²)</c>: as m → 0 that of two photons and one real scalar.</remarks>
    [Source("Han:1998sg", "decays of massive gravitons, with κ = 2c and the norm of the polarisations halved")]
    public static double RealVectors(double c, double M, double mD)
    {
        double r = mD / M * (mD / M);
        return Unit(c, M) / 960 * Threshold.Beta(M, mD) * (13 + 56 * r + 48 * r * r);
    }
}
