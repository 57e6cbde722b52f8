using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.OffShell;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Yields;

/// <summary>Beam, matter and threshold of a missing-energy search, as both ways to its signal take them.</summary>
internal sealed class SignalTarget
{
    private const double LeastThicknessX0 = 1e-4;

    // Share of the energies above the opening below which events take the kinematics of this energy: next to none lie there.
    private const double NearestOpening = 1e-4;

    private readonly YieldPlan plan;
    private readonly ThickTarget? shower;

    /// <summary>Checks the plan.</summary>
    /// <exception cref="InputException">Threshold, thickness or production material is at fault.</exception>
    public SignalTarget(YieldPlan plan, SignalMatter matter)
    {
        this.plan = plan;
        Experiment experiment = plan.Experiment;
        Beam = Leptons.Parse(experiment.Beam.Particle);
        Material = matter.Materials[experiment.Target.ProductionMaterial];
        if (Material.Layers.Count > 0)
            throw new InputException($"experiment '{experiment.Name}': productionMaterial '{Material.Name}' is a stack of layers (name the plate in which the signal is made)");
        (BeamEnergy, Threshold) = (experiment.Beam.EnergyGeV, experiment.Signature.ThresholdGeV);
        double least = 2 * ShowerSettings.Lowest + Constants.ElectronMass;
        if (Threshold < least)
            throw InputException.BadValue($"experiment '{experiment.Name}': thresholdGeV", Threshold, $"at least {least:g3} GeV: the shower is not followed below");
        double thicknessX0 = experiment.Target.Layers.Sum(l => l.TotalThickness / matter.Materials[l.Material].RadiationLengthCm);
        if (thicknessX0 < LeastThicknessX0)
            throw InputException.BadValue($"experiment '{experiment.Name}': target", $"{thicknessX0:g3} radiation lengths", $"at least {LeastThicknessX0:g}");
        ProductionThicknessCm = experiment.Target.Layers.Where(l => l.Material == Material.Name).Sum(l => l.TotalThickness);
        if (IsMuonBeam && ProductionThicknessCm == 0)
            throw new InputException($"experiment '{experiment.Name}': no layer of the target is made of productionMaterial '{Material.Name}' (muons need its thickness)");
        if (!IsMuonBeam)
            shower = new ThickTarget(
                Beam == Lepton.Electron ? ShowerParticle.Electron : ShowerParticle.Positron, BeamEnergy, Material, thicknessX0, Threshold, plan.Seed);
    }

    public Lepton Beam { get; }

    public bool IsMuonBeam => Beam is Lepton.MuonMinus or Lepton.MuonPlus;

    /// <summary>Generation of the beam lepton.</summary>
    public LeptonFlavour Flavour => IsMuonBeam ? LeptonFlavour.Muon : LeptonFlavour.Electron;

    /// <summary>Thickness of the layers that are made of the production material [cm].</summary>
    public double ProductionThicknessCm { get; }

    public ulong Seed => plan.Seed;

    public Material Material { get; }

    public double BeamEnergy { get; }

    /// <summary>Least energy that must be missing [GeV].</summary>
    public double Threshold { get; }

    /// <summary>The shower whose track length counts.</summary>
    /// <exception cref="InputException">The beam makes none.</exception>
    public ThickTarget Shower => shower
        ?? throw new InputException($"experiment '{plan.Experiment.Name}': a {Beam.Symbol} beam makes no shower (its signal is counted by yield and reach)");

    /// <summary>Kinetic energy of the beam particle [GeV].</summary>
    public double KineticEnergy => BeamEnergy - Beam.Mass;

    /// <summary>Beam particles times efficiency.</summary>
    public double Exposure => plan.Experiment.ParticlesOnTarget * plan.Experiment.Efficiency;

    /// <summary>Why the beam lepton emits no mediator of a mass that would be missed, at any coupling; null where it does.</summary>
    public string? WhyNot(double mass) =>
        mass + Beam.Mass >= BeamEnergy ? $"mass {mass:g6} GeV is not below the beam energy of {BeamEnergy:g6} GeV"
        : plan.Model.Mediator == MediatorKind.Photon ? "a photon is no mediator on its mass shell"
        : !plan.Model.Couplings.CouplesTo(Flavour) ? $"the mediator does not couple to {(IsMuonBeam ? "muons" : "electrons")}"
        : WhyNotOfMediator(mass);

