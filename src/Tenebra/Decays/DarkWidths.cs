using Tenebra.Models;
using static System.Math;

namespace Tenebra.Decays;

/// <summary>Widths [GeV] of a mediator of mass M to dark matter; 0 below threshold. α_D = g_D²/4π.</summary>
/// <remarks>The currents are those of <see cref="DarkMatter"/>. Tree level. β = √(1−4m_D²/M²).</remarks>
public static class DarkWidths
{
    /// <summary>Width of the mediator to dark matter.</summary>
    /// <param name="mediator">Lorentz structure of the mediator.</param>
    /// <param name="dark">The dark matter; its masses follow from <paramref name="M"/>.</param>
    /// <param name="M">Mass of the mediator [GeV].</param>
    /// <exception cref="InputException">The mediator has no coupling to this kind of dark matter.</exception>
    public static double Of(MediatorKind mediator, DarkMatter dark, double M)
    {
        (double g, double alphaD, double m1, double m2) = (dark.Coupling, dark.AlphaD, dark.Mass(M), dark.HeavyMass(M));
        return (mediator, dark.Kind) switch
        {
            (MediatorKind.Vector, DarkMatterKind.Scalar) => VectorToScalars(alphaD, M, m1),
            (MediatorKind.Vector, DarkMatterKind.Dirac) => FermionWidths.Vector(g, M, m1),
            (MediatorKind.Vector or MediatorKind.AxialVector, DarkMatterKind.Majorana) => FermionWidths.AxialVector(g, M, m1) / 2,
            (MediatorKind.Vector, DarkMatterKind.PseudoDirac) => VectorToPair(alphaD, M, m1, m2),
            (MediatorKind.AxialVector, DarkMatterKind.Dirac) => FermionWidths.AxialVector(g, M, m1),
            (MediatorKind.AxialVector, DarkMatterKind.PseudoDirac) => AxialVectorToPair(alphaD, M, m1, m2),
            (MediatorKind.Scalar, DarkMatterKind.Scalar) => ScalarToScalars(g * m1, M, m1),
            (MediatorKind.Scalar, DarkMatterKind.Dirac) => FermionWidths.Scalar(g, M, m1),
            (MediatorKind.Scalar, DarkMatterKind.Majorana) => FermionWidths.Scalar(g, M, m1) / 2,
            (MediatorKind.Scalar, DarkMatterKind.PseudoDirac) => ScalarToPair(alphaD, M, m1, m2),
            (MediatorKind.Pseudoscalar, DarkMatterKind.Dirac) => FermionWidths.Pseudoscalar(g, M, m1),
            (MediatorKind.Pseudoscalar, DarkMatterKind.Majorana) => FermionWidths.Pseudoscalar(g, M, m1) / 2,
            (MediatorKind.Pseudoscalar, DarkMatterKind.PseudoDirac) => PseudoscalarToPair(alphaD, M, m1, m2),
            (MediatorKind.Pseudoscalar, DarkMatterKind.Vector) => PseudoscalarToVectors(g / m1, M, m1),
            (MediatorKind.Scalar, DarkMatterKind.RealScalar) => ScalarToScalars(g * m1, M, m1) / 2,
            (MediatorKind.Tensor, DarkMatterKind.Scalar) => 2 * TensorWidths.RealScalars(g, M, m1),
            (MediatorKind.Tensor, DarkMatterKind.RealScalar) => TensorWidths.RealScalars(g, M, m1),
            (MediatorKind.Tensor, DarkMatterKind.Dirac) => TensorWidths.Fermions(g, M, m1),
            (MediatorKind.Tensor, DarkMatterKind.Majorana) => TensorWidths.Fermions(g, M, m1) / 2,
            (MediatorKind.Tensor, DarkMatterKind.Vector) => TensorWidths.RealVectors(g, M, m1),
            _ => throw MediatorKinds.Undefined(mediator, dark.Kind, ""),
        };
    }

    /// <summary>Vector to a complex scalar and its antiparticle.</summary>
    /// <remarks><c>Γ = α_D M/12 · β³</c></remarks>
    [Source("Berlin:2018bsc", "dark matter coupled to a dark photon")]
    public static double VectorToScalars(double alphaD, double M, double mD) => alphaD * M / 12 * Pow(Threshold.Beta(M, mD), 3);

