using System.CommandLine;

namespace Tenebra.Cli.Arguments;

/// <summary>An option with numbers, separated by commas or given by repetition.</summary>
internal sealed class NumbersOption : Option<string[]>
{
    private readonly Allowed allowed;

    public NumbersOption(string name, string description, Allowed allowed)
        : base(name)
    {
        Description = description;
        this.allowed = allowed;
        Arity = ArgumentArity.OneOrMore;
    }

    public IReadOnlyList<double> Of(ParseResult parsed)
    {
        var numbers = new List<double>();
        foreach (string text in parsed.GetValue(this) ?? [])
            foreach (string part in text.Split(',')) numbers.Add(NumberOption.Read(Name, part, allowed));
        return numbers;
    }
}
