using Tenebra.Models;
using Tenebra.Particles;

namespace Tenebra.Production.Photoproduction;

/// <summary>Vector mesons that turn into the dark sector of a model, through the photon or a vector that couples to quarks; both with their widths.</summary>
/// <remarks>
/// <para>The mass √s of the pair follows the lines of the mesons and of the mediator,
/// <c>dN/ds = |Σ_V √N_V q_V A_V(s)|² · Γ_inv(s)/Γ(γ*→ee) · s²/|s − m² + i√sΓ(s)|²</c>, A_V of <see cref="Decays.VectorMesonLine"/>, q_V the coupling of the mediator to the
/// meson over the photon's, <c>Γ(γ*→ee) = α√s/3</c>, Γ(s) with all decays of the mediator at that value of the parameter; through the photon itself the last
/// factor is 1. Mesons of one range of masses are added coherently, with the phases of vector dominance; the others in number.</para>
/// <para>Not in it: the shift of the mediator's mass by its mixing with the meson, ε²(3Br_ee/2α) of it squared at most (0.06ε² for the φ, 12ε² for the J/ψ), and
/// excited mesons.</para>
/// <para>The error holds the form of the mixing of V and photon, the form of the width, a quarter of a turn in the phase of each meson but the first of its
/// range, the errors of the numbers N_V and those of the widths to e⁺e⁻.</para>
/// </remarks>
public sealed class InvisibleMesons
{
    private readonly CoherentMesons[] groups;

    /// <summary>Prepares everything that does not depend on the parameter.</summary>
    /// <param name="model">A model with this decay: see <see cref="WhyNot(Model)"/>.</param>
    /// <param name="mass">Mass of the model [GeV].</param>
    /// <param name="mesons">The mesons and their numbers.</param>
    [Source("Schuster:2021mlr", "decay of the vector meson to dark matter")]
    public InvisibleMesons(Model model, double mass, IEnumerable<(VectorMeson Meson, Estimate Number)> mesons)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        if (WhyNot(model) is { } reason) throw new ArgumentOutOfRangeException(nameof(model), model.Name, reason);
        var pair = new InvisiblePair(model, mass);
        groups =
        [
            .. mesons.Where(m => m.Number.Value > 0 && Coupling(model, m.Meson) != 0 && pair.Threshold < m.Meson.To)
                .GroupBy(m => (m.Meson.From, m.Meson.To))
                .Select(g => new CoherentMesons(pair, [.. g.Select(m => new ProducedMeson(m.Meson, m.Number, Coupling(model, m.Meson)))])),
        ];
    }

    /// <summary>Why a model's dark sector is not reached from vector mesons at any coupling; null where it is.</summary>
    public static string? WhyNot(Model model) => model.Mediator switch
    {
        MediatorKind.Photon => null,
        MediatorKind.Vector when !model.Couplings.CouplesToQuarks => "the mediator does not couple to quarks",
        MediatorKind.Vector when model.DarkMatter.AlphaD == 0 && !LeptonFlavours.All.Any(f => model.Couplings.Neutrino(f) != 0) =>
            "the mediator does not couple to dark matter (set alphaD)",
        MediatorKind.Vector => null,
        _ => $"vector mesons do not turn into a {model.Mediator.Name}",
    };

    /// <summary>Why a mass [GeV] of the model cannot be reached from these mesons; null where it can.</summary>
    public static string? WhyNot(Model model, double mass, IEnumerable<VectorMeson> mesons) =>
        WhyNot(model) is { } reason ? reason
        : mesons.Any(m => Coupling(model, m) != 0 && new InvisiblePair(model, mass).Threshold < m.To) ? null
        : "no vector meson is heavy enough";

    /// <summary>What the meson decays to, as in "chi chibar": dark matter where it is light enough, neutrinos that the mediator couples to.</summary>
    /// <param name="model">The model.</param>
    /// <param name="meson">The meson.</param>
    /// <param name="mass">Mass of the model [GeV].</param>
    public static string Final(Model model, VectorMeson meson, double mass)
    {
        bool isVector = model.Mediator == MediatorKind.Vector;
        bool dark = !isVector || (model.DarkMatter.AlphaD > 0 && new InvisiblePair(model, mass).DarkThreshold < meson.To);
        bool neutrinos = isVector && LeptonFlavours.All.Any(f => model.Couplings.Neutrino(f) != 0);
        string pair = model.DarkMatter.Kind switch
        {
            DarkMatterKind.AxionDarkPhoton => "a gamma_D",
            DarkMatterKind.Scalar => "phi phi*",
            DarkMatterKind.Majorana => "chi chi",
            DarkMatterKind.PseudoDirac => "chi1 chi2",
            _ => "chi chibar",
        };
        return string.Join(", ", [.. dark ? [pair] : (string[])[], .. neutrinos ? ["nu nubar"] : (string[])[]]);
    }

    /// <summary>Number of invisible pairs at a value of the parameter.</summary>
    public Estimate Pairs(double parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parameter);
        Estimate sum = Estimate.Zero;
        foreach (CoherentMesons group in groups) sum += group.Pairs(parameter);
        return sum;
    }

    /// <summary>Share of the decays of one meson that are invisible, had it been made alone; 0 where there are none.</summary>
    /// <remarks>Relative to <c>Br(V → ee)</c>; times Γ(V → ee) over that, a width.</remarks>
    public static Estimate Branching(Model model, VectorMeson meson, double mass, double parameter) =>
        WhyNot(model, mass, [meson]) is null ? new InvisibleMesons(model, mass, [(meson, new Estimate(1, 0))]).Pairs(parameter) : Estimate.Zero;

    /// <summary>Coupling of the mediator to the meson over that of a photon of coupling e, per unit of the parameter.</summary>
    /// <remarks>Mixing by loops has the photon's couplings times ε(s), which <see cref="InvisiblePair"/> holds.</remarks>
    private static double Coupling(Model model, VectorMeson meson) =>
        model.Mediator == MediatorKind.Photon || model.Couplings.LoopMixing
            ? 1
            : meson.Coupling(model.Couplings.UpQuark, model.Couplings.DownQuark) / Math.Sqrt(Constants.ElectricCharge2);
}
