using Tenebra.Events;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Particles;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Events;

/// <summary>Events with the kinematics of an emission: momenta are conserved and on the mass shell, and distributed as nothing in particular.</summary>
internal static class Sample
{
    public static readonly Nucleus Lead = new(82, 208);

    public static Model DarkPhoton { get; } = Model.Load(DataFolder.Embedded, "dark-photon");

    public static Model Inelastic { get; } = DarkPhoton.With("darkMatter", "pseudo-dirac").With("splitting", "0.4").With("epsilon", "0.001");

    private static readonly Provenance Computed = Provenance.Of(
        "a plan with <angles> & \"quotes\"", "exact tree level", seed: 42, sources: ["Tsai:1973py"], caveats: ["for tests alone"]);

    private static readonly Provenance Made = Computed with { Version = "0.0.0" };

    public static EventHeader Header(Model model, double mass, bool weighted = false) => new(
        "na64e-2022", Lepton.Electron, 100, "Pb", PdgNumbers.Of(Lead), Lead.Mass, model, mass, "bremsstrahlung", "tsai-elastic",
        new Estimate(1.25, 0.0025), weighted, new PdgNumbers(), Made);

    // ℓ N → (ℓ X) N by a two-body decay of the total momentum, then (ℓ X) → ℓ X: any masses of the pair will do.
    public static LocatedEmission Emission(double mediatorMass, ulong seed, ulong index, double weight = 1)
    {
        var random = new RandomStream(seed, StreamPurpose.Production, index);
        FourVector beam = FourVector.AlongZ(Constants.ElectronMass, 100);
        FourVector total = beam + FourVector.AtRest(Lead.Mass);
        double invariant = Math.Sqrt(Lead.Mass * Lead.Mass + Constants.ElectronMass * Constants.ElectronMass + 2 * Lead.Mass * beam.E);
        double pairMass = (mediatorMass + Constants.ElectronMass) * (1 + 2 * random.NextDouble());
        (FourVector pair, FourVector nucleus) = new Tenebra.Decays.TwoBodyDecay(invariant, pairMass, Lead.Mass).Sample(total, ref random);
        (FourVector mediator, FourVector recoil) =
            new Tenebra.Decays.TwoBodyDecay(pairMass, mediatorMass, Constants.ElectronMass).Sample(pair, ref random);
        var position = new SpaceTimePoint(0.1 * random.NextNormal(), 0.1 * random.NextNormal(), 2.5 * random.NextDouble(), 0);
        var emission = new EmissionEvent(mediator, recoil, nucleus, mediator.E / beam.E, 0, 1, 1);
        return new LocatedEmission(Lepton.Electron, Lead, position with { Ct = position.Z }, beam, emission, weight);
    }

    public static IEnumerable<EventRecord> Events(MediatorDecay decay, int count, ulong seed = 42, Func<int, double>? weight = null)
    {
        for (int i = 0; i < count; i++)
        {
            var random = new RandomStream(seed, StreamPurpose.Decay, (ulong)i);
            yield return SignalEvent.Of(Emission(decay.Mass, seed, (ulong)i, weight?.Invoke(i) ?? 1), decay, ref random);
        }
    }

    public static MediatorDecay Decay(Model model, double mass, DecayOptions? options = null) =>
        MediatorDecay.Of(model, mass, model.Couplings.Value, options ?? DecayOptions.Default);

    public static MemoryStream Written(EventFormat format, EventHeader header, IEnumerable<EventRecord> events)
    {
        var memory = new MemoryStream();
        EventFile.Write(memory, format, header, events, 0, null, CancellationToken.None);
        memory.Position = 0;
        return memory;
    }

    public static string Text(EventFormat format, EventHeader header, IEnumerable<EventRecord> events)
    {
        using MemoryStream memory = Written(format, header, events);
        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }
}
