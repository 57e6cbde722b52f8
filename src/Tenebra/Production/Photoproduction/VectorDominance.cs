using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Production.Photoproduction;

/// <summary>A photon of high energy scatters as the vector mesons it turns into: cross sections of V on a nucleon from γp → Vp.</summary>
public static class VectorDominance
{
    /// <summary>f_V²/4π, the coupling of the meson to the photon.</summary>
    /// <remarks><c>α²m_V/3Γ(V→ee)</c></remarks>
    [Source("Bauer:1977iq", "vector dominance, leptonic width")]
    public static double PhotonCoupling(VectorMeson meson) => Constants.Alpha2 * meson.Mass / (3 * meson.ElectronWidth);

    /// <summary>σ_tot(VN) [GeV⁻²] from dσ/dt(γp → Vp) at t = 0 [GeV⁻⁴].</summary>
    /// <remarks><c>σ² = 16π (f_V²/4π)/α · dσ/dt|₀</c>: optical theorem, real part of the amplitude left out.</remarks>
    [Source("Klein:1999qj", "forward cross section by vector dominance and the optical theorem")]
    public static double TotalCrossSection(VectorMeson meson, double forward)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(forward);
        return Sqrt(16 * PI * PhotonCoupling(meson) / Constants.Alpha * forward);
    }

    /// <summary>σ_el(VN) [GeV⁻²] of a total cross section and the slope B [GeV⁻²] of its forward peak.</summary>
    /// <remarks><c>σ²/16πB</c></remarks>
    [Source("Bauer:1977iq", "elastic scattering of vector mesons")]
    public static double ElasticCrossSection(double total, double slope) => total * total / (16 * PI * slope);
}
