namespace Tenebra.Production.Conversion;

/// <summary>The strong coupling at leading order: three flavours below the mass of charm, four above, continuous.</summary>
/// <param name="Lambda">Λ of three flavours [GeV].</param>
/// <param name="CharmMass">Mass of charm [GeV].</param>
[Source("Gluck:1998xa", "leading-order α_s")]
internal readonly record struct LeadingOrderCoupling(double Lambda, double CharmMass)
{
    /// <summary><c>α_s = 4π/[β₀ ln(Q²/Λ²)]</c>; above Q² = m_c², <c>1/α_s = 1/α_s(m_c²) + β₀/4π ln(Q²/m_c²)</c>.</summary>
    public double At(double q2)
    {
        double three = SplittingMoments.Beta0(3), four = SplittingMoments.Beta0(4), charm2 = CharmMass * CharmMass;
        double inverse = q2 <= charm2
            ? three * Math.Log(q2 / (Lambda * Lambda))
            : three * Math.Log(charm2 / (Lambda * Lambda)) + four * Math.Log(q2 / charm2);
        return 4 * Math.PI / inverse;
    }
}
