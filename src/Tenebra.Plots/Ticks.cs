namespace Tenebra.Plots;

/// <summary>A labelled tick; the label in the markup of <see cref="Markup"/>.</summary>
public readonly record struct Tick(double Value, string Label);

/// <summary>Where the ticks of an axis stand.</summary>
/// <param name="Major">Labelled ticks, ascending.</param>
/// <param name="Minor">Short ticks between them, ascending.</param>
public sealed record Ticks(IReadOnlyList<Tick> Major, IReadOnlyList<double> Minor)
{
    private const double Slack = 1e-9;

    /// <summary>Powers of ten; 1, 2, 5 where they are too few; round steps on a linear axis and on less than 0.7 decades.</summary>
    /// <param name="scale">Logarithmic or linear.</param>
    /// <param name="range">Ends of the axis.</param>
    /// <param name="most">Most labels that fit, at least 3.</param>
    public static Ticks Of(AxisScale scale, AxisRange range, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 3);
        if (scale == AxisScale.Linear) return OfLinear(range, most);
        double low = Math.Log10(range.Low), high = Math.Log10(range.High);
        int first = (int)Math.Ceiling(low - Slack), last = (int)Math.Floor(high + Slack);
        if (last - first >= 2) return OfDecades(range, first, last, most);
        if (high - low <= 0.7) return OfLinear(range, most);
        Ticks oneTwoFive = OfOneTwoFive(range);
        return oneTwoFive.Major.Count > most && last > first ? OfDecades(range, first, last, most) : oneTwoFive;
    }

    private static Ticks OfDecades(AxisRange range, int first, int last, int most)
    {
        int step = (int)Math.Ceiling((last - first + 1) / (double)most);
        var major = new List<Tick>();
        var minor = new List<double>();
        for (int n = first - 1; n <= last; n++)
        {
            if (n >= first && n % step == 0) major.Add(new(PowerOfTen(n), PowerLabel(n)));
            else if (n >= first) minor.Add(PowerOfTen(n));
            if (step > 1) continue;
            for (int digit = 2; digit <= 9; digit++)
            {
                if (Inside(Times(digit, n), range)) minor.Add(Times(digit, n));
            }
        }

        return new(major, minor);
    }

    private static Ticks OfOneTwoFive(AxisRange range)
    {
        bool plain = range.Low >= 1e-3 * (1 - Slack) && range.High <= 1e4;
        var major = new List<Tick>();
        var minor = new List<double>();
        for (int n = (int)Math.Floor(Math.Log10(range.Low)); PowerOfTen(n) <= range.High; n++)
        {
            for (int digit = 1; digit <= 9; digit++)
            {
                double value = Times(digit, n);
                if (!Inside(value, range)) continue;
                if (digit is not (1 or 2 or 5)) minor.Add(value);
                else if (plain) major.Add(new(value, Plain(value, Math.Max(0, -n))));
                else major.Add(new(value, digit == 1 ? PowerLabel(n) : $"{digit}×10^{{{n}}}"));
            }
        }

        return new(major, minor);
    }

    private static Ticks OfLinear(AxisRange range, int most)
    {
        (int digit, int power) = LinearStep(range, most);
        double fine = Times(digit, power) / (digit == 2 ? 4 : 5);
        var major = new List<Tick>();
        var minor = new List<double>();
        double largest = Math.Max(Math.Abs(range.Low), Math.Abs(range.High));
        int order = (int)Math.Floor(Math.Log10(largest) + Slack);
        bool plain = order is >= -4 and <= 4;
        int perMajor = digit == 2 ? 4 : 5;
        for (double i = Math.Ceiling(range.Low / fine - Slack); i * fine <= range.High + Slack * fine; i++)
        {
            if (i % perMajor != 0)
            {
                minor.Add(i * fine);
                continue;
            }

            double value = Times(i / perMajor * digit, power);
            string label = plain ? Plain(value, Math.Max(0, -power))
                : value == 0 ? "0"
                : $"{Plain(Times(value, -order), Math.Max(0, order - power))}×10^{{{order}}}";
            major.Add(new(value, label));
        }

        return new(major, minor);
    }

    /// <summary>The smallest step 1, 2 or 5 × 10ⁿ that gives no more than <paramref name="most"/> labels.</summary>
    internal static (int Digit, int Power) LinearStep(AxisRange range, int most)
    {
        double span = range.High - range.Low;
        for (int power = (int)Math.Floor(Math.Log10(span)) - 2; ; power++)
        {
            foreach (int digit in (ReadOnlySpan<int>)[1, 2, 5])
            {
                double step = Times(digit, power);
                if (Math.Floor(range.High / step + Slack) - Math.Ceiling(range.Low / step - Slack) + 1 <= most) return (digit, power);
            }
        }
    }

    private static bool Inside(double value, AxisRange range) => value >= range.Low * (1 - Slack) && value <= range.High * (1 + Slack);

    /// <summary>m × 10ⁿ, dividing for negative n: 3 × 10⁻¹ is then the double nearest to 0.3.</summary>
    internal static double Times(double m, int n) => n < 0 ? m / Math.Pow(10, -n) : m * Math.Pow(10, n);

    private static double PowerOfTen(int n) => Times(1, n);

    private static string PowerLabel(int n) => n switch
    {
        0 => "1",
        1 => "10",
        _ => $"10^{{{n}}}",
    };

    private static string Plain(double value, int decimals) =>
        (value == 0 ? 0.0 : value).ToString("F" + decimals).Replace('-', '−');
}
