namespace Tenebra.Cli.Arguments;

/// <summary>Which numbers an option takes, and how to say so.</summary>
internal readonly record struct Allowed(double Low, bool LowIncluded, double High, bool HighIncluded, string Words)
{
    public static Allowed NotNegative(string unit) => new(0, true, double.MaxValue, true, $"a finite number >= 0{Of(unit)}");

    /// <summary>Masses of mediators: where the kinematics keep their digits.</summary>
    public static Allowed Mass => From(1e-9, 1e6, "GeV");

    public static Allowed From(double low, double high, string unit) => new(low, true, high, true, $"a number from {low} to {high}{Of(unit)}");

    public static Allowed UpTo(double high, string unit) => new(0, false, high, true, $"a number > 0 and <= {high}{Of(unit)}");

    public static Allowed Open(double low, double high) => new(low, false, high, false, $"a number between {low} and {high}, both excluded");

    public bool Contains(double value) =>
        (LowIncluded ? value >= Low : value > Low) && (HighIncluded ? value <= High : value < High);

    private static string Of(string unit) => unit.Length == 0 ? "" : $", in {unit}";
}
