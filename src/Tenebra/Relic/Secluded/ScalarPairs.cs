namespace Tenebra.Relic.Secluded;

/// <summary>Annihilation to two scalars or two pseudoscalars: the numerators <c>N(z) = |𝓜|²(X²−t)²(X²−u)²</c> at z = cos²θ for unit coupling.</summary>
/// <remarks>Averaged over the initial spins. By <c>v̄k̸₁u = −v̄k̸₂u</c> two structures are left, <c>v̄u</c> and <c>v̄(k̸₁−k̸₂)u</c>.</remarks>
internal static class ScalarPairs
{
    /// <summary>Scalars to scalars by <c>−m S φ*φ</c> or <c>−½ m S φ²</c>.</summary>
    /// <remarks><c>𝓜 = m²[1/(X²−t) + 1/(X²−u)] = 2am²/(X²−t)(X²−u)</c></remarks>
    public static double FromScalars(in SecludedKinematics at)
    {
        double amplitude = 2 * at.A * at.m * at.m;
        return amplitude * amplitude;
    }

    /// <summary>Fermions to scalars.</summary>
    /// <remarks><c>N = 8p²{[(m+X)a − 2mk²z]² + 4k⁴E²z(1−z)}</c></remarks>
    public static double FromFermions(in SecludedKinematics at, double z) => FromFermions(at, z, at.m + at.X);

    /// <summary>Fermions to pseudoscalars: as γ₅ through the propagator turns X into −X.</summary>
    /// <remarks><c>N = 8p²{[(m−X)a − 2mk²z]² + 4k⁴E²z(1−z)}</c></remarks>
    public static double FromFermionsToPseudoscalars(in SecludedKinematics at, double z) => FromFermions(at, z, -at.Delta);

    /// <summary>Real vectors to pseudoscalars by <c>−(1/4m) a X_μν X̃^μν</c>.</summary>
    /// <remarks>
    /// <c>N = (4/9m⁴){E⁴[ap² + k²(a−4p²)z]² + [a(E²k²+ap²) − k²p²(a+4E²)z]² + 2E²m²k⁴(a−2p²)²z(1−z) + m⁴k⁴a²(1−z)²}</c>,
    /// the polarisations being: both in the plane, both normal to it, one or the other longitudinal, both longitudinal.
    /// </remarks>
    public static double FromVectors(in SecludedKinematics at, double z)
    {
        (double a, double m2, double p2, double k2, double e2, double w) = (at.A, at.m * at.m, at.P2, at.K2, at.E2, 1 - z);
        double inPlane = e2 * (a * p2 + k2 * (a - 4 * p2) * z);
        double normal = a * (e2 * k2 + a * p2) - k2 * p2 * (a + 4 * e2) * z;
        double mixed = k2 * (a - 2 * p2);
        double longitudinal = m2 * k2 * a * w;
        return 4 / (9 * m2 * m2) * (inPlane * inPlane + normal * normal + 2 * e2 * m2 * mixed * mixed * z * w + longitudinal * longitudinal);
    }

    private static double FromFermions(in SecludedKinematics at, double z, double sum)
    {
        double inner = sum * at.A - 2 * at.m * at.K2 * z;
        return 8 * at.P2 * (inner * inner + 4 * at.K2 * at.K2 * at.E2 * z * (1 - z));
    }
}
