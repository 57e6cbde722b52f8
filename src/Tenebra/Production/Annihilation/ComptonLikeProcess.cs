using Tenebra.Models;
using Tenebra.Production.Processes;

namespace Tenebra.Production.Annihilation;

/// <summary>γe⁻ → Xe⁻ on the electrons of an atom: <see cref="ComptonEmission"/>.</summary>
public sealed class ComptonLikeProcess : IProcess
{
    public string Name => "compton-like";

    public string Title => "gamma e- -> X e-, on the electrons of the atom";

    public IReadOnlyList<string> Beams => ["gamma"];

    public IReadOnlyList<string> Finals(string beam) => [];

    public bool NeedsModel => true;

    public IReadOnlyList<string> Uses(Model model, string beam) => [model.Couplings.Parameter, "electron"];

    public ProcessInputs Inputs(Model? model, string beam) => ProcessInputs.LeastX | ProcessInputs.Tolerance;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        Model model = question.Needed;
        if (!model.Couplings.CouplesTo(LeptonFlavour.Electron) || model.Mediator > MediatorKind.AxialVector)
            throw new InputException($"model '{model.Name}': no Compton-like emission of a {model.Mediator.Name} mediator with these couplings (need S, P, V or A that couples to electrons)");
        double coupling = model.Couplings.Value * Math.Sqrt(model.Couplings.LeptonSquared(LeptonFlavour.Electron, question.Mass * question.Mass));
        Estimate unit = ComptonEmission.CrossSection(model.Mediator, question.Mass, question.Energy, question.LeastX * question.Energy, question.Tolerance);
        return new ProcessAnswer(
            question.Target.Z * coupling * coupling * unit,
            coupling,
            "1",
            "exact tree level, electrons at rest",
            unit.Value > 0 ? null : $"forbidden: a photon of {question.Energy} GeV on an electron at rest cannot make a mediator of {question.Mass} GeV",
            ["Peskin:1995ev"],
            model.CaveatsAt(question.Mass));
    }
}
