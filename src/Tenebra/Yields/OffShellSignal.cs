using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production;
using Tenebra.Production.OffShell;

namespace Tenebra.Yields;

/// <summary>Pairs of dark particles that the beam lepton and its shower emit through a photon or a mediator off its mass shell.</summary>
/// <remarks>
/// Where the mediator can be made and decays to the pair, its peak is <see cref="BremsstrahlungSignal"/>: with every process counted, this one counts only
/// pairs of less than half its mass. They are most of all where the nucleus cannot bear the momentum transfer of a mediator on its mass shell.
/// The yield goes with the square of the parameter, the width of the mediator being that at the model's own.
/// </remarks>
internal sealed class OffShellSignal : ISignalSource
{
    private readonly YieldPlan plan;
    private readonly SignalTarget target;
    private readonly BeamTracks tracks;
    private readonly (double Nuclei, VirtualEmissionTable Table)[] emissions;
    private readonly ThresholdFlank flank;

    public OffShellSignal(YieldPlan plan, SignalTarget target, BeamTracks tracks)
    {
        (this.plan, this.target, this.tracks) = (plan, target, tracks);
        flank = new ThresholdFlank(tracks.Leptons, target.Beam.Mass, target.Cut);
        emissions = ModelPairs.WhyNot(plan.Model, target.Flavour) is null ? [.. target.VirtualEmissions()] : [];
    }

    /// <summary>Why pairs beside the peak of a spin-2 mediator are not counted with it: its emission has no closed form in the azimuth, and is needed at every mass of the pair.</summary>
    public const string LeftOutOfSpin2 = "pairs of a spin-2 mediator beside its mass shell take minutes: they are counted by --process off-shell alone";

    public SignalProcess Process => SignalProcess.OffShell;

    public IReadOnlyList<string> Sources => [.. plan.Bremsstrahlung.Sources, "Gninenko:2018ter"];

    public IReadOnlyList<string> Caveats(double mass) => [.. OffShellProcess.Caveats, .. Beside(mass), .. plan.Bremsstrahlung.Caveats(plan.Model.Mediator, target.Beam.Mass, 0)];

    public string? WhyNot(double mass) =>
        ModelPairs.WhyNot(plan.Model, target.Flavour)
        ?? (Pair(mass).Pair.Threshold >= Below(mass) ? "the mediator is made on its mass shell"
            : plan.Model.Mediator == MediatorKind.Tensor && double.IsFinite(Below(mass)) ? LeftOutOfSpin2
            : Pair(mass).Pair.Threshold + target.Beam.Mass >= target.BeamEnergy ? $"a pair of {Pair(mass).Pair.Threshold:g6} GeV is too heavy for the beam energy of {target.BeamEnergy:g6} GeV"
            : null);

    public ProcessYield At(double mass, CancellationToken cancel = default)
    {
        double parameter = plan.Model.Couplings.Value > 0 ? plan.Model.Couplings.Value : 1;
        (VirtualMediator mediator, DarkPair pair) = ModelPairs.Of(plan.Model, target.Flavour, mass, parameter);
        Estimate sum = Estimate.Zero;
        foreach ((double nuclei, VirtualEmissionTable emission) in emissions)
        {
            CrossSectionTable table = OffShellTable.Of(emission, mediator, pair, Below(mass), cancel);
            if (table.IsEmpty) continue;
            double tolerance = ThresholdFlank.Tolerance(emission.Tolerance);
            sum += nuclei * (LeptonFold.Of(tracks.Leptons, table) + flank.Of(
                (energy, k) => new OffShellSpectrum(emission.SpectrumAt(energy, k, tolerance), mediator, pair, Below(mass), cancel).CrossSection));
        }
        Estimate perUnit = target.Exposure / (parameter * parameter) * sum;
        return new ProcessYield(Process.Name, p => p * p * perUnit);
    }

    private string[] Beside(double mass) => double.IsFinite(Below(mass))
        ? ["pairs of less than half the mediator's mass stand beside mediators on the mass shell; between half the mass and the pole nothing is added: off-shell alone differs from the sum of both by up to 20 % at alphaD = 0.5"]
        : [];

    // GeV; infinite where no mediator on its mass shell decays to the pair, or only this process is counted.
    private double Below(double mass)
    {
        Model model = plan.Model;
        bool isMadeOnShell = model.Mediator != MediatorKind.Photon
            && mass + target.Beam.Mass < target.BeamEnergy
            && model.DarkMatter.Mass(mass) + model.DarkMatter.HeavyMass(mass) < mass;
        return plan.Process == SignalProcess.All && isMadeOnShell ? mass / 2 : double.PositiveInfinity;
    }

    private (VirtualMediator Mediator, DarkPair Pair) Pair(double mass) => ModelPairs.Of(plan.Model, target.Flavour, mass, plan.Model.Couplings.Value);
}
