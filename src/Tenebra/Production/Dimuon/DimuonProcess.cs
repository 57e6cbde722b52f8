using Tenebra.Models;
using Tenebra.Production.Processes;

namespace Tenebra.Production.Dimuon;

/// <summary>γN → µ⁺µ⁻N: <see cref="DimuonProduction"/>.</summary>
public sealed class DimuonProcess : IProcess
{
    // Of the parametrisation against exact Bethe–Heitler pairs, above 10 GeV and off hydrogen.
    private const double ModelError = 0.05;

    public string Name => "dimuon";

    public string Title => "gamma N -> mu+ mu- N, of the Standard Model: what searches are calibrated with";

    public IReadOnlyList<string> Beams => ["gamma"];

    public IReadOnlyList<string> Finals(string beam) => [];

    public bool NeedsModel => false;

    public IReadOnlyList<string> Uses(Model model, string beam) => [];

    public ProcessInputs Inputs(Model? model, string beam) => ProcessInputs.None;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        double sigma = DimuonProduction.CrossSection(question.Target, question.Energy);
        return new ProcessAnswer(
            new Estimate(sigma, ModelError * sigma),
            1,
            "1",
            "parametrised Bethe-Heitler",
            sigma > 0 ? null : $"below the edge of the parametrisation, {DimuonProduction.LeastEnergy:G4} GeV",
            ["Burkhardt:2002vg"],
            question.Energy < 10 ? ["parametrised for photons above 10 GeV"] : []);
    }
}
