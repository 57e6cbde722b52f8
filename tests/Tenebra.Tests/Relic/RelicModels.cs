using System.Globalization;
using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Tests.Relic;

internal static class RelicModels
{
    public static Model Of(string model, DarkMatterKind kind, double alphaD = 0.1, double massRatio = 3, double splitting = 0) =>
        Model.Load(DataFolder.Embedded, model).With("darkMatter", kind.Name).With("alphaD", Text(alphaD)).With("massRatio", Text(massRatio)).With("splitting", Text(splitting));

    public static Model WithoutHadrons(this Model model) => model with { Hadrons = false };

    public static RelicPoint Target(Model model, double mass, string convention = RelicConvention.DefaultName, double omegaH2 = RelicPlan.Observed) =>
        RelicTarget.Point(new RelicPlan(model, [], RelicUnknown.Parameter, RelicConvention.Parse(convention), omegaH2), new RelicInput(mass));

    public static RelicPoint At(Model model, double mass, double parameter, string convention = RelicConvention.DefaultName) =>
        RelicTarget.Point(new RelicPlan(model, [], RelicUnknown.Nothing, RelicConvention.Parse(convention)), new RelicInput(mass, parameter));

    public static double Abundance(Model model, double mass, double parameter) => At(model, mass, parameter).OmegaH2.Value;

    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
