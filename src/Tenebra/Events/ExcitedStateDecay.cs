using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Events;

/// <summary>What becomes of χ₂ in an event: by a real mediator in two steps, each with its own vertex, by a virtual one in one.</summary>
internal sealed class ExcitedStateDecay
{
    private const int Photon = 22;

    private readonly Model model;
    private readonly double mediatorMass, parameter, width;
    private readonly DecayOptions options;
    private readonly IReadOnlyList<ExcitedStateChannel> channels;
    private readonly MediatorMassSampler?[] masses;
    private readonly DecayProduct light, heavy;

    public ExcitedStateDecay(Model model, double mediatorMass, double parameter, DecayOptions options)
    {
        // A mediator that χ₂ emits is too light to decay to χ₁χ₂.
        this.model = model with { DarkMatter = model.DarkMatter with { AlphaD = 0 } };
        (this.mediatorMass, this.parameter, this.options) = (mediatorMass, parameter, options);
        channels = options.ExcitedStates && ExcitedStateDecays.Of(model, mediatorMass, parameter) is { } decays ? decays.Channels : [];
        width = channels.Sum(c => c.Width.Value);
        masses = [.. channels.Select(c => c.Masses())];
        light = new(options.Pdg.DarkMatter, model.DarkMatter.Mass(mediatorMass));
        heavy = new(options.Pdg.ExcitedState, model.DarkMatter.HeavyMass(mediatorMass));
    }

    /// <summary>Whether more than a millionth of the χ₂ leave three photons.</summary>
    public bool LeavesPhotons => channels.Any(c => c.Pair == ThreePhotonWidth.Final && c.Branching > 1e-6);

    /// <summary>Whether some χ₂ leave hadrons.</summary>
    public bool LeavesHadrons => channels.Any(c => c.Pair == PartialWidths.HadronsFinal);

    /// <summary>Lets a χ₂ in the event decay; without an open channel it stays as it is.</summary>
    public void Apply(EventAssembly assembly, int excited, ref RandomStream random)
    {
        if (channels.Count == 0) return;
        int chosen = Chosen(ref random);
        bool isReal = channels[chosen].Pair is null;
        double q = masses[chosen]?.Sample(ref random) ?? mediatorMass;
        IReadOnlyList<Channel> widths = PartialWidths.Of(model, q, parameter);
        double total = widths.Sum(c => c.Width);
        EventChannel[] pairs =
        [
            .. widths.Where(c => isReal || c.Final == channels[chosen].Pair).Where(c => c.Width > 0)
                .SelectMany(c => DecayProducts.Of(c, (light, heavy), q, model)).Where(c => c.Width > 0),
        ];
        EventChannel? pair = pairs.Length == 0 ? null : MediatorDecay.Choose(pairs, ref random);
        FourVector momentum = assembly[excited].Momentum;
        int vertex = assembly.Vertex(MediatorDecay.EndOf(assembly, excited, width, options.Displaced, ref random), excited);
        var decay = new SequentialDecay(heavy.Mass, light.Mass, q);
        if (pair is not { First: { } first, Second: { } second })
        {
            SequentialProducts undecayed = decay.Sample(momentum, 0, 0, PairAngle.Isotropic, ref random);
            assembly.Outgoing(vertex, light.PdgId, undecayed.Ground, light.Mass);
            assembly.Outgoing(vertex, options.Pdg.Mediator, undecayed.Pair, q);
            return;
        }
        SequentialProducts products = decay.Sample(momentum, first.Mass, second.Mass, Angle(first, second, q, total), ref random);
        assembly.Outgoing(vertex, light.PdgId, products.Ground, light.Mass);
        if (isReal)
        {
            int mediator = assembly.Outgoing(vertex, options.Pdg.Mediator, products.Pair, q);
            vertex = assembly.Vertex(MediatorDecay.EndOf(assembly, mediator, total, options.Displaced, ref random), mediator);
        }
        assembly.Outgoing(vertex, first.PdgId, products.First, first.Mass);
        assembly.Outgoing(vertex, second.PdgId, products.Second, second.Mass);
    }

    private int Chosen(ref RandomStream random)
    {
        double left = random.NextDouble() * width;
        for (int i = 0; i < channels.Count; i++)
        {
            left -= channels[i].Width.Value;
            if (left < 0) return i;
        }
        return channels.Count - 1;
    }

    // Fermions by their matrix element, other products of a vector by their spins; a mediator without spin has no axis.
    private PairAngle Angle(DecayProduct first, DecayProduct second, double q, double total)
    {
        if (Math.Abs(first.PdgId) is >= 11 and <= 16)
            return new Transition(model.Mediator, mediatorMass, light.Mass, heavy.Mass, first.Mass).SquaredAmplitude(q * q, q * total);
        if (model.Mediator != MediatorKind.Vector) return PairAngle.Isotropic;
        var emission = new MediatorEmission(model.Mediator, light.Mass, heavy.Mass - light.Mass);
        return (IsSpinless(first.PdgId), IsSpinless(second.PdgId)) switch
        {
            (true, true) => PairAngle.OfScalars(emission, q),
            (true, false) or (false, true) => PairAngle.OfScalarAndVector(emission, q),
            _ => PairAngle.Isotropic,
        };
    }

    // The last digit of the number of a meson is 2J + 1; the long- and the short-lived kaon have 0.
    private static bool IsSpinless(int pdgId) => Math.Abs(pdgId) != Photon && Math.Abs(pdgId) % 10 is 0 or 1;
}
