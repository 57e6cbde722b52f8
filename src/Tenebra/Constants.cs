namespace Tenebra;

/// <summary>The one home of the physical constants (CODATA 2018 and PDG 2024 values), GeV unless the name bears a unit.</summary>
/// <remarks>The masses are those of <c>data/particles/particles-2024.csv</c>, digit by digit: a test compares them.</remarks>
public static class Constants
{
    /// <summary>Fine-structure constant at zero momentum transfer.</summary>
    public const double Alpha = 1 / 137.035999084;

    public const double Alpha2 = Alpha * Alpha;
    public const double Alpha3 = Alpha * Alpha * Alpha;

    /// <summary>e² = 4πα.</summary>
    public const double ElectricCharge2 = 4 * Math.PI * Alpha;

    public const double ElectronMass = 0.51099895e-3;
    public const double MuonMass = 0.1056583755;
    public const double TauMass = 1.77693;
    public const double ProtonMass = 0.93827208816;
    public const double ChargedPionMass = 0.13957039;

    /// <summary>α_s at the mass of the Z.</summary>
    public const double StrongCouplingAtZ = 0.1180;

    public const double ZMass = 91.1880;

    /// <summary>Mass of a nucleus per nucleon, M = A · 0.931494 GeV.</summary>
    public const double AtomicMassUnit = 0.931494;

    /// <summary>Magnetic moment of the proton in nuclear magnetons.</summary>
    public const double ProtonMagneticMoment = 2.79284734;

    /// <summary>ħc in GeV cm. Only Materials, Decays and Yields may use it.</summary>
    public const double HbarC = 1.973269804e-14;

    /// <summary>Classical electron radius αħc/m_e in cm.</summary>
    public const double ElectronRadiusCm = Alpha * HbarC / ElectronMass;

    /// <summary>1 GeV⁻² in picobarn.</summary>
    public const double PicobarnPerGeV2 = 1e36 * SquareCmPerGeV2;

    /// <summary>1 GeV⁻² in cm².</summary>
    public const double SquareCmPerGeV2 = HbarC * HbarC;

    /// <summary>1 GeV⁻² times the speed of light in cm³/s: the unit of σv.</summary>
    public const double CubicCmPerSecondPerGeV2 = SquareCmPerGeV2 * GeVPerTeslaMetre * 1e11;

    /// <summary>Planck mass, not reduced, 1/√G.</summary>
    public const double PlanckMass = 1.220890e19;

    /// <summary>Entropy density today per cm³.</summary>
    public const double EntropyDensityTodayPerCm3 = 2891.2;

    /// <summary>Critical density today over h² [GeV/cm³].</summary>
    public const double CriticalDensityPerCm3 = 1.053672e-5;

    /// <summary>Momentum over radius of a unit charge in a field, GeV per tesla and metre: the speed of light in units of 10⁹ m/s.</summary>
    public const double GeVPerTeslaMetre = 0.299792458;

    /// <summary>Avogadro's number per gram-mole.</summary>
    public const double Avogadro = 6.02214076e23;
}
