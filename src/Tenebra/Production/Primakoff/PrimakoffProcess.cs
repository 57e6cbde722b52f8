using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Processes;

namespace Tenebra.Production.Primakoff;

/// <summary>A mediator made of two photons, one of them of the nucleus: <see cref="PrimakoffConversion"/>, <see cref="LeptonPrimakoff"/>.</summary>
public sealed class PrimakoffProcess : IProcess
{
    private const string Photon = "gamma";

    public string Name => "primakoff";

    public string Title => "gamma N -> a N, or by a photon of the beam lepton l N -> l N a";

    public IReadOnlyList<string> Beams => [Photon, "e-", "e+", "mu-", "mu+"];

    public IReadOnlyList<string> Finals(string beam) => [];

    public bool NeedsModel => true;

    public IReadOnlyList<string> Uses(Model model, string beam) => [model.Couplings.Parameter, "photon"];

    /// <summary>Why a model has no such process; null where it has.</summary>
    public static string? WhyNot(Model model) =>
        model.Mediator is not (MediatorKind.Scalar or MediatorKind.Pseudoscalar)
            ? $"a {model.Mediator.Name} mediator is not made of two photons by this process (need a scalar or a pseudoscalar)"
            : model.Couplings.Photon == 0 ? "the mediator does not couple to two photons (set photon, or take a model that does)"
            : null;

    public ProcessInputs Inputs(Model? model, string beam) => beam == Photon ? ProcessInputs.FormFactor : ProcessInputs.LeastX | ProcessInputs.FormFactor | ProcessInputs.Tolerance;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        Model model = question.Needed;
        if (WhyNot(model) is { } reason) throw new InputException($"model '{model.Name}': {reason}");
        double g = model.Couplings.Value * model.Couplings.Photon;
        IFormFactor formFactor = question.TargetFormFactor;
        bool real = question.Beam == Photon;
        Estimate unit = real
            ? PrimakoffConversion.CrossSection(question.Mass, question.Energy, question.Target, formFactor)
            : LeptonPrimakoff.CrossSection(
                new PhotonFusion(model.Mediator, Leptons.Parse(question.Beam).Mass, question.Energy, question.Mass, question.Target, formFactor), question.Tolerance, question.LeastX);
        return new ProcessAnswer(
            g * g * unit,
            g,
            "GeV^-1",
            real ? "exact tree level, real photon" : "exact tree level, virtual photon of the lepton",
            unit.Value > 0 ? null : $"forbidden: a {question.Beam} of {question.Energy} GeV cannot make a mediator of {question.Mass} GeV{(question.LeastX > 0 ? " in the range of x" : "")}",
            ["Tsai:1986tx", "Budnev:1975poe", "Tsai:1973py"],
            model.Caveats);
    }
}
