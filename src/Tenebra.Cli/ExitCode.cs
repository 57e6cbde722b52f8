namespace Tenebra.Cli;

/// <summary>What the process returns to the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>A fault of the program.</summary>
    public const int Fault = 1;

    public const int BadInput = 2;

    public const int NotConverged = 3;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
