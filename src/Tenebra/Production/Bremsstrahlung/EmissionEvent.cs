using Tenebra.Particles;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>One ℓ(p) N → ℓ(p′) N(P′) X(k) in the lab, the nucleus at rest before. The momenta add up to the beam's.</summary>
/// <param name="Mediator">k [GeV].</param>
/// <param name="Lepton">p′ [GeV].</param>
/// <param name="Nucleus">P′ [GeV], energy M + t/2M.</param>
/// <param name="X">k⁰/E.</param>
/// <param name="T">−(P′−P)² [GeV²].</param>
/// <param name="Weight">
/// Unweighted: 1, or above 1 where the cell of the event was thought less likely than it is. Weighted: its mean is σ [GeV⁻²] for unit coupling;
/// 0 where kinematics forbid the point drawn, and all momenta are then 0.
/// </param>
/// <param name="Trials">Points tried for it.</param>
public readonly record struct EmissionEvent(
    FourVector Mediator, FourVector Lepton, FourVector Nucleus, double X, double T, double Weight, int Trials)
{
    /// <summary>Whether the weight of an unweighted event exceeds 1.</summary>
    public bool IsOverweight => Weight > 1;

    /// <summary>The event of a beam along the momentum of <paramref name="axis"/> instead of +z.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The axis has no momentum.</exception>
    public EmissionEvent Along(FourVector axis) => this with
    {
        Mediator = Mediator.RotatedOnto(axis),
        Lepton = Lepton.RotatedOnto(axis),
        Nucleus = Nucleus.RotatedOnto(axis),
    };
}
