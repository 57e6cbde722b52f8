using System.CommandLine;

namespace Tenebra.Cli.Arguments;

/// <summary>An option with a text, which may be left out or has a default.</summary>
internal sealed class TextOption : Option<string>
{
    private readonly string? fallback;

    public TextOption(string name, string description, string? fallback = null)
        : base(name)
    {
        Description = fallback is null ? description : $"{description} [default: {fallback}]";
        this.fallback = fallback;
    }

    public string? Of(ParseResult parsed) => parsed.GetValue(this) ?? fallback;

    /// <summary>The text of a required option or of one with a default.</summary>
    public string Needed(ParseResult parsed) => Of(parsed) ?? throw new InputException($"{Name} is missing ({Description})");
}
