using Tenebra.Cli.Verbs;

namespace Tenebra.Cli;

/// <summary>The answer to <c>tenebra --help</c>.</summary>
internal static class RootHelp
{
    public static void Write(TextWriter output)
    {
        output.WriteLine("Tenebra: from a dark-sector Lagrangian to the exclusion plot of a fixed-target experiment.");
        output.WriteLine();
        output.WriteLine("Usage: tenebra VERB [options]");
        output.WriteLine();
        foreach (Verb verb in AllVerbs.InOrder) output.WriteLine($"  {verb.Name,-16} {verb.Summary}");
        output.WriteLine();
        output.WriteLine("Every verb takes --help, --json (one JSON document on standard output), --seed N and --data DIR.");
        output.WriteLine("Energies and masses are in GeV. Exit codes: 2 bad input, 3 no convergence, 130 interrupted.");
        output.WriteLine();
        foreach (Verb verb in AllVerbs.InOrder) output.WriteLine($"Example: {verb.Example}");
    }
}
