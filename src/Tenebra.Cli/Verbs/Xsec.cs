using System.CommandLine;
using Tenebra.Cli.Arguments;
using Tenebra.Cli.Reports;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;

namespace Tenebra.Cli.Verbs;

/// <summary>The cross section of bremsstrahlung of a mediator.</summary>
internal static class Xsec
{
    private static readonly (string Name, MediatorKind Kind)[] Mediators =
    [
        ("scalar", MediatorKind.Scalar),
        ("pseudoscalar", MediatorKind.Pseudoscalar),
        ("vector", MediatorKind.Vector),
        ("axial", MediatorKind.AxialVector),
    ];

    public static Verb Verb { get; } = new(
        "xsec",
        "Cross section of producing a mediator by bremsstrahlung of a lepton on a nucleus.",
        "tenebra xsec --mediator vector --beam e- --energy 100 --target Pb --mass 0.1 --x-min 0.5",
        Prepare);

    private static Func<ParseResult, Session, int> Prepare(Command command)
    {
        var mediator = new TextOption("--mediator", "scalar, pseudoscalar, vector or axial") { Required = true };
        var beam = new TextOption("--beam", "e-, e+, mu- or mu+") { Required = true };
        var energy = new NumberOption("--energy", "beam energy [GeV]", Allowed.Positive("GeV")) { Required = true };
        var target = new TextOption("--target", "element or isotope, as Pb or Pb-208") { Required = true };
        var mass = new NumberOption("--mass", "mass of the mediator [GeV]", Allowed.Positive("GeV")) { Required = true };
        var window = new WindowOptions();
        var strength = new CouplingOptions();
        var production = new ProductionOptions("--method");
        var differential = new NumbersOption("--differential", "add dσ/dx at these x, separated by commas", Allowed.Open(0, 1));
        command.Add(mediator);
        command.Add(beam);
        command.Add(energy);
        command.Add(target);
        command.Add(mass);
        window.AddTo(command);
        strength.AddTo(command);
        production.AddTo(command);
        command.Add(differential);

        return (parsed, session) =>
        {
            string kind = mediator.Needed(parsed);
            ElementTable elements = ElementTable.Load(session.Data);
            var question = new XsecQuestion(
                kind,
                Kind(kind),
                Lepton(beam.Needed(parsed)),
                energy.Of(parsed),
                Target(target.Needed(parsed), elements, session.Data),
                mass.Of(parsed),
                window.Of(parsed),
                strength.Of(parsed, kind),
                production.Of(parsed),
                differential.Of(parsed));
            if (question.Energy < question.Beam.Mass)
                throw InputException.BadValue("--energy", question.Energy, $"at least the mass of the {question.Beam.Symbol}, {question.Beam.Mass} GeV");
            XsecReport report = XsecReport.Of(question, session.Data);
            session.Warn(report.Provenance);
            session.Print(report, ReportJson.Default.XsecReport, XsecReport.Text);
            return ExitCode.Done;
        };
    }

    private static MediatorKind Kind(string name)
    {
        foreach ((string known, MediatorKind kind) in Mediators)
            if (known == name) return kind;
        throw InputException.UnknownName("--mediator", name, Mediators.Select(m => m.Name));
    }

    private static Lepton Lepton(string symbol)
    {
        Lepton lepton = OptionFault.Within("--beam", () => Leptons.Parse(symbol));
        return lepton is Particles.Lepton.TauMinus or Particles.Lepton.TauPlus
            ? throw InputException.BadValue("--beam", symbol, "e-, e+, mu- or mu+")
            : lepton;
    }

    private static Nucleus Target(string name, ElementTable elements, DataFolder data)
    {
        if (!elements.Contains(name.Split('-')[0]))
        {
            MaterialTable materials = MaterialTable.Load(data);
            if (materials.Names.Contains(name))
            {
                IEnumerable<string> parts = materials[name].Components.Select(c => c.Element.Symbol);
                throw InputException.BadValue("--target", name, $"one nucleus, for a cross section is per nucleus; the elements of {name}: {string.Join(", ", parts)}");
            }
        }
        return OptionFault.Within("--target", () => Nucleus.Parse(name, elements));
    }
}
