using System.CommandLine;
using Tenebra.Cli.Reports;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.Processes;

namespace Tenebra.Cli.Arguments;

/// <summary>Everything a cross section is asked of, beyond the process.</summary>
internal sealed class XsecOptions
{
    private static readonly (string Name, MediatorKind Kind)[] Mediators =
    [
        ("scalar", MediatorKind.Scalar),
        ("pseudoscalar", MediatorKind.Pseudoscalar),
        ("vector", MediatorKind.Vector),
        ("axial", MediatorKind.AxialVector),
        ("tensor", MediatorKind.Tensor),
    ];

    private static readonly string[] LeptonBeams = ["e-", "e+", "mu-", "mu+"];

    // What is for bremsstrahlung, and of it what another process may take.
    private static readonly (string Option, ProcessInputs Input)[] OfBremsstrahlung =
    [
        ("--x-min", ProcessInputs.LeastX),
        ("--form-factor", ProcessInputs.FormFactor),
        ("--inelastic", ProcessInputs.Inelastic),
        ("--tolerance", ProcessInputs.Tolerance),
        ("--coupling", ProcessInputs.Coupling),
        ("--epsilon", ProcessInputs.None),
        ("--method", ProcessInputs.None),
        ("--t-max", ProcessInputs.None),
        ("--tensor", ProcessInputs.None),
        ("--x-max", ProcessInputs.None),
        ("--max-angle", ProcessInputs.None),
        ("--differential", ProcessInputs.None),
    ];

    private readonly TextOption mediator = new("--mediator", "of bremsstrahlung: scalar, pseudoscalar, vector, axial or tensor");
    private readonly TextOption model = new("--model", "in place of --mediator: name of a model ('tenebra list models')");
    private readonly SetOption set = new("parameter of the model ('tenebra show MODEL'); repeatable");
    private readonly TextOption final = new("--final", "what is made, where the process has a choice ('tenebra list processes')");
    private readonly TextOption beam = new("--beam", "e-, e+, mu- or mu+; for other processes also gamma, pi- or K-") { Required = true };
    private readonly NumberOption energy = new("--energy", "beam energy [GeV]", Allowed.UpTo(1e6, "GeV")) { Required = true };
    private readonly TextOption target = new("--target", "element or isotope, as Pb or Pb-208") { Required = true };
    private readonly NumberOption mass = new("--mass", "mass of the mediator, or of the model's particle [GeV]", Allowed.Mass);
    private readonly WindowOptions window = new();
    private readonly CouplingOptions strength = new();
    private readonly ProductionOptions production = new("--method");
    private readonly NumbersOption differential = new("--differential", "of bremsstrahlung: add dσ/dx at these x, separated by commas", Allowed.Open(0, 1));

    public void AddTo(Command verb)
    {
        verb.Add(mediator);
        verb.Add(model);
        verb.Add(set);
        verb.Add(final);
        verb.Add(beam);
        verb.Add(energy);
        verb.Add(target);
        verb.Add(mass);
        window.AddTo(verb);
        strength.AddTo(verb);
        production.AddTo(verb);
        verb.Add(differential);
    }

    /// <summary>The question of bremsstrahlung: for a mediator with a coupling, or for a model.</summary>
    /// <exception cref="InputException">An option is missing, contradicts another or is out of range.</exception>
    public XsecQuestion Bremsstrahlung(ParseResult parsed, Session session)
    {
        if (final.Of(parsed) is not null) throw new InputException("--final is not for bremsstrahlung (leave it out)");
        Model? named = Named(parsed, session);
        string kind = Chosen(mediator.Of(parsed), named), particle = beam.Needed(parsed);
        Lepton lepton = Lepton(particle);
        double m = mass.Of(parsed), e = energy.Of(parsed);
        LeptonFlavour flavour = lepton is Particles.Lepton.Electron or Particles.Lepton.Positron ? LeptonFlavour.Electron : LeptonFlavour.Muon;
        double coupling = named is null
            ? strength.Of(parsed, kind)
            : strength.None(parsed) * named.Couplings.Value * Math.Sqrt(named.Couplings.LeptonSquared(flavour, m * m));
        IReadOnlyList<string> uses = named is null ? [] : [named.Couplings.Parameter, flavour == LeptonFlavour.Electron ? "electron" : "muon"];
        RequireEnergy(lepton, e);
        return new(
            named, Unused(parsed, uses, $"bremsstrahlung of {particle}"), kind, Kind(kind), lepton, e, Target(parsed, session), m,
            window.Of(parsed), coupling, production.Of(parsed, Kind(kind)), differential.Of(parsed));
    }

