using System.CommandLine;

namespace Tenebra.Cli.Arguments;

/// <summary>How many threads long work takes; the result does not depend on it.</summary>
internal sealed class ThreadsOption : Option<string>
{
    private const int Most = 1024;

    public ThreadsOption()
        : base("--threads") => Description = "threads to work on; as many as cores unless given";

    public int Of(ParseResult parsed) => parsed.GetValue(this) is { } text
        ? (int)IntegerOption.Read(Name, text, 1, Most)
        : Math.Min(Environment.ProcessorCount, Most);
}
