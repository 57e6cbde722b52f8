using Tenebra.Materials;
using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Photonuclear reactions of muons: virtual photons after Borog and Petrukhin, real ones after Caldwell.</summary>
/// <remarks>
/// <c>dσ/dε = (α/π) A_eff σ_γN(ε) Φ/ε</c>, A_eff = 0.22A + 0.78A^0.89, σ_γN = 49.2 + 11.1 ln ε + 151.8/√ε µb, Λ² = 0.4 GeV². For
/// 0.2 GeV ≤ ε ≤ E − m_p/2; resonances at the lower end are not resolved. Other models differ by 5 to 20 %; the process is 1 to 5 % of the loss.
/// </remarks>
[Source("Borog:1975", "inelastic muon-nucleus scattering")]
[Source("Caldwell:1978yb", "photon-nucleon cross section and shadowing")]
public sealed class MuonPhotonuclear : IMuonLoss
{
    private const double M = Constants.MuonMass, Lambda2 = 0.4, LeastLoss = 0.2;
    private const double Microbarn = 1e-30;

    private readonly double perGram;

    /// <summary>Photonuclear reactions in a material.</summary>
    public MuonPhotonuclear(Material material) =>
        perGram = Constants.Alpha / PI * Constants.Avogadro * material.Components.Sum(c =>
            c.MassFraction / c.Element.AtomicWeight * Effective(c.Element.AtomicWeight));

    /// <inheritdoc/>
    public MuonLossKind Kind => MuonLossKind.Hadrons;

    /// <inheritdoc/>
    public double Least(double energy) => LeastLoss;

    /// <inheritdoc/>
    public double Largest(double energy) => energy - Constants.ProtonMass / 2;

    /// <inheritdoc/>
    public double Spectrum(double energy, double loss) =>
        loss < LeastLoss || loss > Largest(energy)
            ? 0
            : perGram * PhotonNucleon(loss) * VirtualPhotons(energy, loss / energy) / loss;

    /// <summary>Nucleons that a real photon sees in a nucleus: 0.22A + 0.78A^0.89, shadowing included.</summary>
    private static double Effective(double a) => 0.22 * a + 0.78 * Pow(a, 0.89);

    private static double PhotonNucleon(double photon) => (49.2 + 11.1 * Log(photon) + 151.8 / Sqrt(photon)) * Microbarn;

    /// <summary>Φ: virtual photons, integrated over their Q² with the form factor (1+Q²/Λ²)⁻².</summary>
    private static double VirtualPhotons(double energy, double v)
    {
        const double Nucleon = Constants.ProtonMass;
        double lambda = Sqrt(Lambda2), photon = energy * v;
        double above = energy * energy * (1 - v) / (M * M) * (1 + M * M * v * v / (Lambda2 * (1 - v)));
        double below = 1 + photon / lambda * (1 + lambda / (2 * Nucleon) + photon / lambda);
        return Max(0, v - 1 + (1 - v + v * v / 2 * (1 + 2 * M * M / Lambda2)) * Log(above / below));
    }
}
