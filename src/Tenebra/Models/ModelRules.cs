namespace Tenebra.Models;

/// <summary>What the numbers of a model must satisfy, whether they come from a file or from the command line.</summary>
internal static class ModelRules
{
    private static readonly string[] ParameterNames = ["epsilon", "g"];

    /// <summary>Throws at the first rule that <paramref name="model"/> breaks, naming the field after <paramref name="where"/>.</summary>
    /// <exception cref="InputException">A number is out of range, or the model asks for what the library does not know.</exception>
    public static void Check(Model model, string where)
    {
        (Couplings couplings, DarkMatter dark) = (model.Couplings, model.DarkMatter);
        if (!ParameterNames.Contains(couplings.Parameter, StringComparer.Ordinal))
            throw InputException.UnknownName($"{where}coupling parameter", couplings.Parameter, ParameterNames);
        Require(couplings.Value >= 0, where + couplings.Parameter, couplings.Value, "a number ≥ 0");
        Require(dark.AlphaD >= 0, where + "alphaD", dark.AlphaD, "a number ≥ 0");
        Require(dark.MassRatio > 0, where + "massRatio", dark.MassRatio, "a number > 0");
        Require(dark.Splitting >= 0, where + "splitting", dark.Splitting, "a number ≥ 0");
        if (!model.Mediator.DarkMatter.Contains(dark.Kind)) throw MediatorKinds.Undefined(model.Mediator, dark.Kind, where);
        Require(
            !model.Hadrons || (model.Mediator == MediatorKind.Vector && couplings.IsElectromagneticForQuarks),
            where + "hadrons",
            "true",
            "false: hadronic decays are known only for a vector that couples to quarks as the photon does, up = −2 down");
        Require(
            model.Mediator is MediatorKind.Vector or MediatorKind.AxialVector || LeptonFlavours.All.All(f => couplings.Neutrino(f) == 0),
            where + "neutrino charges",
            "not 0",
            "0 for a mediator without spin: the neutrino has no right-handed partner to couple to");
    }

    private static void Require(bool satisfied, string field, object value, string allowed)
    {
        if (!satisfied) throw InputException.BadValue(field, value, allowed);
    }
}
