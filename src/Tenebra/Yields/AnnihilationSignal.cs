using Tenebra.Models;
using Tenebra.Production.Annihilation;

namespace Tenebra.Yields;

/// <summary>Positrons of the beam or of its shower that annihilate with atomic electrons through the mediator to invisible states.</summary>
internal sealed class AnnihilationSignal(YieldPlan plan, SignalTarget target, CollisionSpectrum collisions) : ISignalSource
{
    private readonly AnnihilationYield annihilation = new(collisions, target.Material.ElectronsPerCm2PerRadiationLength);

    public SignalProcess Process => SignalProcess.Annihilation;

    public IReadOnlyList<string> Sources => [.. ResonantAnnihilation.Sources, .. collisions.Sources];

    public IReadOnlyList<string> Caveats(double mass) =>
    [
        .. collisions.Caveats,
        .. new ResonantAnnihilation(plan.Model, mass).Caveats(AnnihilationFinal.Invisible),
        "Compton-like emission by shower photons is left out: up to 2.5 % of the events of 100 GeV electrons, between 0.15 and 0.3 GeV",
    ];

    public string? WhyNot(double mass) =>
        plan.Model.Couplings.CouplesTo(LeptonFlavour.Electron) ? target.WhyNotOfMediator(mass) : "the mediator does not couple to electrons";

    public ProcessYield At(double mass, CancellationToken cancel = default)
    {
        var resonance = new ResonantAnnihilation(plan.Model, mass);
        return new ProcessYield(
            Process.Name,
            p => target.Exposure * annihilation.At(resonance, p, AnnihilationFinal.Invisible),
            p => target.Exposure * annihilation.ValueAt(resonance, p, AnnihilationFinal.Invisible));
    }
}
