using System.Numerics;
using static System.Math;

namespace Tenebra.Decays;

/// <summary>Coupling to two photons [GeV⁻¹] by a loop of a charged lepton that a scalar or a pseudoscalar couples to.</summary>
/// <remarks>
/// <c>g_γγ = (α/2π)(g/m) F</c>, to be put into <see cref="PhotonWidths.Photons"/>; τ = 4m²/M²,
/// <c>f = arcsin²(1/√τ)</c> for τ ≥ 1 and <c>−¼[ln((1+√(1−τ))/(1−√(1−τ))) − iπ]²</c> below, where the leptons are real. One loop.
/// </remarks>
public static class PhotonLoop
{
    // Above this τ, f is summed as a series: it cancels in the amplitude of a scalar.
    private const double SeriesFrom = 10;

    /// <summary>For <c>L = −g S l̄l</c>.</summary>
    /// <remarks>
    /// <c>F = −2τ[1 + (1−τ) f]</c>, −4/3 for a heavy lepton: as S makes it heavier, the charge at low energy grows, and <c>−¼F²</c> with it becomes
    /// <c>−¼F²(1 − (2α/3π) g S/m)</c>. The sign matters beside a coupling of its own to photons.
    /// </remarks>
    [Source("Djouadi:2005gi", "amplitude of the fermion loop of H → γγ")]
    public static Complex Scalar(double g, double M, double mf)
    {
        double tau = Tau(M, mf);
        Complex bracket = tau > SeriesFrom ? ScalarSeries(tau) : 1 + (1 - tau) * F(tau);
        return Constants.Alpha / (2 * PI) * g / mf * -2 * tau * bracket;
    }

    /// <summary>For <c>L = −i g a l̄γ₅l</c>.</summary>
    /// <remarks>
    /// <c>F = 2τ f</c>, 2 for a heavy lepton. A derivative coupling <c>(c/2f) ∂_μa l̄γ^μγ₅l</c> is g = m c/f and the coupling −(α/π) c/f to photons
    /// beside it, which takes the limit away: a heavy lepton decouples.
    /// </remarks>
    [Source("Djouadi:2005gj", "amplitude of the fermion loop of A → γγ")]
    public static Complex Pseudoscalar(double g, double M, double mf)
    {
        double tau = Tau(M, mf);
        return Constants.Alpha / (2 * PI) * g / mf * 2 * tau * F(tau);
    }

    private static double Tau(double M, double mf) => 4 * (mf / M) * (mf / M);

    private static Complex F(double tau)
    {
        if (tau > SeriesFrom) return Series(tau, 1);
        if (tau >= 1) return Pow(Asin(1 / Sqrt(tau)), 2);
        // 1 − √(1−τ) = τ/(1 + √(1−τ)).
        double beta = Sqrt(1 - tau);
        var logarithm = new Complex(Log((1 + beta) * (1 + beta) / tau), -PI);
        return -0.25 * logarithm * logarithm;
    }

    // f − (τf − 1): of 1 + (1−τ)f nothing is left to cancel.
    private static double ScalarSeries(double tau) => Series(tau, 1) - tau * Series(tau, 2);

    // arcsin²(1/√τ) = ½ Σ (4/τ)ⁿ/(n² C(2n, n)), from a term on.
    private static double Series(double tau, int first)
    {
        double term = 1, sum = 0;
        for (int n = 1; term > 1e-18 * sum || n <= first; n++)
        {
            // (4/τ)ⁿ/C(2n, n) grows by (4/τ) n²/(2n(2n−1)).
            term *= 4 / tau * n / (2.0 * (2 * n - 1));
            if (n >= first) sum += 0.5 * term / ((double)n * n);
        }
        return sum;
    }
}
