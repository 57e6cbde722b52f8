using System.Numerics;
using Tenebra.Models;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>|M|² of ℓN → ℓNX, exact tree level with one-photon exchange off a spin-0 nucleus.</summary>
public static class SquaredAmplitude
{
    /// <summary>
    /// Spin-averaged <c>A′ = ½ Σ|P·L|²</c> [GeV² for unit coupling], P = P_i + P_f; then
    /// <c>⟨|M|²⟩ = (4πα)² g² G₂(t)/t² A′</c>.
    /// </summary>
    /// <remarks>
    /// <para>Three-vectors of the lab frame, su = s(−u) &gt; 0, q = P_i − P_f, t P² = 4M²q²:</para>
    /// <para><c>A′_V = (32M²/su)[|p×q|² + |p′×q|² + (2m²+m_X²)q²] − 2(2m²+m_X²) C</c>,</para>
    /// <para><c>A′_A = (32M²/su)[|p×q|² + |p′×q|² + (m_X²−2m²)q²] + 2(4m²−m_X²) C + (4m²/m_X²) B</c>,</para>
    /// <para><c>A′_S = B + (4m²−m_X²) C</c>, <c>A′_P = B − m_X² C</c>,</para>
    /// <para><c>B = (16M²/su)[|k×q|² + m_X²q²]</c>, <c>C = [4W² − 4M²q²(s+u)²]/(su)²</c>,
    /// <c>W = −4ME (k − xp)·q + t P·k</c>, x = k⁰/E.</para>
    /// <para>These are the traces of arXiv:1609.06781 and 1705.01633 rewritten so that nothing large cancels.</para>
    /// </remarks>
    /// <param name="kind">Lorentz structure of the mediator's coupling.</param>
    /// <param name="energy">Beam energy E.</param>
    /// <param name="leptonMass">m.</param>
    /// <param name="mediatorMass">m_X.</param>
    /// <param name="nucleusMass">M.</param>
    /// <param name="x">Energy of the mediator over E; inside the kinematic range.</param>
    /// <param name="oneMinusCos">1 − cos θ of the mediator.</param>
    /// <param name="t">−q², between the kinematic limits.</param>
    /// <param name="phi">Azimuth of q about p − k, from the plane of p and k [rad].</param>
    /// <param name="tensor">For a spin-2 mediator, the lines that emit it; then A′ is per c², in GeV⁴.</param>
    /// <returns>A′; 0 outside the kinematic range.</returns>
    [Source("Liu:2016mqv", "Sec. II"), Source("Liu:2017htz", "Sec. II")]
    public static double Of(
        MediatorKind kind, double energy, double leptonMass, double mediatorMass, double nucleusMass,
        double x, double oneMinusCos, double t, double phi, TensorVariant tensor = TensorVariant.Universal)
    {
        var reaction = new Reaction(energy, leptonMass, mediatorMass, nucleusMass);
        double k0 = x * energy, left = (1 - x) * energy;
        double forward = reaction.ForwardVirtuality(k0, left);
        double excess = 2 * reaction.Momentum * reaction.MediatorMomentum(k0) * oneMinusCos;
        var point = new EmissionPoint(reaction, k0, left, forward, excess);
        if (!point.IsAllowed || t < point.LeastT || t > point.LargestT) return 0;
        if (kind == MediatorKind.Tensor)
        {
            (double sin, double cos) = Math.SinCos(phi);
            var spin2 = new TensorPoint(tensor, reaction, k0, left, forward, excess);
            return 4 * nucleusMass * nucleusMass * spin2.At(t, new Vector<double>(cos), new Vector<double>(sin))[0];
        }
        return 4 * nucleusMass * nucleusMass * point.At(MediatorStructure.Of(kind, leptonMass, mediatorMass), t, phi);
    }
}
