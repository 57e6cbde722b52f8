using System.CommandLine;
using Tenebra.Experiments;
using Tenebra.Models;
using Tenebra.Yields;

namespace Tenebra.Cli.Arguments;

/// <summary>Which signal: an experiment, a model with its parameters, and the cross section.</summary>
internal sealed class SignalOptions
{
    private readonly Argument<string> experiment = new("EXPERIMENT") { Description = "name of an experiment ('tenebra list experiments')" };
    private readonly TextOption model = new("--model", "name of a model ('tenebra list models')") { Required = true };
    private readonly SetOption set = new("parameter of the model or the experiment ('tenebra show NAME'); repeatable");
    private readonly ProductionOptions production = new("--production");

    public void AddTo(Command verb)
    {
        verb.Add(experiment);
        verb.Add(model);
        verb.Add(set);
        production.AddTo(verb);
    }

    public YieldPlan Of(ParseResult parsed, DataFolder data)
    {
        Experiment known = Experiment.Load(data, parsed.GetValue(experiment)!);
        Model named = OptionFault.Within("--model", () => Model.Load(data, model.Needed(parsed)));
        (named, known) = set.Apply(parsed, named, known);
        return new YieldPlan(known, named, production.Of(parsed));
    }
}
