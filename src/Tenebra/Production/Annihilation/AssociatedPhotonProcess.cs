using Tenebra.Models;
using Tenebra.Production.Primakoff;
using Tenebra.Production.Processes;

namespace Tenebra.Production.Annihilation;

/// <summary>e⁺e⁻ → γX on the electrons of an atom: <see cref="RadiativeAnnihilation"/>, or <see cref="AssociatedPhoton"/> by a coupling to two photons.</summary>
public sealed class AssociatedPhotonProcess : IProcess
{
    public string Name => "associated-photon";

    public string Title => "e+ e- -> gamma X, on the electrons of the atom";

    public IReadOnlyList<string> Beams => ["e+"];

    public IReadOnlyList<string> Finals(string beam) => [];

    public bool NeedsModel => true;

    public IReadOnlyList<string> Uses(Model model, string beam) => [model.Couplings.Parameter, ByPhotons(model) ? "photon" : "electron"];

    public ProcessInputs Inputs(Model? model, string beam) => model is not null && ByPhotons(model) ? ProcessInputs.None : ProcessInputs.LeastX | ProcessInputs.Tolerance;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        Model model = question.Needed;
        bool photons = ByPhotons(model), couples = photons || model.Couplings.CouplesTo(LeptonFlavour.Electron);
        if (!couples || model.Mediator > MediatorKind.AxialVector)
            throw new InputException($"model '{model.Name}': no associated photon of a {model.Mediator.Name} mediator with these couplings (need S, P, V or A with electrons, or S or P with photons)");
        double coupling = model.Couplings.Value
            * (photons ? model.Couplings.Photon : Math.Sqrt(model.Couplings.LeptonSquared(LeptonFlavour.Electron, question.Mass * question.Mass)));
        double least = question.LeastX * question.Energy;
        Estimate unit = photons
            ? AssociatedPhoton.Rounded(question.Mass, question.Energy)
            : RadiativeAnnihilation.CrossSection(model.Mediator, question.Mass, question.Energy, least, question.Tolerance);
        return new ProcessAnswer(
            question.Target.Z * coupling * coupling * unit,
            coupling,
            photons ? "GeV^-1" : "1",
            "exact tree level, electrons at rest",
            unit.Value > 0 ? null : $"forbidden: a positron of {question.Energy} GeV on an electron at rest cannot make a mediator of {question.Mass} GeV",
            ["Marsicano:2018krp", "Peskin:1995ev"],
            [
                .. !photons ? (string[])["soft photons are not resummed: near the resonance the cross section grows without bound"]
                    : LeptonFlavours.All.Any(f => model.Coupling(f) != 0) ? ["loops of charged leptons, which add to the coupling to two photons, are left out"] : [],
                .. model.CaveatsAt(question.Mass),
            ]);
    }

    private static bool ByPhotons(Model model) =>
        PrimakoffProcess.WhyNot(model) is null && !model.Couplings.CouplesTo(LeptonFlavour.Electron);
}
