using System.CommandLine;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Cli.Arguments;

/// <summary>How a cross section is computed.</summary>
internal sealed class ProductionOptions(string methodName)
{
    private readonly TextOption method = new(methodName, "cross section: etl (exact tree level), ww or iww (Weizsäcker–Williams)", "etl");
    private readonly TextOption formFactor = new("--form-factor", $"of the nucleus: {string.Join(", ", FormFactors.Names)}", FormFactors.Default);
    private readonly TextOption inelastic = new("--inelastic", "add inelastic scattering: tsai-inelastic (alone: this) or tsai-inelastic-squared")
    {
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly NumberOption largestT = new(
        "--t-max", "largest momentum transfer of ww and iww [GeV²]; without it, m_X² + m²", Allowed.UpTo(1e6, "GeV²"));

    private readonly TextOption tensor = new(
        "--tensor", $"which lines emit a spin-2 mediator: {string.Join(", ", TensorVariants.Names)}", TensorVariants.Names[0]);

    private readonly NumberOption tolerance = new("--tolerance", "relative tolerance of the cross section", Allowed.From(1e-9, 0.1, ""), 1e-3);

    public void AddTo(Command verb)
    {
        verb.Add(method);
        verb.Add(formFactor);
        verb.Add(inelastic);
        verb.Add(largestT);
        verb.Add(tensor);
        verb.Add(tolerance);
    }

    /// <summary>The settings for a mediator.</summary>
    /// <exception cref="InputException">A name is unknown, a number out of range, or an option without effect.</exception>
    public BremsstrahlungSettings Of(ParseResult parsed, MediatorKind mediator)
    {
        BremsstrahlungMethod way = OptionFault.Within(methodName, () => BremsstrahlungMethods.Parse(method.Needed(parsed)));
        if (way == BremsstrahlungMethod.Iww && mediator == MediatorKind.Tensor)
            throw InputException.BadValue(methodName, way.Name(), $"etl or ww: {WeizsackerWilliams.NoConstantFlux}");
        string elastic = Known(formFactor, formFactor.Needed(parsed), FormFactors.Names);
        string? added = parsed.GetResult(inelastic) is null
            ? null
            : Known(inelastic, inelastic.Of(parsed) ?? FormFactors.InelasticNames[0], FormFactors.InelasticNames);
        double? t = largestT.OrNull(parsed);
        if (t is not null && way == BremsstrahlungMethod.Etl)
            throw new InputException("--t-max is for ww and iww: the exact calculation has no such cut (leave it out)");
        if (mediator != MediatorKind.Tensor && ParsedCommand.Given(parsed).Contains(tensor.Name))
            throw new InputException($"{tensor.Name} is for a spin-2 mediator, not for a {mediator.Name} (leave it out)");
        TensorVariant variant = OptionFault.Within("--tensor", () => TensorVariants.Parse(tensor.Needed(parsed)));
        return new(way, elastic, added, t, tolerance.Of(parsed), variant);
    }

    private static string Known(TextOption option, string name, IReadOnlyList<string> names) =>
        names.Contains(name) ? name : throw InputException.UnknownName(option.Name, name, names);
}