    /// <summary>The question of another process.</summary>
    /// <exception cref="InputException">An option is missing, is not for the process or is out of range.</exception>
    public ProcessQuestion Other(IProcess process, ParseResult parsed, Session session)
    {
        string name = process.Name, particle = beam.Needed(parsed);
        Model? named = Named(parsed, session);
        if (!process.Beams.Contains(particle)) throw InputException.BadValue("--beam", $"'{particle}'", $"for {name}, one of {string.Join(", ", process.Beams)}");
        if (mediator.Of(parsed) is not null) throw new InputException($"--mediator is for bremsstrahlung; {name} {(process.NeedsModel ? "takes --model" : "has no mediator")}");
        if (process.NeedsModel && named is null) throw new InputException($"--model is missing: {name} needs a model ('tenebra list models')");
        if (!process.NeedsModel && named is not null) throw new InputException($"--model is not for {name}: it has no mediator (leave it out)");
        double coupling = named is null ? strength.Of(parsed, name) : strength.None(parsed), e = energy.Of(parsed);
        RefuseUnused(parsed, process, named, particle);
        BremsstrahlungSettings settings = production.Of(parsed, MediatorKind.Vector);
        if (LeptonBeams.Contains(particle)) RequireEnergy(Leptons.Parse(particle), e);
        return new(
            particle, e, Target(parsed, session), settings.FormFactor, settings.Inelastic, named, process.NeedsModel ? mass.Of(parsed) : 0,
            window.Of(parsed).LeastX, Final(process, particle, final.Of(parsed)), coupling, settings.Tolerance, session.Data, session.Cancel);
    }

    private void RefuseUnused(ParseResult parsed, IProcess process, Model? named, string particle)
    {
        ProcessInputs used = process.Inputs(named, particle);
        IReadOnlyList<string> given = ParsedCommand.Given(parsed);
        foreach ((string option, ProcessInputs input) in OfBremsstrahlung)
        {
            if (given.Contains(option) && (input == ProcessInputs.None || !used.HasFlag(input)))
                throw new InputException($"{option} is not for {process.Name} of {particle}{(named is null ? "" : $" in model '{named.Name}'")} (leave it out)");
        }
        if (!process.NeedsModel && given.Contains(mass.Name))
            throw new InputException($"{mass.Name} is not for {process.Name}: it has no mediator (leave it out)");
    }

    /// <summary>Says of every parameter that was set and has no effect that it has none.</summary>
    public IReadOnlyList<string> Unused(ParseResult parsed, Model? named, IProcess process, string particle) =>
        named is null ? [] : Unused(parsed, process.Uses(named, particle), $"{process.Name} of {particle}");

    private IReadOnlyList<string> Unused(ParseResult parsed, IReadOnlyList<string> uses, string process) =>
        [.. set.Names(parsed).Except(uses).Select(n => $"--set {n} has no effect: {process} does not use it")];

    private Model? Named(ParseResult parsed, Session session)
    {
        if (model.Of(parsed) is { } wanted) return set.Apply(parsed, OptionFault.Within("--model", () => Model.Load(session.Data, wanted)));
        return set.Names(parsed).Any() ? throw new InputException("--set is for the parameters of a model (give --model)") : null;
    }

    private static string Chosen(string? mediator, Model? model)
    {
        if (model is null) return mediator ?? throw new InputException("--mediator is missing (or give --model)");
        if (mediator is not null) throw new InputException("--mediator and --model say the same thing (give one)");
        foreach ((string name, MediatorKind kind) in Mediators)
            if (kind == model.Mediator) return name;
        throw new InputException($"--model: bremsstrahlung emits no {model.Mediator.Name} of model '{model.Name}' (pairs are made by --process off-shell)");
    }

    private static string? Final(IProcess process, string particle, string? asked)
    {
        IReadOnlyList<string> finals = process.Finals(particle);
        if (finals.Count == 0)
            return asked is null ? null : throw new InputException($"--final: {process.Name} has no choice (leave it out)");
        string made = asked ?? finals[0];
        return finals.Contains(made) ? made : throw InputException.UnknownName($"--final of {process.Name} of {particle}", made, finals);
    }

    private static MediatorKind Kind(string name)
    {
        foreach ((string known, MediatorKind kind) in Mediators)
            if (known == name) return kind;
        throw InputException.UnknownName("--mediator", name, Mediators.Select(m => m.Name));
    }

    private static void RequireEnergy(Lepton lepton, double energy)
    {
        if (energy < lepton.Mass)
            throw InputException.BadValue("--energy", energy, $"at least the mass of the {lepton.Symbol}, {lepton.Mass} GeV");
    }

    private static Lepton Lepton(string symbol) => LeptonBeams.Contains(symbol)
        ? Leptons.Parse(symbol)
        : throw InputException.BadValue("--beam", $"'{symbol}'", $"for bremsstrahlung, one of {string.Join(", ", LeptonBeams)}");

    private Nucleus Target(ParseResult parsed, Session session)
    {
        string name = target.Needed(parsed);
        ElementTable elements = ElementTable.Load(session.Data);
        if (!elements.Contains(name.Split('-')[0]))
        {
            MaterialTable materials = MaterialTable.Load(session.Data);
            if (materials.Names.Contains(name))
            {
                IEnumerable<string> parts = materials[name].Components.Select(c => c.Element.Symbol);
                throw InputException.BadValue("--target", name, $"one nucleus, for a cross section is per nucleus; the elements of {name}: {string.Join(", ", parts)}");
            }
        }
        return OptionFault.Within("--target", () => Nucleus.Parse(name, elements));
    }
}
