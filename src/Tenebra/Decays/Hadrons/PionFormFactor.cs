using System.Numerics;

namespace Tenebra.Decays.Hadrons;

/// <summary>Form factor of the charged pion for timelike s under the isovector and the isoscalar current.</summary>
/// <remarks>
/// <para>BaBar's fit to the cross section with vacuum polarisation and without radiation from the pions, 0.3 to 3 GeV:
/// <c>F = [BW_ρ(1 + c_ω BW_ω)/(1 + c_ω) + Σ c_n BW_n]/(1 + Σ c_n)</c>, n = ρ′, ρ″, ρ‴ after Gounaris and Sakurai.</para>
/// <para>Since <c>(1 + c BW)/(1 + c) = 1 + c/(1+c) (BW − 1)</c> and <c>BW − 1 = (s/m_ω²) BW</c> but for the width, the isoscalar current makes two pions
/// through <c>W = c_ω/(1+c_ω) (s/m_ω²) BW_ω BW_ρ/(1+Σc_n)</c>: nothing at s = 0, where the pions have no baryon number, and far below the ω a tail that falls with s.
/// The isovector current has the rest.</para>
/// </remarks>
[Source("BaBar:2012bdw", "Table of the vector-dominance fit")]
[Source("Gardner:1997ie", "ρ–ω mixing as a product of both propagators")]
public static class PionFormFactor
{
    private const double OmegaMass = 0.78191, OmegaWidth = 8.13e-3;

    private static readonly Complex OmegaShare = Complex.FromPolarCoordinates(1.644e-3, -0.011);
    private static readonly PionLoopResonance Rho = new(0.77502, 0.14959);

    private static readonly (Complex Share, PionLoopResonance State)[] Excited =
    [
        (Complex.FromPolarCoordinates(0.158, 3.76), new(1.493, 0.427)),
        (Complex.FromPolarCoordinates(0.068, 1.39), new(1.861, 0.316)),
        (Complex.FromPolarCoordinates(0.0051, 0.70), new(2.254, 0.109)),
    ];

    private static readonly Complex Norm = 1 / Excited.Aggregate(Complex.One, (sum, e) => sum + e.Share);

    /// <summary>F under the isovector and the isoscalar current of the photon, at E [GeV]; 0 below threshold.</summary>
    public static (Complex Isovector, Complex Isoscalar) At(double E) => E <= 2 * Constants.ChargedPionMass ? default : AtSquare(E * E);

    /// <summary>The same at any s [GeV²], also below threshold and spacelike.</summary>
    internal static (Complex Isovector, Complex Isoscalar) AtSquare(double s)
    {
        var loop = new PionLoop(s);
        Complex rho = Rho.At(loop), isovector = rho;
        foreach ((Complex share, PionLoopResonance state) in Excited) isovector += share * state.At(loop);
        const double omega2 = OmegaMass * OmegaMass;
        Complex omega = BreitWigner.Pole(s, omega2 - s, OmegaMass * OmegaWidth);
        return (Norm * isovector, Norm * (OmegaShare / (1 + OmegaShare)) * omega * rho);
    }

    /// <summary><c>|F_π(s)|²</c> at s = E² for the photon; 0 below threshold. E in GeV.</summary>
    public static double Squared(double E) => Squared(E, 1, 1);

    /// <summary><c>|i F_v + w F_s|²</c> of a vector that couples to both currents with other strengths than the photon.</summary>
    /// <param name="E">√s [GeV].</param>
    /// <param name="isovector">i: coupling to the isovector current over the photon's.</param>
    /// <param name="isoscalar">w: coupling to the isoscalar current over the photon's.</param>
    public static double Squared(double E, double isovector, double isoscalar)
    {
        (Complex v, Complex w) = At(E);
        return BreitWigner.Squared(isovector * v + isoscalar * w);
    }
}
