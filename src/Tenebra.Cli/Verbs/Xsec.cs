using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Production.Processes;

namespace Tenebra.Cli.Verbs;

/// <summary>The cross section of a process of production.</summary>
internal static class Xsec
{
    public static Verb Verb { get; } = new(
        "xsec",
        "Cross section of producing dark particles: by bremsstrahlung of a lepton on a nucleus, or by another process.",
        "tenebra xsec --mediator vector --beam e- --energy 100 --target Pb --mass 0.1 --x-min 0.5",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var process = new TextOption("--process", "name of a process ('tenebra list processes')", XsecReport.Bremsstrahlung);
        var options = new XsecOptions();
        command.Add(process);
        options.AddTo(command);

        return (parsed, session) =>
        {
            string name = process.Needed(parsed);
            XsecReport report = name == XsecReport.Bremsstrahlung
                ? XsecReport.Of(options.Bremsstrahlung(parsed, session), session.Data, session.Cancel)
                : Other(options, Known(name), parsed, session);
            session.Warn(report.Provenance);
            session.Print(report, ReportJson.Default.XsecReport, XsecReport.Text);
            return ExitCode.Done;
        };
    }

    private static XsecReport Other(XsecOptions options, IProcess process, ParseResult parsed, Session session)
    {
        ProcessQuestion question = options.Other(process, parsed, session);
        return XsecReport.Of(process, question, options.Unused(parsed, question.Model, process, question.Beam));
    }

    private static IProcess Known(string name) =>
        KnownProcesses.All.FirstOrDefault(p => p.Name == name)
        ?? throw InputException.UnknownName("--process", name, [XsecReport.Bremsstrahlung, .. KnownProcesses.All.Select(p => p.Name)]);
}
