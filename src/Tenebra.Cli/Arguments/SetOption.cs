using System.CommandLine;
using Tenebra.Experiments;
using Tenebra.Models;

namespace Tenebra.Cli.Arguments;

/// <summary><c>--set name=value</c>, any number of times: a parameter of the model or of the experiment.</summary>
internal sealed class SetOption : Option<string[]>
{
    public SetOption(string description)
        : base("--set")
    {
        Description = description;
        HelpName = "name=value";
        Arity = ArgumentArity.OneOrMore;
    }

    public Model Apply(ParseResult parsed, Model model)
    {
        foreach ((string name, string value) in Pairs(parsed)) model = OptionFault.Within(Name, () => model.With(name, value));
        return model;
    }

    public (Model Model, Experiment Experiment) Apply(ParseResult parsed, Model model, Experiment experiment)
    {
        foreach ((string name, string value) in Pairs(parsed))
        {
            if (model.Parameters.Contains(name)) model = OptionFault.Within(Name, () => model.With(name, value));
            else if (Experiment.Parameters.Contains(name)) experiment = OptionFault.Within(Name, () => experiment.With(name, value));
            else throw InputException.UnknownName("--set", name, [.. model.Parameters, .. Experiment.Parameters]);
        }
        return (model, experiment);
    }

    public IEnumerable<string> Names(ParseResult parsed) => Pairs(parsed).Select(p => p.Name).Distinct();

    public bool Holds(ParseResult parsed, string name) => Pairs(parsed).Any(p => p.Name == name);

    private IEnumerable<(string Name, string Value)> Pairs(ParseResult parsed)
    {
        foreach (string text in parsed.GetValue(this) ?? [])
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw InputException.BadValue(Name, $"'{text}'", "name=value, as in alphaD=0.5");
            yield return (text[..equals], text[(equals + 1)..]);
        }
    }
}
