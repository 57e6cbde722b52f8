using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>The formula of a width, for people: what <see cref="PartialWidths"/> computes.</summary>
/// <param name="Final">The final states it is for.</param>
/// <param name="Text">The formula.</param>
public sealed record WidthFormula(string Final, string Text);

/// <summary>The formulas of a model's widths. M is the mass of the mediator, m that of a product, α_D = g_D²/4π.</summary>
public static class WidthFormulas
{
    /// <summary>What the letters of the formulas are.</summary>
    public const string Letters = "β = √(1 − 4m²/M²), r = m²/M², S = 1 − (m₁+m₂)²/M², D = 1 − (m₁−m₂)²/M²; 0 below threshold";

    private const string Loop = "τ = 4m_l²/M², f = arcsin²(1/√τ) for τ ≥ 1, else −¼[ln((1+√(1−τ))/(1−√(1−τ))) − iπ]²";

    /// <summary>The formulas of every decay whose coupling is not 0.</summary>
    public static IEnumerable<WidthFormula> Of(Model model)
    {
        Couplings couplings = model.Couplings;
        bool leptons = LeptonFlavours.All.Any(couplings.CouplesTo);
        if (leptons) yield return new("l+ l-", Fermions(model.Mediator));
        if (LeptonFlavours.All.Any(f => couplings.Neutrino(f) != 0)) yield return new("nu nubar, one chirality", Neutrinos(model.Mediator));
        if (model.Hadrons) yield return new("hadrons", Hadrons(model));
        if (PhotonPair(model, leptons) is { } photons) yield return new("gamma gamma", photons);
        if (model.Mediator == MediatorKind.Vector && leptons)
            yield return new(ThreePhotonWidth.Final, "below 2m_l: 17 (g_l²/4π) α³/(2⁷3⁶5³π³) M⁹/m_l⁸ F(x), F = 1 + (335/714)x + … to F(4) = 176.31, x = M²/m_l²");
        if (model.Mediator == MediatorKind.Photon) yield return UnderThePhoton(model.DarkMatter.Kind);
        else yield return new("dark matter", Dark(model.Mediator, model.DarkMatter.Kind));
    }

    private static string Fermions(MediatorKind mediator) => mediator switch
    {
        MediatorKind.Vector => "g_l²M/12π (1 + 2r) β",
        MediatorKind.AxialVector => "g_l²M/12π β³",
        MediatorKind.Scalar => "g_l²M/8π β³",
        MediatorKind.Pseudoscalar => "g_l²M/8π β",
        MediatorKind.Tensor => "g_l²M³/160π β³ (1 + 8r/3)",
        _ => throw new ArgumentOutOfRangeException(nameof(mediator)),
    };

    private static string Neutrinos(MediatorKind mediator) => mediator == MediatorKind.Tensor ? "g_nu²M³/320π" : "g_nu²M/24π";

    private static string Hadrons(Model model) =>
        model.Mediator == MediatorKind.Tensor ? "g_q²M³/960π |F(M²)|² (3β_π⁵ + 4β_K⁵ + β_η⁵) and F = m²/(m² − M² − i m Γ(M)) of the f2(1270) up to m, Γ(M) ∝ M³β_π⁵; g_q²M³(8/80π + 9/160π) from 2 GeV to charm"
        : model.Couplings.LoopMixing ? "|ε(M²)|² αM/3 R(M), R(s) = σ(e+e- → hadrons)/(4πα²/3s)"
        : "M/12π R(M; g_up, g_down), where R(M; 2/3, −1/3) = σ(e+e- → hadrons)/(4πα²/3s)";

    private static string? PhotonPair(Model model, bool leptons)
    {
        Couplings couplings = model.Couplings;
        bool spin0 = model.Mediator is MediatorKind.Scalar or MediatorKind.Pseudoscalar, own = couplings.DirectPhoton != 0;
        if (model.Mediator == MediatorKind.Tensor && own) return "g_photon²M³/80π";
        if (!spin0 || !(own || leptons)) return null;
        if (!leptons) return "g_photon²M³/64π";
        string loop = model.Mediator == MediatorKind.Scalar ? "(α/2π)(g_l/m_l)(−2τ)[1 + (1−τ)f]"
            : couplings.IsDerivative ? "−(α/π)(g_l/m_l)(1 − τf)"
            : "(α/2π)(g_l/m_l) 2τf";
        return $"|g|²M³/64π, g = {(own ? "g_photon + " : "")}Σ_l {loop}, {Loop}";
    }

    private static WidthFormula UnderThePhoton(DarkMatterKind kind) => kind switch
    {
        DarkMatterKind.AxionDarkPhoton => new("gamma_D -> a gamma", "g²m_γD³/96π (1 − m_a²/m_γD²)³"),
        DarkMatterKind.Scalar => new("gamma* of mass M -> phi phi*", "ε²αM/12 β³"),
        _ => new("gamma* of mass M -> chi chibar", "ε²αM/3 (1 + 2r) β"),
    };

    private static string Dark(MediatorKind mediator, DarkMatterKind kind) => (mediator, kind) switch
    {
        (MediatorKind.Vector, DarkMatterKind.Scalar) => "α_D M/12 β³",
        (MediatorKind.Vector, DarkMatterKind.Dirac) => "α_D M/3 (1 + 2r) β",
        (MediatorKind.Vector or MediatorKind.AxialVector, DarkMatterKind.Majorana) => "α_D M/6 β³",
        (MediatorKind.Vector, DarkMatterKind.PseudoDirac) => "α_D M/3 D^{3/2} S^{1/2} [1 + (m₁+m₂)²/2M²]",
        (MediatorKind.AxialVector, DarkMatterKind.Dirac) => "α_D M/3 β³",
        (MediatorKind.AxialVector, DarkMatterKind.PseudoDirac) => "α_D M/3 S^{3/2} D^{1/2} [1 + (m₁−m₂)²/2M²]",
        (MediatorKind.Scalar, DarkMatterKind.Scalar) => "α_D m_φ²/4M β",
        (MediatorKind.Scalar, DarkMatterKind.RealScalar) => "α_D m_φ²/8M β",
        (MediatorKind.Scalar, DarkMatterKind.Dirac) => "α_D M/2 β³",
        (MediatorKind.Scalar, DarkMatterKind.Majorana) => "α_D M/4 β³",
        (MediatorKind.Scalar, DarkMatterKind.PseudoDirac) => "α_D M/2 S^{3/2} D^{1/2}",
        (MediatorKind.Pseudoscalar, DarkMatterKind.Dirac) => "α_D M/2 β",
        (MediatorKind.Pseudoscalar, DarkMatterKind.Majorana) => "α_D M/4 β",
        (MediatorKind.Pseudoscalar, DarkMatterKind.PseudoDirac) => "α_D M/2 D^{3/2} S^{1/2}",
        (MediatorKind.Pseudoscalar, DarkMatterKind.Vector) => "α_D M³/16m_X² β³",
        (MediatorKind.Tensor, DarkMatterKind.Scalar) => "α_D M³/120 β⁵",
        (MediatorKind.Tensor, DarkMatterKind.RealScalar) => "α_D M³/240 β⁵",
        (MediatorKind.Tensor, DarkMatterKind.Dirac) => "α_D M³/40 β³ (1 + 8r/3)",
        (MediatorKind.Tensor, DarkMatterKind.Majorana) => "α_D M³/80 β³ (1 + 8r/3)",
        (MediatorKind.Tensor, DarkMatterKind.Vector) => "α_D M³/240 β (13 + 56r + 48r²)",
        _ => throw MediatorKinds.Undefined(mediator, kind, ""),
    };
}
