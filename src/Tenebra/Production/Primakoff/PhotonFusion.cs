using Tenebra.Materials;
using Tenebra.Models;

namespace Tenebra.Production.Primakoff;

/// <summary>ℓ(p) N → ℓ(p′) N a by two photons: which mediator, from which beam, off which nucleus.</summary>
public sealed class PhotonFusion
{
    /// <summary>Prepares the reaction.</summary>
    /// <param name="kind">Pseudoscalar, <c>−(g/4) a F F̃</c>, or scalar, <c>−(g/4) s F F</c>.</param>
    /// <param name="leptonMass">m_ℓ &gt; 0 [GeV].</param>
    /// <param name="energy">Beam energy E ≥ m_ℓ [GeV].</param>
    /// <param name="mediatorMass">m &gt; 0 [GeV].</param>
    /// <param name="nucleus">The target, a spin-0 nucleus at rest.</param>
    /// <param name="formFactor">Its G₂(t).</param>
    public PhotonFusion(MediatorKind kind, double leptonMass, double energy, double mediatorMass, Nucleus nucleus, IFormFactor formFactor)
    {
        if (kind is not (MediatorKind.Scalar or MediatorKind.Pseudoscalar))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "two photons are coupled to a scalar or a pseudoscalar here");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leptonMass);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mediatorMass);
        ArgumentOutOfRangeException.ThrowIfLessThan(energy, leptonMass);
        if (!double.IsFinite(leptonMass + energy + mediatorMass)) throw new ArgumentOutOfRangeException(nameof(energy), "a mass or the energy is not a number");
        (Kind, LeptonMass, Energy, MediatorMass, Nucleus, FormFactor) = (kind, leptonMass, energy, mediatorMass, nucleus, formFactor);
        Momentum = Math.Sqrt((energy - leptonMass) * (energy + leptonMass));
        (LeastLoss, LeastLeft) = Range();
    }

    public MediatorKind Kind { get; }

    public double LeptonMass { get; }

    public double Energy { get; }

    public double MediatorMass { get; }

    public Nucleus Nucleus { get; }

    public IFormFactor FormFactor { get; }

    /// <summary>Least beam energy [GeV], from <c>(p + P_i)² = (m_ℓ + m + M)²</c>.</summary>
    public double Threshold => LeptonMass + MediatorMass + MediatorMass * (2 * LeptonMass + MediatorMass) / (2 * Nucleus.Mass);

    /// <summary>False at or below threshold, where every cross section is 0.</summary>
    public bool IsAllowed => Energy > Threshold;

    internal double Momentum { get; }

    /// <summary>Least E − E′ and least E′ kinematics allow [GeV].</summary>
    internal double LeastLoss { get; }

    internal double LeastLeft { get; }

    /// <summary>The limits of v = −(p−p′)² for a lepton that keeps E′ = <paramref name="left"/> and loses <paramref name="loss"/>; the least is above where none is possible.</summary>
    /// <remarks>
    /// The zeros of <c>|p⃗×p⃗′|² = (v − v₋)(v₊ − v)/4</c>, <c>v₊ = 2(EE′ − m_ℓ² + pp′)</c>, <c>v₋v₊ = 4m_ℓ²(E−E′)²</c>; and the mass of a and N,
    /// <c>v ≤ 2M(E − E′ − m) − m²</c>.
    /// </remarks>
    internal (double Least, double Turning, double Largest) Virtuality(double loss, double left)
    {
        double m2 = LeptonMass * LeptonMass;
        double momentum = Math.Sqrt((left - LeptonMass) * (left + LeptonMass));
        double turning = 2 * (Energy * left - m2 + Momentum * momentum);
        double heaviest = 2 * Nucleus.Mass * (loss - MediatorMass) - MediatorMass * MediatorMass;
        return (4 * m2 * loss / turning * loss, turning, Math.Min(turning, heaviest));
    }

    // With the lepton at rest in the centre of mass, the energy m_ℓ(E+M)/√s, a point is always allowed.
    private (double LeastLoss, double LeastLeft) Range()
    {
        if (!IsAllowed) return (Energy, Energy);
        double M = Nucleus.Mass, invariantMass = Math.Sqrt(M * (M + 2 * Energy) + LeptonMass * LeptonMass);
        double comoving = LeptonMass * (Energy + M) / invariantMass;
        double loss = Energy - comoving, shut = MediatorMass;
        for (double middle; (middle = 0.5 * (shut + loss)) > shut && middle < loss;)
        {
            if (IsOpen(middle, Energy - middle)) loss = middle;
            else shut = middle;
        }
        if (IsOpen(Energy - LeptonMass, LeptonMass)) return (loss, LeptonMass);
        double left = comoving;
        shut = LeptonMass;
        for (double middle; (middle = 0.5 * (shut + left)) > shut && middle < left;)
        {
            if (IsOpen(Energy - middle, middle)) left = middle;
            else shut = middle;
        }
        return (loss, left);
    }

    private bool IsOpen(double loss, double left)
    {
        (double least, double turning, double largest) = Virtuality(loss, left);
        return largest > least || (left <= LeptonMass && largest == turning);
    }
}
