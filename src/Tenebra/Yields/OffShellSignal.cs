using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.OffShell;

namespace Tenebra.Yields;

/// <summary>Pairs of dark particles that the beam lepton and its shower emit through a photon or a mediator off its mass shell.</summary>
/// <remarks>
/// Where the mediator can be made and decays to the pair, its peak is <see cref="BremsstrahlungSignal"/>: with every process counted, this one stands aside.
/// The yield goes with the square of the parameter, the width of the mediator being that at the model's own.
/// </remarks>
internal sealed class OffShellSignal : ISignalSource
{
    private readonly YieldPlan plan;
    private readonly SignalTarget target;
    private readonly BeamTracks tracks;
    private readonly (double Nuclei, VirtualEmissionTable Table)[] emissions;

    public OffShellSignal(YieldPlan plan, SignalTarget target, BeamTracks tracks)
    {
        (this.plan, this.target, this.tracks) = (plan, target, tracks);
        emissions = ModelPairs.WhyNot(plan.Model, target.Flavour) is null ? [.. target.VirtualEmissions()] : [];
    }

    public SignalProcess Process => SignalProcess.OffShell;

    public IReadOnlyList<string> Sources => [.. plan.Bremsstrahlung.Sources, "Gninenko:2018ter"];

    public IReadOnlyList<string> Caveats(double mass) => [.. OffShellProcess.Caveats, .. plan.Bremsstrahlung.Caveats(plan.Model.Mediator, target.Beam.Mass, 0)];

    public string? WhyNot(double mass) =>
        ModelPairs.WhyNot(plan.Model, target.Flavour)
        ?? (plan.Process == SignalProcess.All && !StandsAlone(plan.Model, target, mass) ? "the mediator is made on its mass shell"
            : Pair(mass).Pair.Threshold + target.Beam.Mass >= target.BeamEnergy ? $"a pair of {Pair(mass).Pair.Threshold:g6} GeV is too heavy for the beam energy of {target.BeamEnergy:g6} GeV"
            : null);

    /// <summary>Whether no mediator on its mass shell decays to the pair.</summary>
    public static bool StandsAlone(Model model, SignalTarget target, double mass) =>
        model.Mediator == MediatorKind.Photon
        || mass + target.Beam.Mass >= target.BeamEnergy
        || model.DarkMatter.Mass(mass) + model.DarkMatter.HeavyMass(mass) >= mass;

    public ProcessYield At(double mass)
    {
        double parameter = plan.Model.Couplings.Value > 0 ? plan.Model.Couplings.Value : 1;
        (VirtualMediator mediator, DarkPair pair) = ModelPairs.Of(plan.Model, target.Flavour, mass, parameter);
        Estimate sum = Estimate.Zero;
        foreach ((double nuclei, VirtualEmissionTable emission) in emissions)
        {
            var table = new OffShellTable(emission, mediator, pair);
            if (!table.IsEmpty) sum += nuclei * LeptonFold.Of(tracks.Leptons, table.Opening, table.HighestEnergy, table.At, table.Error);
        }
        Estimate perUnit = target.Exposure / (parameter * parameter) * sum;
        return new ProcessYield(Process.Name, p => p * p * perUnit);
    }

    private (VirtualMediator Mediator, DarkPair Pair) Pair(double mass) => ModelPairs.Of(plan.Model, target.Flavour, mass, plan.Model.Couplings.Value);
}
