using System.Globalization;

namespace Tenebra.Statistics;

/// <summary>A confidence level, and what is left of it to 1.</summary>
public readonly record struct Level(double Confidence)
{
    private const double HalfUnitInLastPlace = 1.0 / (1L << 54);

    /// <summary>1 − level.</summary>
    public double Alpha => 1 - Confidence;

    /// <summary>ln(1 − level).</summary>
    public double LogAlpha => double.Log(Alpha);

    /// <summary>How well a floating-point number near 1 knows ln(1 − level).</summary>
    public double LogAlphaError => HalfUnitInLastPlace / Alpha;

    /// <summary>The level in per cent with as many digits as it needs: 90, 99.73, 99.99999999.</summary>
    public string Percent
    {
        get
        {
            string digits = Confidence.ToString("R", CultureInfo.InvariantCulture);
            const double leastOfDecimal = 1e-10;
            return Confidence < leastOfDecimal
                ? (100 * Confidence).ToString("R", CultureInfo.InvariantCulture)
                : (100 * decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture)).ToString("0.############################", CultureInfo.InvariantCulture);
        }
    }
}
