using Tenebra.Models;

namespace Tenebra.Production.Annihilation;

/// <summary>Squared amplitude of one electron line with a photon and a mediator, every spin and polarisation summed, for e = g = 1.</summary>
/// <remarks>
/// <para>e(p) γ(k) → e(p′) X: <c>x = 2p·k</c>, <c>y = 2p′·k</c>, <c>t = M² − x + y</c>,
/// <c>B = t/(xy) + m²(x−y)²/(xy)² = −p_T²/y²</c>, p_T the momentum of X across the photon in the CM frame:</para>
/// <para><c>S: 4[(x−y)²/xy + 2(M²−4m²)B]</c>, <c>P: 4[(x−y)²/xy + 2M²B]</c>, <c>V: 8[x/y + y/x + 2(M²+2m²)B]</c>,
/// <c>A: 8[x/y + y/x + 2(M²−4m²)B + (2m²/M²)(x−y)²/xy]</c>.</para>
/// <para>e⁺e⁻ → γX is its crossing, <c>x → −2p₋·k</c>, <c>y → 2p₊·k</c> and a factor −1. Exact at tree level. For M → 0 the vector
/// is Compton scattering, and the axial vector tends to (2m/M)² times the pseudoscalar.</para>
/// </remarks>
internal static class PhotonMediatorAmplitude
{
    /// <summary>Σ|𝓜|² with x and y as above, in either channel, and B given.</summary>
    /// <param name="kind">Lorentz structure.</param>
    /// <param name="M">Mass of the mediator [GeV].</param>
    /// <param name="m">Mass of the fermion [GeV].</param>
    /// <param name="x">2p·k [GeV²].</param>
    /// <param name="y">2p′·k [GeV²].</param>
    /// <param name="B">[GeV⁻²]; opposite in sign to the transverse momentum squared in the first channel, to be multiplied by −1 in the second.</param>
    [Source("Peskin:1995ev", "Eqs. (5.87) and (5.105) for M = 0; the rest from traces")]
    public static double Sum(MediatorKind kind, double M, double m, double x, double y, double B)
    {
        double m2 = m * m, M2 = M * M, difference = (x - y) / x * ((x - y) / y);
        return kind switch
        {
            MediatorKind.Scalar => 4 * (difference + 2 * (M2 - 4 * m2) * B),
            MediatorKind.Pseudoscalar => 4 * (difference + 2 * M2 * B),
            MediatorKind.Vector => 8 * (x / y + y / x + 2 * (M2 + 2 * m2) * B),
            MediatorKind.AxialVector => 8 * (x / y + y / x + 2 * (M2 - 4 * m2) * B + 2 * (m2 / M2) * difference),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
