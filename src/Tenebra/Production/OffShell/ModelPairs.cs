using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Production.OffShell;

/// <summary>The pairs of dark particles of a model, and what carries the momentum to them.</summary>
public static class ModelPairs
{
    /// <summary>Why a model makes no pairs off the mass shell from a lepton, at any mass and coupling; null where it does.</summary>
    public static string? WhyNot(Model model, LeptonFlavour lepton) =>
        model.Mediator == MediatorKind.Photon ? null
        : model.DarkMatter.AlphaD == 0 ? "the mediator does not couple to dark matter (set alphaD)"
        : model.Coupling(lepton) != 0 ? null
        : model.Couplings.LoopMixing ? "a coupling by loops runs with the mass of the pair, which is not integrated over"
        : $"the mediator does not couple to {(lepton == LeptonFlavour.Electron ? "electrons" : "muons")}";

    /// <summary>Mediator and pair.</summary>
    /// <param name="model">The model.</param>
    /// <param name="lepton">What the mediator is emitted by.</param>
    /// <param name="mass">Mass of the model [GeV].</param>
    /// <param name="parameter">Its ε, g or c.</param>
    public static (VirtualMediator Mediator, DarkPair Pair) Of(Model model, LeptonFlavour lepton, double mass, double parameter)
    {
        DarkMatter dark = model.DarkMatter;
        if (model.Mediator == MediatorKind.Photon)
        {
            return (VirtualMediator.Photon, dark.Kind == DarkMatterKind.AxionDarkPhoton
                ? DarkPair.AxionAndDarkPhoton(parameter, dark.Mass(mass), mass)
                : DarkPair.Millicharged(dark.Kind, parameter, mass));
        }
        double visible = PartialWidths.Of(model with { DarkMatter = dark with { AlphaD = 0 } }, mass, parameter).Sum(c => c.Width);
        return (
            new VirtualMediator(mass, parameter * Math.Abs(model.Coupling(lepton)), visible),
            DarkPair.Of(model.Mediator, dark.Kind, dark.Coupling, dark.Mass(mass), dark.Kind == DarkMatterKind.PseudoDirac ? dark.HeavyMass(mass) : null));
    }
}
