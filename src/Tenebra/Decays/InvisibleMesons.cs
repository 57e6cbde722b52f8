using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>Vector mesons to the dark sector of a model, through the photon or a vector that couples to quarks as the photon does.</summary>
public static class InvisibleMesons
{
    /// <summary>Why a model's dark sector is not reached from vector mesons at any coupling; null where it is.</summary>
    public static string? WhyNot(Model model) => model.Mediator switch
    {
        MediatorKind.Photon => null,
        MediatorKind.Vector when !model.Couplings.IsElectromagneticForQuarks =>
            "the decay of vector mesons is known only for a vector that couples to quarks as the photon does",
        MediatorKind.Vector when model.DarkMatter.AlphaD == 0 => "the mediator does not couple to dark matter (set alphaD)",
        MediatorKind.Vector => null,
        _ => $"vector mesons do not turn into a {model.Mediator.Name}",
    };

    /// <summary>What the meson decays to, as in "chi chibar".</summary>
    public static string Final(Model model) => model.DarkMatter.Kind switch
    {
        DarkMatterKind.AxionDarkPhoton => "a gamma_D",
        DarkMatterKind.Scalar => "phi phi*",
        DarkMatterKind.Majorana => "chi chi",
        DarkMatterKind.PseudoDirac => "chi1 chi2",
        _ => "chi chibar",
    };

    /// <summary>Γ(V → dark sector)/Γ(V → ee); 0 where it is closed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="vectorMass">Mass of the meson [GeV].</param>
    /// <param name="mass">Mass of the model [GeV].</param>
    /// <param name="parameter">Its ε or g.</param>
    [Source("Schuster:2021mlr", "decay of the vector meson to dark matter")]
    public static double RatioToElectrons(Model model, double vectorMass, double mass, double parameter)
    {
        if (WhyNot(model) is not null) return 0;
        if (model.Mediator == MediatorKind.Vector)
        {
            double mixing = parameter * model.Couplings.UpQuark / (2 / 3.0 * Math.Sqrt(Constants.ElectricCharge2));
            double width = DecaySummary.Of(model, mass, parameter).Total;
            return width == 0 ? 0 : mixing * mixing * VectorMesonDecays.ThroughDarkPhoton(vectorMass, model.DarkMatter, mass, width);
        }
        return model.DarkMatter.Kind switch
        {
            DarkMatterKind.Dirac => VectorMesonDecays.ToMillichargedFermions(vectorMass, parameter, mass),
            DarkMatterKind.Scalar => VectorMesonDecays.ToMillichargedScalars(vectorMass, parameter, mass),
            DarkMatterKind.AxionDarkPhoton => VectorMesonDecays.ToAxionAndDarkPhoton(vectorMass, parameter, model.DarkMatter.Mass(mass), mass),
            _ => throw new ArgumentOutOfRangeException(nameof(model), model.DarkMatter.Kind, "no such pair of a photon"),
        };
    }
}
