using System.Globalization;

namespace Tenebra.Models;

/// <summary>The term of the Lagrangian that couples a mediator to dark matter, with every factor: what g_D = √(4π α_D) multiplies.</summary>
/// <remarks>V is a vector, A an axial vector, S a scalar, a a pseudoscalar, G a tensor; χ = χ^c for Majorana fermions.</remarks>
public static class DarkCurrent
{
    /// <summary>Why c of a tensor is what it is.</summary>
    public const string TensorNormalisation =
        "⟨p|T^μν|p⟩ = 2p^μp^ν, e_μν e*^μν = 1 for each of five polarisations; c in GeV^-1, κ/√2 for the κ of Han, Lykken and Zhang, 1/Λ where L = −(1/Λ) G_μν T^μν";

    /// <summary>The term; with no mediator of its own, under the photon, the model's parameter is in it.</summary>
    /// <exception cref="InputException">The mediator has no coupling to this kind of dark matter.</exception>
    public static string Lagrangian(MediatorKind mediator, DarkMatterKind kind) => (mediator, kind) switch
    {
        (MediatorKind.Vector, DarkMatterKind.Scalar) => "g_D V_μ i(φ*∂^μφ − φ∂^μφ*), φ a complex scalar",
        (MediatorKind.Vector, DarkMatterKind.Dirac) => "g_D V_μ χ̄γ^μχ",
        (MediatorKind.Vector, DarkMatterKind.Majorana) => "½ g_D V_μ χ̄γ^μγ₅χ, χ Majorana: the vector current vanishes",
        (MediatorKind.Vector, DarkMatterKind.PseudoDirac) => "i g_D V_μ χ̄₁γ^μχ₂, χ₁ and χ₂ Majorana: of a Dirac ψ = (χ₁ + iχ₂)/√2",
        (MediatorKind.AxialVector, DarkMatterKind.Dirac) => "g_D A_μ χ̄γ^μγ₅χ",
        (MediatorKind.AxialVector, DarkMatterKind.Majorana) => "½ g_D A_μ χ̄γ^μγ₅χ, χ Majorana",
        (MediatorKind.AxialVector, DarkMatterKind.PseudoDirac) => "g_D A_μ χ̄₁γ^μγ₅χ₂, χ₁ and χ₂ Majorana",
        (MediatorKind.Scalar, DarkMatterKind.Scalar) => "−g_D m_φ S φ*φ, φ a complex scalar",
        (MediatorKind.Scalar, DarkMatterKind.RealScalar) => "−½ g_D m_φ S φ², φ a real scalar",
        (MediatorKind.Scalar, DarkMatterKind.Dirac) => "−g_D S χ̄χ",
        (MediatorKind.Scalar, DarkMatterKind.Majorana) => "−½ g_D S χ̄χ, χ Majorana",
        (MediatorKind.Scalar, DarkMatterKind.PseudoDirac) => "−g_D S χ̄₁χ₂, χ₁ and χ₂ Majorana",
        (MediatorKind.Pseudoscalar, DarkMatterKind.Dirac) => "−i g_D a χ̄γ₅χ",
        (MediatorKind.Pseudoscalar, DarkMatterKind.Majorana) => "−(i/2) g_D a χ̄γ₅χ, χ Majorana",
        (MediatorKind.Pseudoscalar, DarkMatterKind.PseudoDirac) => "−i g_D a χ̄₁γ₅χ₂, χ₁ and χ₂ Majorana",
        (MediatorKind.Pseudoscalar, DarkMatterKind.Vector) => "−(g_D/4m_X) a X_μν X̃^μν, X̃^μν = ½ε^μνρσX_ρσ, X a real vector",
        (MediatorKind.Tensor, DarkMatterKind.Scalar) => "−g_D G_μν T^μν of a complex scalar, minimal: ∂^μφ*∂^νφ + ∂^νφ*∂^μφ − η^μν L",
        (MediatorKind.Tensor, DarkMatterKind.RealScalar) => "−g_D G_μν T^μν of a real scalar, minimal: ∂^μφ∂^νφ − η^μν L",
        (MediatorKind.Tensor, DarkMatterKind.Dirac) => "−g_D G_μν T^μν of a Dirac fermion, (i/4)[χ̄γ^μ∂^νχ − (∂^νχ̄)γ^μχ + (μ↔ν)]",
        (MediatorKind.Tensor, DarkMatterKind.Majorana) => "−g_D G_μν T^μν of a Majorana fermion, half of a Dirac fermion's",
        (MediatorKind.Tensor, DarkMatterKind.Vector) => "−g_D G_μν T^μν of a real massive vector",
        (MediatorKind.Photon, DarkMatterKind.Scalar) => "ε e A_μ i(φ*∂^μφ − φ∂^μφ*), φ a complex scalar, A the photon",
        (MediatorKind.Photon, DarkMatterKind.Dirac) => "ε e A_μ χ̄γ^μχ, A the photon",
        (MediatorKind.Photon, DarkMatterKind.AxionDarkPhoton) => "½ g a F_μν F̃_D^μν, F̃_D^μν = ½ε^μνρσF_Dρσ, F the photon's",
        _ => throw MediatorKinds.Undefined(mediator, kind, ""),
    };

    /// <summary>Masses of the dark matter in terms of the mediator's, M.</summary>
    public static string Masses(MediatorKind mediator, DarkMatter dark)
    {
        string ratio = dark.MassRatio.ToString("G12", CultureInfo.InvariantCulture);
        return (mediator, dark.Kind) switch
        {
            (MediatorKind.Photon, DarkMatterKind.AxionDarkPhoton) => $"the mass of the model is m_γD; m_a = m_γD/massRatio = m_γD/{ratio}",
            (MediatorKind.Photon, _) => "the mass of the model is that of the particle itself",
            (_, DarkMatterKind.PseudoDirac) =>
                $"m₁ = M/massRatio = M/{ratio}, m₂ = m₁ + Δ, Δ = splitting · m₁ = {dark.Splitting.ToString("G12", CultureInfo.InvariantCulture)} m₁",
            (_, DarkMatterKind.Scalar or DarkMatterKind.RealScalar) => $"m_φ = M/massRatio = M/{ratio}",
            (_, DarkMatterKind.Vector) => $"m_X = M/massRatio = M/{ratio}",
            _ => $"m_χ = M/massRatio = M/{ratio}",
        };
    }
}
