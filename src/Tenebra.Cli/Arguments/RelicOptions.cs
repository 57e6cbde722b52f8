using System.CommandLine;
using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Cli.Arguments;

/// <summary>Which abundance: a model with its parameters, masses, what is unknown and by which conventions.</summary>
internal sealed class RelicOptions
{
    private const string AllConventions = "all";

    private readonly Argument<string> name = new("MODEL") { Description = "name of a model ('tenebra list models')" };
    private readonly MassesOption masses = new("the dark matter");
    private readonly TextOption limit = new("--limit", "JSON document of 'tenebra reach': alphaD is found at the lowest excluded value of the parameter, at its masses of the mediator");
    private readonly TextOption solve = new("--solve", $"what is found: {string.Join(", ", RelicUnknowns.Names)} [default: coupling; with --limit alphaD]");
    private readonly NumberOption omega = new("--omega", $"Omega h2 wanted [default: {RelicPlan.Observed}]", Allowed.From(1e-12, 1e12, ""));
    private readonly TextOption convention = new(
        "--convention",
        "choices in which published targets differ ('tenebra list conventions'): joined by + for one curve, by commas for several; all: each in turn",
        RelicConvention.DefaultName);

    private readonly NumberOption alphaDPerGeV2 = new(
        "--alpha-d-per-gev2", "of vector dark matter, in place of --alpha-d: alphaD = this [GeV^-2] times the square of its mass", Allowed.UpTo(1e9, "GeV^-2"));

    private readonly SetOption set = new("parameter of the model ('tenebra show MODEL'); repeatable");

    // Shorter words for parameters of the model.
    private readonly (TextOption Option, string Parameter)[] shorthands =
    [
        (new("--dm", "kind of dark matter: scalar, majorana, pseudo-dirac, dirac, vector or real-scalar; as --set darkMatter"), "darkMatter"),
        (new("--mass-ratio", "mass of the mediator over that of the dark matter; as --set massRatio"), "massRatio"),
        (new("--alpha-d", "g_D^2/4pi; as --set alphaD"), "alphaD"),
    ];

    public void AddTo(Command verb)
    {
        verb.Add(name);
        foreach ((TextOption option, _) in shorthands) verb.Add(option);
        foreach (Option option in (Option[])[masses, set, convention, solve, omega, alphaDPerGeV2, limit]) verb.Add(option);
    }

    /// <summary>The question.</summary>
    /// <exception cref="InputException">An option contradicts another, is unknown or out of range.</exception>
    public RelicQuestion Of(ParseResult parsed, Session session)
    {
        Model model = Named(parsed, session);
        bool hasLimit = limit.Of(parsed) is not null;
        RelicUnknown unknown = Unknown(parsed, hasLimit);
        RefuseWhatIsFound(parsed, model, unknown, hasLimit);
        double abundance = omega.OrNull(parsed) ?? RelicPlan.Observed;
        if (unknown == RelicUnknown.Nothing && omega.OrNull(parsed) is not null)
            throw new InputException("--omega is for a coupling that is found (leave it out with --solve nothing)");
        RelicConvention[] conventions = Conventions(parsed);
        LimitInput? edges = hasLimit ? LimitInput.Of(limit.Needed(parsed), model) : null;
        IReadOnlyList<RelicInput> points = edges?.Points ?? Points(parsed, model);
        return new RelicQuestion(model, [.. conventions.Select(c => new RelicPlan(model, points, unknown, c, abundance))], edges);
    }

    private Model Named(ParseResult parsed, Session session)
    {
        Model model = Model.Load(session.Data, parsed.GetValue(name)!);
        foreach ((TextOption option, string parameter) in shorthands)
        {
            if (option.Of(parsed) is not { } value) continue;
            if (set.Holds(parsed, parameter)) throw new InputException($"{option.Name} and --set {parameter} say the same thing (give one)");
            model = OptionFault.Within(option.Name, () => model.With(parameter, value));
        }
        return set.Apply(parsed, model);
    }

    private RelicUnknown Unknown(ParseResult parsed, bool hasLimit)
    {
        if (solve.Of(parsed) is not { } asked) return hasLimit ? RelicUnknown.AlphaD : RelicUnknown.Parameter;
        RelicUnknown unknown = RelicUnknowns.Parse(asked, solve.Name);
        return hasLimit && unknown != RelicUnknown.AlphaD
            ? throw InputException.BadValue(solve.Name, asked, $"{RelicUnknown.AlphaD.Name}: --limit fixes the parameter")
            : unknown;
    }

    private void RefuseWhatIsFound(ParseResult parsed, Model model, RelicUnknown unknown, bool hasLimit)
    {
        string parameter = model.Couplings.Parameter;
        if (unknown == RelicUnknown.Parameter && set.Holds(parsed, parameter))
            throw new InputException($"--set: {parameter} is what is looked for (leave it out)");
        if (unknown == RelicUnknown.AlphaD)
        {
            foreach (string option in ParsedCommand.Given(parsed).Where(o => o is "--alpha-d" or "--alpha-d-per-gev2"))
                throw new InputException($"{option}: alphaD is what is looked for (leave it out)");
            if (set.Holds(parsed, "alphaD")) throw new InputException("--set: alphaD is what is looked for (leave it out)");
        }
        if (!hasLimit) return;
        if (set.Holds(parsed, parameter)) throw new InputException($"--set: {parameter} comes from --limit (leave it out)");
        if (ParsedCommand.Given(parsed).Contains(masses.Name)) throw new InputException($"{masses.Name}: the masses come from --limit (leave it out)");
    }

    private RelicConvention[] Conventions(ParseResult parsed)
    {
        string text = convention.Needed(parsed);
        string[] names = text == AllConventions ? [.. RelicConvention.Known.Select(k => k.Name)] : text.Split(',');
        RelicConvention[] all = [.. names.Select(n => OptionFault.Within(convention.Name, () => RelicConvention.Parse(n)))];
        return all.Select(c => c.Name).Distinct().Count() == all.Length
            ? all
            : throw InputException.BadValue(convention.Name, $"'{text}'", "each convention once");
    }

    private IReadOnlyList<RelicInput> Points(ParseResult parsed, Model model)
    {
        IReadOnlyList<double> wanted = masses.Of(parsed);
        if (alphaDPerGeV2.OrNull(parsed) is not { } perGeV2) return [.. wanted.Select(m => new RelicInput(m))];
        if (shorthands.Any(s => s.Parameter == "alphaD" && s.Option.Of(parsed) is not null) || set.Holds(parsed, "alphaD"))
            throw new InputException($"{alphaDPerGeV2.Name} and --alpha-d say the same thing (give one)");
        if (model.DarkMatter.Kind != DarkMatterKind.Vector)
            throw new InputException($"{alphaDPerGeV2.Name} is for vector dark matter, not for {model.DarkMatter.Kind.Name} (give --alpha-d, or --dm vector)");
        return [.. wanted.Select(m => new RelicInput(m, AlphaD: perGeV2 * m * m))];
    }
}
