using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Verbs;

namespace Tenebra.Cli;

/// <summary>The command line from arguments to exit code; a failure is one line on the error writer.</summary>
public static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">The words after <c>tenebra</c>.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Messages and progress.</param>
    /// <param name="cancel">Interrupts long work.</param>
    /// <returns>A member of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancel = default)
    {
        try
        {
            return Dispatch(args, output, error, cancel);
        }
        catch (Exception fault)
        {
            (int code, string message) = Explain(fault is AggregateException many ? many.Flatten().InnerExceptions[0] : fault);
            error.WriteLine($"tenebra: {message.ReplaceLineEndings(" ")}");
            return code;
        }
    }

    private static (int Code, string Message) Explain(Exception fault) => fault switch
    {
        InputException => (ExitCode.BadInput, fault.Message),
        ConvergenceException => (ExitCode.NotConverged, fault.Message),
        OperationCanceledException => (ExitCode.Interrupted, "interrupted"),
        _ => (
            ExitCode.Fault,
            $"a fault of the program, {fault.GetType().Name}: {fault.Message} (please report it with this command line and the version, {Provenance.LibraryVersion})"),
    };

    private static int Dispatch(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (args.Count == 0)
            throw new InputException($"no verb given (known: {string.Join(", ", AllVerbs.Names)}; 'tenebra --help' explains them)");
        switch (args[0])
        {
            case "--help" or "-h" or "-?" or "help":
                RootHelp.Write(output);
                return ExitCode.Done;
            case "--version":
                output.WriteLine($"tenebra {Provenance.LibraryVersion}");
                return ExitCode.Done;
        }
        Verb verb = AllVerbs.Of(args[0]);
        var command = new Command(verb.Name, $"{verb.Summary}\n\nExample: {verb.Example}");
        var common = new CommonOptions();
        Func<ParseResult, Session, int> run = verb.Prepare(command);
        common.AddTo(command);
        ParseResult parsed = ParsedCommand.Of(command, args);
        if (ParsedCommand.AsksForHelp(parsed))
        {
            parsed.Invoke(new() { Output = output, Error = error });
            return ExitCode.Done;
        }
        ParsedCommand.Check(parsed, command);
        return run(parsed, common.SessionOf(parsed, output, error, cancel));
    }
}
