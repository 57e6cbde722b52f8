using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>One decay χ₂ → χ₁ f f̄.</summary>
/// <param name="Flavour">Generation of the pair.</param>
/// <param name="ToNeutrinos">Whether the pair is one of neutrinos.</param>
/// <param name="Decay">Its Dalitz plot.</param>
/// <param name="Width">Partial width [GeV].</param>
public sealed record ExcitedStateChannel(LeptonFlavour Flavour, bool ToNeutrinos, ThreeBodyDecay Decay, double Width);

/// <summary>How the heavier state of pseudo-Dirac dark matter decays: to the lighter one and a pair, by a virtual mediator.</summary>
public static class ExcitedStateDecays
{
    /// <summary>Caveat of a χ₂ that is heavy enough to make two pions.</summary>
    public const string HadronCaveat = "decays of chi2 to chi1 and hadrons are left out";

    /// <summary>Every open decay; none for other dark matter, or where a real mediator could be emitted.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mediatorMass">M [GeV].</param>
    /// <param name="parameter">ε or g.</param>
    /// <exception cref="ConvergenceException">A width is not known to 10⁻⁶.</exception>
    public static IReadOnlyList<ExcitedStateChannel> Of(Model model, double mediatorMass, double parameter)
    {
        DarkMatter dark = model.DarkMatter;
        (double m1, double m2) = (dark.Mass(mediatorMass), dark.HeavyMass(mediatorMass));
        if (dark.Kind != DarkMatterKind.PseudoDirac || m2 - m1 >= mediatorMass) return [];
        var open = new List<ExcitedStateChannel>();
        foreach (LeptonFlavour flavour in LeptonFlavours.All)
        {
            Add(flavour, false, flavour.Mass, parameter * model.Couplings.Lepton(flavour));
            // One chirality couples: half of the width of a massless fermion.
            Add(flavour, true, 0, parameter * model.Couplings.Neutrino(flavour) / Math.Sqrt(2));
        }
        return open;

        void Add(LeptonFlavour flavour, bool toNeutrinos, double mass, double coupling)
        {
            var transition = new Transition(model.Mediator, mediatorMass, m1, m2, mass);
            if (!transition.IsOpen || coupling == 0 || dark.AlphaD == 0) return;
            var decay = new ThreeBodyDecay(transition);
            Estimate width = decay.Width(dark.Coupling, coupling);
            if (width.RelativeError > 1e-6)
                throw new ConvergenceException($"width of chi2 to chi1 {flavour.Symbol} pair at {mediatorMass:R} GeV: relative error {width.RelativeError:R}");
            open.Add(new ExcitedStateChannel(flavour, toNeutrinos, decay, width.Value));
        }
    }

    /// <summary>Whether hadrons are missing from <see cref="Of"/>.</summary>
    public static bool LeavesOutHadrons(Model model, double mediatorMass) =>
        model.DarkMatter.Kind == DarkMatterKind.PseudoDirac
        && (model.Couplings.UpQuark != 0 || model.Couplings.DownQuark != 0)
        && model.DarkMatter.HeavyMass(mediatorMass) - model.DarkMatter.Mass(mediatorMass) > 2 * Constants.ChargedPionMass;
}
