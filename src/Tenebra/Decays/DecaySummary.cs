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
/// <param name="WhyStable">Why nothing is open to it; null where it decays. See <see cref="Stability"/>.</param>
/// <param name="Provenance">Where the numbers come from, and what limits them.</param>
public sealed record DecaySummary(
    double Mass,
    double Parameter,
    double Total,
    IReadOnlyList<Channel> Channels,
    double ProperDecayLengthCm,
    string? WhyStable,
    Provenance Provenance)
{
    /// <summary>Relative errors of the branching ratios, in the order of the channels.</summary>
    public IReadOnlyList<double> BranchingErrors => [.. Channels.Select(BranchingErrorOf)];

    /// <summary>Relative error of the total width, and of cτ.</summary>
    public double TotalError => BranchingError.OfTotal(Channels);

    /// <summary>Share of the decays to dark matter and neutrinos.</summary>
    public double InvisibleBranching => Channels.Where(c => c.IsInvisible).Sum(c => c.Branching);

    /// <summary>How good the width to hadrons is, in words, as it stands among the caveats; null where there are none.</summary>
    public string? HadronCaveat { get; private init; }

    /// <summary>The channels of which hadrons consist; from <see cref="HadronRatio.ContinuumFrom"/> on with quarks among them.</summary>
    public IReadOnlyList<Channel> HadronChannels { get; private init; } = [];

    /// <summary>Relative error of the branching ratio of a channel, one of <see cref="Channels"/> or of <see cref="HadronChannels"/>.</summary>
    public double BranchingErrorOf(Channel channel) => BranchingError.Of(channel, TotalError);

    /// <summary>The decays of the model's mediator of mass <paramref name="mass"/> [GeV], at its own parameter.</summary>
    /// <exception cref="InputException">A coupling is too strong for tree level, or the width is above the mass.</exception>
    public static DecaySummary Of(Model model, double mass)
    {
        Perturbativity.Check(model, mass);
        var decays = Of(model, mass, model.Couplings.Value);
        return decays.Total <= mass ? decays : throw decays.TooWide(model);
    }

    // The larger of the two parts is named: it is linear in α_D, and quadratic in the parameter.
    private InputException TooWide(Model model)
    {
        double dark = model.DarkMatter.AlphaD == 0 ? 0 : DarkWidths.Of(model.Mediator, model.DarkMatter, Mass), visible = Total - dark;
        (string field, double value, double largest) = dark > visible
            ? ("alphaD", model.DarkMatter.AlphaD, model.DarkMatter.AlphaD * Mass / dark)
            : (model.Couplings.Parameter, Parameter, Parameter * Math.Sqrt(Mass / visible));
        string ratio = dark > visible ? $" at a massRatio of {model.DarkMatter.MassRatio:R}" : "";
        return InputException.BadValue(
            field, value.ToString("R", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"less than {largest:g4}{ratio}: the width, {Total:g4} GeV, is above the mass of {Mass:g4} GeV, and there is no such particle"));
    }

    /// <summary>The decays of the model's mediator of mass <paramref name="mass"/> [GeV], for ε or g = <paramref name="parameter"/>.</summary>
    public static DecaySummary Of(Model model, double mass, double parameter)
    {
        IReadOnlyList<Channel> channels =
        [
            .. PartialWidths.Of(model, mass, parameter)
                .Select(c => c.Final == PartialWidths.HadronsFinal ? c with { RelativeError = HadronRatioError.At(mass, model) } : c),
        ];
        double total = channels.Sum(c => c.Width);
        Model used = model with { Couplings = model.Couplings with { Value = parameter } };
        var provenance = Provenance.Of(
            string.Create(CultureInfo.InvariantCulture, $"width {used.Canonical} massGeV={mass:R}"),
            "two-body widths: tree level, one loop for two photons without spin and three of a vector",
            model.DataSha256,
            Sources(model, mass),
            Caveats(used, mass, channels));
        return new DecaySummary(
            mass, parameter, total, channels, DecayLength.ProperCm(total), Stability.Reason(model, mass, parameter, channels), provenance)
        {
            HadronChannels = [.. PartialWidths.HadronChannelsOf(model, mass, parameter, total)],
            HadronCaveat = CaveatOfHadrons(model, mass),
        };
    }

    /// <summary>Mean decay length in the laboratory [cm] at a total energy [GeV].</summary>
    public double LabDecayLengthCm(double energy) => DecayLength.LabCm(Total, Mass, energy);

    private static bool HasOtherQuarkCharges(Model model) => !QuarkCharges.Of(model.Couplings).IsOfThePhoton;

    private static bool CanMakeHadrons(Model model, double mass) =>
        mass > (model.Mediator == MediatorKind.Tensor ? 2 * Constants.ChargedPionMass : HadronRatio.Threshold);

    /// <summary>Bibliography keys of the widths of a mediator of this mass [GeV].</summary>
    internal static IEnumerable<string> Sources(Model model, double mass)
    {
        foreach (string key in model.Sources) yield return key;
        yield return "ParticleDataGroup:2024cfk";
        if (model.DarkMatter.Kind == DarkMatterKind.PseudoDirac) yield return "Izaguirre:2015zva";
        if (model.Mediator == MediatorKind.Vector && mass <= 2 * Constants.ElectronMass)
        {
            yield return "Pospelov:2008jk";
            yield return "McDermott:2017qcg";
        }
        if (!model.Hadrons || !CanMakeHadrons(model, mass)) yield break;
        if (model.Mediator == MediatorKind.Tensor)
        {
            yield return "Broniowski:2008hx";
            yield return "Han:1998sg";
            yield break;
        }
        yield return "Batell:2009yf";
        if (HasOtherQuarkCharges(model)) yield return "Ilten:2018crw";
        if (mass < HadronRatio.ContinuumAlone)
        {
            foreach ((string key, _) in HadronSources.Where(s => mass > s.From)) yield return key;
        }
        if (mass <= HadronRatio.ContinuumFrom) yield break;
        yield return "Chetyrkin:1996ela";
        if (mass <= HeavyQuarkonium.CharmThreshold) yield break;
        yield return "BES:2007zwq";
        yield return "Seth:2004py";
    }

    // Each with the mass [GeV] from which on it counts.
    private static readonly (string Key, double From)[] HadronSources =
    [
        ("Foguel:2022ppx", 0), ("Achasov:2016bfr", 0), ("BaBar:2012bdw", 0.28), ("Gounaris:1968mw", 0.28), ("Czyz:2005as", 0.41), ("Achasov:2006dv", 0.55),
        ("Lees:2012cr", 0.56), ("TheBABAR:2017vzo", 0.56), ("Achasov:2016zvn", 0.92), ("Czyz:2010hj", 0.98), ("Bruch:2004py", 0.98), ("Plehn:2019jeo", 0.98),
        ("BaBar:2007ceh", 1.13), ("Aubert:2006jq", 0.84), ("Czyz:2014sha", 1.87),
    ];

    private static string? CaveatOfHadrons(Model model, double mass) =>
        !model.Hadrons || !CanMakeHadrons(model, mass) ? null
        : model.Mediator == MediatorKind.Tensor ? TensorHadrons.Caveat(mass)
        : HadronRatioError.Caveat(mass, QuarkCharges.Of(model.Couplings));

    private static IEnumerable<string> Caveats(Model model, double mass, IReadOnlyList<Channel> channels)
    {
        foreach (string caveat in model.CaveatsAt(mass)) yield return caveat;
        if (CaveatOfHadrons(model, mass) is { } hadrons) yield return hadrons;
        else if (!model.Hadrons && CanMakeHadrons(model, mass) && (model.Couplings.UpQuark != 0 || model.Couplings.DownQuark != 0))
            yield return "decays to hadrons are left out (--set hadrons=true counts them)";
        foreach (string leftOut in Stability.LeftOut(model, mass)) yield return leftOut;
        if (channels.Any(c => c.Final == ThreePhotonWidth.Final && c.Branching > 1e-6)) yield return ThreePhotonWidth.Caveat;
        (DarkMatter dark, bool pseudoDirac) = (model.DarkMatter, model.DarkMatter.Kind == DarkMatterKind.PseudoDirac);
        if (pseudoDirac && dark.Splitting > 0 && dark.AlphaD > 0)
            yield return "chi1 chi2 counts as invisible: the visible decay of chi2 inside the detector is not considered";
        foreach (string caveat in ExcitedStateDecays.Caveats(model, mass)) yield return caveat;
        if (!pseudoDirac && dark.Splitting > 0) yield return $"the splitting has no effect on {dark.Kind.Name} dark matter";
    }
}
