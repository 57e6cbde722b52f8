using Tenebra.Models;
using static System.Math;

namespace Tenebra.Relic.Flags;

/// <summary>A light particle of the bath on dark matter at rest, by exchange of one mediator: what |M|² is as a polynomial of q².</summary>
/// <remarks>
/// <c>|M|²/4m² = g²g_D² P(q²)/(q²+M²)²</c>, averaged over the spins of both, to leading order in 1/m; no energy is exchanged, and q² runs from 0 to 4k².
/// Exact in the mass of the light particle.
/// </remarks>
internal readonly record struct StaticScattering(double P0, double P1, double P2 = 0, double P3 = 0)
{
    // Below this 4k²/M² the integrals are summed as series: their closed forms cancel.
    private const double SeriesBelow = 0.5;

    /// <summary>A fermion of energy <paramref name="w"/> and mass <paramref name="m"/>.</summary>
    /// <remarks>
    /// <para>The dark matter's current is its charge (vector), its spin (axial current, <c>⟨σ_iσ_j⟩ = δ_ij</c>), its mass (scalar, tensor) or <c>σ·q</c>
    /// (pseudoscalar); the trace over the light fermion does the rest. With k² = ω² − m_ℓ²:</para>
    /// <para>vector: <c>4ω² − q²</c>; on the spin of Majorana dark matter <c>4k² + q²</c>;
    /// axial vector: <c>4ω² + 8m_ℓ² + q² + 4m_ℓ²q²(2M²+q²)/M⁴</c>, the last by the longitudinal mode;
    /// scalar: <c>4m_ℓ² + q²</c>, a quarter of it on spin 0; pseudoscalar: <c>q⁴/4m²</c>, ⅔ of it on spin 1;
    /// tensor: <c>m²[ω²(4ω²−q²) − (8/3)ω²m_ℓ² + (m_ℓ²/9)(4m_ℓ²+q²)]</c>, the matrix element of T⁰⁰ less a third of the trace.</para>
    /// <para>For one chirality of a massless fermion, m_ℓ = 0, the same for each of its helicities.</para>
    /// </remarks>
    public static StaticScattering Fermion(MediatorKind mediator, DarkMatterKind kind, double w, double m, double mediatorMass, double darkMass)
    {
        double w2 = w * w, m2 = m * m, r = m2 / (mediatorMass * mediatorMass), spin = SpinFactor(mediator, kind);
        return mediator switch
        {
            MediatorKind.Vector when kind == DarkMatterKind.Majorana => new(4 * (w2 - m2), 1),
            MediatorKind.Vector => new(4 * w2, -1),
            MediatorKind.AxialVector => new(4 * w2 + 8 * m2, 1 + 8 * r, 4 * r / (mediatorMass * mediatorMass)),
            MediatorKind.Scalar => new(spin * 4 * m2, spin),
            MediatorKind.Pseudoscalar => new(0, 0, spin / (4 * darkMass * darkMass)),
            MediatorKind.Tensor => new(
                darkMass * darkMass * (4 * w2 * w2 - 8 / 3.0 * w2 * m2 + 4 / 9.0 * m2 * m2), darkMass * darkMass * (m2 / 9 - w2)),
            _ => throw new ArgumentOutOfRangeException(nameof(mediator), mediator, "is not exchanged"),
        };
    }

    /// <summary>A photon of energy <paramref name="w"/>, g being the mediator's coupling to two of them.</summary>
    /// <remarks>
    /// Scalar: <c>q⁴/4</c>, a quarter of it on spin 0; pseudoscalar: <c>q⁶/16m²</c>, ⅔ of it on spin 1; tensor: <c>m²(4ω²−q²)²/4</c>, the deflection of light.
    /// The first two are the decay to two photons crossed, <c>Σ|M|² = g²t²/2</c>.
    /// </remarks>
    public static StaticScattering Photon(MediatorKind mediator, DarkMatterKind kind, double w, double darkMass)
    {
        double w2 = w * w, spin = SpinFactor(mediator, kind), d2 = darkMass * darkMass;
        return mediator switch
        {
            MediatorKind.Scalar => new(0, 0, spin / 4),
            MediatorKind.Pseudoscalar => new(0, 0, 0, spin / (16 * d2)),
            MediatorKind.Tensor => new(4 * d2 * w2 * w2, -2 * d2 * w2, d2 / 4),
            _ => throw new ArgumentOutOfRangeException(nameof(mediator), mediator, "does not couple to two photons"),
        };
    }

    private static double SpinFactor(MediatorKind mediator, DarkMatterKind kind) => (mediator, kind) switch
    {
        (MediatorKind.Scalar, DarkMatterKind.Scalar or DarkMatterKind.RealScalar) => 0.25,
        (MediatorKind.Pseudoscalar, DarkMatterKind.Vector) => 2 / 3.0,
        _ => 1,
    };

    /// <summary><c>∫₀^{4k²} dq² q² P(q²)/(q²+M²)²</c>.</summary>
    public double TransferIntegral(double k2, double mediatorMass)
    {
        double a = mediatorMass * mediatorMass, z = 4 * k2 / a;
        return P0 * Moment(1, z) + a * (P1 * Moment(2, z) + a * (P2 * Moment(3, z) + a * P3 * Moment(4, z)));
    }

    /// <summary><c>∫₀^z du uⁿ/(1+u)²</c>, n from 1 to 4.</summary>
    internal static double Moment(int n, double z)
    {
        if (z < SeriesBelow) return Series(n, z);
        double zero = z / (1 + z), logarithm = Log(1 + z);
        return n switch
        {
            1 => logarithm - zero,
            2 => z - 2 * logarithm + zero,
            3 => z * z / 2 - 2 * z + 3 * logarithm - zero,
            4 => z * z * z / 3 - z * z + 3 * z - 4 * logarithm + zero,
            _ => throw new ArgumentOutOfRangeException(nameof(n), n, "need 1 to 4"),
        };
    }

    // Σ (−1)^j (j+1) z^{n+1+j}/(n+1+j).
    private static double Series(int n, double z)
    {
        double power = Pow(z, n + 1), sum = 0;
        for (int j = 0; j < 100; j++)
        {
            double term = (j + 1) * power / (n + 1 + j);
            sum += term;
            if (Abs(term) <= 1e-17 * Abs(sum)) break;
            power *= -z;
        }
        return sum;
    }
}
