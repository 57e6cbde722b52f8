using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Cli.Reports;

/// <summary>The parameter of right abundance at one mass of the mediator; null without a solution.</summary>
internal sealed record ReachTargetPoint(double MassGeV, double? Coupling, string? Reason);

/// <summary>A line of right abundance beside a limit.</summary>
internal sealed record ReachTarget(string DarkMatter, string Convention, IReadOnlyList<ReachTargetPoint> Points)
{
    public static ReachTarget Of(RelicCurve curve) => new(
        curve.DarkMatter.Name,
        curve.Convention,
        [.. curve.Points.Select(p => new ReachTargetPoint(p.MediatorMass, p.Reason is null ? p.Parameter : null, p.Reason))]);

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
