using System.Globalization;
using Tenebra.Models;
using static System.Math;

namespace Tenebra.Relic.Secluded;

/// <summary>Where the tree-level annihilation into two mediators has a meaning.</summary>
internal static class SecludedValidity
{
    /// <summary>Why it is not computed; null where it is.</summary>
    public static string? WhyNot(MediatorKind mediator, DarkMatterKind kind) => (mediator, kind) switch
    {
        _ when !mediator.DarkMatter.Contains(kind) => $"a mediator {mediator.Name} has no coupling to {kind.Name} dark matter",
        (MediatorKind.Photon, _) => "the mediator is the photon: the annihilation into two photons is of the fourth order in a tiny coupling",
        (MediatorKind.Tensor, _) =>
            "two mediators of spin 2 at tree level grow with the energy as a power of s/M^2: the coupling is not renormalisable, and the "
            + "self-couplings that soften the growth are not part of the model",
        (MediatorKind.AxialVector, _) or (MediatorKind.Vector, DarkMatterKind.Majorana) =>
            "the axial current is not conserved: longitudinal mediators make the rate grow as (m_chi/M)^4 and with the energy, until the dark "
            + "Higgs that gives both their masses is included, and the model has none",
        _ => null,
    };

    /// <summary>What limits the answer; null where nothing does.</summary>
    public static string? Caveat(
        MediatorKind mediator, DarkMatterKind kind, double coupling, double mass, double exchangedMass, double mediatorMass) => mediator switch
        {
            MediatorKind.Scalar =>
                "two scalars by exchange of dark matter only: a cubic self-coupling of the mediator"
                + (kind is DarkMatterKind.Scalar or DarkMatterKind.RealScalar ? " and a quartic coupling to dark matter" : "") + " would add to the amplitude",
            MediatorKind.Pseudoscalar when kind == DarkMatterKind.Vector =>
                "a coupling of dimension 5 used twice: the rate grows as s^2 and holds below the cut-off only, of the order of m/g_D = "
                + Number(mass / coupling) + " GeV",
            MediatorKind.Vector => Splitting(coupling, mass, exchangedMass, mediatorMass),
            _ => null,
        };

    /// <summary>The current between states of different masses is not conserved.</summary>
    /// <remarks>
    /// For E ≫ M two longitudinal vectors come from the singlet with <c>|𝓜| = 2√2 g²√s|X−m|/M²</c>, at all angles the same: its partial
    /// wave J = 0, with ½ for identical pairs at both ends, reaches ½ at <c>√s = √2 M²/(α_D|X−m|)</c>.
    /// </remarks>
    private static string? Splitting(double coupling, double mass, double exchangedMass, double mediatorMass)
    {
        double growth = Abs(exchangedMass - mass) / mediatorMass * (Max(mass, exchangedMass) / mediatorMass);
        double alphaD = coupling * coupling / (4 * PI);
        if (growth * Max(1, 2 * Sqrt2 * alphaD) <= 1) return null;
        double energy = Sqrt2 / alphaD * mediatorMass / Abs(exchangedMass - mass) * mediatorMass;
        return "the current between states of different masses is not conserved: longitudinal mediators dominate where M^2 < m|m2-m1|, unless the "
            + $"dark Higgs, which is not part of the model, is there; without it unitarity is lost at sqrt(s) = {Number(energy)} GeV";
    }

    private static readonly double Sqrt2 = Sqrt(2);

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
