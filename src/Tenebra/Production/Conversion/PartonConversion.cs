namespace Tenebra.Production.Conversion;

/// <summary>ℓ q → ℓ′ q by a contact operator with C = 1: massless quarks, massive leptons, unpolarised.</summary>
/// <remarks>
/// With ℓ(k) q(p) → ℓ′(k′) q(p′), <c>Q² = 2p·p′</c> and <c>ŝ = m² + 2k·p</c>, m and m′ the masses of ℓ and ℓ′:
/// <c>a = k·p</c>, <c>b = k′·p′ = (ŝ−m′²)/2</c>, <c>c = k·p′ = (ŝ−m′²−Q²)/2</c>, <c>d = k′·p = (ŝ−m²−Q²)/2</c>,
/// <c>k·k′ = (m²+m′²+Q²)/2</c>.
/// </remarks>
[Source("Gninenko:2018num", "operators; the squared amplitudes are of this work")]
public static class PartonConversion
{
    /// <summary>¼Σ|𝓜|² [GeV⁴] for C = 1 GeV⁻².</summary>
    /// <remarks>
    /// V: <c>8(ab + cd) − 4mm′Q²</c>, A: with +; S: <c>2Q²(k·k′ + mm′)</c>, P: with −; T: <c>32(2ab + 2cd − k·k′Q²/2)</c>;
    /// LL: <c>4ab</c>, LR: <c>4cd</c>, and the other way round on an antiquark.
    /// </remarks>
    /// <param name="kind">The operator.</param>
    /// <param name="mass">m [GeV].</param>
    /// <param name="productMass">m′ [GeV].</param>
    /// <param name="squaredEnergy">ŝ [GeV²].</param>
    /// <param name="q2">Q² [GeV²].</param>
    /// <param name="onAntiquark">The target is an antiquark.</param>
    public static double SquaredAmplitude(
        ContactOperator kind, double mass, double productMass, double squaredEnergy, double q2, bool onAntiquark = false)
    {
        double m2 = mass * mass, product2 = productMass * productMass, flip = mass * productMass;
        double ab = 0.25 * (squaredEnergy - m2) * (squaredEnergy - product2);
        double cd = 0.25 * (squaredEnergy - product2 - q2) * (squaredEnergy - m2 - q2);
        double leptons = 0.5 * (m2 + product2 + q2);
        return kind switch
        {
            ContactOperator.Vector => 8 * (ab + cd) - 4 * flip * q2,
            ContactOperator.Axial => 8 * (ab + cd) + 4 * flip * q2,
            ContactOperator.Scalar => 2 * q2 * (leptons + flip),
            ContactOperator.Pseudoscalar => q2 * (q2 + (mass - productMass) * (mass - productMass)),
            ContactOperator.Tensor => 32 * (2 * (ab + cd) - 0.5 * leptons * q2),
            ContactOperator.SameChirality => 4 * (onAntiquark ? cd : ab),
            ContactOperator.OppositeChirality => 4 * (onAntiquark ? ab : cd),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a contact operator"),
        };
    }

    /// <summary>dσ̂/dQ² for C = 1 GeV⁻², a number: <c>¼Σ|𝓜|² / 16π(ŝ−m²)²</c>; 0 outside of the phase space.</summary>
    /// <inheritdoc cref="SquaredAmplitude"/>
    public static double DifferentialCrossSection(
        ContactOperator kind, double mass, double productMass, double squaredEnergy, double q2, bool onAntiquark = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mass);
        ArgumentOutOfRangeException.ThrowIfNegative(productMass);
        double flux = squaredEnergy - mass * mass;
        if (!(q2 >= 0 && q2 <= LargestQ2(mass, productMass, squaredEnergy))) return 0;
        return SquaredAmplitude(kind, mass, productMass, squaredEnergy, q2, onAntiquark) / (16 * Math.PI * flux * flux);
    }

    /// <summary>Largest Q² [GeV²], <c>(ŝ−m²)(ŝ−m′²)/ŝ</c>; negative below threshold. The least is 0.</summary>
    public static double LargestQ2(double mass, double productMass, double squaredEnergy)
    {
        double larger = Math.Max(mass, productMass), smaller = Math.Min(mass, productMass);
        if (squaredEnergy <= larger * larger) return -1;
        return (squaredEnergy - larger * larger) * ((squaredEnergy - smaller * smaller) / squaredEnergy);
    }
}
