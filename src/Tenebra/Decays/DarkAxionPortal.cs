using static System.Math;

namespace Tenebra.Decays;

/// <summary>The dark axion portal, <c>L = (g/2) a F_μν F̃_D^μν</c>: a photon, an axion a and a dark photon γ_D at one vertex; g in GeV⁻¹.</summary>
/// <remarks>
/// F̃^μν = ½ε^μνρσF_ρσ, so that the vertex is g ε^μνρσ q_μ ε_ν k_ρ ε′_σ and <c>Σ|𝓜|² = 2g²[(q·k)² − q²k²] = 2g²q²|k|²</c>: the term k_μk_ν/m² of
/// the massive γ_D drops out, so its mass enters phase space alone.
/// </remarks>
public static class DarkAxionPortal
{
    /// <summary>Width [GeV] of a photon of mass q to a γ_D; 0 below threshold.</summary>
    /// <remarks><c>Γ = g²q³/96π · λ^{3/2}(1, m_a²/q², m_D²/q²)</c>: the mean over three polarisations.</remarks>
    /// <param name="g">g [GeV⁻¹].</param>
    /// <param name="q">Mass of the virtual photon [GeV].</param>
    /// <param name="axionMass">m_a [GeV].</param>
    /// <param name="darkPhotonMass">m_D [GeV].</param>
    [Source("Kaneta:2016wvf", "the axion–photon–dark photon vertex")]
    public static double Width(double g, double q, double axionMass, double darkPhotonMass)
    {
        double lambda = Threshold.Sum(q, axionMass, darkPhotonMass) * Threshold.Difference(q, axionMass, darkPhotonMass);
        return lambda == 0 ? 0 : g * q * (g * q) * q / (96 * PI) * lambda * Sqrt(lambda);
    }
}
