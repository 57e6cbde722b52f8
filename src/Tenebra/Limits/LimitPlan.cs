using System.Globalization;
using Tenebra.Statistics;
using Tenebra.Yields;

namespace Tenebra.Limits;

/// <summary>Which limit: a signal, the masses, the confidence level and the statistical method.</summary>
public sealed record LimitPlan(YieldPlan Yield, IReadOnlyList<double> Masses, double ConfidenceLevel, LimitMethod Method, ulong Seed = 1)
{
    /// <summary>Every input in a fixed order.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture,
        $"{Yield.Canonical} cl={ConfidenceLevel:R} statistics={Method.Name()} seed={Seed} masses={string.Join(',', Masses.Select(m => m.ToString("R", CultureInfo.InvariantCulture)))}");
}
