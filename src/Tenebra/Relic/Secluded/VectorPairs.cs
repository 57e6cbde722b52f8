namespace Tenebra.Relic.Secluded;

/// <summary>Annihilation to two vectors: the numerators <c>N(z) = |𝓜|²(X²−t)²(X²−u)²</c> at z = cos²θ for unit coupling.</summary>
/// <remarks>
/// Averaged over the initial spins, summed over the polarisations of the vectors: y normal to the plane of the reaction, x in it, L
/// longitudinal. One square for each pair of polarisations and initial state, so that no large terms cancel, however light the vector.
/// </remarks>
internal static class VectorPairs
{
    /// <summary>A complex scalar and its antiparticle, with the contact term.</summary>
    /// <remarks>
    /// <c>N = 4{D² + [D − 4ap²(1−z)]² + 32p⁴E²M²z(1−z) + M⁴(a−4p²z)²}</c>, D = a²−4p²k²z: yy, xx, xL and Lx, LL.
    /// </remarks>
    public static double FromScalars(in SecludedKinematics at, double z)
    {
        (double w, double M2) = (1 - z, at.M * at.M);
        double yy = at.Denominators(z);
        double xx = at.Collinear - 4 * at.P2 * at.E2 * w;
        double LL = M2 * (at.A - 4 * at.P2 * z);
        return 4 * (yy * yy + xx * xx + 32 * at.P2 * at.P2 * at.E2 * M2 * z * w + LL * LL);
    }

    /// <summary>Fermions of mass m, by exchange of one of mass X.</summary>
    /// <remarks>
    /// With δ = X−m, b = p²+X², e = M²+X²−m², N = 8 times the sum of
    /// <c>yy: p²(δa+2mk²z)² + 4p²E²k⁴z(1−z)</c>,
    /// <c>xx: p²[(X+m)a−2mbz]² + 4p²E²b²z(1−z)</c>,
    /// <c>xy, yx: 2k²(ma+2δp²z)² + 2p²E²a²(1−z)</c>,
    /// <c>yL, Ly: 2z[4δ²E²k²p⁴(1−z) + p²(M²e+2Xδk²)²]/M²</c>,
    /// <c>xL, Lx: 2p²{4E²(me−δk²)²z(1−z) + [M²a − 2(M²b+Xδk²)z]²}/M²</c>,
    /// <c>LL: p²{[δ(M²+2k²)a + 2(mM⁴+δE²(m(X+m)−2k²))z]² + 4E²(M²e+δ²k²)²z(1−z)}/M⁴</c>.
    /// </remarks>
    public static double FromFermions(in SecludedKinematics at, double z)
    {
        (double m, double X, double a, double d, double p2, double k2, double e2) = (at.m, at.X, at.A, at.Delta, at.P2, at.K2, at.E2);
        double w = 1 - z, M2 = at.M * at.M, b = p2 + X * X, e = M2 + d * (X + m);
        double yy = Square(d * a + 2 * m * k2 * z) + 4 * e2 * k2 * k2 * z * w;
        double xx = Square((X + m) * a - 2 * m * b * z) + 4 * e2 * b * b * z * w;
        double xy = k2 * Square(m * a + 2 * d * p2 * z) + p2 * e2 * a * a * w;
        double yL = z * (4 * e2 * k2 * p2 * d * d * w + Square(M2 * e + 2 * X * d * k2));
        double xL = 4 * e2 * Square(m * e - d * k2) * z * w + Square(M2 * a - 2 * (M2 * b + X * d * k2) * z);
        double LL = Square(d * (M2 + 2 * k2) * a + 2 * (m * M2 * M2 + d * e2 * (m * (X + m) - 2 * k2)) * z)
            + 4 * e2 * Square(M2 * e + d * d * k2) * z * w;
        return 8 * (p2 * (yy + xx + (2 * (yL + xL) + LL / M2) / M2) + 2 * xy);
    }

    private static double Square(double x) => x * x;
}
