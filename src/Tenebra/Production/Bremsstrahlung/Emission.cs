using Tenebra.Materials;
using Tenebra.Models;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>ℓ N → ℓ N X: what is emitted, from which beam, off which nucleus. Cross sections are for unit coupling.</summary>
public sealed class Emission
{
    /// <summary>Prepares the reaction.</summary>
    /// <param name="kind">Lorentz structure of the coupling.</param>
    /// <param name="leptonMass">m [GeV].</param>
    /// <param name="energy">Beam energy E ≥ m [GeV].</param>
    /// <param name="mediatorMass">m_X &gt; 0 [GeV].</param>
    /// <param name="nucleus">The target, a spin-0 nucleus at rest.</param>
    /// <param name="formFactor">Its G₂(t).</param>
    /// <param name="tensor">For a spin-2 mediator, the lines that emit it; without meaning for the others.</param>
    public Emission(
        MediatorKind kind, double leptonMass, double energy, double mediatorMass, Nucleus nucleus, IFormFactor formFactor,
        TensorVariant tensor = TensorVariant.Universal)
        : this(kind, leptonMass, energy, mediatorMass, nucleus, new TransferMap(formFactor), tensor)
    {
    }

    private Emission(
        MediatorKind kind, double leptonMass, double energy, double mediatorMass, Nucleus nucleus, TransferMap map, TensorVariant tensor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leptonMass);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mediatorMass);
        ArgumentOutOfRangeException.ThrowIfLessThan(energy, leptonMass);
        if (!double.IsFinite(leptonMass + energy + mediatorMass)) throw new ArgumentException("mass or energy is not a number");
        if (!Enum.IsDefined(tensor)) throw new ArgumentOutOfRangeException(nameof(tensor), tensor, "not a variant");
        (Kind, Nucleus, Map, Tensor) = (kind, nucleus, map, tensor);
        Reaction = new Reaction(energy, leptonMass, mediatorMass, nucleus.Mass);
        if (kind != MediatorKind.Tensor) Structure = MediatorStructure.Of(kind, leptonMass, mediatorMass);
    }

    public MediatorKind Kind { get; }

    /// <summary>The lines that emit a spin-2 mediator.</summary>
    public TensorVariant Tensor { get; }

    public Nucleus Nucleus { get; }

    public double Energy => Reaction.Energy;

    public double LeptonMass => Reaction.LeptonMass;

    public double MediatorMass => Reaction.MediatorMass;

    /// <summary>False below threshold, where every cross section is 0.</summary>
    public bool IsAllowed => Reaction.IsAllowed;

    /// <summary>Largest x = k⁰/E the kinematics allow.</summary>
    public double LargestX => Reaction.HighestEnergy / Energy;

    /// <summary>Whether a mediator of energy xE can be emitted.</summary>
    public bool Allows(double x) => IsAllowed && x * Energy > Reaction.LowestEnergy && x < LargestX;

    /// <summary>Events are drawn where |M|² does not grow with the momentum transfer without bound.</summary>
    /// <exception cref="InputException">A spin-2 mediator whose current is not conserved.</exception>
    internal Emission RequireEvents() => Kind != MediatorKind.Tensor || Tensor == TensorVariant.Universal
        ? this
        : throw InputException.BadValue(
            "tensor variant", Tensor.Name(), "universal for events: without the nucleus |M|² grows with the momentum transfer until the form factor ends it");

    internal TransferMap Map { get; }

    internal Reaction Reaction { get; }

    /// <summary>Weights of the three invariants of spin 0 and 1; all 0 for spin 2.</summary>
    internal MediatorStructure Structure { get; }

    /// <summary>The same reaction at another beam energy; shares the tables of the target.</summary>
    public Emission AtEnergy(double energy) => new(Kind, LeptonMass, energy, MediatorMass, Nucleus, Map, Tensor);

    /// <summary>The same reaction for another mediator mass; shares the tables of the target.</summary>
    public Emission AtMass(double mediatorMass) => new(Kind, LeptonMass, Energy, mediatorMass, Nucleus, Map, Tensor);

    /// <summary>The same reaction with other lines that emit a spin-2 mediator.</summary>
    public Emission Of(TensorVariant tensor) =>
        tensor == Tensor ? this : new(Kind, LeptonMass, Energy, MediatorMass, Nucleus, Map, tensor);
}
