namespace Tenebra.Precision;

/// <summary>The size of what a heavy massive spin-2 mediator adds to the anomalous magnetic moment of a lepton.</summary>
/// <remarks>
/// Each diagram diverges; the sum is finite only where lepton and photon couple alike, c_ll = c_γγ, and then does not fall with the mass of the
/// mediator, so that states at the cut-off count as much as this one. It is an order of magnitude, with a
/// coefficient that was not derived here, and no basis of a limit.
/// </remarks>
public static class SpinTwoMoment
{
    /// <summary>The least mass of the mediator, in masses of the lepton, for which <see cref="Heavy"/> is meant.</summary>
    public const double LeastMassRatio = 10;

    public const string Caveat =
        "spin 2: an order of magnitude for equal couplings of lepton and photon; divergent diagrams are cut off by physics that the model does not hold: no limit is drawn from it";

    /// <summary>Δa for <c>−c G_μν T^μν</c> with c = 1 GeV⁻¹ and M ≫ m; the error is as large as the value.</summary>
    /// <remarks><c>Δa = 5 (c m)²/16π²</c>; a massless graviton, c² = 8πG, has <c>7Gm²/4π = 7(c m)²/32π²</c>.</remarks>
    [Source("Graesser:1999yg", "heavy Kaluza–Klein gravitons; the coefficient is quoted at second hand and was not derived here")]
    public static Estimate Heavy(double leptonMass)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leptonMass);
        double size = 5 * leptonMass * leptonMass / (16 * Math.PI * Math.PI);
        return new Estimate(size, size);
    }
}
