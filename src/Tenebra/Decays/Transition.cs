using Tenebra.Models;
using static System.Math;

namespace Tenebra.Decays;

/// <summary>χ₂ → χ₁ f⁺f⁻ through a virtual mediator X of mass M: what its Dalitz plot looks like, for unit couplings.</summary>
/// <param name="Kind">Lorentz structure of both vertices; those of χ₁χ₂ are in <see cref="DarkMatter"/>.</param>
/// <param name="M">Mass of the mediator [GeV], above m₂ − m₁: nearer to its pole it is a decay to a real mediator.</param>
/// <param name="m1">Mass of χ₁ [GeV].</param>
/// <param name="m2">Mass of χ₂ [GeV].</param>
/// <param name="mf">Mass of either fermion of the pair [GeV].</param>
/// <remarks>
/// q² is the squared mass of the pair, c the cosine of the angle between f and χ₁ in the rest frame of the pair; s = (m₁+m₂)², d = (m₂−m₁)²,
/// β² = 1−4m_f²/q². Spins are summed over in the final state and averaged over in the initial one. The width of the mediator is left out.
/// </remarks>
public readonly record struct Transition(MediatorKind Kind, double M, double m1, double m2, double mf)
{
    private double S => (m1 + m2) * (m1 + m2);

    /// <summary>Largest q², <c>d = (m₂−m₁)²</c> [GeV²].</summary>
    public double LargestQ2 => (m2 - m1) * (m2 - m1);

    /// <summary>Least q², <c>4m_f²</c> [GeV²].</summary>
    public double LeastQ2 => 4 * mf * mf;

    /// <summary>Whether the pair fits between the masses.</summary>
    public bool IsOpen => m2 - m1 > 2 * mf;

    /// <summary>Spin-averaged <c>|M|²/(g_D g_f)²</c> [dimensionless]; 0 outside of the Dalitz plot.</summary>
    /// <remarks>
    /// <c>vector: 2(d−q²)[s+q²+4m_f²−(s−q²)β²c²]/(M²−q²)²</c>;
    /// <c>axial: 2(s−q²)β²[d+q²−(d−q²)c²]/(M²−q²)² + 8 m_f² s(d−q²)/(q²M⁴)</c>, the second term from q_μq_ν/M² in the propagator;
    /// <c>scalar: 2(s−q²)(q²−4m_f²)/(M²−q²)²</c>; <c>pseudoscalar: 2(d−q²)q²/(M²−q²)²</c>.
    /// Derived in docs/physics/events.md; averaged over c, the vector is that of Izaguirre and others.
    /// </remarks>
    [Source("Izaguirre:2015zva", "decay of the excited state by a virtual dark photon")]
    public double SquaredAmplitude(double q2, double c)
    {
        if (!(q2 > LeastQ2 && q2 < LargestQ2)) return 0;
        double beta2 = 1 - LeastQ2 / q2;
        return Bounded(q2, q2, beta2, beta2 * c * c, c * c);
    }

    /// <summary><c>√λ(m₂², m₁², q²) β |M|²</c> [GeV²]: events lie on the plane of q² and c as this.</summary>
    public double Density(double q2, double c) =>
        SquaredAmplitude(q2, c) is > 0 and double amplitude ? amplitude * Phase(q2, q2) : 0;

    /// <summary>At least <see cref="Density"/> for every c and every q² in [<paramref name="lo"/>, <paramref name="hi"/>].</summary>
    /// <remarks>Each factor grows or falls with q² throughout, and is taken at the end where it is largest; c = 0.</remarks>
    public double LargestDensity(double lo, double hi) => Bounded(lo, hi, 1 - LeastQ2 / hi, 0, 0) * Phase(lo, hi);

    // The squared amplitude, with what falls with q² taken at lo and what grows at hi.
    private double Bounded(double lo, double hi, double beta2, double beta2c2, double c2)
    {
        (double s, double d, double pole) = (S, LargestQ2, (M * M - hi) * (M * M - hi));
        return 2 * (Kind switch
        {
            MediatorKind.Vector => (d - lo) * (s + hi + LeastQ2 - (s - hi) * beta2c2) / pole,
            MediatorKind.AxialVector =>
                (s - lo) * beta2 * (d + hi - (d - hi) * c2) / pole + MassShare(lo) * s * (d - lo) / (M * M * M * M),
            MediatorKind.Scalar => (s - lo) * (hi - LeastQ2) / pole,
            MediatorKind.Pseudoscalar => (d - lo) * hi / pole,
            _ => throw new ArgumentOutOfRangeException(nameof(hi), Kind, "no such mediator"),
        });
    }

    private double MassShare(double q2) => mf == 0 ? 0 : LeastQ2 / q2;

    private double Phase(double lo, double hi) => Sqrt((LargestQ2 - lo) * (S - lo) * (1 - LeastQ2 / hi));
}