    /// <summary>Why a mediator of a mass is not missed; null where it is.</summary>
    public string? WhyNotOfMediator(double mass) =>
        mass + Constants.ElectronMass >= BeamEnergy ? $"mass {mass:g6} GeV is not below the beam energy of {BeamEnergy:g6} GeV"
        : SignalYield.InvisibleBranching(plan.Model, mass, 1) == 0 ? "the mediator decays, but never invisibly"
        : null;

    /// <summary>The rates of its matter, down to the threshold.</summary>
    public ShowerPhysics ShowerPhysics(SignalMatter matter) => matter.Tracks.Physics(Shower);

    /// <summary>
    /// For each element whose nuclei can emit the mediator above the threshold: nuclei per radiation length times GeV⁻², and σ for
    /// unit coupling against the energy of the electron.
    /// </summary>
    public IEnumerable<(double Nuclei, CrossSectionTable Table)> Emissions(double mass, CancellationToken cancel = default)
    {
        foreach (MaterialComponent component in Material.Components)
        {
            var table = new CrossSectionTable(EmissionOff(component, mass), Threshold, plan.Bremsstrahlung, cancel);
            if (!table.IsEmpty) yield return (Material.NucleiPerCm2PerRadiationLength(component) * Constants.SquareCmPerGeV2, table);
        }
    }

    /// <summary>For each element, nuclei per radiation length times GeV⁻² and the emission of what turns into pairs above the threshold.</summary>
    public IEnumerable<(double Nuclei, VirtualEmissionTable Table)> VirtualEmissions() =>
        Material.Components.Select(c => (
            Material.NucleiPerCm2PerRadiationLength(c) * Constants.SquareCmPerGeV2,
            new VirtualEmissionTable(EmissionOff(c, Threshold), Threshold, plan.Bremsstrahlung)));

    /// <summary>Samplers of the same emissions, from the exact matrix element.</summary>
    public IEnumerable<(Nucleus Nucleus, double Nuclei, EmissionRangeSampler Sampler)> Samplers(double mass, CancellationToken cancel = default)
    {
        foreach (MaterialComponent component in Material.Components)
        {
            Emission emission = EmissionOff(component, mass);
            double opening = Opening(emission.Reaction), lowest = opening + NearestOpening * (BeamEnergy - opening);
            if (emission.IsAllowed && lowest < BeamEnergy)
                yield return (component.Element.Nucleus, Material.NucleiPerCm2PerRadiationLength(component), new EmissionRangeSampler(emission, Threshold, lowest, cancel: cancel));
        }
    }

    // Lepton energy from which a mediator can have the threshold's, whatever the nucleus takes; the beam's where none can.
    private double Opening(Reaction reaction)
    {
        double closed = Math.Max(Threshold + Beam.Mass, reaction.Threshold), open = BeamEnergy;
        if (closed >= open || reaction.AtEnergy(open).HighestEnergy <= Threshold) return BeamEnergy;
        for (double middle; (middle = 0.5 * (closed + open)) > closed && middle < open;)
        {
            if (reaction.AtEnergy(middle).HighestEnergy > Threshold) open = middle;
            else closed = middle;
        }
        return open;
    }

    private Emission EmissionOff(MaterialComponent component, double mass)
    {
        Nucleus nucleus = component.Element.Nucleus;
        IFormFactor formFactor = FormFactors.Of(plan.Bremsstrahlung.FormFactor, nucleus, plan.Bremsstrahlung.Inelastic);
        MediatorKind emitted = plan.Model.Mediator == MediatorKind.Photon ? MediatorKind.Vector : plan.Model.Mediator;
        return new Emission(emitted, Beam.Mass, BeamEnergy, mass, nucleus, formFactor, plan.Bremsstrahlung.Tensor);
    }
}
