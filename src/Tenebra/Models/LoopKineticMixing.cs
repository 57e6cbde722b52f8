using System.Numerics;

namespace Tenebra.Models;

/// <summary>Mixing of a vector with the photon by loops of charged leptons whose charges under the vector add up to 0.</summary>
/// <remarks>
/// <para><c>L ⊃ −ε(q²) e V_μ J^μ_em</c>, <c>ε(q²)/g = −(e/2π²) Σ_ℓ q_ℓ ∫₀¹dx x(1−x) ln[m_ℓ² − x(1−x)q² − i0]</c>; finite, as Σ q_ℓ = 0.
/// For q_µ = 1, q_τ = −1 it is <c>(eg/12π²) ln(m_τ²/m_µ²)</c> at q² = 0. A mixing at tree level would add to it and is taken as 0.</para>
/// <para>One loop, no hadrons. Above 2m_µ it is complex: the two leptons of the loop are real.</para>
/// </remarks>
public static class LoopKineticMixing
{
    private const int MostTerms = 200;

    /// <summary>ε(q²)/g of leptons with these charges.</summary>
    /// <param name="couplings">The charges of the leptons, in units of the parameter.</param>
    /// <param name="q2">Timelike or spacelike q² [GeV²].</param>
    [Source("Araki:2017wyg", "one-loop kinetic mixing of the gauge boson of Lµ − Lτ")]
    public static Complex Of(Couplings couplings, double q2)
    {
        Complex sum = 0;
        foreach (LeptonFlavour flavour in LeptonFlavours.All)
            sum += couplings.Lepton(flavour) * (Math.Log(flavour.Mass * flavour.Mass) / 6 + Integral(q2 / (flavour.Mass * flavour.Mass)));
        return -Math.Sqrt(Constants.ElectricCharge2) / (2 * Math.PI * Math.PI) * sum;
    }

    /// <summary>|ε(q²)|²/g².</summary>
    public static double Squared(Couplings couplings, double q2)
    {
        Complex mixing = Of(couplings, q2);
        return mixing.Real * mixing.Real + mixing.Imaginary * mixing.Imaginary;
    }

    /// <summary><c>∫₀¹dx x(1−x) ln[1 − x(1−x)z − i0]</c>, z = q²/m².</summary>
    /// <remarks>
    /// <c>−5/18 − 2/(3z) + (1+2/z) β arcoth(β)/3</c>, β² = 1 − 4/z; for |z| below 1 its series <c>−Σ zⁿ B(n+2, n+2)/n</c>.
    /// </remarks>
    internal static Complex Integral(double z)
    {
        if (Math.Abs(z) < 1) return Series(z);
        double beta2 = 1 - 4 / z;
        Complex term = beta2 switch
        {
            < 0 => Math.Sqrt(-beta2) * Math.Atan(1 / Math.Sqrt(-beta2)),
            > 1 => Math.Sqrt(beta2) * Rapidity(Math.Sqrt(beta2), z),
            _ => Math.Sqrt(beta2) * new Complex(Rapidity(Math.Sqrt(beta2), z), -Math.PI / 2),
        };
        return -5.0 / 18 - 2 / (3 * z) + (1 + 2 / z) * term / 3;
    }

    // arcoth β, or artanh β below 1: of |1 − β²| = 4/|z| no digit is lost where β is all but 1.
    private static double Rapidity(double beta, double z) => Math.Log(0.5 * (1 + beta) * Math.Sqrt(Math.Abs(z)));

    private static double Series(double z)
    {
        // B(n+2, n+2): 1/30 for n = 1, and (n+2)²/[(2n+4)(2n+5)] times its forerunner.
        double power = z, beta = 1 / 30.0, sum = 0;
        for (int n = 1; n < MostTerms; n++)
        {
            double term = power * beta / n;
            sum -= term;
            if (Math.Abs(term) <= 1e-17 * Math.Abs(sum)) break;
            power *= z;
            beta *= (n + 2.0) * (n + 2) / ((2.0 * n + 4) * (2 * n + 5));
        }
        return sum;
    }
}
