using Tenebra.Decays;
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

    public IReadOnlyList<string> Uses(Model model, string beam) => [model.Couplings.Parameter, "photon", "electron", "muon", "tau"];

    /// <summary>Why a model has no such process; null where it has.</summary>
    public static string? WhyNot(Model model) =>
        model.Mediator is not (MediatorKind.Scalar or MediatorKind.Pseudoscalar)
            ? $"a {model.Mediator.Name} mediator is not made of two photons by this process (need a scalar or a pseudoscalar)"
            : model.Couplings.Photon == 0 ? "the mediator does not couple to two photons (set photon, or take a model that does)"
            : null;

    public ProcessInputs Inputs(Model? model, string beam) => ProcessInputs.FormFactor | ProcessInputs.Inelastic | (beam == Photon ? ProcessInputs.None : ProcessInputs.LeastX | ProcessInputs.Tolerance);

    /// <summary>|g| of the two photons [GeV⁻¹] for parameter 1: that of real ones, loops of charged leptons in it.</summary>
    /// <param name="model">A model that has the process.</param>
    /// <param name="mass">Mass of the mediator [GeV].</param>
    public static double Coupling(Model model, double mass) => PartialWidths.PhotonCoupling(model, mass).Magnitude;

    /// <summary>What limits the validity of <see cref="Coupling"/>.</summary>
    public static IReadOnlyList<string> Caveats(Model model) => LeptonFlavours.All.Any(f => model.Coupling(f) != 0)
        ? ["primakoff: loops of charged leptons are those of real photons, good for momentum transfers below the mass of the lepton in the loop; no interference with emission by the beam lepton"]
        : [];

    public ProcessAnswer Of(ProcessQuestion question)
    {
        Model model = question.Needed;
        if (WhyNot(model) is { } reason) throw new InputException($"model '{model.Name}': {reason}");
        double g = model.Couplings.Value * Coupling(model, question.Mass);
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
            [.. Caveats(model), .. model.CaveatsAt(question.Mass)]);
    }
}
