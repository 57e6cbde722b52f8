namespace Tenebra.Production.Primakoff;

/// <summary>e⁺e⁻ → γ* → γa on an electron at rest, per electron, for g = 1 GeV⁻¹; the photon is seen.</summary>
/// <remarks>
/// <para><c>L = −(g/4) a F F̃</c> or <c>−(g/4) s F F</c>, which agree: in the CM frame both couple the virtual photon to the transverse current
/// only. With r = m_e²/s, β = √(1−4r) and θ between photon and beam in the CM frame,</para>
/// <para><c>dσ/dcos θ = (αg²/64) (1 − m²/s)³ [1 + cos²θ + 4r sin²θ]/β</c>, <c>σ = (αg²/24) (1 − m²/s)³ (1 + 2r)/β</c>.</para>
/// <para>Tree level, no coupling of the mediator to electrons.</para>
/// </remarks>
[Source("Dolan:2017osp", "cross section of e⁺e⁻ → γa, massless electrons")]
public static class AssociatedPhoton
{
    private const double m = Constants.ElectronMass;

    /// <summary>dσ/dcos θ [GeV⁻² per g² in GeV⁻²]; 0 below threshold.</summary>
    /// <param name="mass">Mass of the mediator [GeV] &gt; 0.</param>
    /// <param name="positronEnergy">Total energy of the positron [GeV].</param>
    /// <param name="cosine">cos θ.</param>
    public static double DifferentialCrossSection(double mass, double positronEnergy, double cosine)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(cosine), 1, nameof(cosine));
        double r = Ratio(positronEnergy), square = cosine * cosine;
        return Common(mass, positronEnergy, r) / 64 * (1 + square + 4 * r * (1 - square));
    }

    /// <summary>σ [GeV⁻² per g² in GeV⁻²]; 0 below threshold.</summary>
    /// <inheritdoc cref="DifferentialCrossSection"/>
    public static double CrossSection(double mass, double positronEnergy)
    {
        double r = Ratio(positronEnergy);
        return Common(mass, positronEnergy, r) / 24 * (1 + 2 * r);
    }

    /// <summary>σ with its error by rounding: (1 − m²/s)³ is a difference near threshold.</summary>
    /// <inheritdoc cref="DifferentialCrossSection"/>
    public static Estimate Rounded(double mass, double positronEnergy)
    {
        double sigma = CrossSection(mass, positronEnergy), open = 1 - mass / (2 * m) * (mass / (m + positronEnergy));
        return new Estimate(sigma, sigma == 0 ? 0 : 1e-15 * (1 + 1 / open) * sigma);
    }

    private static double Ratio(double positronEnergy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(positronEnergy, m);
        return m / (2 * (m + positronEnergy));
    }

    private static double Common(double mass, double positronEnergy, double r)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        double open = 1 - mass / (2 * m) * (mass / (m + positronEnergy));
        return open > 0 ? Constants.Alpha * open * open * open / Math.Sqrt(1 - 4 * r) : 0;
    }
}
