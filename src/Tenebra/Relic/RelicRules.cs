using System.Globalization;
using Tenebra.Decays;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;

namespace Tenebra.Relic;

/// <summary>Which plans can be carried out, and what limits their results.</summary>
internal static class RelicRules
{
    /// <summary>⟨σv⟩ of thermal dark matter [GeV⁻²], to within a factor 2.</summary>
    public const double TypicalSigmaV = 2.5e-9;

    // Where hadrons begin to count, in the thermal tail below their threshold.
    private const double LeastForHadrons = 0.5 * Constants.ChargedPionMass;

    /// <summary>Whether dark matter of a mass [GeV] annihilates to hadrons under the plan's convention.</summary>
    public static bool CountsHadrons(RelicPlan plan, double darkMass) =>
        plan.Model.Hadrons && !plan.Convention.LeptonsOnly && darkMass > LeastForHadrons;

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
            double? alphaD = plan.Unknown == RelicUnknown.AlphaD ? 0 : point.AlphaD;
            double? parameter = plan.Unknown == RelicUnknown.Parameter ? 0 : point.Parameter;
            Perturbativity.Check(At(model, alphaD, parameter), point.DarkMass * model.DarkMatter.MassRatio);
        }
    }

    /// <summary>The parameter at which the strongest coupling is √4π; one of dimension GeV⁻¹ is taken times the energy of the annihilation or the mass of the mediator.</summary>
    public static double LargestParameter(Model model, double darkMass)
    {
        Couplings couplings = model.Couplings;
        double strongest = LeptonFlavours.All.Max(f => Math.Max(Math.Abs(couplings.Lepton(f)), Math.Abs(couplings.Neutrino(f))));
        strongest = Math.Max(strongest, Math.Max(Math.Abs(couplings.UpQuark), Math.Abs(couplings.DownQuark)));
        double energy = Energy(model, darkMass), tensor = model.Mediator == MediatorKind.Tensor ? energy : 1;
        return Math.Sqrt(4 * Math.PI) / Math.Max(strongest * tensor, Math.Abs(couplings.Photon) * energy);
    }

    // Its own couplings where none are given; without a solution a point has no number.
    private static Model At(Model model, double? alphaD, double? parameter) => model with
    {
        DarkMatter = model.DarkMatter with { AlphaD = Known(alphaD) ?? model.DarkMatter.AlphaD },
        Couplings = model.Couplings with { Value = Known(parameter) ?? model.Couplings.Value },
    };

    private static double? Known(double? value) => value is double.NaN ? 0 : value;

    private static double Energy(Model model, double darkMass) => darkMass * Math.Max(2, model.DarkMatter.MassRatio);

    /// <summary>Bibliography keys of the rate, of freeze-out and of the flags.</summary>
    public static IEnumerable<string> Sources(RelicPlan plan)
    {
        double highest = Energy(plan.Model, plan.Points.Select(p => p.DarkMass).DefaultIfEmpty(0).Max());
        return
        [
            .. DecaySummary.Sources(plan.Convention.LeptonsOnly ? plan.Model with { Hadrons = false } : plan.Model, highest),
            "Gondolo:1990dk", "Edsjo:1997bg", "Saikawa:2018rcs", "Planck:2018vyg", "Hairer:1996", "Pospelov:2007mp",
            "Binder:2017rgn", "Bringmann:2006mu", "Slatyer:2015jla", "Boehm:2013jpa", "Bennett:2020zkv",
        ];
    }

    public static IEnumerable<string> Caveats(RelicPlan plan, IReadOnlyList<RelicPoint> points)
    {
        foreach (string caveat in plan.Model.Caveats) yield return caveat;
        yield return "standard freeze-out: kinetic equilibrium with the plasma, no entropy from dark matter itself, Maxwell-Boltzmann, tree level, no Sommerfeld enhancement";
        double[] withHadrons = [.. points.Select(p => p.DarkMass).Where(m => CountsHadrons(plan, m))];
        if (withHadrons.Length > 0)
        {
            double energy = 2 * withHadrons.MaxBy(m => HadronRatioError.At(2 * m, plan.Model)), worst = 100 * HadronRatioError.At(energy, plan.Model);
            yield return string.Create(
                CultureInfo.InvariantCulture, $"the stated errors hold that of the width to hadrons, {worst:0.#} % at {energy:g4} GeV where it is largest");
            if (2 * withHadrons.Max() > HadronRatio.NoZ) yield return "no Z, which counts above 30 GeV";
        }
        foreach (string caveat in points.SelectMany(p => p.Caveats)) yield return caveat;
        foreach (RelicPoint p in points)
            foreach (string caveat in Perturbativity.Caveats(At(plan.Model, p.AlphaD, p.Parameter), p.MediatorMass)) yield return caveat;
    }
}
