using Tenebra.Models;
using Tenebra.Production.Processes;

namespace Tenebra.Production.Photoproduction;

/// <summary>γA → VA: <see cref="NuclearPhotoproduction"/>.</summary>
public sealed class PhotoproductionProcess : IProcess
{
    public string Name => "photoproduction";

    public string Title => "gamma A -> V A, exclusive vector mesons on nuclei";

    public IReadOnlyList<string> Beams => ["gamma"];

    public IReadOnlyList<string> Finals(string beam) => ["rho", "omega", "phi", "J/psi"];

    public bool NeedsModel => false;

    public IReadOnlyList<string> Uses(Model model, string beam) => [];

    public ProcessInputs Inputs(Model? model, string beam) => ProcessInputs.None;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        MesonPhotoproduction fit = PhotoproductionTable.Load(question.Data)[question.Final!];
        Estimate sigma = new NuclearPhotoproduction(fit, question.Target).Total(question.Energy);
        return new ProcessAnswer(
            sigma,
            1,
            "1",
            "Regge fit on the proton, vector dominance and optical model of the nucleus",
            sigma.Value > 0 ? null : $"below the threshold of {fit.Threshold:G4} GeV on a nucleon",
            NuclearPhotoproduction.Sources,
            NuclearPhotoproduction.Caveats);
    }
}
