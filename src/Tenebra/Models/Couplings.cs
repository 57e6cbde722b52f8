using System.Text.Json.Serialization;

namespace Tenebra.Models;

/// <summary>What a coupling is in units of the parameter times the charge.</summary>
public enum CouplingNormalisation
{
    /// <summary><c>g_f = parameter · charge_f</c>.</summary>
    Charge,

    /// <summary><c>g_f = parameter · e · charge_f</c>, e = √(4πα).</summary>
    ETimesCharge,

    /// <summary>
    /// Derivative coupling of a pseudoscalar, <c>½ parameter · charge_ℓ ∂_μa ℓ̄γ^μγ₅ℓ</c>: on the mass shell <c>g_ℓ = parameter · charge_ℓ · m_ℓ</c>, beside the
    /// anomaly's coupling to two photons, <c>−(α/π) parameter · charge_ℓ</c>.
    /// </summary>
    Derivative,
}

/// <summary>Charges of the Standard Model particles under the mediator; quarks of one electric charge share one.</summary>
/// <remarks>
/// The photon's charge multiplies <c>−¼ a F_μν F̃^μν</c> (pseudoscalar), <c>−¼ S F_μν F^μν</c> (scalar) or the photon's own
/// <c>−G_μν T^μν</c> (tensor). A tensor couples to left-handed neutrinos as to one chirality.
/// </remarks>
public sealed record Charges(
    double Electron,
    double Muon,
    double Tau,
    double ElectronNeutrino,
    double MuonNeutrino,
    double TauNeutrino,
    double Up,
    double Down,
    double Photon)
{
    /// <summary>Every charge with its key in the file of a model.</summary>
    [JsonIgnore]
    public IEnumerable<(string Name, double Charge)> ByName =>
    [
        ("electron", Electron), ("muon", Muon), ("tau", Tau),
        ("electronNeutrino", ElectronNeutrino), ("muonNeutrino", MuonNeutrino), ("tauNeutrino", TauNeutrino),
        ("up", Up), ("down", Down), ("photon", Photon),
    ];
}

/// <summary>Couplings of the mediator to the Standard Model: one free parameter times fixed charges.</summary>
/// <param name="Parameter">Name of the free parameter: <c>epsilon</c>, <c>g</c> or <c>c</c>.</param>
/// <param name="Unit">Its unit: <c>1</c> or <c>GeV^-1</c>.</param>
/// <param name="Value">Its value unless set otherwise.</param>
/// <param name="Normalisation">What the charges are in units of.</param>
/// <param name="Charges">Charge of each particle.</param>
/// <param name="LoopMixing">Whether loops of the charged leptons mix the vector with the photon; see <see cref="LoopKineticMixing"/>.</param>
/// <param name="AdjustableCharges">The lepton charges that may be set by name: the others define the model.</param>
public sealed record Couplings(
    string Parameter,
    string Unit,
    double Value,
    CouplingNormalisation Normalisation,
    Charges Charges,
    bool LoopMixing,
    IReadOnlyList<LeptonFlavour> AdjustableCharges)
{
    private double Scale => Normalisation == CouplingNormalisation.ETimesCharge ? Math.Sqrt(Constants.ElectricCharge2) : 1;

    /// <summary>Coupling of the charged lepton per unit of the parameter, at tree level.</summary>
    public double Lepton(LeptonFlavour flavour) => (IsDerivative ? flavour.Mass : Scale) * Charge(flavour);

    /// <summary>Whether leptons couple by a derivative; see <see cref="CouplingNormalisation.Derivative"/>.</summary>
    public bool IsDerivative => Normalisation == CouplingNormalisation.Derivative;

    /// <summary>|g_ℓ(q²)|² of the charged lepton per square of the parameter: at tree level, or by <see cref="LoopMixing"/> where there is none.</summary>
    /// <param name="flavour">The lepton.</param>
    /// <param name="q2">Square of the mediator's four-momentum [GeV²]: m² on its mass shell.</param>
    public double LeptonSquared(LeptonFlavour flavour, double q2)
    {
        double tree = Lepton(flavour);
        return tree != 0 || !LoopMixing ? tree * tree : Constants.ElectricCharge2 * LoopKineticMixing.Squared(this, q2);
    }

    /// <summary>Whether the charged lepton couples, at tree level or by a loop.</summary>
    public bool CouplesTo(LeptonFlavour flavour) => Charge(flavour) != 0 || LoopMixing;

    /// <summary>Coupling of the left-handed neutrino per unit of the parameter.</summary>
    public double Neutrino(LeptonFlavour flavour) => Scale * flavour switch
    {
        LeptonFlavour.Electron => Charges.ElectronNeutrino,
        LeptonFlavour.Muon => Charges.MuonNeutrino,
        LeptonFlavour.Tau => Charges.TauNeutrino,
        _ => throw new ArgumentOutOfRangeException(nameof(flavour)),
    };

    /// <summary>Coupling of the particle of that key in <see cref="Models.Charges.ByName"/>, per unit of the parameter, at tree level.</summary>
    public double Of(string name) => name switch
    {
        "electron" => Lepton(LeptonFlavour.Electron),
        "muon" => Lepton(LeptonFlavour.Muon),
        "tau" => Lepton(LeptonFlavour.Tau),
        _ => Scale * Charges.ByName.First(c => c.Name == name).Charge,
    };

    /// <summary>Coupling of the up-type quarks per unit of the parameter.</summary>
    public double UpQuark => Scale * Charges.Up;

    /// <summary>Coupling of the down-type quarks per unit of the parameter.</summary>
    public double DownQuark => Scale * Charges.Down;

    /// <summary>The largest coupling to a lepton or quark per unit of the parameter, at tree level.</summary>
    internal double LargestOfFermions => new[]
    {
        LeptonFlavours.All.Max(f => Math.Abs(Lepton(f))), LeptonFlavours.All.Max(f => Math.Abs(Neutrino(f))),
        Math.Abs(UpQuark), Math.Abs(DownQuark),
    }.Max();

    /// <summary>Coupling to two photons in the Lagrangian per unit of the parameter [GeV⁻¹ over the unit of the parameter].</summary>
    public double DirectPhoton => Scale * Charges.Photon;

    /// <summary>The same with the anomaly of derivative couplings, <c>−(α/π) Σ_ℓ charge_ℓ</c>: what photons far off their mass shells feel.</summary>
    public double Photon => DirectPhoton - (IsDerivative ? Constants.Alpha / Math.PI * LeptonFlavours.All.Sum(Charge) : 0);

    /// <summary>Whether quarks couple, at tree level or by a loop.</summary>
    public bool CouplesToQuarks => Charges.Up != 0 || Charges.Down != 0 || LoopMixing;

    /// <summary>Whether every quark couples with the same charge, not 0; of a tensor, which then couples to the conserved T^μν of all of QCD.</summary>
    public bool CouplesToQuarksAlike => Charges.Up != 0 && Charges.Up == Charges.Down;

    /// <summary>Whether the charges of the charged leptons add up to 0 and no quark couples: then the mixing by their loops is finite.</summary>
    internal bool IsTracelessInLeptons =>
        LeptonFlavours.All.Sum(Charge) == 0 && LeptonFlavours.All.Any(f => Charge(f) != 0) && Charges.Up == 0 && Charges.Down == 0;

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
