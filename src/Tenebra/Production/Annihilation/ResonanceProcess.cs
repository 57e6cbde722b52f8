using Tenebra.Models;
using Tenebra.Production.Processes;

namespace Tenebra.Production.Annihilation;

/// <summary>e⁺e⁻ → X → final state on the electrons of an atom, at rest: <see cref="ResonantAnnihilation"/>.</summary>
public sealed class ResonanceProcess : IProcess
{
    private static readonly (string Name, AnnihilationFinal Final)[] Decays =
    [
        ("invisible", AnnihilationFinal.Invisible),
        ("visible", AnnihilationFinal.Visible),
        ("electrons", AnnihilationFinal.Electrons),
        ("muons", AnnihilationFinal.Muons),
        ("taus", AnnihilationFinal.Taus),
        ("hadrons", AnnihilationFinal.Hadrons),
        ("everything", AnnihilationFinal.Everything),
    ];

    public string Name => "annihilation";

    public string Title => "e+ e- -> X -> final state, the s-channel of the mediator, on the electrons of the atom";

    public IReadOnlyList<string> Beams => ["e+"];

    public IReadOnlyList<string> Finals(string beam) => [.. Decays.Select(d => d.Name)];

    public bool NeedsModel => true;

    public IReadOnlyList<string> Uses(Model model, string beam) => model.Parameters;

    public ProcessInputs Inputs(Model? model, string beam) => ProcessInputs.None;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        Model model = question.Needed;
        if (!model.Couplings.CouplesTo(LeptonFlavour.Electron))
            throw new InputException($"model '{model.Name}': the mediator does not couple to electrons");
        AnnihilationFinal final = Decays.First(d => d.Name == question.Final).Final;
        var resonance = new ResonantAnnihilation(model, question.Mass);
        Estimate sigma = question.Target.Z * resonance.Rounded(question.Energy, model.Couplings.Value, final);
        return new ProcessAnswer(
            sigma,
            model.Couplings.Value,
            model.Couplings.Unit,
            "tree level, running width, electrons at rest",
            sigma.Value > 0 ? null : $"{question.Final}: no such decay is open at the energy of {Math.Sqrt(2 * Constants.ElectronMass * (question.Energy + Constants.ElectronMass)):G6} GeV in the centre of mass",
            [.. ResonantAnnihilation.Sources, .. model.Sources],
            [.. resonance.Caveats(final), .. model.CaveatsAt(question.Mass)]);
    }
}
