using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Particles;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Events;

/// <summary>ℓ N → ℓ N X: one emission of a mediator, and where it happens.</summary>
/// <param name="Lepton">What emits.</param>
/// <param name="Nucleus">The target, at rest.</param>
/// <param name="Position">Where it happens [cm].</param>
/// <param name="Beam">Four-momentum of the lepton before.</param>
/// <param name="Emission">What is there after.</param>
/// <param name="Weight">Weight of the event.</param>
public readonly record struct LocatedEmission(
    Lepton Lepton, Nucleus Nucleus, SpaceTimePoint Position, FourVector Beam, EmissionEvent Emission, double Weight);

/// <summary>e⁺e⁻ → X: one annihilation of a positron with an atomic electron at rest.</summary>
/// <param name="Position">Where it happens [cm].</param>
/// <param name="Positron">Four-momentum of the positron.</param>
/// <param name="Weight">Weight of the event.</param>
public readonly record struct AnnihilationEvent(SpaceTimePoint Position, FourVector Positron, double Weight)
{
    /// <summary>√s [GeV], the mass of the mediator in the s-channel.</summary>
    /// <remarks><c>s = 2m_e(E + m_e)</c>: the electron is free and at rest.</remarks>
    [Source("ParticleDataGroup:2024cfk", "Kinematics, centre-of-mass energy")]
    public double CentreOfMassEnergy => Math.Sqrt(2 * Constants.ElectronMass * (Positron.E + Constants.ElectronMass));
}

/// <summary>Puts together the record of a signal event.</summary>
public static class SignalEvent
{
    /// <summary>The record of an emission and of the decays that follow it.</summary>
    /// <param name="emission">What was emitted.</param>
    /// <param name="decay">The mediator's decays.</param>
    /// <param name="random">Random numbers of the decays of this event.</param>
    public static EventRecord Of(in LocatedEmission emission, MediatorDecay decay, ref RandomStream random)
    {
        var assembly = new EventAssembly();
        (double m, double nuclear) = (emission.Lepton.Mass, emission.Nucleus.Mass);
        int nucleusId = PdgNumbers.Of(emission.Nucleus);
        int lepton = assembly.Incoming(emission.Lepton.PdgId, emission.Beam, m);
        int nucleus = assembly.Incoming(nucleusId, FourVector.AtRest(nuclear), nuclear);
        int vertex = assembly.Vertex(emission.Position, lepton, nucleus);
        assembly.Outgoing(vertex, emission.Lepton.PdgId, emission.Emission.Lepton, m);
        assembly.Outgoing(vertex, nucleusId, emission.Emission.Nucleus, nuclear);
        int mediator = assembly.Outgoing(vertex, decay.PdgId, emission.Emission.Mediator, decay.Mass);
        decay.Apply(assembly, mediator, ref random);
        return assembly.Record(emission.Weight);
    }

    /// <summary>The record of an annihilation and of the decays that follow it.</summary>
    /// <param name="annihilation">The positron.</param>
    /// <param name="decay">The mediator's decays, at <see cref="AnnihilationEvent.CentreOfMassEnergy"/>.</param>
    /// <param name="random">Random numbers of the decays of this event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decays are those of another mass.</exception>
    public static EventRecord Of(in AnnihilationEvent annihilation, MediatorDecay decay, ref RandomStream random)
    {
        if (!(Math.Abs(decay.Mass / annihilation.CentreOfMassEnergy - 1) < 1e-9))
            throw new ArgumentOutOfRangeException(nameof(decay), decay.Mass, $"need a mediator of mass {annihilation.CentreOfMassEnergy:R} GeV");
        var assembly = new EventAssembly();
        FourVector atRest = FourVector.AtRest(Constants.ElectronMass);
        int positron = assembly.Incoming(Lepton.Positron.PdgId, annihilation.Positron, Constants.ElectronMass);
        int electron = assembly.Incoming(Lepton.Electron.PdgId, atRest, Constants.ElectronMass);
        int vertex = assembly.Vertex(annihilation.Position, positron, electron);
        int mediator = assembly.Outgoing(vertex, decay.PdgId, annihilation.Positron + atRest, decay.Mass);
        decay.Apply(assembly, mediator, ref random);
        return assembly.Record(annihilation.Weight);
    }
}
