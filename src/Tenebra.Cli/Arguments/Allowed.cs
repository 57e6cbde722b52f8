namespace Tenebra.Cli.Arguments;

/// <summary>Which numbers an option takes, and how to say so.</summary>
internal readonly record struct Allowed(double Low, bool LowIncluded, double High, bool HighIncluded, string Words)
{
    public static Allowed Positive(string unit) => new(0, false, double.MaxValue, true, $"a finite number > 0{Of(unit)}");

    public static Allowed NotNegative(string unit) => new(0, true, double.MaxValue, true, $"a finite number >= 0{Of(unit)}");

    public static Allowed Open(double low, double high) => new(low, false, high, false, $"a number between {low} and {high}, both excluded");

    public static Allowed From(double low, double high) => new(low, true, high, true, $"a number from {low} to {high}");

    public bool Contains(double value) =>
        (LowIncluded ? value >= Low : value > Low) && (HighIncluded ? value <= High : value < High);

    private static string Of(string unit) => unit.Length == 0 ? "" : $", in {unit}";
}
