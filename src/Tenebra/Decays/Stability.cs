using System.Globalization;
using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>Why a mediator is stable, in words: which decays its model does not have, and which of order beyond this library's are left out.</summary>
public static class Stability
{
    /// <summary>The reason; null where the mediator decays.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mass">Mass of the mediator [GeV].</param>
    /// <param name="parameter">ε, g or c.</param>
    /// <param name="channels">Its decays.</param>
    public static string? Reason(Model model, double mass, double parameter, IReadOnlyList<Channel> channels)
    {
        if (channels.Any(c => c.Width > 0)) return null;
        if (model.Mediator == MediatorKind.Photon) return OfThePhoton(model);
        string dark = Dark(model, mass);
        if (parameter == 0) return $"{model.Couplings.Parameter} is 0, so nothing of the Standard Model couples; {dark}";
        return $"{Visible(model, mass)}; {dark}";
    }

    private static string OfThePhoton(Model model) => model.DarkMatter.Kind != DarkMatterKind.AxionDarkPhoton
        ? "electric charge is conserved, and no lighter particle carries a fraction of it"
        : model.Couplings.Value == 0 ? "g is 0" : "the axion is not lighter than the dark photon (massRatio above 1 opens gamma_D -> a gamma)";

    private static string Dark(Model model, double mass)
    {
        DarkMatter dark = model.DarkMatter;
        double threshold = dark.Mass(mass) + dark.HeavyMass(mass);
        return dark.AlphaD == 0 ? "alphaD is 0"
            : mass <= threshold ? $"a pair of dark matter weighs {Number(threshold)} GeV"
            : "the width to dark matter is below the smallest number";
    }

    private static string Visible(Model model, double mass)
    {
        Couplings couplings = model.Couplings;
        LeptonFlavour[] leptons = [.. LeptonFlavours.All.Where(couplings.CouplesTo)];
        bool neutrinos = LeptonFlavours.All.Any(f => couplings.Neutrino(f) != 0);
        if (leptons.Length == 0 && !neutrinos && !couplings.CouplesToQuarks && couplings.Photon == 0) return "every charge is 0";
        if (neutrinos || couplings.Photon != 0 || leptons.Any(f => mass > 2 * f.Mass)) return "the width to the Standard Model is below the smallest number";
        string closed = leptons.Length == 0 ? "it couples to quarks alone" : $"its lightest pair of charged leptons weighs {Number(2 * leptons[0].Mass)} GeV";
        return $"{closed}, {Beyond(model.Mediator)}";
    }

    // What a mediator that couples to charged particles alone does below their thresholds.
    private static string Beyond(MediatorKind mediator) => mediator switch
    {
        MediatorKind.Vector => "and loops of hadrons, to three photons, are left out",
        MediatorKind.AxialVector =>
            "two photons are forbidden to spin 1 (Landau and Yang) and three by charge conjugation (Furry); four photons, or neutrinos by loops of W and Z, depend on what completes the model",
        MediatorKind.Scalar or MediatorKind.Pseudoscalar => "and loops of hadrons, to two photons, are left out",
        MediatorKind.Tensor =>
            "and its loop to two photons diverges: it renormalises the coupling to photons, which is 0 here by choice (set photon)",
        _ => throw new ArgumentOutOfRangeException(nameof(mediator)),
    };

    /// <summary>What a mediator without spin decays to besides the channels of its model, where the mass allows it.</summary>
    internal static IEnumerable<string> LeftOut(Model model, double mass)
    {
        if (model.Mediator is not (MediatorKind.Scalar or MediatorKind.Pseudoscalar)) yield break;
        double pions = 2 * Constants.ChargedPionMass;
        if (PartialWidths.ToPhotons(model, mass, 1) > 0)
        {
            double pair = PhotonWidths.InternalConversion(mass, Constants.ElectronMass);
            if (pair > 0) yield return $"gamma e+ e- by a virtual photon is left out: {(100 * pair).ToString("G2", CultureInfo.InvariantCulture)} % of gamma gamma";
            if (model.Couplings.DirectPhoton != 0 && mass > pions) yield return "gamma and hadrons by a virtual photon, some per cent of gamma gamma, are left out";
        }
        if (model.Couplings.AdjustableCharges.Count == 0) yield break;
        if (model.Mediator == MediatorKind.Scalar && mass > pions)
            yield return "the model has no coupling to quarks or gluons: with one, pi pi would be open";
        if (model.Mediator == MediatorKind.Pseudoscalar && mass > 1.5 * pions)
            yield return "the model has no coupling to quarks or gluons: with one, three pions would be open";
    }

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
