using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production;
using Tenebra.Production.Bremsstrahlung;
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

    /// <summary>Checks the plan.</summary>
    /// <exception cref="InputException">The beam makes no shower, or threshold or thickness is out of range.</exception>
    public SignalTarget(YieldPlan plan, SignalMatter matter)
    {
        this.plan = plan;
        Experiment experiment = plan.Experiment;
        Beam = Leptons.Parse(experiment.Beam.Particle);
        if (Beam is not (Lepton.Electron or Lepton.Positron))
            throw new InputException($"experiment '{experiment.Name}': a {experiment.Beam.Particle} beam is not counted by the shower integral (need e- or e+)");
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
        Shower = new ThickTarget(
            Beam == Lepton.Electron ? ShowerParticle.Electron : ShowerParticle.Positron, BeamEnergy, Material, thicknessX0, Threshold, plan.Seed);
    }

    public Lepton Beam { get; }

    public Material Material { get; }

    public double BeamEnergy { get; }

    /// <summary>Least energy that must be missing [GeV].</summary>
    public double Threshold { get; }

    /// <summary>The shower whose track length counts.</summary>
    public ThickTarget Shower { get; }

    /// <summary>Kinetic energy of the beam particle [GeV].</summary>
    public double KineticEnergy => BeamEnergy - Constants.ElectronMass;

    /// <summary>Beam particles times efficiency.</summary>
    public double Exposure => plan.Experiment.ParticlesOnTarget * plan.Experiment.Efficiency;

    /// <summary>Why a mass gives no signal at any coupling; null where it does.</summary>
    public string? WhyNot(double mass) =>
        mass + Beam.Mass >= BeamEnergy ? $"mass {mass:g6} GeV is not below the beam energy of {BeamEnergy:g6} GeV"
        : plan.Model.Coupling(LeptonFlavour.Electron) == 0 ? "the mediator does not couple to electrons"
        : SignalYield.InvisibleBranching(plan.Model, mass, plan.Model.Couplings.Value) == 0 ? "the mediator decays, but never invisibly"
        : null;

    /// <summary>The rates of its matter, down to the threshold.</summary>
    public ShowerPhysics ShowerPhysics(SignalMatter matter) => matter.Tracks.Physics(Shower);

    /// <summary>
    /// For each element whose nuclei can emit the mediator above the threshold: nuclei per radiation length times GeV⁻², and σ for
    /// unit coupling against the energy of the electron.
    /// </summary>
    public IEnumerable<(double Nuclei, CrossSectionTable Table)> Emissions(double mass)
    {
        foreach (MaterialComponent component in Material.Components)
        {
            var table = new CrossSectionTable(EmissionOff(component, mass), Threshold, plan.Bremsstrahlung);
            if (!table.IsEmpty) yield return (Material.NucleiPerCm2PerRadiationLength(component) * Constants.SquareCmPerGeV2, table);
        }
    }

    /// <summary>Samplers of the same emissions, from the exact matrix element.</summary>
    public IEnumerable<(Nucleus Nucleus, double Nuclei, EmissionRangeSampler Sampler)> Samplers(double mass)
    {
        foreach (MaterialComponent component in Material.Components)
        {
            Emission emission = EmissionOff(component, mass);
            double opening = Opening(emission.Reaction), lowest = opening + NearestOpening * (BeamEnergy - opening);
            if (emission.IsAllowed && lowest < BeamEnergy)
                yield return (component.Element.Nucleus, Material.NucleiPerCm2PerRadiationLength(component), new EmissionRangeSampler(emission, Threshold, lowest));
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
        return new Emission(plan.Model.Mediator, Beam.Mass, BeamEnergy, mass, nucleus, formFactor, plan.Bremsstrahlung.Tensor);
    }
}
