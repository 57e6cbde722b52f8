namespace Tenebra.Materials;

/// <summary>
/// Effective electric form factor of the target: the photon exchanged at momentum transfer squared t (GeV², t = −q² ≥ 0)
/// sees the charge squared <c>G₂(t)</c>; it is Z² for a bare point charge.
/// </summary>
/// <remarks>The point-charge cross section is multiplied by G₂/Z². Implementations are immutable and allocate nothing.</remarks>
[Source("Bjorken:2009mm", "app. A")]
public interface IFormFactor
{
    /// <summary>The name as in plans, such as <c>tsai</c> or <c>tsai+tsai-inelastic</c>.</summary>
    string Name { get; }

    /// <summary>G₂ at t ≥ 0 in GeV².</summary>
    /// <exception cref="ArgumentOutOfRangeException">t is negative or not a number.</exception>
    double G2(double t);

    /// <summary>G₂ at each t; <paramref name="g2"/> may be the memory of <paramref name="t"/>.</summary>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A t is negative or not a number.</exception>
    void G2(ReadOnlySpan<double> t, Span<double> g2);
}
