using System.Globalization;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Events;

/// <summary>Which decays of the mediator the events show.</summary>
public enum DecaySelection
{
    /// <summary>None: the mediator leaves the event.</summary>
    None,

    /// <summary>To dark matter and neutrinos alone.</summary>
    Invisible,

    /// <summary>Every open channel by its branching ratio.</summary>
    All,
}

/// <summary>How decays are put into events.</summary>
/// <param name="Selection">Which decays of the mediator.</param>
/// <param name="Displaced">Whether vertices lie where the lifetime puts them; else all lie where the mediator was made.</param>
/// <param name="ExcitedStates">Whether χ₂ decays too.</param>
/// <param name="Pdg">Numbers of the new particles.</param>
public sealed record DecayOptions(DecaySelection Selection, bool Displaced, bool ExcitedStates, PdgNumbers Pdg)
{
    /// <summary>Every decay, each where its lifetime puts it, with the default numbers.</summary>
    public static DecayOptions Default { get; } = new(DecaySelection.All, Displaced: true, ExcitedStates: true, new PdgNumbers());
}

/// <summary>The mediator of a model, and what becomes of it in an event.</summary>
public sealed class MediatorDecay
{
    private readonly EventChannel[] shown;
    private readonly double shownWidth;
    private readonly ExcitedStateDecay excited;
    private readonly DecayOptions options;

    private readonly Model model;
    private readonly double poleMass;
    private readonly double parameter;

    private MediatorDecay(Model model, double mass, double poleMass, double parameter, DecayOptions options, ExcitedStateDecay excited)
    {
        PdgNumbers pdg = options.Pdg;
        (this.model, this.poleMass, this.parameter, this.options, this.excited) = (model, poleMass, parameter, options, excited);
        DarkMatter dark = model.DarkMatter;
        var products = (
            Light: new DecayProduct(pdg.DarkMatter, dark.Mass(poleMass)),
            Heavy: new DecayProduct(pdg.ExcitedState, dark.HeavyMass(poleMass)));
        Model atMass = model with { DarkMatter = dark with { MassRatio = dark.MassRatio * (mass / poleMass) } };
        IReadOnlyList<Channel> channels = PartialWidths.Of(atMass, mass, parameter);
        (Mass, Width) = (mass, channels.Sum(c => c.Width));
        IEnumerable<Channel> selected = options.Selection switch
        {
            DecaySelection.None => [],
            DecaySelection.Invisible => channels.Where(c => c.IsInvisible),
            DecaySelection.All => channels,
            _ => throw new ArgumentOutOfRangeException(nameof(options)),
        };
        shown = [.. selected.Where(c => c.Width > 0).SelectMany(c => DecayProducts.Of(c, products, mass, model)).Where(c => c.Width > 0)];
        shownWidth = shown.Sum(c => c.Width);
        Caveats = [.. Limits()];
    }

    /// <summary>Mass [GeV], off shell where <see cref="AtMass"/> made it.</summary>
    public double Mass { get; }

    /// <summary>Total width [GeV], of every decay: it fixes the decay length also where only some decays are shown.</summary>
    public double Width { get; }

    /// <summary>PDG number of the mediator.</summary>
    public int PdgId => options.Pdg.Mediator;

    /// <summary>Share of all decays that the selection shows: a cross section times it is that of the events. 1 where the mediator is left as it is.</summary>
    public double Share => shown.Length == 0 ? 1 : shownWidth / Width;

    /// <summary>What the events leave out.</summary>
    public IReadOnlyList<string> Caveats { get; }

    /// <summary>A real mediator.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mass">M [GeV].</param>
    /// <param name="parameter">ε or g.</param>
    /// <param name="options">Which decays, and where.</param>
    public static MediatorDecay Of(Model model, double mass, double parameter, DecayOptions options)
    {
        DecayOptions numbered = options with { Pdg = options.Pdg.For(model) };
        return new(model, mass, mass, parameter, numbered, new ExcitedStateDecay(model, mass, parameter, numbered));
    }

    /// <summary>The mediator in the s-channel: widths at <paramref name="mass"/> = √s [GeV], dark matter as heavy as the real mediator has it.</summary>
    public MediatorDecay AtMass(double mass) => new(model, mass, poleMass, parameter, options, excited);

    /// <summary>Lets a mediator in the event decay; without an open channel it stays as it is.</summary>
    /// <param name="assembly">The event.</param>
    /// <param name="mediator">Index of the mediator.</param>
    /// <param name="random">Its random numbers.</param>
    internal void Apply(EventAssembly assembly, int mediator, ref RandomStream random)
    {
        if (shown.Length == 0) return;
        EventChannel channel = Choose(shown, ref random);
        if (channel is not { First: { } first, Second: { } second }) return;
        FourVector momentum = assembly[mediator].Momentum;
        int vertex = assembly.Vertex(EndOf(assembly, mediator, Width, options.Displaced, ref random), mediator);
        (FourVector p1, FourVector p2) = new TwoBodyDecay(Mass, first.Mass, second.Mass).Sample(momentum, ref random);
        assembly.Outgoing(vertex, first.PdgId, p1, first.Mass);
        int last = assembly.Outgoing(vertex, second.PdgId, p2, second.Mass);
        if (second.PdgId == options.Pdg.ExcitedState) excited.Apply(assembly, last, ref random);
    }

    /// <summary>Where a particle decays.</summary>
    internal static SpaceTimePoint EndOf(EventAssembly assembly, int particle, double width, bool displaced, ref RandomStream random)
    {
        SpaceTimePoint origin = assembly.Origin(particle);
        if (!displaced) return origin;
        EventParticle flying = assembly[particle];
        return origin.After(flying.Momentum, flying.Mass, DecayLength.SampleProperCm(width, ref random));
    }

    /// <summary>A channel by its width.</summary>
    internal static EventChannel Choose(EventChannel[] channels, ref RandomStream random)
    {
        double left = random.NextDouble() * channels.Sum(c => c.Width);
        foreach (EventChannel channel in channels)
        {
            left -= channel.Width;
            if (left < 0) return channel;
        }
        return channels[^1];
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:G2} %");

    private IEnumerable<string> Limits()
    {
        if (shown.Length > 0) yield return "decays are isotropic in the rest frame of the mediator: its polarisation is not followed";
        if (Array.Exists(shown, c => c.Final == ThreePhotonWidth.Final)) yield return "a mediator that decays to three photons is left as it is";
        double left = shown.Where(c => c.First is null && c.Final != ThreePhotonWidth.Final).Sum(c => c.Width) / shownWidth;
        if (left > 0)
            yield return $"of the hadrons events show pairs, as pi+ pi-; a mediator that decays to three and more is left as it is, {Percent(left)} of all that are shown";
        if (excited.LeavesPhotons) yield return "chi1 and three photons: the photons are left as a mediator of their mass";
        if (excited.LeavesHadrons)
            yield return "of the hadrons that chi2 decays to, events show pairs, as pi+ pi-; others are left as a mediator of their mass";
    }
}
