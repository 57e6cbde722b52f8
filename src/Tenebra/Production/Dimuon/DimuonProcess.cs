using Tenebra.Models;
using Tenebra.Production.Processes;

namespace Tenebra.Production.Dimuon;

/// <summary>γN → µ⁺µ⁻N: <see cref="ElasticDimuon"/>.</summary>
public sealed class DimuonProcess : IProcess
{
    public string Name => "dimuon";

    public string Title => "gamma N -> mu+ mu- N, of the Standard Model: what searches are calibrated with";

    public IReadOnlyList<string> Beams => ["gamma"];

    public IReadOnlyList<string> Finals(string beam) => [];

    public bool NeedsModel => false;

    public IReadOnlyList<string> Uses(Model model, string beam) => [];

    public ProcessInputs Inputs(Model? model, string beam) => ProcessInputs.Inelastic;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        if (question.Inelastic is not null && question.Target.A == 1)
            throw new InputException("--inelastic: the pairs off a free proton are elastic (leave it out)");
        Estimate elastic = ElasticDimuon.CrossSection(question.Target, question.Energy);
        Estimate incoherent = ElasticDimuon.Incoherent(question.Target, question.Energy, question.Inelastic ?? "tsai-inelastic");
        Estimate sigma = question.Inelastic is null ? elastic : elastic + incoherent;
        return new ProcessAnswer(
            sigma,
            1,
            "1",
            question.Target.A == 1 ? "exact tree level, dipole proton" : "exact tree level, Helm nucleus",
            sigma.Value > 0 ? null : $"below the threshold, {ElasticDimuon.Threshold(question.Target):G6} GeV",
            ["Heitler:1936jqw", "Budnev:1975poe", question.Target.A == 1 ? "Kim:1973he" : "Lewin:1995rx"],
            [.. Caveats(question, elastic, incoherent)]);
    }

    private static IEnumerable<string> Caveats(ProcessQuestion question, Estimate elastic, Estimate incoherent)
    {
        if (elastic.Value == 0) yield break;
        if (question.Inelastic is null && incoherent.Value > 0)
        {
            Estimate share = 100 / elastic.Value * incoherent;
            yield return $"pairs off single protons, which break up the nucleus, are not counted: {share.Value - share.Error:G2} to {share.Value:G2} % more (--inelastic adds them, free)";
        }
        if (question.Energy > ElasticDimuon.ThresholdOnElectrons) yield return "pairs off atomic electrons, of order 1/Z, are left out";
        if (elastic.RelativeError > 0.5) yield return "slow muons in the field of the nucleus: tree level gives no more than the order of magnitude";
    }
}
