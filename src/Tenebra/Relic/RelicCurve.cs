using Tenebra.Models;

namespace Tenebra.Relic;

/// <summary>The abundance at one mass.</summary>
/// <param name="DarkMass">Mass of the (lighter) dark matter [GeV].</param>
/// <param name="MediatorMass">Mass of the mediator [GeV].</param>
/// <param name="Parameter">The model's parameter.</param>
/// <param name="AlphaD">α_D.</param>
/// <param name="OmegaH2">Ω h² with its numerical error.</param>
/// <param name="RelativeError">Error of what was found, relative: numerical, and of the width to hadrons; of Ω h² where nothing was unknown.</param>
/// <param name="XFreezeOut">m_χ/T at freeze-out.</param>
/// <param name="SigmaVFreezeOut">⟨σv⟩ of the rate of all dark matter [GeV⁻²] at freeze-out.</param>
/// <param name="SigmaVToday">The same in the halo today, velocity 10⁻³.</param>
/// <param name="Flags">What speaks against the point, or against standard freeze-out.</param>
/// <param name="Caveats">What limits its validity.</param>
/// <param name="Reason">Why there is no solution, or what failed; null otherwise.</param>
/// <param name="Failed">Whether a calculation did not converge.</param>
public sealed record RelicPoint(
    double DarkMass,
    double MediatorMass,
    double Parameter,
    double AlphaD,
    Estimate OmegaH2,
    double RelativeError,
    double XFreezeOut,
    double SigmaVFreezeOut,
    double SigmaVToday,
    IReadOnlyList<string> Flags,
    IReadOnlyList<string> Caveats,
    string? Reason = null,
    bool Failed = false)
{
    /// <summary><c>parameter² α_D (m_χ/M)⁴</c>: ε²α_D(m_χ/m_A′)⁴ for a dark photon.</summary>
    public double Y => Parameter * Parameter * AlphaD * Math.Pow(DarkMass / MediatorMass, 4);
}

/// <summary>A line of given abundance against the mass of dark matter.</summary>
public sealed record RelicCurve(
    string Model,
    DarkMatterKind DarkMatter,
    double MassRatio,
    double Splitting,
    string Parameter,
    string Unit,
    RelicUnknown Unknown,
    string Convention,
    double OmegaH2,
    IReadOnlyList<RelicPoint> Points,
    Provenance Provenance);
