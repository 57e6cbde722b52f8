using System.CommandLine;

namespace Tenebra.Cli.Verbs;

/// <summary>One word of the command line.</summary>
/// <param name="Name">The word.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="Example">A command that works.</param>
/// <param name="Prepare">Adds the options to a command and returns the work, which gives the exit code; called for the verb asked for only.</param>
internal sealed record Verb(string Name, string Summary, string Example, Func<Command, Func<ParseResult, Session, int>> Prepare);
