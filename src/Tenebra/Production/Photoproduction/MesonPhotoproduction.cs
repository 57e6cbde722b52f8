using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Production.Photoproduction;

/// <summary>γp → Vp: σ and its forward slope against the energy of the photon, by a fit of Regge form. The neutron is taken as the proton.</summary>
/// <param name="Meson">The vector meson.</param>
/// <param name="PomeronMicrobarn">X [µb].</param>
/// <param name="PomeronPower">a.</param>
/// <param name="ReggeonMicrobarn">Y [µb].</param>
/// <param name="ReggeonPower">b.</param>
/// <param name="ThresholdPower">n.</param>
/// <param name="Slope">How dσ/dt falls.</param>
/// <param name="RelativeError">Of σ on the proton.</param>
/// <param name="Coherent">Measured coherent cross section of nuclei over that of the optical model.</param>
/// <param name="IncoherentRelativeError">Of the incoherent cross section, beyond that of σ on the proton.</param>
/// <remarks><c>σ = (X W^a + Y W^{−b}) (1 − W_th²/W²)ⁿ</c>, W² = m_p² + 2m_pE, W_th = m_p + m_V.</remarks>
[Source("Klein:1999qj", "fits of γp → Vp, table of the parameters")]
[Source("Klein:2016yzr", "J/ψ near threshold")]
public sealed record MesonPhotoproduction(
    VectorMeson Meson,
    double PomeronMicrobarn,
    double PomeronPower,
    double ReggeonMicrobarn,
    double ReggeonPower,
    double ThresholdPower,
    ForwardSlope Slope,
    double RelativeError,
    CoherentFactor Coherent,
    double IncoherentRelativeError)
{
    private const double MicrobarnPerGeV2 = Constants.PicobarnPerGeV2 / 1e6;
    private const double M = Constants.ProtonMass;

    /// <summary>Least energy of the photon on a proton at rest [GeV].</summary>
    /// <remarks><c>E = m_V + m_V²/2m_p</c></remarks>
    public double Threshold => Meson.Mass * (1 + Meson.Mass / (2 * M));

    /// <summary>σ(γp → Vp) [GeV⁻²] at a photon energy [GeV], with the error of the fit; 0 up to threshold.</summary>
    public Estimate OnProton(double energy)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(energy);
        if (energy <= Threshold) return Estimate.Zero;
        double w = Sqrt(M * (M + 2 * energy)), opening = 2 * M * (energy - Threshold) / (w * w);
        double microbarn = (PomeronMicrobarn * Pow(w, PomeronPower) + ReggeonMicrobarn * Pow(w, -ReggeonPower)) * Pow(opening, ThresholdPower);
        return new Estimate(microbarn, RelativeError * microbarn) * (1 / MicrobarnPerGeV2);
    }

    /// <summary>dσ/dt of the proton extrapolated to t = 0 [GeV⁻⁴]: a number of the amplitude, not itself measurable; 0 up to threshold.</summary>
    /// <remarks><c>Bσ e^{B|t|_min}</c>, B of <see cref="ForwardSlope.At"/>; the other end of the range of t is far away but next to threshold.</remarks>
    public double Forward(double energy)
    {
        double sigma = OnProton(energy).Value;
        double slope = Slope.At(energy);
        return sigma == 0 ? 0 : slope * sigma * Exp(slope * LeastTransfer(energy));
    }

    /// <summary>Least |t| on the proton [GeV²]; about (m_V²/2E)² at high energy.</summary>
    /// <remarks><c>|t| = 2k(E′ ± k′) − m_V²</c> in the CM frame; the product of the two is <c>m_p²m_V⁴/s</c>, which gives the small one.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Below threshold.</exception>
    public double LeastTransfer(double energy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(energy, Threshold);
        double s = M * (M + 2 * energy), w = Sqrt(s), m = Meson.Mass, k = M * energy / w;
        double final = Sqrt(2 * M * (energy - Threshold) * (s - (m - M) * (m - M))) / (2 * w), meson = (s + m * m - M * M) / (2 * w);
        double largest = 2 * k * (meson + final) - m * m;
        return m * m * M * (m * m * M) / s / largest;
    }
}
