using System.Globalization;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>How a mediator decays.</summary>
/// <param name="Mass">Mass of the mediator [GeV].</param>
/// <param name="Parameter">The model's parameter, ε or g.</param>
/// <param name="Total">Total width [GeV].</param>
/// <param name="Channels">Every decay whose coupling is not 0, open or closed.</param>
/// <param name="ProperDecayLengthCm">cτ; infinite for a stable mediator.</param>
/// <param name="Provenance">Where the numbers come from, and what limits them.</param>
public sealed record DecaySummary(
    double Mass,
    double Parameter,
    double Total,
    IReadOnlyList<Channel> Channels,
    double ProperDecayLengthCm,
    Provenance Provenance)
{
    /// <summary>Share of the decays to dark matter and neutrinos.</summary>
    public double InvisibleBranching => Channels.Where(c => c.IsInvisible).Sum(c => c.Branching);

    /// <summary>The decays of the model's mediator of mass <paramref name="mass"/> [GeV], at its own parameter.</summary>
    /// <exception cref="InputException">A coupling is too strong for tree level.</exception>
    public static DecaySummary Of(Model model, double mass)
    {
        Perturbativity.Check(model, mass);
        return Of(model, mass, model.Couplings.Value);
    }

    /// <summary>The decays of the model's mediator of mass <paramref name="mass"/> [GeV], for ε or g = <paramref name="parameter"/>.</summary>
    public static DecaySummary Of(Model model, double mass, double parameter)
    {
        IReadOnlyList<Channel> channels = PartialWidths.Of(model, mass, parameter);
        double total = channels.Sum(c => c.Width);
        Model used = model with { Couplings = model.Couplings with { Value = parameter } };
        var provenance = Provenance.Of(
            string.Create(CultureInfo.InvariantCulture, $"width {used.Canonical} massGeV={mass:R}"),
            "two-body widths: tree level, one loop for two photons without spin",
            model.DataSha256,
            Sources(model, mass),
            Caveats(used, mass));
        return new DecaySummary(mass, parameter, total, channels, DecayLength.ProperCm(total), provenance);
    }

    /// <summary>Mean decay length in the laboratory [cm] at a total energy [GeV].</summary>
    public double LabDecayLengthCm(double energy) => DecayLength.LabCm(Total, Mass, energy);

    private static bool HasOtherQuarkCharges(Model model) => !model.Couplings.LoopMixing && !model.Couplings.IsElectromagneticForQuarks;

    private static bool AboveTwoPions(double mass) => mass > 2 * Constants.ChargedPionMass;

    /// <summary>Bibliography keys of the widths of a mediator of this mass [GeV].</summary>
    internal static IEnumerable<string> Sources(Model model, double mass)
    {
        foreach (string key in model.Sources) yield return key;
        yield return "ParticleDataGroup:2024cfk";
        if (model.DarkMatter.Kind == DarkMatterKind.PseudoDirac) yield return "Izaguirre:2015zva";
        if (!model.Hadrons || !AboveTwoPions(mass)) yield break;
        yield return "Batell:2009yf";
        yield return "Akhmetshin:2003zn";
        yield return "Gounaris:1968mw";
        yield return "BES:2007zwq";
        yield return "Chetyrkin:1996ela";
        if (HasOtherQuarkCharges(model)) yield return "Ilten:2018crw";
    }

    private static IEnumerable<string> Caveats(Model model, double mass)
    {
        foreach (string caveat in model.CaveatsAt(mass)) yield return caveat;
        if (AboveTwoPions(mass))
        {
            if (model.Hadrons) yield return HadronRatio.Caveat;
            if (model.Hadrons && HasOtherQuarkCharges(model)) yield return HadronRatio.MesonDominanceCaveat;
            if (!model.Hadrons && (model.Couplings.UpQuark != 0 || model.Couplings.DownQuark != 0)) yield return "decays to hadrons are left out";
        }
        (DarkMatter dark, bool pseudoDirac) = (model.DarkMatter, model.DarkMatter.Kind == DarkMatterKind.PseudoDirac);
        if (pseudoDirac && dark.Splitting > 0 && dark.AlphaD > 0)
            yield return "chi1 chi2 counts as invisible: the visible decay of chi2 inside the detector is not considered";
        foreach (string caveat in ExcitedStateDecays.Caveats(model, mass)) yield return caveat;
        if (!pseudoDirac && dark.Splitting > 0) yield return $"the splitting has no effect on {dark.Kind.Name} dark matter";
    }
}
