using Tenebra.Decays;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;
using Tenebra.Production.Processes;

namespace Tenebra.Production.OffShell;

/// <summary>e⁺e⁻ → X* → pair on the electrons of an atom, X* the photon or a mediator: <see cref="PairAnnihilation"/>.</summary>
public sealed class PairAnnihilationProcess : IProcess
{
    public string Name => "pair-annihilation";

    public string Title => "e+ e- -> X* -> a pair of dark particles, X* the photon or a mediator, on the electrons of the atom";

    public IReadOnlyList<string> Beams => ["e+"];

    public IReadOnlyList<string> Finals(string beam) => [];

    public bool NeedsModel => true;

    public IReadOnlyList<string> Uses(Model model, string beam) => model.Parameters;

    public ProcessInputs Inputs(Model? model, string beam) => ProcessInputs.None;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        Model model = question.Needed;
        if (ModelPairs.WhyNot(model, LeptonFlavour.Electron) is { } reason) throw new InputException($"model '{model.Name}': {reason}");
        (VirtualMediator mediator, Decays.DarkPair pair) = ModelPairs.Of(model, LeptonFlavour.Electron, question.Mass, model.Couplings.Value);
        double hadrons = mediator.Mass == 0 ? 0
            : PartialWidths.ToHadrons(model, question.Mass, model.Couplings.Value) * HadronRatioError.At(question.Mass, model);
        Estimate sigma = question.Target.Z * new PairAnnihilation(mediator, pair).Rounded(question.Energy, hadrons);
        return new ProcessAnswer(
            sigma,
            model.Couplings.Value,
            model.Couplings.Unit,
            "tree level, electrons at rest",
            sigma.Value > 0 ? null : $"forbidden: pairs have at least {pair.Threshold:G6} GeV, above the {Math.Sqrt(2 * Constants.ElectronMass * (question.Energy + Constants.ElectronMass)):G6} GeV in the centre of mass",
            ["Kaneta:2016wvf", .. model.Sources],
            model.CaveatsAt(question.Mass));
    }
}
