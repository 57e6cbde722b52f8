using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.Processes;

namespace Tenebra.Production.OffShell;

/// <summary>ℓN → ℓN and a pair of dark particles, from a photon or a mediator off its mass shell: <see cref="OffShellSpectrum"/>.</summary>
public sealed class OffShellProcess : IProcess
{
    /// <summary>What limits the validity of every number.</summary>
    public static IReadOnlyList<string> Caveats { get; } =
        ["pairs off the mass shell: emission by the beam lepton only; two photons that make a pair go with the fourth power of its coupling"];

    public string Name => "off-shell";

    public string Title => "l N -> l N X*, X* -> a pair of dark particles; X* the photon or a mediator off its mass shell";

    public IReadOnlyList<string> Beams => ["e-", "e+", "mu-", "mu+"];

    public IReadOnlyList<string> Finals(string beam) => [];

    public bool NeedsModel => true;

    public IReadOnlyList<string> Uses(Model model, string beam) => model.Parameters;

    public ProcessInputs Inputs(Model? model, string beam) => ProcessInputs.LeastX | ProcessInputs.FormFactor | ProcessInputs.Inelastic | ProcessInputs.Tolerance;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        Model model = question.Needed;
        Lepton beam = Leptons.Parse(question.Beam);
        LeptonFlavour flavour = beam is Lepton.Electron or Lepton.Positron ? LeptonFlavour.Electron : LeptonFlavour.Muon;
        if (ModelPairs.WhyNot(model, flavour) is { } reason) throw new InputException($"model '{model.Name}': {reason}");
        (VirtualMediator mediator, Decays.DarkPair pair) = ModelPairs.Of(model, flavour, question.Mass, model.Couplings.Value);
        MediatorKind kind = model.Mediator == MediatorKind.Photon ? MediatorKind.Vector : model.Mediator;
        var settings = new BremsstrahlungSettings(FormFactor: question.FormFactor, Inelastic: question.Inelastic, Tolerance: question.Tolerance);
        var emission = new Emission(kind, beam.Mass, question.Energy, question.Mass, question.Target, question.TargetFormFactor);
        var virtuals = new VirtualEmission(emission, EmissionWindow.Above(question.LeastX), settings);
        Estimate sigma = virtuals.LargestMass > pair.Threshold ? new OffShellSpectrum(virtuals, mediator, pair, cancel: question.Cancel).CrossSection : Estimate.Zero;
        return new ProcessAnswer(
            sigma,
            model.Couplings.Value,
            model.Couplings.Unit,
            "exact tree level, exact in the phase space of the pair",
            sigma.Value > 0 ? null : $"forbidden: pairs have at least {pair.Threshold:G6} GeV, a beam of {question.Energy} GeV makes at most {virtuals.LargestMass:G6} GeV in this window",
            [.. settings.Sources, "Gninenko:2018ter", .. model.Sources],
            [.. Caveats, .. settings.Caveats(kind, beam.Mass, pair.Threshold), .. model.CaveatsAt(question.Mass)]);
    }
}
