using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

/// <summary>One command, run in this process, and what it printed.</summary>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public static CliRun Of(params string[] args) => With(CancellationToken.None, args);

    public static CliRun With(CancellationToken cancel, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = CommandLine.Run(args, output, error, cancel);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Words separated by single blanks.</summary>
    public static CliRun Words(string line) => Of(line.Split(' '));

    /// <summary>The whole of the output as one JSON document.</summary>
    public JsonElement Json
    {
        get
        {
            Assert.Equal("", Error);
            Assert.Equal(ExitCode.Done, Code);
            using JsonDocument document = JsonDocument.Parse(Output);
            return document.RootElement.Clone();
        }
    }
}
