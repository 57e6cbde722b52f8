using Tenebra.Models;
using Tenebra.Relic.Flags;

namespace Tenebra.Relic;

/// <summary>The couplings at which dark matter has a given abundance.</summary>
public static class RelicTarget
{
    // Of M/m − 2.
    private const double NextToResonance = 0.3;

    private const double SecludedWorthSaying = 1e-2;

    private const double HaloVelocity = 1e-3;

    // Dark matter at recombination is slower still; next to a resonance only could it matter.
    private const double ColdVelocity = 1e-4;

    /// <summary>One point for each input of the plan, in its order.</summary>
    /// <param name="plan">What to compute.</param>
    /// <param name="threads">Points worked on at a time; the result does not depend on it.</param>
    /// <param name="progress">Fraction done.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">The plan cannot be carried out.</exception>
    public static RelicCurve Curve(RelicPlan plan, int threads, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        RelicRules.Check(plan);
        var points = new RelicPoint[plan.Points.Count];
        int done = 0;
        Parallel.For(0, points.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i =>
        {
            points[i] = Point(plan, plan.Points[i], cancel);
            progress?.Report((double)Interlocked.Increment(ref done) / points.Length);
        });
        Model model = plan.Model;
        var provenance = Provenance.Of(
            plan.Canonical,
            $"freeze-out: single-integral thermal average, Radau IIA; convention {plan.Convention.Name}",
            model.DataSha256,
            RelicRules.Sources(plan),
            RelicRules.Caveats(plan, points));
        return new RelicCurve(
            model.Name, model.DarkMatter.Kind, model.DarkMatter.MassRatio, model.DarkMatter.Splitting, model.Couplings.Parameter, model.Couplings.Unit,
            plan.Unknown, plan.Convention.Name, plan.OmegaH2, points, provenance);
    }

    /// <summary>The point of one mass.</summary>
    public static RelicPoint Point(RelicPlan plan, RelicInput input, CancellationToken cancel = default)
    {
        DarkMatter dark = plan.Model.DarkMatter;
        Model model = plan.Model with { DarkMatter = dark with { AlphaD = input.AlphaD ?? dark.AlphaD } };
        double parameter = input.Parameter ?? model.Couplings.Value;
        try
        {
            var history = new ThermalHistory(DarkContent.Of(dark, input.DarkMass), plan.Convention.EntropyGradient);
            return plan.Unknown switch
            {
                RelicUnknown.Parameter => ForParameter(plan, model, history, cancel),
                RelicUnknown.AlphaD => ForAlphaD(plan, model, history, parameter, cancel),
                _ => At(plan, history, new RelicAnnihilation(model, input.DarkMass, plan.Convention), model, parameter, null),
            };
        }
        catch (ConvergenceException fault)
        {
            double? found = plan.Unknown == RelicUnknown.Parameter ? null : parameter, alphaD = plan.Unknown == RelicUnknown.AlphaD ? null : model.DarkMatter.AlphaD;
            return Without(model, input.DarkMass, found ?? double.NaN, alphaD ?? double.NaN, fault.Message) with { Failed = true };
        }
    }

    private static RelicPoint ForParameter(RelicPlan plan, Model model, ThermalHistory history, CancellationToken cancel)
    {
        double mass = history.Dark.Mass;
        var annihilation = new RelicAnnihilation(model, mass, plan.Convention);
        if (annihilation.WhyNot is { } why) return Without(model, mass, double.NaN, model.DarkMatter.AlphaD, why);
        double largest = RelicRules.LargestParameter(model, mass), small = 1e-12 * largest;
        double AtParameter(double value) => Excess(plan, history, annihilation, value, cancel);
        if (AtParameter(0) is var alone and <= 0)
            return Without(
                model, mass, double.NaN, model.DarkMatter.AlphaD,
                $"annihilation to two mediators leaves less, whatever the {model.Couplings.Parameter}: {Abundance(plan, alone)} (solve for alphaD)");
        double guess = small * Math.Sqrt(RelicRules.TypicalSigmaV / annihilation.At(small).MediatedSigmaV(20));
        CouplingSearch found = CouplingSearch.Of(AtParameter, guess, 2, largest, cancel);
        if (found.IsFound) return WithAnother(At(plan, history, annihilation, model, found.Coupling, found.Slope), found, largest, model.Couplings.Parameter, AtParameter);
        return Without(
            model, mass, double.NaN, model.DarkMatter.AlphaD,
            found.Excess < 0
                ? TooMuch(model.Couplings.Parameter, found, plan)
                : $"no {model.Couplings.Parameter} up to {largest:g4}, where a coupling is sqrt(4 pi), leaves so little: the least, at {found.Coupling:g4}, is {Abundance(plan, found.Excess)}");
    }

    private static RelicPoint ForAlphaD(RelicPlan plan, Model model, ThermalHistory history, double parameter, CancellationToken cancel)
    {
        double mass = history.Dark.Mass;
        Model With(double alphaD) => model with { DarkMatter = model.DarkMatter with { AlphaD = alphaD } };
        RelicAnnihilation Annihilation(double alphaD) => new(With(alphaD), mass, plan.Convention);
        double largest = Perturbativity.LargestAlphaD(model, mass * model.DarkMatter.MassRatio);
        if (Annihilation(1e-12 * largest).WhyNot is { } why) return Without(model, mass, parameter, double.NaN, why);
        double AtAlphaD(double alphaD) => Excess(plan, history, Annihilation(alphaD), parameter, cancel);
        CouplingSearch found = CouplingSearch.Of(AtAlphaD, largest / 100, 1, largest, cancel);
        if (found.IsFound)
        {
            RelicPoint point = At(plan, history, Annihilation(found.Coupling), With(found.Coupling), parameter, found.Slope);
            return WithAnother(point, found, largest, "alphaD", AtAlphaD);
        }
        return Without(
            model, mass, parameter, double.NaN,
            found.Excess < 0 ? TooMuch("alphaD", found, plan) : $"no alphaD up to {largest:g4}, where g_D^2 is (4 pi)^2, leaves so little at {model.Couplings.Parameter} = {parameter:g4}: the least, at {found.Coupling:g4}, is {Abundance(plan, found.Excess)}");
    }

