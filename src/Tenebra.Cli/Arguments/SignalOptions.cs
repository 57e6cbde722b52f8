using System.CommandLine;
using Tenebra.Experiments;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Yields;

namespace Tenebra.Cli.Arguments;

/// <summary>Which signal: an experiment, a model with its parameters, and the cross section.</summary>
internal sealed class SignalOptions
{
    private readonly Argument<string> experiment = new("EXPERIMENT") { Description = "name of an experiment ('tenebra list experiments')" };
    private readonly TextOption model = new("--model", "name of a model ('tenebra list models')") { Required = true };
    private readonly SetOption set = new("parameter of the model or the experiment ('tenebra show NAME'); repeatable");
    private readonly ProductionOptions production = new("--production");
    private readonly TextOption electrons = new(
        "--electrons", $"how the atomic electrons move that positrons annihilate with: {string.Join(", ", ElectronMotions.Names)}", "at-rest");

    private readonly TextOption process = new(
        "--process", $"what makes the mediators: {string.Join(", ", SignalProcesses.Names)}", SignalProcess.All.Name);

    public void AddTo(Command verb)
    {
        verb.Add(experiment);
        verb.Add(model);
        verb.Add(set);
        production.AddTo(verb);
        verb.Add(electrons);
        verb.Add(process);
    }

    /// <summary>A signal whose coupling is looked for, and so must not be set.</summary>
    /// <exception cref="InputException">It is set, or what is named is unknown.</exception>
    public YieldPlan WithFreeCoupling(ParseResult parsed, Session session)
    {
        YieldPlan plan = Of(parsed, session);
        string parameter = plan.Model.Couplings.Parameter;
        return set.Holds(parsed, parameter)
            ? throw new InputException($"--set: {parameter} is what is looked for (leave it out)")
            : plan;
    }

    public YieldPlan Of(ParseResult parsed, Session session)
    {
        DataFolder data = session.Data;
        Experiment known = Experiment.Load(data, parsed.GetValue(experiment)!);
        Model named = OptionFault.Within("--model", () => Model.Load(data, model.Needed(parsed)));
        (named, known) = set.Apply(parsed, named, known);
        ElectronMotion motion = OptionFault.Within("--electrons", () => ElectronMotions.Parse(electrons.Needed(parsed)));
        SignalProcess what = OptionFault.Within("--process", () => SignalProcesses.Parse(process.Needed(parsed)));
        return new YieldPlan(known, named, production.Of(parsed, named.Mediator), motion, what, session.Seed);
    }
}
