using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Tenebra.Cli.Arguments;

/// <summary>Parses the words of one verb and says in one line what is wrong with them.</summary>
internal static class ParsedCommand
{
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static ParseResult Of(Command verb, IReadOnlyList<string> args)
    {
        verb.Add(new HelpOption());
        return new Command("tenebra") { verb }.Parse(args, Plain);
    }

    public static bool AsksForHelp(ParseResult parsed) => parsed.Action is HelpAction;

    /// <summary>Refuses what does not parse.</summary>
    /// <exception cref="InputException">An option is unknown, missing, or has no value.</exception>
    public static void Check(ParseResult parsed, Command verb)
    {
        if (parsed.UnmatchedTokens.Count > 0) throw Unknown(parsed.UnmatchedTokens, verb);
        foreach (Argument argument in verb.Arguments)
        {
            if (argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 })
                throw new InputException($"{argument.Name} is missing ({argument.Description})");
        }
        foreach (Option option in verb.Options)
        {
            if (parsed.GetResult(option) is { Implicit: false } given) CheckValues(option, given);
            else if (option.Required) throw new InputException($"{option.Name} is missing ({option.Description})");
        }
        if (parsed.Errors.Count > 0) throw new InputException(parsed.Errors[0].Message);
    }

    /// <summary>Names of the options that stand on the command line.</summary>
    public static IReadOnlyList<string> Given(ParseResult parsed) =>
        [.. parsed.CommandResult.Children.OfType<OptionResult>().Where(o => !o.Implicit).Select(o => o.Option.Name)];

    private static void CheckValues(Option option, OptionResult given)
    {
        if (given.Tokens.Count < option.Arity.MinimumNumberOfValues)
            throw new InputException($"{option.Name} has no value ({option.Description})");
        if (given.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues <= 1)
            throw new InputException($"{option.Name} is given {given.IdentifierTokenCount} times (give it once)");
    }

    private static InputException Unknown(IReadOnlyList<string> words, Command verb)
    {
        string? option = words.FirstOrDefault(w => w is ['-', '-' or (>= 'A' and <= 'z'), ..]);
        return option is null
            ? new InputException($"'{words[0]}' is one word too many for {verb.Name} ('tenebra {verb.Name} --help' shows what it takes)")
            : InputException.UnknownName($"option of {verb.Name}", option.Split('=')[0], verb.Options.Select(o => o.Name));
    }
}
