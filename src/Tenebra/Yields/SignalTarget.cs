using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Particles;
using Tenebra.Production;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.OffShell;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Yields;

/// <summary>Beam, matter and cut of a missing-energy search, as both ways to its signal take them.</summary>
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
        Cut = experiment.Signature.Cut(experiment.Beam);
        double least = 2 * ShowerSettings.Lowest + Constants.ElectronMass;
        if (Cut.LeastTracked < least)
        {
            throw InputException.BadValue(
                $"experiment '{experiment.Name}': thresholdGeV", Cut.Threshold,
                $"more: {MissingEnergyCut.Deviations:g} standard deviations below it are {Cut.LeastTracked:g3} GeV, and no shower is followed below {least:g3} GeV");
        }
        double thicknessX0 = experiment.Target.Layers.Sum(l => l.TotalThickness / matter.Materials[l.Material].RadiationLengthCm);
        if (thicknessX0 < LeastThicknessX0)
            throw InputException.BadValue($"experiment '{experiment.Name}': target", $"{thicknessX0:g3} radiation lengths", $"at least {LeastThicknessX0:g}");
        ProductionThicknessCm = experiment.Target.Layers.Where(l => l.Material == Material.Name).Sum(l => l.TotalThickness);
        if (IsMuonBeam && ProductionThicknessCm == 0)
            throw new InputException($"experiment '{experiment.Name}': no layer of the target is made of productionMaterial '{Material.Name}' (muons need its thickness)");
        if (!IsMuonBeam)
            shower = new ThickTarget(
                Beam == Lepton.Electron ? ShowerParticle.Electron : ShowerParticle.Positron, BeamEnergy, Material, thicknessX0, Cut.LeastTracked, plan.Seed, Cut.Threshold);
    }

    public Lepton Beam { get; }

    public bool IsMuonBeam => Beam is Lepton.MuonMinus or Lepton.MuonPlus;

    /// <summary>Generation of the beam lepton.</summary>
    public LeptonFlavour Flavour => IsMuonBeam ? LeptonFlavour.Muon : LeptonFlavour.Electron;

    /// <summary>Thickness of the layers that are made of the production material [cm].</summary>
    public double ProductionThicknessCm { get; }

    public ulong Seed => plan.Seed;

    public Material Material { get; }

    /// <summary>Mean energy of the beam [GeV].</summary>
    public double BeamEnergy => Cut.BeamEnergy;

    /// <summary>Which missing energies count.</summary>
    public MissingEnergyCut Cut { get; }

    /// <summary>The shower whose track length counts.</summary>
    /// <exception cref="InputException">The beam makes none.</exception>
    public ThickTarget Shower => shower
        ?? throw new InputException($"experiment '{plan.Experiment.Name}': a {Beam.Symbol} beam makes no shower (its signal is counted by yield and reach)");

    /// <summary>Total energy of the beam particle of a shower [GeV], drawn from the spread of the beam.</summary>
    public double BeamEnergyOf(ulong shower) =>
        Cut.RelativeSpread == 0 ? BeamEnergy : BeamEnergy * (1 + Deviations(StreamPurpose.Beam, shower) * Cut.RelativeSpread);

    /// <summary>Energy [GeV] that must be missing in a shower, drawn from the resolution of the calorimeter.</summary>
    public double ThresholdOf(ulong shower, double beamEnergy) =>
        Cut.IsSharp ? Cut.Threshold : Cut.ThresholdAt(beamEnergy, Deviations(StreamPurpose.Acceptance, shower));

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

    /// <summary>The rates of its matter, down to what counts, for every energy of the beam.</summary>
    public ShowerPhysics ShowerPhysics(SignalMatter matter) => matter.Tracks.Physics(Shower with { Energy = Cut.HighestBeamEnergy });

    /// <summary>
    /// For each element whose nuclei can emit the mediator above the threshold: nuclei per radiation length times GeV⁻², the emission, and σ for
    /// unit coupling against the energy of the electron.
    /// </summary>
    public IEnumerable<(double Nuclei, Emission Emission, CrossSectionTable Table)> Emissions(double mass, CancellationToken cancel) =>
        Emissions(mass, BeamEnergy, Cut.Threshold, cancel);

    /// <summary>The same above another energy, for beam particles of every energy.</summary>
    public (double Nuclei, CrossSectionTable Table)[] EmissionsAbove(double leastMediatorEnergy, double mass, CancellationToken cancel) =>
        [.. Emissions(mass, Cut.HighestBeamEnergy, leastMediatorEnergy, cancel).Select(e => (e.Nuclei, e.Table))];

    /// <summary>For each element, nuclei per radiation length times GeV⁻² and the emission of what turns into pairs above the threshold.</summary>
    public IEnumerable<(double Nuclei, VirtualEmissionTable Table)> VirtualEmissions() =>
        Material.Components.Select(c => (
            Material.NucleiPerCm2PerRadiationLength(c) * Constants.SquareCmPerGeV2,
            new VirtualEmissionTable(EmissionOff(c, Cut.Threshold, BeamEnergy), Cut.Threshold, plan.Bremsstrahlung)));

    /// <summary>Samplers of the same emissions, from the exact matrix element: everything above the least energy that can be missed.</summary>
    public IEnumerable<(Nucleus Nucleus, double Nuclei, EmissionRangeSampler Sampler)> Samplers(double mass, CancellationToken cancel = default)
    {
        double highest = Cut.HighestBeamEnergy;
        foreach (MaterialComponent component in Material.Components)
        {
            Emission emission = EmissionOff(component, mass, highest);
            double opening = Opening(emission.Reaction), lowest = opening + NearestOpening * (highest - opening);
            if (emission.IsAllowed && lowest < highest)
            {
                yield return (
                    component.Element.Nucleus,
                    Material.NucleiPerCm2PerRadiationLength(component),
                    new EmissionRangeSampler(emission, Cut.LeastMissing, lowest, cancel: cancel));
            }
        }
    }

    private IEnumerable<(double Nuclei, Emission Emission, CrossSectionTable Table)> Emissions(
        double mass, double highest, double leastMediatorEnergy, CancellationToken cancel)
    {
        foreach (MaterialComponent component in Material.Components)
        {
            Emission emission = EmissionOff(component, mass, highest);
            var table = new CrossSectionTable(emission, leastMediatorEnergy, plan.Bremsstrahlung, cancel);
            if (!table.IsEmpty) yield return (Material.NucleiPerCm2PerRadiationLength(component) * Constants.SquareCmPerGeV2, emission, table);
        }
    }

    // Lepton energy from which a mediator can have the least energy, whatever the nucleus takes; the highest where none can.
    private double Opening(Reaction reaction)
    {
        double least = Cut.LeastMissing, closed = Math.Max(least + Beam.Mass, reaction.Threshold), open = Cut.HighestBeamEnergy;
        if (closed >= open || reaction.AtEnergy(open).HighestEnergy <= least) return open;
        for (double middle; (middle = 0.5 * (closed + open)) > closed && middle < open;)
        {
            if (reaction.AtEnergy(middle).HighestEnergy > least) open = middle;
            else closed = middle;
        }
        return open;
    }

    private double Deviations(StreamPurpose purpose, ulong shower)
    {
        var random = new RandomStream(plan.Seed, purpose, shower);
        double deviations;
        do deviations = random.NextNormal();
        while (Math.Abs(deviations) > MissingEnergyCut.Deviations);
        return deviations;
    }

    private Emission EmissionOff(MaterialComponent component, double mass, double energy)
    {
        Nucleus nucleus = component.Element.Nucleus;
        IFormFactor formFactor = FormFactors.Of(plan.Bremsstrahlung.FormFactor, nucleus, plan.Bremsstrahlung.Inelastic);
        MediatorKind emitted = plan.Model.Mediator == MediatorKind.Photon ? MediatorKind.Vector : plan.Model.Mediator;
        return new Emission(emitted, Beam.Mass, energy, mass, nucleus, formFactor, plan.Bremsstrahlung.Tensor);
    }
}
