using Tenebra.Experiments;
using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Statistics;
using Tenebra.Yields;

namespace Tenebra.Validation;

/// <summary>The resonance in the reach of missing energy: what annihilation gains, and what the motion of electrons changes.</summary>
internal static class ResonanceComparison
{
    // Beside the resonance its edges are looked for.
    private static readonly double[] Shown = [.. Enumerable.Range(0, 17).Select(i => (18 + i) / 100.0)];
    private static readonly double[] Masses = [0.05, 0.08, 0.1, 0.12, 0.14, 0.16, .. Shown, 0.36, 0.38, 0.4, 0.43, 0.46, 0.5, 0.6];

    private const double GainAtEdge = 1.1;

    private readonly record struct Point(double Mass, double Bremsstrahlung, double AtRest, double Shells);

    public static ValidationGroup Limits(DataFolder data, CancellationToken cancel)
    {
        SignalMatter matter = SignalMatter.Load(data);
        return new ValidationGroup(
            "resonance", "The resonance in the reach of missing energy",
            """
            Upper limit on ε, 90 % CL, dark photon, α_D = 0.1, Dirac, m = 3 m_χ. First all processes with electrons at rest beside bremsstrahlung alone
            (ratio − 1 is what annihilation gains), then all processes with electrons on their shells beside electrons at rest (ratio − 1 is the
            effect of electron motion). Depth: largest ratio of the limit of bremsstrahlung alone to that of all processes. Edges: masses at
            which that ratio passes 1.1, between points of the grid along ln ε. Nothing here is known from elsewhere, so no row has a tolerance.
            """,
            [.. Rows(data, matter, "na64e-2022", cancel), .. Rows(data, matter, "na64e-positron-2022", cancel)]);
    }

    private static IEnumerable<ValidationRow> Rows(DataFolder data, SignalMatter matter, string experiment, CancellationToken cancel)
    {
        Point[] points = Curve(data, matter, experiment, cancel);
        Point[] shown = [.. points.Where(p => p.Mass >= Shown[0] && p.Mass <= Shown[^1])];
        foreach (Point p in shown)
            yield return new ValidationRow($"{experiment}, {p.Mass:g} GeV: ε, all at rest", p.AtRest, p.Bremsstrahlung, null, "bremsstrahlung alone");
        foreach (Point p in shown)
            yield return new ValidationRow($"{experiment}, {p.Mass:g} GeV: ε, all on shells", p.Shells, p.AtRest, null, "all at rest");
        Point rest = points.MaxBy(p => p.Bremsstrahlung / p.AtRest), moving = points.MaxBy(p => p.Bremsstrahlung / p.Shells);
        yield return new ValidationRow(
            $"{experiment}: depth on shells at {moving.Mass:g} GeV, at rest at {rest.Mass:g} GeV", moving.Bremsstrahlung / moving.Shells, rest.Bremsstrahlung / rest.AtRest, null, "at rest");
        Point leastRest = points.MinBy(p => p.AtRest / p.Mass), leastMoving = points.MinBy(p => p.Shells / p.Mass);
        yield return new ValidationRow(
            $"{experiment}: least ε/m [1/GeV] on shells at {leastMoving.Mass:g} GeV, at rest at {leastRest.Mass:g} GeV",
            leastMoving.Shells / leastMoving.Mass, leastRest.AtRest / leastRest.Mass, null, "at rest");
        (double Low, double High) edges = Edges(points, p => p.Bremsstrahlung / p.Shells), still = Edges(points, p => p.Bremsstrahlung / p.AtRest);
        yield return new ValidationRow($"{experiment}: lower edge [GeV] on shells", edges.Low, still.Low, null, "at rest");
        yield return new ValidationRow($"{experiment}: upper edge [GeV] on shells", edges.High, still.High, null, "at rest");
    }

    private static Point[] Curve(DataFolder data, SignalMatter matter, string experiment, CancellationToken cancel)
    {
        var plan = new YieldPlan(Experiment.Load(data, experiment), Model.Load(data, "dark-photon"), new());
        double limit = UpperLimit.Of(PeriodBins.Of(plan.Experiment), 0.9, LimitMethod.Cls, cancel: cancel).Upper.Value;
        int threads = Environment.ProcessorCount;
        var rest = new SignalIntegral(plan, matter, threads, null, cancel);
        var shells = new SignalIntegral(plan with { Electrons = ElectronMotion.Shells, Process = SignalProcess.Annihilation }, matter, threads, null, cancel);
        var points = new Point[Masses.Length];
        Parallel.For(0, points.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i =>
        {
            // Bremsstrahlung and annihilation, as on shells; vector mesons are in neither.
            IReadOnlyList<ProcessYield> both = [.. rest.At(Masses[i], cancel).ByProcess.Take(2)];
            ProcessYield moving = shells.At(Masses[i], cancel).ByProcess[0];
            points[i] = new Point(Masses[i], Least(limit, [both[0]]), Least(limit, both), Least(limit, [both[0], moving]));
        });
        return points;
    }

    // Least ε with as many events as the limit.
    private static double Least(double limit, IReadOnlyList<ProcessYield> processes)
    {
        double perUnit = processes.Sum(p => p.PerUnitCoupling.Value);
        return Exclusion.Excluded(e => processes.Sum(p => p.At(e).Value) - limit, 0.9 * Math.Sqrt(limit / perUnit), 1)[0].Lo;
    }

    private static (double Low, double High) Edges(Point[] points, Func<Point, double> gain)
    {
        int first = Array.FindIndex(points, p => gain(p) > GainAtEdge), last = Array.FindLastIndex(points, p => gain(p) > GainAtEdge);
        return (Between(first - 1), Between(last));

        double Between(int i)
        {
            (double below, double above) = (Math.Log(gain(points[i])), Math.Log(gain(points[i + 1])));
            return points[i].Mass + (Math.Log(GainAtEdge) - below) / (above - below) * (points[i + 1].Mass - points[i].Mass);
        }
    }
}
