using Tenebra.Particles;

namespace Tenebra.Production.Primakoff;

/// <summary>One γN → aN in the laboratory, the nucleus at rest before. The momenta add up to the photon's along z and the nucleus at rest.</summary>
/// <param name="Mediator">Momentum of the mediator [GeV].</param>
/// <param name="Nucleus">P_f [GeV], energy M + t/2M.</param>
/// <param name="T">−(P_f − P_i)² [GeV²].</param>
/// <param name="Weight">1, or above 1 where the density was thought less than it is.</param>
public readonly record struct PrimakoffEvent(FourVector Mediator, FourVector Nucleus, double T, double Weight)
{
    /// <summary>The event of a photon along the momentum of <paramref name="axis"/> instead of +z.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The axis has no momentum.</exception>
    public PrimakoffEvent Along(FourVector axis) => this with
    {
        Mediator = Mediator.RotatedOnto(axis),
        Nucleus = Nucleus.RotatedOnto(axis),
    };
}
