using Tenebra.Models;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Relic;

/// <summary>The particles that make up dark matter, with all their spins and antiparticles, as a gas of Maxwell and Boltzmann.</summary>
/// <param name="Mass">Mass of the lightest, m₁ [GeV].</param>
/// <param name="Degrees">Its internal degrees of freedom, antiparticle counted.</param>
/// <param name="HeavyMass">Mass of χ₂ of pseudo-Dirac dark matter [GeV]; else m₁.</param>
/// <param name="HeavyDegrees">Degrees of freedom of χ₂; else 0.</param>
public readonly record struct DarkContent(double Mass, int Degrees, double HeavyMass, int HeavyDegrees)
{
    /// <summary>The content of a model whose (lighter) dark matter weighs <paramref name="mass"/> [GeV].</summary>
    public static DarkContent Of(DarkMatter dark, double mass) => dark.Kind == DarkMatterKind.PseudoDirac
        ? new(mass, dark.Kind.Degrees, mass * (1 + dark.Splitting), dark.Kind.Degrees)
        : new(mass, dark.Kind.Degrees, mass, 0);

    /// <summary>Reduced mass of χ₁ and χ₂, or of two of the only kind [GeV].</summary>
    internal double ReducedMass => Mass * HeavyMass / (Mass + HeavyMass);

    /// <summary>Number density in equilibrium over <c>e^{−m₁/T}</c> [GeV³], <c>Σ g m²T K₂(m/T)/2π²</c>.</summary>
    [Source("Gondolo:1990dk", "Eq. (2.9)")]
    internal double ScaledDensity(double T) => (Light(T) + Heavy(T)) * T / (2 * PI * PI);

    /// <summary>Density of χ₂ over that of both.</summary>
    internal double HeavyShare(double T) => HeavyDegrees == 0 ? 0 : Heavy(T) / (Light(T) + Heavy(T));

    /// <summary><c>−dln(n T⁻³)/dln x</c> at fixed masses: <c>⟨(m/T) K₁/K₂⟩</c>.</summary>
    internal double Slope(double T)
    {
        double light = Ratio(Mass / T);
        if (HeavyDegrees == 0) return light;
        double share = HeavyShare(T);
        return (1 - share) * light + share * Ratio(HeavyMass / T);
    }

    private double Light(double T) => Degrees * Mass * Mass * ScaledBesselK.K2(Mass / T);

    private double Heavy(double T) =>
        HeavyDegrees == 0 ? 0 : HeavyDegrees * HeavyMass * HeavyMass * ScaledBesselK.K2(HeavyMass / T) * Exp((Mass - HeavyMass) / T);

    private static double Ratio(double x) => x * ScaledBesselK.K1(x) / ScaledBesselK.K2(x);
}
