using System.CommandLine;
using System.Globalization;

namespace Tenebra.Cli.Arguments;

/// <summary>An option with a number in a range. The text is read when asked for, so that every fault is said in the same words.</summary>
internal sealed class NumberOption : Option<string>
{
    private readonly Allowed allowed;
    private readonly double? fallback;

    public NumberOption(string name, string description, Allowed allowed, double? fallback = null)
        : base(name)
    {
        Description = fallback is null ? description : $"{description} [default: {fallback}]";
        (this.allowed, this.fallback) = (allowed, fallback);
    }

    /// <summary>The number given, or the default.</summary>
    /// <exception cref="InputException">Not given, not a number, or out of range.</exception>
    public double Of(ParseResult parsed) =>
        OrNull(parsed) ?? throw new InputException($"{Name} is missing ({Description})");

    /// <summary>The number given, or the default, or null.</summary>
    /// <exception cref="InputException">Not a number, or out of range.</exception>
    public double? OrNull(ParseResult parsed) =>
        parsed.GetValue(this) is { } text ? Read(Name, text, allowed) : fallback;

    public static double Read(string name, string text, Allowed allowed) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && allowed.Contains(value)
            ? value
            : throw InputException.BadValue(name, text.Length == 0 ? "''" : text, allowed.Words);
}
