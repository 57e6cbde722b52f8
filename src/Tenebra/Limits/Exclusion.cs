using Tenebra.Experiments;
using Tenebra.Models;
using Tenebra.Statistics;
using Tenebra.Yields;

namespace Tenebra.Limits;

/// <summary>Excluded couplings of a missing-energy search.</summary>
public static class Exclusion
{
    private const int StepsPerDecade = 20, MostHalvings = 40;

    // Share of the progress that stands for the showers.
    private const double ShowerShare = 0.5;

    /// <summary>The excluded intervals at every mass of the plan.</summary>
    /// <remarks>
    /// The limit on the number of signal events does not depend on the mass and is computed once, as is the shower; at each mass the edges
    /// solve <c>N(p) = s_up</c>. Without an observation <c>s_up</c> is the median limit of experiments without a signal.
    /// Bremsstrahlung is rescaled with p; annihilation knows the width at each p.
    /// </remarks>
    /// <param name="plan">What to compute.</param>
    /// <param name="matter">Tables of matter.</param>
    /// <param name="threads">Masses worked on at a time; the result does not depend on it.</param>
    /// <param name="progress">Fraction done.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">The plan cannot be carried out.</exception>
    public static LimitCurve Curve(
        LimitPlan plan, SignalMatter matter, int threads, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        Experiment experiment = plan.Yield.Experiment;
        foreach (double mass in plan.Masses) Perturbativity.Check(plan.Yield.Model, mass);
        bool isProjection = plan.Kind == LimitKind.Projection;
        LimitResult limit = UpperLimit.Of(
            PeriodBins.Of(experiment), plan.ConfidenceLevel, plan.Method, plan.Expected || isProjection,
            new ToySettings(plan.Seed, Threads: threads), cancel: cancel);
        double signalLimit = isProjection ? limit.Expected!.Median : limit.Upper.Value;
        var signal = new SignalIntegral(plan.Yield, matter, threads, progress is null ? null : new Part(progress, 0, ShowerShare), cancel);
        var points = new LimitPoint[plan.Masses.Count];
        int done = 0;
        Parallel.For(0, points.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i =>
        {
            points[i] = Point(plan.Yield.Model, signal, plan.Masses[i], signalLimit, limit.Expected, cancel);
            progress?.Report(ShowerShare + (1 - ShowerShare) * Interlocked.Increment(ref done) / points.Length);
        });
        var provenance = Provenance.Of(
            plan.Canonical,
            $"{signal.Method}; {plan.Method.Name()} at {plan.ConfidenceLevel:g}",
            signal.DataSha256,
            [.. signal.Sources, .. limit.Sources],
            [.. limit.Caveats, .. plan.Masses.SelectMany(signal.Caveats)],
            plan.Seed);
        Couplings couplings = plan.Yield.Model.Couplings;
        return new LimitCurve(
            experiment.Name, experiment.Title, plan.Yield.Model.Name, plan.Yield.Model.Mediator, couplings.Parameter, couplings.Unit,
            plan.ConfidenceLevel, plan.Method, plan.Kind, signalLimit, limit.Expected, points, provenance);
    }

    private sealed class Part(IProgress<double> whole, double from, double share) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + share * value);
    }

    private static LimitPoint Point(
        Model model, SignalIntegral signal, double mass, double signalLimit, ExpectedBand? expected, CancellationToken cancel)
    {
        SignalYield yield;
        try
        {
            yield = signal.At(mass, cancel);
        }
        catch (ConvergenceException fault)
        {
            return new LimitPoint(mass, [], Estimate.Zero, fault.Message, Failed: true);
        }
        if (yield.Reason is not null) return new LimitPoint(mass, [], Estimate.Zero, yield.Reason);
        double largest = LargestParameter(model);
        // Counts are discrete: limits of the band often coincide.
        var known = new Dictionary<double, IReadOnlyList<ExcludedInterval>>();
        IReadOnlyList<ExcludedInterval> At(double limit)
        {
            if (known.TryGetValue(limit, out IReadOnlyList<ExcludedInterval>? found)) return found;
            double least = 0.9 * Math.Sqrt(limit / yield.PerUnitCoupling.Value);
            return known[limit] = Excluded(p => Excess(p, limit), least, largest);
        }

        double Excess(double parameter, double limit)
        {
            cancel.ThrowIfCancellationRequested();
            return yield.Value(parameter) - limit;
        }

        IReadOnlyList<ExcludedInterval> excluded = At(signalLimit);
        string? reason = excluded.Count == 0 ? $"no coupling below √4π{(model.Couplings.Unit == "1" ? "" : $" {model.Couplings.Unit}")} gives {signalLimit:g4} events" : null;
        return new LimitPoint(mass, excluded, yield.PerUnitCoupling, reason)
        {
            Expected = expected is { } e ? new ExpectedExclusion(At(e.Minus2), At(e.Minus1), At(e.Median), At(e.Plus1), At(e.Plus2)) : null,
        };
    }

    // √4π for the strongest of the couplings at tree level, or for the parameter itself: of another dimension in GeV⁻¹.
    private static double LargestParameter(Model model)
    {
        double strongest = LeptonFlavours.All.Max(f => Math.Abs(model.Coupling(f)));
        return Math.Sqrt(4 * Math.PI) / (strongest > 0 && model.Couplings.Unit == "1" ? strongest : 1);
    }

    /// <summary>Where <paramref name="excess"/> is positive between two values, found on a logarithmic grid and bisected to 1e-12.</summary>
    internal static IReadOnlyList<ExcludedInterval> Excluded(Func<double, double> excess, double least, double largest)
    {
        if (!(least < largest)) return [];
        // A yield that grows faster than the square of the coupling begins to be excluded below.
        for (int i = 0; i < MostHalvings && excess(least) > 0; i++) least *= 0.5;
        int steps = Math.Max(1, (int)Math.Ceiling(StepsPerDecade * Math.Log10(largest / least)));
        var intervals = new List<ExcludedInterval>();
        double? open = excess(least) > 0 ? least : null;
        for (int i = 1; i <= steps; i++)
        {
            double low = least * Math.Pow(largest / least, (double)(i - 1) / steps);
            double high = i == steps ? largest : least * Math.Pow(largest / least, (double)i / steps);
            bool inside = excess(high) > 0;
            if (inside == open.HasValue) continue;
            double edge = Edge(excess, low, high);
            if (open is double lo) intervals.Add(new ExcludedInterval(lo, edge));
            open = inside ? edge : null;
        }
        if (open is double last) intervals.Add(new ExcludedInterval(last, null));
        return intervals;
    }

    private static double Edge(Func<double, double> excess, double low, double high)
    {
        bool rising = excess(high) > 0;
        while (high > low * (1 + 1e-12))
        {
            double middle = Math.Sqrt(low * high);
            if (middle <= low || middle >= high) break;
            if (excess(middle) > 0 == rising) high = middle;
            else low = middle;
        }
        return high;
    }
}
