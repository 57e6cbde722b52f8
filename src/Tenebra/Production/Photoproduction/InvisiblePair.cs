using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using static System.Math;

namespace Tenebra.Production.Photoproduction;

/// <summary>A virtual photon of mass √s in which an invisible pair is made, in units of its e⁺e⁻, for unit parameter.</summary>
/// <param name="Dark">Dark matter, for the propagator 1: <c>s² Γ_D/(α√s/3)</c> [GeV⁴], or the ratio itself through the photon.</param>
/// <param name="Neutrinos">Neutrinos, the same over the square of the parameter.</param>
/// <param name="DarkDamping">√sΓ_D [GeV²].</param>
/// <param name="Damping">√sΓ of all decays that grow with the square of the parameter, over it [GeV²].</param>
internal readonly record struct PairRate(double Dark, double Neutrinos, double DarkDamping, double Damping);

/// <summary>The invisible pair that a virtual photon turns into by the mediator of a model.</summary>
internal sealed class InvisiblePair
{
    // Narrower mediators are all alike to the panels.
    private const double LeastRelativeWidth = 1e-28;

    private readonly Model model;
    private readonly double mass;
    private readonly OffShellWidths? widths;

    public InvisiblePair(Model model, double mass)
    {
        (this.model, this.mass) = (model, mass);
        if (model.Mediator == MediatorKind.Photon)
        {
            double partner = model.DarkMatter.Kind == DarkMatterKind.AxionDarkPhoton ? model.DarkMatter.Mass(mass) : mass;
            Threshold = mass + partner;
            return;
        }
        widths = new OffShellWidths(model, mass);
        bool toNeutrinos = LeptonFlavours.All.Any(f => model.Couplings.Neutrino(f) != 0);
        Threshold = toNeutrinos ? 0 : widths.DarkThreshold;
    }

    /// <summary>Least √s [GeV].</summary>
    public double Threshold { get; }

    /// <summary>m² of the mediator [GeV²]; 0 for the photon, whose propagator is in the rates.</summary>
    public double Mass2 => widths is null ? 0 : mass * mass;

    public bool IsThroughPhoton => widths is null;

    /// <summary>mΓ [GeV²] of the mediator for a parameter of 0, the least it has.</summary>
    public double LeastDamping => widths is null ? double.PositiveInfinity : Max(mass * widths.At(mass).Dark, LeastRelativeWidth * mass * mass);

    /// <summary>√s [GeV] at which dark matter opens: above <see cref="Threshold"/> where there are neutrinos.</summary>
    public double DarkThreshold => widths?.DarkThreshold ?? Threshold;

    /// <summary>√s [GeV] at which a width opens or has a step.</summary>
    public IReadOnlyList<double> Breaks => widths?.Breaks ?? [];

    /// <summary>Rates at √s [GeV].</summary>
    public PairRate At(double rootS)
    {
        if (widths is null)
        {
            double ratio = model.DarkMatter.Kind switch
            {
                DarkMatterKind.Dirac => VectorMesonDecays.ToMillichargedFermions(rootS, 1, mass),
                DarkMatterKind.Scalar => VectorMesonDecays.ToMillichargedScalars(rootS, 1, mass),
                DarkMatterKind.AxionDarkPhoton => VectorMesonDecays.ToAxionAndDarkPhoton(rootS, 1, model.DarkMatter.Mass(mass), mass),
                _ => throw new ArgumentOutOfRangeException(nameof(rootS), model.DarkMatter.Kind, "no such pair of a photon"),
            };
            return new PairRate(ratio, 0, 0, 0);
        }
        OffShellWidth width = widths.At(rootS);
        double mixing = model.Couplings.LoopMixing ? LoopKineticMixing.Squared(model.Couplings, rootS * rootS) : 1;
        double unit = mixing * rootS * rootS * rootS / (Constants.Alpha / 3);
        return new PairRate(unit * width.Dark, unit * width.Neutrinos, rootS * width.Dark, rootS * (width.Total(1) - width.Dark));
    }
}
