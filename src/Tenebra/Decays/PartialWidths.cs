using System.Numerics;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>The decays of a model's mediator.</summary>
public static class PartialWidths
{
    /// <summary>Final state of all hadrons together.</summary>
    internal const string HadronsFinal = "hadrons";

    /// <summary>Every decay whose coupling is not 0, open or closed; without the errors of the widths, which <see cref="DecaySummary"/> states.</summary>
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
            .. Photons(model, mass, parameter),
            .. Dark(model, mass, parameter),
        ];
        open.AddRange(ThreePhotons(model, mass, parameter, open.Sum(c => c.Width)));
        double total = open.Sum(c => c.Width);
        return [.. open.Select(c => total > 0 ? c with { Branching = c.Width / total } : c)];
    }

    /// <summary>Width [GeV] to hadrons of a vector with these couplings to the quarks.</summary>
    /// <remarks><c>Γ = M/12π · R(M; g_q)</c>, R quadratic in its charges: for <c>g_f = εeQ_f</c> it is <c>ε²αM/3 · R(M²)</c>.</remarks>
    [Source("Batell:2009yf", "hadronic decays of the dark photon from R(s)")]
    [Source("Ilten:2018crw", "vector-meson dominance for any quark charges")]
    public static double ToHadrons(QuarkCharges couplings, double mass) => ToVector(mass) * HadronRatio.At(mass, couplings);

    /// <summary>Width [GeV] to hadrons of a model's mediator; 0 where its model leaves them out.</summary>
    internal static double ToHadrons(Model model, double mass, double parameter)
    {
        if (!model.Hadrons) return 0;
        if (model.Mediator == MediatorKind.Tensor) return TensorHadrons.Width(parameter * model.Couplings.UpQuark, mass);
        return ToHadronsOfUnit(model, mass, parameter) * HadronRatio.At(mass, QuarkCharges.Of(model.Couplings));
    }

    /// <summary>The channels of hadrons of a model's mediator that are open at its mass [GeV], with the errors of their widths.</summary>
    /// <remarks>Shares of all decays are of the total width <paramref name="total"/> [GeV]. From 1.8 GeV on there are quarks besides, and near their masses J/ψ, ψ(2S), Υ(1S) to Υ(3S).</remarks>
    internal static IEnumerable<Channel> HadronChannelsOf(Model model, double mass, double parameter, double total)
    {
        if (!model.Hadrons || model.Mediator == MediatorKind.Tensor || mass <= HadronRatio.Threshold) yield break;
        QuarkCharges charges = QuarkCharges.Of(model.Couplings);
        double unit = ToHadronsOfUnit(model, mass, parameter);
        foreach ((HadronChannel channel, double ratio) in HadronRatio.Channels(mass, charges))
        {
            yield return Of(channel.Final, ratio, HadronRatio.ErrorOfChannel(channel, mass, charges) / channel.Ratio(mass, charges));
        }
        double quarks = HadronRatio.Quarks(mass, charges);
        if (quarks > 0) yield return Of("quarks", quarks, HadronRatioError.OfQuarks(mass));
        double narrow = HadronRatio.At(mass, charges) - HadronRatio.Smooth(mass, charges);
        if (narrow > 0) yield return Of("narrow quarkonia", narrow, HadronRatioError.Narrow);

        Channel Of(string final, double ratio, double error) => new(final, unit * ratio, total > 0 ? unit * ratio / total : 0, IsInvisible: false, error);
    }

    // Γ/R: what multiplies R of the charges of QuarkCharges.Of.
    private static double ToHadronsOfUnit(Model model, double mass, double parameter)
    {
        Couplings couplings = model.Couplings;
        double mixing2 = couplings.LoopMixing ? Constants.ElectricCharge2 * LoopKineticMixing.Squared(couplings, mass * mass) : 1;
        return parameter * parameter * mixing2 * ToVector(mass);
    }

    // M/12π.
    private static double ToVector(double mass) => mass / (12 * Math.PI);

    /// <summary>Width [GeV] to a charged lepton and its antiparticle.</summary>
    internal static double ToLepton(Model model, LeptonFlavour flavour, double mass, double parameter) =>
        FermionWidths.Of(model.Mediator, parameter * Math.Sqrt(model.Couplings.LeptonSquared(flavour, mass * mass)), mass, flavour.Mass);

    /// <summary>Width [GeV] to left-handed neutrinos, the squares of whose couplings add up to <paramref name="couplings2"/>.</summary>
    internal static double ToNeutrinos(MediatorKind mediator, double couplings2, double mass) =>
        couplings2 * (mediator == MediatorKind.Tensor ? TensorWidths.Fermions(1, mass, 0) / 2 : FermionWidths.Neutrinos(1, mass));

    /// <summary>Width [GeV] to two photons: by the model's own coupling to them and, without spin, by loops of its charged leptons.</summary>
    internal static double ToPhotons(Model model, double mass, double parameter)
    {
        Couplings couplings = model.Couplings;
        if (model.Mediator == MediatorKind.Tensor) return TensorWidths.Photons(parameter * couplings.Photon, mass);
        return HasSpin0(model) ? PhotonWidths.Photons(parameter * PhotonCoupling(model, mass).Magnitude, mass) : 0;
    }

    /// <summary>Coupling of a mediator without spin to two real photons [GeV⁻¹ over the unit of the parameter], for parameter 1.</summary>
    /// <remarks>The amplitudes add up: <c>g = g_γγ + Σ_ℓ g_ℓγγ</c>, see <see cref="PhotonLoop"/>; a derivative coupling brings its anomaly along.</remarks>
    internal static Complex PhotonCoupling(Model model, double mass)
    {
        Couplings couplings = model.Couplings;
        Complex amplitude = couplings.DirectPhoton;
        foreach (LeptonFlavour flavour in LeptonFlavours.All.Where(f => couplings.Lepton(f) != 0))
        {
            double g = couplings.Lepton(flavour), m = flavour.Mass;
            amplitude += model.Mediator == MediatorKind.Scalar ? PhotonLoop.Scalar(g, mass, m)
                : couplings.IsDerivative ? PhotonLoop.Derivative(g / m, mass, m)
                : PhotonLoop.Pseudoscalar(g, mass, m);
        }
        return amplitude;
    }

    private static bool HasSpin0(Model model) => model.Mediator is MediatorKind.Scalar or MediatorKind.Pseudoscalar;

    private static IEnumerable<Channel> Leptons(Model model, double mass, double parameter) =>
        from flavour in LeptonFlavours.All
        where model.Couplings.CouplesTo(flavour)
        select new Channel($"{flavour.Symbol}+ {flavour.Symbol}-", ToLepton(model, flavour, mass, parameter), 0, IsInvisible: false);

    private static IEnumerable<Channel> Neutrinos(Model model, double mass, double parameter) =>
        from flavour in LeptonFlavours.All
        let g = parameter * model.Couplings.Neutrino(flavour)
        where model.Couplings.Neutrino(flavour) != 0
        select new Channel($"nu_{flavour.Symbol} nubar_{flavour.Symbol}", ToNeutrinos(model.Mediator, g * g, mass), 0, IsInvisible: true);

    private static IEnumerable<Channel> Hadrons(Model model, double mass, double parameter)
    {
        if (model.Hadrons) yield return new Channel(HadronsFinal, ToHadrons(model, mass, parameter), 0, IsInvisible: false);
    }

    private static IEnumerable<Channel> Photons(Model model, double mass, double parameter)
    {
        bool loops = HasSpin0(model) && LeptonFlavours.All.Any(f => model.Couplings.Lepton(f) != 0);
        if (model.Couplings.Photon != 0 || loops)
            yield return new Channel("gamma gamma", ToPhotons(model, mass, parameter), 0, IsInvisible: false);
    }

    // Above the threshold of the lightest lepton only where it counts: without it the total has no step larger than this share.
    private const double LeastShare = 1e-6;

    private static IEnumerable<Channel> ThreePhotons(Model model, double mass, double parameter, double others)
    {
        if (model.Mediator != MediatorKind.Vector || !LeptonFlavours.All.Any(model.Couplings.CouplesTo)) yield break;
        double width = ThreePhotonWidth.Of(model.Couplings, mass, parameter);
        if (mass <= 2 * LeptonFlavours.All.First(model.Couplings.CouplesTo).Mass || width > LeastShare * others)
            yield return new Channel(ThreePhotonWidth.Final, width, 0, IsInvisible: false);
    }

    private static IEnumerable<Channel> Dark(Model model, double mass, double parameter)
    {
        if (model.DarkMatter.Kind == DarkMatterKind.AxionDarkPhoton)
            yield return new Channel("a gamma", PhotonWidths.DarkPhotonToAxion(parameter, mass, model.DarkMatter.Mass(mass)), 0, IsInvisible: false);
        if (model.DarkMatter.AlphaD == 0) yield break;
        string final = model.DarkMatter.Kind switch
        {
            DarkMatterKind.Scalar => "phi phi*",
            DarkMatterKind.Majorana => "chi chi",
            DarkMatterKind.Dirac => "chi chibar",
            DarkMatterKind.PseudoDirac => "chi1 chi2",
            DarkMatterKind.Vector => "X X",
            DarkMatterKind.RealScalar => "phi phi",
            _ => throw new ArgumentOutOfRangeException(nameof(model)),
        };
        yield return new Channel(final, DarkWidths.Of(model.Mediator, model.DarkMatter, mass), 0, IsInvisible: true);
    }
}