    /// <summary>Vector to two Majorana fermions of masses m₁ and m₂, <c>L = i g_D V_μ χ̄₁γ^μχ₂</c>.</summary>
    /// <remarks>
    /// <c>Γ = α_D M/3 · (1−(m₁−m₂)²/M²)^{3/2} (1−(m₁+m₂)²/M²)^{1/2} (1+(m₁+m₂)²/2M²)</c>,
    /// which is the Dirac width for m₁ = m₂.
    /// </remarks>
    [Source("Izaguirre:2015zva", "decay of the dark photon to the excited and the ground state")]
    public static double VectorToPair(double alphaD, double M, double m1, double m2)
    {
        double sum = (m1 + m2) / M;
        return alphaD * M / 3 * Pow(Threshold.Difference(M, m1, m2), 1.5) * Sqrt(Threshold.Sum(M, m1, m2)) * (1 + sum * sum / 2);
    }

    /// <summary>Axial vector to two Majorana fermions of masses m₁ and m₂, <c>L = g_D A_μ χ̄₁γ^μγ₅χ₂</c>.</summary>
    /// <remarks><see cref="VectorToPair"/> with m₂ → −m₂, as γ₅χ₂ obeys the Dirac equation of that mass.</remarks>
    [Source("Izaguirre:2015zva", "decay of the dark photon to the excited and the ground state, with m₂ → −m₂")]
    public static double AxialVectorToPair(double alphaD, double M, double m1, double m2)
    {
        double difference = (m1 - m2) / M;
        return alphaD * M / 3 * Pow(Threshold.Sum(M, m1, m2), 1.5) * Sqrt(Threshold.Difference(M, m1, m2)) * (1 + difference * difference / 2);
    }

    /// <summary>Scalar to a complex scalar and its antiparticle, <c>L = −μ S φ*φ</c>, μ in GeV; half of it for a real one and <c>−(μ/2) S φ²</c>.</summary>
    /// <remarks><c>Γ = μ²β/16πM</c></remarks>
    [Source("ParticleDataGroup:2024cfk", "Kinematics, two-body decays, with |M|² = μ²")]
    public static double ScalarToScalars(double mu, double M, double mD) => mu / M * mu * Threshold.Beta(M, mD) / (16 * PI);

    /// <summary>Scalar to two Majorana fermions of masses m₁ and m₂, <c>L = −g_D S χ̄₁χ₂</c>.</summary>
    /// <remarks><c>Γ = α_D M/2 · (1−(m₁+m₂)²/M²)^{3/2} (1−(m₁−m₂)²/M²)^{1/2}</c></remarks>
    [Source("ParticleDataGroup:2024cfk", "Kinematics, two-body decays, with |M|² = 2g²(M²−(m₁+m₂)²)")]
    public static double ScalarToPair(double alphaD, double M, double m1, double m2) =>
        alphaD * M / 2 * Pow(Threshold.Sum(M, m1, m2), 1.5) * Sqrt(Threshold.Difference(M, m1, m2));

    /// <summary>Pseudoscalar to two Majorana fermions of masses m₁ and m₂, <c>L = −i g_D a χ̄₁γ₅χ₂</c>.</summary>
    /// <remarks><c>Γ = α_D M/2 · (1−(m₁−m₂)²/M²)^{3/2} (1−(m₁+m₂)²/M²)^{1/2}</c></remarks>
    [Source("ParticleDataGroup:2024cfk", "Kinematics, two-body decays, with |M|² = 2g²(M²−(m₁−m₂)²)")]
    public static double PseudoscalarToPair(double alphaD, double M, double m1, double m2) =>
        alphaD * M / 2 * Pow(Threshold.Difference(M, m1, m2), 1.5) * Sqrt(Threshold.Sum(M, m1, m2));

    /// <summary>Pseudoscalar to two identical massive vectors, <c>L = −(g/4) a X_μν X̃^μν</c>, g in GeV⁻¹.</summary>
    /// <remarks><c>Γ = g²M³/64π · β³</c>, the width to two photons times β³.</remarks>
    [Source("ParticleDataGroup:2024cfk", "Axions and Other Similar Particles, width to two photons; β³ from |M|² ∝ |k|²")]
    public static double PseudoscalarToVectors(double g, double M, double mD) =>
        g * M * (g * M) * M / (64 * PI) * Pow(Threshold.Beta(M, mD), 3);
}
