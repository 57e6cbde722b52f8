using System.Globalization;
using Tenebra.Statistics;
using Tenebra.Yields;

namespace Tenebra.Limits;

/// <summary>Which limit: a signal, the masses, the confidence level and the statistical method.</summary>
/// <param name="Yield">The signal.</param>
/// <param name="Masses">Masses of the mediator [GeV].</param>
/// <param name="ConfidenceLevel">In (0, 1).</param>
/// <param name="Method">How the limit is drawn.</param>
/// <param name="Seed">Seed of pseudo-experiments.</param>
/// <param name="Expected">Whether to compute what is expected without a signal; always where nothing was observed.</param>
public sealed record LimitPlan(
    YieldPlan Yield, IReadOnlyList<double> Masses, double ConfidenceLevel, LimitMethod Method, ulong Seed = 1, bool Expected = false)
{
    /// <summary>Whether the limit rests on an observation.</summary>
    public LimitKind Kind => Yield.Experiment.IsProjection ? LimitKind.Projection : LimitKind.Measurement;

    /// <summary>Every input in a fixed order.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture,
        $"{Yield.Canonical} cl={ConfidenceLevel:R} statistics={Method.Name()} kind={Kind.Name} expected={(Expected ? "true" : "false")} seed={Seed} masses={string.Join(',', Masses.Select(m => m.ToString("R", CultureInfo.InvariantCulture)))}");
}
