namespace Tenebra.Production.Conversion;

/// <summary>Operators <c>𝓛 = C (τ̄Γℓ)(q̄Γ′q) + h.c.</c>, C = 1/Λ².</summary>
/// <remarks>
/// Massless quarks do not tell Γ′ = γ_μ from γ_μγ₅, nor 1 from iγ₅, without polarisation: (τ̄γ^μℓ)(q̄γ_μγ₅q) is <see cref="Vector"/>,
/// (τ̄ℓ)(q̄iγ₅q) is <see cref="Scalar"/>, and so on.
/// </remarks>
public enum ContactOperator
{
    /// <summary>(τ̄γ^μℓ)(q̄γ_μq).</summary>
    Vector,

    /// <summary>(τ̄γ^μγ₅ℓ)(q̄γ_μγ₅q).</summary>
    Axial,

    /// <summary>(τ̄ℓ)(q̄q).</summary>
    Scalar,

    /// <summary>(τ̄iγ₅ℓ)(q̄iγ₅q).</summary>
    Pseudoscalar,

    /// <summary>(τ̄σ^μνℓ)(q̄σ_μνq), σ = (i/2)[γ, γ].</summary>
    Tensor,

    /// <summary>(τ̄γ^μP_Lℓ)(q̄γ_μP_Lq), or both right.</summary>
    SameChirality,

    /// <summary>(τ̄γ^μP_Lℓ)(q̄γ_μP_Rq), or right and left.</summary>
    OppositeChirality,
}
