using System.Runtime.InteropServices;
using Tenebra.Cli;

using var interruption = new CancellationTokenSource();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return CommandLine.Run(args, Console.Out, Console.Error, interruption.Token);

// Work that listens ends by itself and cleans up; work that does not is ended after a moment, and a second signal ends any.
void Stop(PosixSignalContext signal)
{
    if (interruption.IsCancellationRequested) return;
    signal.Cancel = true;
    interruption.Cancel();
    _ = Task.Delay(TimeSpan.FromSeconds(2)).ContinueWith(_ => End(), TaskScheduler.Default);
}

static void End()
{
    const string showCursor = "\e[?25h";
    if (!Console.IsErrorRedirected) Console.Error.Write(showCursor);
    Console.Error.WriteLine("tenebra: interrupted");
    Environment.Exit(ExitCode.Interrupted);
}
