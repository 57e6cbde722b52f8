using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Events;

/// <summary>What becomes of χ₂ in an event.</summary>
internal sealed class ExcitedStateDecay
{
    private readonly IReadOnlyList<ExcitedStateChannel> open;
    private readonly double width;
    private readonly int groundId;
    private readonly bool displaced;

    public ExcitedStateDecay(Model model, double mediatorMass, double parameter, DecayOptions options)
    {
        open = options.ExcitedStates ? ExcitedStateDecays.Of(model, mediatorMass, parameter) : [];
        (width, groundId, displaced) = (open.Sum(c => c.Width), options.Pdg.DarkMatter, options.Displaced);
    }

    /// <summary>Lets a χ₂ in the event decay; without an open channel it stays as it is.</summary>
    public void Apply(EventAssembly assembly, int excited, ref RandomStream random)
    {
        if (!(width > 0)) return;
        ExcitedStateChannel channel = Choose(ref random);
        int vertex = assembly.Vertex(MediatorDecay.EndOf(assembly, excited, width, displaced, ref random), excited);
        ThreeProducts products = channel.Decay.Sample(assembly[excited].Momentum, ref random);
        Transition masses = channel.Decay.Transition;
        int id = channel.ToNeutrinos ? 12 + 2 * (int)channel.Flavour : 11 + 2 * (int)channel.Flavour;
        assembly.Outgoing(vertex, groundId, products.Ground, masses.m1);
        assembly.Outgoing(vertex, id, products.Minus, masses.mf);
        assembly.Outgoing(vertex, -id, products.Plus, masses.mf);
    }

    private ExcitedStateChannel Choose(ref RandomStream random)
    {
        double left = random.NextDouble() * width;
        foreach (ExcitedStateChannel channel in open)
        {
            left -= channel.Width;
            if (left < 0) return channel;
        }
        return open[^1];
    }
}
