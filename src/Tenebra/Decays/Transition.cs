using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>χ₂ → χ₁ f⁺f⁻ through a virtual mediator X of mass M: how the fermions lie, for unit couplings.</summary>
/// <param name="Kind">Lorentz structure of both vertices; those of χ₁χ₂ are in <see cref="DarkMatter"/>.</param>
/// <param name="M">Mass of the mediator [GeV].</param>
/// <param name="m1">Mass of χ₁ [GeV].</param>
/// <param name="m2">Mass of χ₂ [GeV].</param>
/// <param name="mf">Mass of either fermion of the pair [GeV].</param>
/// <remarks>
/// q² is the squared mass of the pair, c the cosine of the angle between f and χ₁ in the rest frame of the pair; s = (m₁+m₂)², d =
/// (m₂−m₁)², β² = 1−4m_f²/q². Spins are summed over in the final state and averaged over in the initial one.
/// </remarks>
public readonly record struct Transition(MediatorKind Kind, double M, double m1, double m2, double mf)
{
    /// <summary>Largest q², <c>d = (m₂−m₁)²</c> [GeV²].</summary>
    public double LargestQ2 => (m2 - m1) * (m2 - m1);

    /// <summary>Least q², <c>4m_f²</c> [GeV²].</summary>
    public double LeastQ2 => 4 * mf * mf;

    /// <summary>Spin-averaged <c>|M|²/(g_D g_f)²</c> [dimensionless] as a function of c; 0 outside of
    /// <c>4m_f² &lt; q² &lt; d</c>.</summary>
    /// <param name="q2">q² [GeV²].</param>
    /// <param name="imaginary">qΓ(q) [GeV²] of the mediator.</param>
    /// <remarks>
    /// With <c>|D|² = (M²−q²)² + q²Γ²</c>: <c>vector: 2(d−q²)[s+q²+4m_f²−(s−q²)β²c²]/|D|²</c>;
    /// <c>axial: 2(s−q²)β²[d+q²−(d−q²)c²]/|D|² + 8 m_f² s(d−q²)/(q²M⁴)</c>, the second term from q_μq_ν/M² in the propagator;
    /// <c>scalar: 2(s−q²)(q²−4m_f²)/|D|²</c>; <c>pseudoscalar: 2(d−q²)q²/|D|²</c>.
    /// Derived in docs/physics/events.md; averaged over c, the vector is that of Izaguirre and others.
    /// </remarks>
    [Source("Izaguirre:2015zva", "decay of the excited state by a virtual dark photon")]
    public PairAngle SquaredAmplitude(double q2, double imaginary = 0)
    {
        if (!(q2 > LeastQ2 && q2 < LargestQ2)) return default;
        double s = (m1 + m2) * (m1 + m2), d = LargestQ2, beta2 = 1 - LeastQ2 / q2, M2 = M * M;
        double pole = ((M2 - q2) * (M2 - q2) + imaginary * imaginary) / 2;
        return Kind switch
        {
            MediatorKind.Vector => new((d - q2) * (s + q2 + LeastQ2) / pole, (q2 - d) * (s - q2) * beta2 / pole),
            MediatorKind.AxialVector => new(
                (s - q2) * beta2 * (d + q2) / pole + 2 * LeastQ2 * s * (d - q2) / (q2 * M2 * M2), (q2 - s) * beta2 * (d - q2) / pole),
            MediatorKind.Scalar => new((s - q2) * (q2 - LeastQ2) / pole, 0),
            MediatorKind.Pseudoscalar => new((d - q2) * q2 / pole, 0),
            _ => throw new ArgumentOutOfRangeException(nameof(q2), Kind, "no such mediator"),
        };
    }
}
