namespace Tenebra.Models;

/// <summary>What a coupling is in units of the parameter times the charge.</summary>
public enum CouplingNormalisation
{
    /// <summary><c>g_f = parameter · charge_f</c>.</summary>
    Charge,

    /// <summary><c>g_f = parameter · e · charge_f</c>, e = √(4πα).</summary>
    ETimesCharge,
}

/// <summary>Charges of the Standard Model fermions under the mediator; quarks of one electric charge share one.</summary>
public sealed record Charges(
    double Electron,
    double Muon,
    double Tau,
    double ElectronNeutrino,
    double MuonNeutrino,
    double TauNeutrino,
    double Up,
    double Down);

/// <summary>Couplings of the mediator to the Standard Model: one free parameter times fixed charges.</summary>
/// <param name="Parameter">Name of the free parameter: <c>epsilon</c> or <c>g</c>.</param>
/// <param name="Value">Its value unless set otherwise.</param>
/// <param name="Normalisation">What the charges are in units of.</param>
/// <param name="Charges">Charge of each fermion.</param>
/// <param name="AdjustableCharges">The lepton charges that may be set by name: the others define the model.</param>
public sealed record Couplings(
    string Parameter,
    double Value,
    CouplingNormalisation Normalisation,
    Charges Charges,
    IReadOnlyList<LeptonFlavour> AdjustableCharges)
{
    private double Unit => Normalisation == CouplingNormalisation.ETimesCharge ? Math.Sqrt(Constants.ElectricCharge2) : 1;

    /// <summary>Coupling of the charged lepton per unit of the parameter.</summary>
    public double Lepton(LeptonFlavour flavour) => Unit * Charge(flavour);

    /// <summary>Coupling of the left-handed neutrino per unit of the parameter.</summary>
    public double Neutrino(LeptonFlavour flavour) => Unit * flavour switch
    {
        LeptonFlavour.Electron => Charges.ElectronNeutrino,
        LeptonFlavour.Muon => Charges.MuonNeutrino,
        LeptonFlavour.Tau => Charges.TauNeutrino,
        _ => throw new ArgumentOutOfRangeException(nameof(flavour)),
    };

    /// <summary>Coupling of the up-type quarks per unit of the parameter.</summary>
    public double UpQuark => Unit * Charges.Up;

    /// <summary>Coupling of the down-type quarks per unit of the parameter.</summary>
    public double DownQuark => Unit * Charges.Down;

    /// <summary>
    /// Whether quarks couple in the ratio of their electric charges, so that the coupling to every hadron is known from the
    /// photon's. Rounding in the last digit of thirds is forgiven.
    /// </summary>
    public bool IsElectromagneticForQuarks =>
        Charges.Up != 0 && Math.Abs(Charges.Up + 2 * Charges.Down) <= 1e-14 * Math.Abs(Charges.Up);

    internal double Charge(LeptonFlavour flavour) => flavour switch
    {
        LeptonFlavour.Electron => Charges.Electron,
        LeptonFlavour.Muon => Charges.Muon,
        LeptonFlavour.Tau => Charges.Tau,
        _ => throw new ArgumentOutOfRangeException(nameof(flavour)),
    };

    internal Couplings WithCharge(LeptonFlavour flavour, double charge) => this with
    {
        Charges = flavour switch
        {
            LeptonFlavour.Electron => Charges with { Electron = charge },
            LeptonFlavour.Muon => Charges with { Muon = charge },
            LeptonFlavour.Tau => Charges with { Tau = charge },
            _ => throw new ArgumentOutOfRangeException(nameof(flavour)),
        },
    };
}
