using System.CommandLine;

namespace Tenebra.Cli.Arguments;

/// <summary>The options every verb takes.</summary>
internal sealed class CommonOptions
{
    private readonly Option<bool> json = new("--json") { Description = "print one JSON document instead of text", Arity = ArgumentArity.Zero };
    private readonly IntegerOption seed = new("--seed", "seed of the random streams", 0, ulong.MaxValue, 1);
    private readonly TextOption data = new("--data", "folder whose files stand before the built-in data of the same path");

    public void AddTo(Command verb)
    {
        verb.Add(json);
        verb.Add(seed);
        verb.Add(data);
    }

    public Session SessionOf(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        DataFolder folder = data.Of(parsed) is { } directory ? DataFolder.WithOverrides(directory) : DataFolder.Embedded;
        return new Session(output, error, parsed.GetValue(json), seed.Of(parsed), folder, cancel);
    }
}
