using System.CommandLine;
using System.Globalization;

namespace Tenebra.Cli.Arguments;

/// <summary>An option with a whole number in a range.</summary>
internal sealed class IntegerOption : Option<string>
{
    private readonly ulong low, high;
    private readonly ulong? fallback;

    public IntegerOption(string name, string description, ulong low, ulong high, ulong? fallback = null)
        : base(name)
    {
        Description = fallback is null ? description : $"{description} [default: {fallback}]";
        (this.low, this.high, this.fallback) = (low, high, fallback);
    }

    /// <summary>The number given, or the default.</summary>
    /// <exception cref="InputException">Not given, not a whole number, or out of range.</exception>
    public ulong Of(ParseResult parsed) => parsed.GetValue(this) is { } text
        ? Read(Name, text, low, high)
        : fallback ?? throw new InputException($"{Name} is missing ({Description})");

    public static ulong Read(string name, string text, ulong low, ulong high) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) && value >= low && value <= high
            ? value
            : throw InputException.BadValue(name, text.Length == 0 ? "''" : text, $"a whole number from {low} to {high}");
}
