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
    // Above this τ, f is summed as a series: it cancels in the amplitudes of a scalar and of a derivative coupling.
    private const double SeriesFrom = 10;

    /// <summary>For <c>L = −g S l̄l</c>.</summary>
    /// <remarks>
    /// <c>F = −2τ[1 + (1−τ) f]</c>, −4/3 for a heavy lepton: as S makes it heavier, the charge at low energy grows, and <c>−¼F²</c> with it becomes
    /// <c>−¼F²(1 − (2α/3π) g S/m)</c>. The sign matters beside a coupling of its own to photons.
    /// </remarks>
    [Source("Djouadi:2005gi", "amplitude of the fermion loop of H → γγ")]
    public static Complex Scalar(double g, double M, double mf)
    {
        double z = InverseTau(M, mf), tau = 1 / z;
        // τf + τ(1−τf) in powers of z = 1/τ.
        Complex bracket = tau > SeriesFrom ? Series(z, 1, 1) - Series(z, 2, 2) : tau * (1 + (1 - tau) * F(tau));
        return Constants.Alpha / (2 * PI) * g / mf * -2 * bracket;
    }

    /// <summary>For <c>L = −i g a l̄γ₅l</c>.</summary>
    /// <remarks>
    /// <c>F = 2τ f</c>, 2 for a heavy lepton. A derivative coupling <c>(c/2f) ∂_μa l̄γ^μγ₅l</c> is g = m c/f and the coupling −(α/π) c/f to photons
    /// beside it, which takes the limit away: a heavy lepton decouples.
    /// </remarks>
    [Source("Djouadi:2005gj", "amplitude of the fermion loop of A → γγ")]
    public static Complex Pseudoscalar(double g, double M, double mf)
    {
        double z = InverseTau(M, mf), tau = 1 / z;
        Complex product = tau > SeriesFrom ? Series(z, 1, 1) : tau * F(tau);
        return Constants.Alpha / (2 * PI) * g / mf * 2 * product;
    }

    /// <summary>For <c>L = (c/2) ∂_μa l̄γ^μγ₅l</c>, c in GeV⁻¹, with the anomaly of the axial current.</summary>
    /// <remarks>
    /// <c>g_γγ = −(α/π) c (1 − τf)</c>: <see cref="Pseudoscalar"/> with g = m c and the anomaly <c>−(α/π)c</c>. For a heavy lepton it goes to
    /// <c>(α/π) c M²/12m²</c>, for a light one to the anomaly.
    /// </remarks>
    [Source("Bauer:2017ris", "effective coupling of an axion-like particle to photons by a loop of a lepton, function B₁")]
    public static Complex Derivative(double c, double M, double mf)
    {
        double z = InverseTau(M, mf), tau = 1 / z;
        Complex difference = tau > SeriesFrom ? -Series(z, 2, 1) : 1 - tau * F(tau);
        return -Constants.Alpha / PI * c * difference;
    }

    private static double InverseTau(double M, double mf) => M / (2 * mf) * (M / (2 * mf));

    private static Complex F(double tau)
    {
        if (tau >= 1) return Pow(Asin(1 / Sqrt(tau)), 2);
        // 1 − √(1−τ) = τ/(1 + √(1−τ)).
        double beta = Sqrt(1 - tau);
        var logarithm = new Complex(Log((1 + beta) * (1 + beta) / tau), -PI);
        return -0.25 * logarithm * logarithm;
    }

    // arcsin²√z = ½ Σ (4z)ⁿ/(n² C(2n, n)): its terms from one on, over a power of z up to that of the first.
    private static double Series(double z, int first, int over)
    {
        double term = Pow(z, first - over), sum = 0;
        for (int n = 1; n <= first; n++) term *= 4.0 * n / (2 * (2 * n - 1));
        for (int n = first; term > 1e-18 * sum; n++)
        {
            sum += 0.5 * term / ((double)n * n);
            // 4ⁿ/C(2n, n) grows by 4n/(2(2n−1)).
            term *= z * 4 * (n + 1) / (2.0 * (2 * n + 1));
        }
        return sum;
    }
}
