using Tenebra.Models;
using Tenebra.Statistics;

namespace Tenebra.Precision;

/// <summary>Measured minus predicted anomalous magnetic moment of a lepton, and what couplings it leaves.</summary>
/// <param name="Name">Name of the band, such as <c>world-2025</c>.</param>
/// <param name="Lepton">Whose moment.</param>
/// <param name="Title">Which measurement and which prediction.</param>
/// <param name="Year">Year of the later of the two.</param>
/// <param name="Value">a_exp − a_SM.</param>
/// <param name="Error">Its standard deviation.</param>
/// <param name="Sources">Keys of references.bib.</param>
/// <param name="Confidence">How surely the numbers are known here: high, medium or low.</param>
/// <remarks>A coupling c adds <c>Δa = c² · unit</c>, unit = Δa at c = 1 (of either sign).</remarks>
public sealed record MomentBand(
    string Name,
    LeptonFlavour Lepton,
    string Title,
    int Year,
    double Value,
    double Error,
    IReadOnlyList<string> Sources,
    string Confidence)
{
    /// <summary>The coupling that gives the central value; null where its sign is the other.</summary>
    public double? Central(double unit)
    {
        double square = Along(unit) / Magnitude(unit);
        return square >= 0 ? Math.Sqrt(square) : null;
    }

    /// <summary>Couplings that bring <c>a_exp − a_SM − Δa</c> within some standard deviations of 0; null if none do.</summary>
    public CouplingRange? Favoured(double unit, double deviations)
    {
        double size = Magnitude(unit), high = Along(unit) + deviations * Error, low = Along(unit) - deviations * Error;
        return high < 0 ? null : new CouplingRange(Math.Sqrt(Math.Max(0, low) / size), Math.Sqrt(high / size));
    }

    /// <summary>The coupling above which Δa is too large, one-sided and at a confidence level such as 0.9.</summary>
    /// <returns>0 where a shift of this sign is disfavoured at that level however small it is.</returns>
    /// <remarks><c>c² |unit| = ±(a_exp − a_SM) + Φ⁻¹(CL) σ</c>, the sign that of the shift; the errors are taken as normal.</remarks>
    public double ExcludedAbove(double unit, double confidenceLevel)
    {
        if (!(confidenceLevel is > 0.5 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidenceLevel), confidenceLevel, "need a level between 0.5 and 1");
        return Math.Sqrt(Math.Max(0, Along(unit) + Poisson.NormalQuantile(confidenceLevel) * Error) / Magnitude(unit));
    }

    /// <summary>The difference in the direction of the shift.</summary>
    private double Along(double unit) => unit < 0 ? -Value : Value;

    private static double Magnitude(double unit) =>
        unit != 0 && double.IsFinite(unit) ? Math.Abs(unit) : throw new ArgumentOutOfRangeException(nameof(unit), unit, "need a finite shift that is not 0");
}