    /// <summary>The point with a flag where, next to a resonance, the abundance crosses the one wanted again at a stronger coupling.</summary>
    private static RelicPoint WithAnother(RelicPoint point, CouplingSearch found, double largest, string coupling, Func<double, double> excess)
    {
        if (point.Reason is not null || Math.Abs(point.MediatorMass / point.DarkMass - 2) > NextToResonance) return point;
        for (double stronger = 3 * found.Coupling; stronger <= largest; stronger *= 3)
        {
            if (excess(stronger) * found.Slope < 0) return point with { Flags = [.. point.Flags, $"another solution: below {coupling} = {stronger:g3} there is one more, the resonance being broader"] };
        }
        return point;
    }

    private static double Excess(RelicPlan plan, ThermalHistory history, RelicAnnihilation annihilation, double parameter, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        ScaledRate rate = annihilation.At(parameter);
        return FreezeOut.Of(history, rate.SigmaV) is { } relic
            ? Math.Log(relic.Abundance(history.Dark.Mass) / plan.OmegaH2)
            : double.PositiveInfinity;
    }

    private static RelicPoint At(RelicPlan plan, ThermalHistory history, RelicAnnihilation annihilation, Model model, double parameter, double? slope)
    {
        double mass = history.Dark.Mass;
        if (annihilation.WhyNot is { } why) return Without(model, mass, parameter, model.DarkMatter.AlphaD, why);
        ScaledRate rate = annihilation.At(parameter);
        if (FreezeOut.Of(history, rate.SigmaV) is not { } relic)
            return Without(model, mass, parameter, model.DarkMatter.AlphaD, "dark matter is not in equilibrium at T = m_chi: no freeze-out from equilibrium");
        double omega = relic.Abundance(mass), mediatorMass = mass * model.DarkMatter.MassRatio;
        double error = rate.RelativeError + relic.RelativeError + ErrorOfHadrons(plan, history, model, parameter, omega);
        double hot = mass / relic.X, cold = IsSensitive(rate, relic.LastX) ? mass / relic.LastX : hot;
        var era = new AnnihilationEra(hot, Cosmology.Hubble(hot), cold, Cosmology.Hubble(cold));
        double secluded = rate.SecludedShare(relic.X);
        IReadOnlyList<string> flags =
        [
            .. ThermalFlags.Of(annihilation.Model, mediatorMass, parameter, era, annihilation.Injection(parameter, ColdVelocity)),
            .. annihilation.MissingSecluded is { } missing ? (string[])[$"secluded: annihilation to two mediators is left out: {missing}"] : [],
            .. secluded > SecludedWorthSaying
                ? (string[])[$"secluded: {100 * secluded:F0} % of the annihilation at freeze-out is to two mediators, which takes them to be in equilibrium with the plasma"] : [],
        ];
        return new RelicPoint(
            mass, mediatorMass, parameter, model.DarkMatter.AlphaD, new Estimate(omega, omega * error),
            slope is { } s ? (error + Math.Abs(Math.Log(omega / plan.OmegaH2))) / Math.Abs(s) : error, relic.X, rate.SigmaV(relic.X),
            annihilation.AtVelocity(parameter, HaloVelocity), flags, [.. secluded > SecludedWorthSaying || annihilation.MissingSecluded is not null ? annihilation.Caveats : []]);
    }

    /// <summary>How much less is left, relative, where widths to hadrons are larger by their error; 0 where nothing annihilates to hadrons.</summary>
    private static double ErrorOfHadrons(RelicPlan plan, ThermalHistory history, Model model, double parameter, double omega)
    {
        double mass = history.Dark.Mass;
        if (!RelicRules.CountsHadrons(plan, mass)) return 0;
        var more = new RelicAnnihilation(model, mass, plan.Convention, moreHadrons: true);
        return FreezeOut.Of(history, more.At(parameter).SigmaV) is { } relic ? Math.Abs(Math.Log(relic.Abundance(mass) / omega)) : 0;
    }

    // A rate that does not feel the temperature of dark matter does not mind what it is.
    private static bool IsSensitive(ScaledRate rate, double x) => Math.Abs(Math.Log(rate.SigmaV(2 * x) / rate.SigmaV(x))) > 0.1;

    private static RelicPoint Without(Model model, double mass, double parameter, double alphaD, string reason) =>
        new(mass, mass * model.DarkMatter.MassRatio, parameter, alphaD, Estimate.Zero, 0, 0, 0, 0, [], [], reason);

    private static string TooMuch(string coupling, CouplingSearch found, RelicPlan plan) =>
        $"no {coupling} leaves so much: below {found.Coupling:g4}, which leaves {Abundance(plan, found.Excess)}, dark matter is not in equilibrium at T = m_chi";

    private static string Abundance(RelicPlan plan, double excess) =>
        double.IsInfinity(excess) ? "dark matter is not in equilibrium at T = m_chi" : $"Omega h2 = {plan.OmegaH2 * Math.Exp(excess):g4}";
}
