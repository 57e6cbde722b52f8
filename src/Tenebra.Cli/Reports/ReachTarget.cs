using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Cli.Reports;

/// <summary>The parameter of right abundance at one mass of the mediator; it and y are null without a solution.</summary>
internal sealed record ReachTargetPoint(
    double MassGeV, double? Coupling, double? AlphaD, double? Y, IReadOnlyList<string> Flags, string? Reason, bool Failed)
{
    public static ReachTargetPoint Of(RelicPoint point)
    {
        var report = RelicPointReport.Of(point);
        return new(point.MediatorMass, report.Coupling, report.AlphaD, report.Y, report.Flags, report.Reason, report.Failed);
    }
}

/// <summary>A line of right abundance beside a limit.</summary>
internal sealed record ReachTarget(string DarkMatter, string Convention, IReadOnlyList<ReachTargetPoint> Points)
{
    public static ReachTarget Of(RelicCurve curve) =>
        new(curve.DarkMatter.Name, curve.Convention, [.. curve.Points.Select(ReachTargetPoint.Of)]);

    /// <summary>Provenance of the line, with a caveat for each of its flags.</summary>
    public static Provenance ProvenanceOf(RelicCurve curve) => curve.Provenance with
    {
        Caveats = [.. curve.Provenance.Caveats, .. RelicFlags.Caveats($"relic {curve.DarkMatter.Name}", [.. curve.Points.Select(p => (p.DarkMass, p.Flags))])],
    };

    /// <summary>The plans of the lines, one for each kind of dark matter.</summary>
    /// <exception cref="InputException">A kind is unknown, or not of this mediator.</exception>
    public static IReadOnlyList<RelicPlan> Plans(Model model, string kinds, IReadOnlyList<double> mediatorMasses)
    {
        string[] names = kinds.Split(',');
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length) throw InputException.BadValue("dark matter", $"'{kinds}'", "each kind once");
        return
        [
            .. from name in names
               let known = model.With("darkMatter", name)
               select new RelicPlan(known, [.. mediatorMasses.Select(m => new RelicInput(known.DarkMatter.Mass(m)))], RelicUnknown.Parameter, RelicConvention.Default),
        ];
    }
}
