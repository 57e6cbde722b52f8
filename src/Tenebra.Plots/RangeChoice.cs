namespace Tenebra.Plots;

/// <summary>The range of an axis when none is asked for: whole decades, or round steps for a linear axis and for close values.</summary>
public static class RangeChoice
{
    /// <summary>Ends closer than this, relatively, are one value to the eye of the arithmetic.</summary>
    private const double Narrowest = 1e-9;

    /// <summary>The range asked for, or one that holds all values.</summary>
    /// <param name="name">Which axis, for the messages.</param>
    /// <param name="axis">An asked range is checked and taken.</param>
    /// <param name="values">Finite; positive for a logarithmic axis.</param>
    /// <param name="padding">Free space kept at both ends, in decades (logarithmic) or in parts of the span (linear).</param>
    /// <param name="openTop">Shading continues above the largest value: keep a third of a decade more.</param>
    /// <exception cref="InputException">The asked range is empty, not finite, or not positive on a logarithmic axis.</exception>
    public static AxisRange Of(string name, Axis axis, IReadOnlyCollection<double> values, double padding = 0, bool openTop = false)
    {
        if (axis.Range is { } asked) return Checked(name, axis, asked);
        bool log = axis.Scale == AxisScale.Log;
        if (values.Count == 0) return log ? new(1e-3, 1) : new(0, 1);
        double low = values.Min(), high = values.Max();
        if (high - low <= Narrowest * Math.Max(Math.Abs(low), Math.Abs(high))) high = low;
        double headroom = openTop ? 0.35 : 0;
        if (log && (low == high || Math.Log10(high / low) > 0.3)) return Decades(low, high, padding, headroom);
        double span = high > low ? high - low : Math.Max(Math.Abs(high), 1);
        (int digit, int power) = Ticks.LinearStep(new(low, low + span), 6);
        double step = Ticks.Times(digit, power);
        double from = Math.Floor((low - padding * span) / step + 1e-9), to = Math.Ceiling((high + (padding + headroom) * span) / step - 1e-9);
        if (low >= 0 && low <= 0.25 * high && !log) from = 0;
        if (log && from <= 0) from = low / step / 2;
        return new(from * step, Math.Max(to, from + 1) * step);
    }

    private static AxisRange Decades(double low, double high, double padding, double headroom)
    {
        double from = Math.Floor(Math.Log10(low) - padding + 1e-9), to = Math.Ceiling(Math.Log10(high) + padding + headroom - 1e-9);
        if (low == high) (from, to) = (Math.Min(from, Math.Ceiling(Math.Log10(low)) - 1), Math.Max(to, Math.Floor(Math.Log10(high)) + 1));
        return new(Ticks.Times(1, (int)Math.Max(from, -307)), Ticks.Times(1, (int)Math.Min(to, 308)));
    }

    private static AxisRange Checked(string name, Axis axis, AxisRange range)
    {
        double largest = Math.Max(Math.Abs(range.Low), Math.Abs(range.High));
        bool ordered = range.High - range.Low > Narrowest * largest && largest < 1e300;
        bool positive = axis.Scale == AxisScale.Linear || range.Low > 0;
        if (ordered && positive) return range;
        string allowed = axis.Scale == AxisScale.Log ? "0 < low < high on a logarithmic axis, not too close" : "finite low < high, not too close";
        throw InputException.BadValue($"range of the {name} axis", $"{range.Low} to {range.High}", allowed);
    }
}
