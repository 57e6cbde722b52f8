using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Relic;

/// <summary>Which plans can be carried out, and what limits their results.</summary>
internal static class RelicRules
{
    /// <summary>⟨σv⟩ of thermal dark matter [GeV⁻²], to within a factor 2.</summary>
    public const double TypicalSigmaV = 2.5e-9;

    /// <summary>Throws at the first thing that stands against the plan.</summary>
    /// <exception cref="InputException">The plan cannot be carried out.</exception>
    public static void Check(RelicPlan plan)
    {
        Model model = plan.Model;
        if (model.Mediator == MediatorKind.Photon)
            throw new InputException($"model {model.Name}: freeze-out through the photon itself is not computed (take a model with a massive mediator)");
        if (!(plan.OmegaH2 > 0) || !double.IsFinite(plan.OmegaH2)) throw InputException.BadValue("omegaH2", plan.OmegaH2, "a number > 0");
        foreach (RelicInput point in plan.Points)
        {
            if (!(point.DarkMass > 0) || !double.IsFinite(point.DarkMass)) throw InputException.BadValue("mass of the dark matter", point.DarkMass, "a number > 0 GeV");
            if (plan.Unknown != RelicUnknown.AlphaD && !((point.AlphaD ?? model.DarkMatter.AlphaD) > 0))
                throw InputException.BadValue("alphaD", point.AlphaD ?? model.DarkMatter.AlphaD, "a number > 0: the mediator must couple to dark matter");
            if (plan.Unknown != RelicUnknown.Parameter && !((point.Parameter ?? model.Couplings.Value) > 0))
                throw InputException.BadValue(model.Couplings.Parameter, point.Parameter ?? model.Couplings.Value, "a number > 0");
        }
    }

    /// <summary>The parameter at which the strongest coupling is √4π; of the parameter itself in GeV⁻¹.</summary>
    public static double LargestParameter(Model model)
    {
        Couplings couplings = model.Couplings;
        double strongest = LeptonFlavours.All.Max(f => Math.Max(Math.Abs(couplings.Lepton(f)), Math.Abs(couplings.Neutrino(f))));
        strongest = Math.Max(strongest, Math.Max(Math.Abs(couplings.UpQuark), Math.Abs(couplings.DownQuark)));
        return Math.Sqrt(4 * Math.PI) / (strongest > 0 && couplings.Unit == "1" ? strongest : 1);
    }

    public static IEnumerable<string> Caveats(RelicPlan plan, IReadOnlyList<RelicPoint> points)
    {
        foreach (string caveat in plan.Model.Caveats) yield return caveat;
        yield return "standard freeze-out: kinetic equilibrium with the plasma, no entropy from dark matter itself, Maxwell-Boltzmann, tree level, no Sommerfeld enhancement";
        if (plan.Model.Hadrons && !plan.Convention.LeptonsOnly && points.Any(p => p.DarkMass > Constants.ChargedPionMass)) yield return HadronRatio.Caveat;
        foreach (string caveat in points.SelectMany(p => p.Caveats)) yield return caveat;
        if (points.Any(p => p.AlphaD > 1)) yield return "alphaD above 1: tree level is not to be trusted";
    }
}
