using Spectre.Console;

namespace Tenebra.Cli;

/// <summary>Shows long work on a terminal, on standard error; anywhere else it is silent.</summary>
internal static class ProgressLine
{
    /// <summary>Does the work and gives it something to report to.</summary>
    public static T Show<T>(Session session, string what, Func<IProgress<double>?, T> work) =>
        ReferenceEquals(session.Error, Console.Error) && !Console.IsErrorRedirected ? OnTerminal(what, work) : work(null);

    private static T OnTerminal<T>(string what, Func<IProgress<double>?, T> work)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(what), maxValue: 1);
            return work(new Fraction(task));
        });
    }

    private sealed class Fraction(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
