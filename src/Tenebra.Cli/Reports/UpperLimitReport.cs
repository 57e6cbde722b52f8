using System.Globalization;
using Tenebra.Statistics;

namespace Tenebra.Cli.Reports;

/// <summary>Everything <c>tenebra upper-limit</c> was asked.</summary>
internal sealed record LimitQuestion(CountingBin Bin, double ConfidenceLevel, LimitMethod Method, int Toys, ulong Seed)
{
    public string Canonical => string.Create(
        CultureInfo.InvariantCulture,
        $"upper-limit observed={Bin.Observed} background={Bin.Background:R} backgroundError={Bin.BackgroundError:R} signalError={Bin.SignalRelativeError:R} cl={ConfidenceLevel:R} method={Method.Name()} toys={Toys} seed={Seed}");
}

/// <summary>Upper limits that experiments with background only would give.</summary>
internal sealed record ExpectedReport(double Minus2Sigma, double Minus1Sigma, double Median, double Plus1Sigma, double Plus2Sigma);

/// <summary>The answer of <c>tenebra upper-limit</c>, in events.</summary>
internal sealed record UpperLimitReport(
    double Upper,
    double UpperError,
    double Lower,
    ExpectedReport? Expected,
    double ConfidenceLevel,
    string Method,
    string Statistic,
    Provenance Provenance)
{
    public static UpperLimitReport Of(LimitQuestion question, LimitResult limit) => new(
        limit.Upper.Value,
        limit.Upper.Error,
        limit.Lower,
        limit.Expected is { } e ? new ExpectedReport(e.Minus2, e.Minus1, e.Median, e.Plus1, e.Plus2) : null,
        limit.ConfidenceLevel,
        limit.Method.Name(),
        limit.Statistic,
        Provenance.Of(question.Canonical, limit.Method.Name(), sources: limit.Sources, caveats: limit.Caveats, seed: question.Seed));

    public static string Text(UpperLimitReport report)
    {
        var lines = new TextLines();
        lines.Pair("upper limit", report.Upper, "events");
        lines.Pair("numerical error", report.UpperError, "events");
        lines.Pair("lower limit", report.Lower, "events");
        lines.Pair("confidence level", report.ConfidenceLevel.ToString("R", CultureInfo.InvariantCulture));
        lines.Pair("method", $"{report.Method}: {report.Statistic}");
        if (report.Expected is { } e)
        {
            lines.Table(
                ["expected, -2 sigma", "-1 sigma", "median", "+1 sigma", "+2 sigma"],
                [[e.Minus2Sigma, e.Minus1Sigma, e.Median, e.Plus1Sigma, e.Plus2Sigma]]);
        }
        return lines.ToString();
    }
}
