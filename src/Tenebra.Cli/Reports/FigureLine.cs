using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Cli.Reports;

/// <summary>The abundance at one mass, as a figure needs it; a number without a solution is null.</summary>
internal readonly record struct FigurePoint(double MediatorMass, double DarkMass, double? Parameter, double? AlphaD, double? OmegaH2, bool Failed);

/// <summary>A line of thermal dark matter.</summary>
/// <param name="Subject">The model.</param>
/// <param name="Convention">How the abundance was computed.</param>
/// <param name="Unknown">What was found.</param>
/// <param name="OmegaH2">The abundance it was found from.</param>
/// <param name="Limit">The limit at which α_D was found; null without one.</param>
/// <param name="Points">In rising order of masses.</param>
internal sealed record FigureLine(FigureSubject Subject, string Convention, RelicUnknown Unknown, double OmegaH2, RelicLimit? Limit, IReadOnlyList<FigurePoint> Points)
{
    /// <summary>One line for each convention.</summary>
    public static IEnumerable<FigureLine> Of(RelicReport report) =>
        from curve in report.AllCurves()
        select new FigureLine(
            FigureSubject.Of(report),
            curve.Convention,
            RelicUnknowns.Parse(report.Unknown),
            report.OmegaH2,
            report.Limit,
            [.. curve.Points.Select(p => new FigurePoint(p.MediatorMassGeV, p.MassGeV, p.Coupling, p.AlphaD, p.OmegaH2, p.Failed)).OrderBy(p => p.DarkMass)]);

    /// <summary>One line for each target beside a limit.</summary>
    public static IEnumerable<FigureLine> Of(ReachReport report) =>
        from target in report.Targets
        let subject = FigureSubject.Of(report with { DarkMatter = target.DarkMatter })
        select new FigureLine(
            subject,
            target.Convention,
            RelicUnknown.Parameter,
            RelicPlan.Observed,
            null,
            [
                .. target.Points.OrderBy(p => p.MassGeV).Select(p => new FigurePoint(
                    p.MassGeV, subject.DarkMatter.Mass(p.MassGeV), p.Coupling, p.AlphaD, p.Coupling is null ? null : RelicPlan.Observed, p.Failed)),
            ]);

    /// <summary>A line with one point, for a question whose answer is not known yet.</summary>
    public static FigureLine Of(RelicPlan plan)
    {
        var subject = FigureSubject.Of(plan.Model);
        double mass = plan.Points[0].DarkMass, alphaD = plan.Points[0].AlphaD ?? subject.DarkMatter.AlphaD;
        var any = new FigurePoint(subject.DarkMatter.MassRatio * mass, mass, 1, plan.Unknown == RelicUnknown.AlphaD ? 1 : alphaD, plan.OmegaH2, Failed: false);
        return new(subject, plan.Convention.Name, plan.Unknown, plan.OmegaH2, null, [any]);
    }

    /// <summary>The one α_D of all points; null where each has its own.</summary>
    public double? CommonAlphaD =>
        Unknown != RelicUnknown.AlphaD && Points.Select(p => p.AlphaD).Where(a => a is not null).Distinct().ToArray() is [double one] ? one : null;

    /// <summary>Whether it rests on a limit without an observation.</summary>
    public bool IsProjection => Limit is { } limit && LimitKinds.Parse(limit.Kind) == LimitKind.Projection;

    /// <summary>Mass of the mediator over that of the dark matter.</summary>
    public double? MassRatio => Subject.MassRatio;

    /// <summary>The splitting of the dark matter; null where it has none.</summary>
    public double? Splitting => Subject.DarkMatter.Kind == DarkMatterKind.PseudoDirac ? Subject.DarkMatter.Splitting : null;

    /// <summary>What was found, as a quantity.</summary>
    public FigureQuantity Found => Unknown switch
    {
        RelicUnknown.Parameter => FigureQuantity.Y,
        RelicUnknown.AlphaD => FigureQuantity.AlphaD,
        _ => FigureQuantity.OmegaH2,
    };

    /// <summary>The quantity at every point, null without a solution.</summary>
    /// <exception cref="InputException">The line has no such quantity.</exception>
    public IReadOnlyList<double?> Values(FigureQuantity quantity) => [.. Points.Select(p => Value(quantity, p))];

    private double? Value(FigureQuantity quantity, FigurePoint point) => quantity switch
    {
        FigureQuantity.OmegaH2 => point.OmegaH2,
        FigureQuantity.AlphaD when Unknown == RelicUnknown.AlphaD => point.AlphaD,
        FigureQuantity.AlphaD => throw new InputException(
            $"--y alphaD: the line of {Subject.DarkMatter.Kind.Name} dark matter was not solved for alphaD ('tenebra relic --solve alphaD', or --limit FILE)"),
        _ when Unknown == RelicUnknown.Nothing => throw new InputException(
            $"--y {quantity.Name}: the couplings of the line of {Subject.DarkMatter.Kind.Name} dark matter were given, and its abundance was found ('--y omegaH2', or another '--solve')"),
        _ when point.Parameter is { } parameter && point.AlphaD is { } alphaD =>
            (Subject with { DarkMatter = Subject.DarkMatter with { AlphaD = alphaD } }).Value(quantity, point.MediatorMass, parameter),
        _ => null,
    };
}
