using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Production.OffShell;

namespace Tenebra.Yields;

/// <summary>Positrons that annihilate to a pair of dark particles through a photon, or a mediator that <see cref="AnnihilationSignal"/> does not count.</summary>
internal sealed class PairAnnihilationSignal(YieldPlan plan, SignalTarget target, CollisionSpectrum collisions) : ISignalSource
{
    private readonly PairAnnihilationYield annihilation = new(collisions, target.Material.ElectronsPerCm2PerRadiationLength);

    public SignalProcess Process => SignalProcess.Annihilation;

    public IReadOnlyList<string> Sources => ["Kaneta:2016wvf", .. collisions.Sources];

    public IReadOnlyList<string> Caveats(double mass) => [.. collisions.Caveats];

    public string? WhyNot(double mass)
    {
        if (ModelPairs.WhyNot(plan.Model, LeptonFlavour.Electron) is { } reason) return reason;
        if (IsOfTheResonance(mass)) return "the resonance counts these pairs at every energy";
        double threshold = Pair(mass, 1).Pair.Threshold, largest = Math.Sqrt(2 * Constants.ElectronMass * (target.Cut.HighestBeamEnergy + Constants.ElectronMass));
        return collisions.Motion == ElectronMotion.AtRest && threshold >= largest
            ? $"a pair of {threshold:g6} GeV is above the {largest:g6} GeV of a positron of the beam energy on an electron"
            : null;
    }

    public ProcessYield At(double mass, CancellationToken cancel = default)
    {
        double parameter = plan.Model.Couplings.Value > 0 ? plan.Model.Couplings.Value : 1;
        (VirtualMediator mediator, DarkPair pair) = Pair(mass, parameter);
        Estimate perUnit = target.Exposure / (parameter * parameter) * annihilation.At(new PairAnnihilation(mediator, pair));
        return new ProcessYield(Process.Name, p => p * p * perUnit);
    }

    // AnnihilationSignal knows the width to the pair at every √s: where it counts, above and below the pole, nothing is left.
    private bool IsOfTheResonance(double mass) => plan.Model.Mediator != MediatorKind.Photon && target.WhyNotOfMediator(mass) is null;

    private (VirtualMediator Mediator, DarkPair Pair) Pair(double mass, double parameter) =>
        ModelPairs.Of(plan.Model, LeptonFlavour.Electron, mass, parameter);
}
