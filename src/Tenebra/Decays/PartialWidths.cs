using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>The decays of a model's mediator.</summary>
public static class PartialWidths
{
    /// <summary>Every decay whose coupling is not 0, open or closed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mass">Mass of the mediator [GeV], &gt; 0.</param>
    /// <param name="parameter">The model's parameter, ε or g, in place of the value the model holds.</param>
    public static IReadOnlyList<Channel> Of(Model model, double mass, double parameter)
    {
        if (!(mass > 0) || !double.IsFinite(mass)) throw new ArgumentOutOfRangeException(nameof(mass), mass, "need a finite mass > 0");
        if (!(parameter >= 0) || !double.IsFinite(parameter))
            throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "need a finite coupling ≥ 0");
        List<Channel> open =
        [
            .. Leptons(model, mass, parameter),
            .. Neutrinos(model, mass, parameter),
            .. Hadrons(model, mass, parameter),
            .. Dark(model, mass),
        ];
        double total = open.Sum(c => c.Width);
        return [.. open.Select(c => total > 0 ? c with { Branching = c.Width / total } : c)];
    }

    /// <summary>Width [GeV] to hadrons of a vector that couples to them as εe times the photon's coupling.</summary>
    /// <remarks><c>Γ = ε²αM/3 · R(M²)</c></remarks>
    [Source("Batell:2009yf", "hadronic decays of the dark photon from R(s)")]
    public static double ToHadrons(double mixing, double mass) =>
        mixing * mixing * Constants.Alpha * mass / 3 * HadronRatio.At(mass);

    private static IEnumerable<Channel> Leptons(Model model, double mass, double parameter) =>
        from flavour in LeptonFlavours.All
        let g = parameter * model.Coupling(flavour)
        where model.Coupling(flavour) != 0
        let width = model.Mediator switch
        {
            MediatorKind.Scalar => FermionWidths.Scalar(g, mass, flavour.Mass),
            MediatorKind.Pseudoscalar => FermionWidths.Pseudoscalar(g, mass, flavour.Mass),
            MediatorKind.Vector => FermionWidths.Vector(g, mass, flavour.Mass),
            MediatorKind.AxialVector => FermionWidths.AxialVector(g, mass, flavour.Mass),
            _ => throw new ArgumentOutOfRangeException(nameof(model)),
        }
        select new Channel($"{flavour.Symbol}+ {flavour.Symbol}-", width, 0, IsInvisible: false);

    private static IEnumerable<Channel> Neutrinos(Model model, double mass, double parameter) =>
        from flavour in LeptonFlavours.All
        let g = parameter * model.Couplings.Neutrino(flavour)
        where model.Couplings.Neutrino(flavour) != 0
        select new Channel($"nu_{flavour.Symbol} nubar_{flavour.Symbol}", FermionWidths.Neutrinos(g, mass), 0, IsInvisible: true);

    private static IEnumerable<Channel> Hadrons(Model model, double mass, double parameter)
    {
        if (!model.Hadrons) yield break;
        double mixing = parameter * model.Couplings.UpQuark / (2 / 3.0 * Math.Sqrt(Constants.ElectricCharge2));
        yield return new Channel("hadrons", ToHadrons(mixing, mass), 0, IsInvisible: false);
    }

    private static IEnumerable<Channel> Dark(Model model, double mass)
    {
        if (model.DarkMatter.AlphaD == 0) yield break;
        string final = model.DarkMatter.Kind switch
        {
            DarkMatterKind.Scalar => "phi phi*",
            DarkMatterKind.Majorana => "chi chi",
            DarkMatterKind.Dirac => "chi chibar",
            DarkMatterKind.PseudoDirac => "chi1 chi2",
            DarkMatterKind.Vector => "X X",
            _ => throw new ArgumentOutOfRangeException(nameof(model)),
        };
        yield return new Channel(final, DarkWidths.Of(model.Mediator, model.DarkMatter, mass), 0, IsInvisible: true);
    }
}
