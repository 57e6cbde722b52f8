namespace Tenebra.Decays;

/// <summary>Mass of the mediator at a point of an integral over it.</summary>
/// <param name="Mass">q [GeV].</param>
/// <param name="Left">Δ − q [GeV].</param>
/// <param name="Offset"><c>q² − M²</c> [GeV²].</param>
/// <param name="Measure"><c>dq²/dx</c>, or <c>dθ/dx</c> where the map is by angle.</param>
internal readonly record struct MediatorMass(double Mass, double Left, double Offset, double Measure);

/// <summary>A piece of the range 0 &lt; q &lt; Δ of a mediator's mass, as a function of x in [0, π/2].</summary>
/// <remarks>It takes roots at the ends out of an integrand: <c>t = lo + (hi−lo) sin²x</c>, t being q, q − M near the pole, or across it θ
/// with <c>q² = M² + MΓ tan θ</c>.</remarks>
internal readonly record struct MediatorMassMap
{
    public const double End = Math.PI / 2;

    private readonly double lo, hi, poleMass, splitting, poleWidth;
    private readonly bool nearPole;

    private MediatorMassMap(double lo, double hi, double poleMass, double splitting, double poleWidth, bool nearPole)
    {
        (this.lo, this.hi, this.nearPole) = (lo, hi, nearPole);
        (this.poleMass, this.splitting, this.poleWidth) = (poleMass, splitting, poleWidth);
    }

    /// <summary>Whether t is the angle θ.</summary>
    public bool ByAngle => poleWidth > 0;

    /// <summary>Between two masses [GeV] far from the pole.</summary>
    public static MediatorMassMap Far(double lo, double hi, double poleMass, double splitting) =>
        new(lo, hi, poleMass, splitting, 0, nearPole: false);

    /// <summary>Between two distances q − M [GeV] from the pole.</summary>
    public static MediatorMassMap Near(double lo, double hi, double poleMass, double splitting) =>
        new(lo, hi, poleMass, splitting, 0, nearPole: true);

    /// <summary>Between two angles θ.</summary>
    public static MediatorMassMap Across(double lo, double hi, double poleMass, double splitting, double poleWidth) =>
        new(lo, hi, poleMass, splitting, poleWidth, nearPole: true);

    /// <summary>The mass at x.</summary>
    public MediatorMass At(double x)
    {
        (double sin, double cos) = Math.SinCos(x);
        double t = lo + (hi - lo) * sin * sin, slope = 2 * (hi - lo) * sin * cos;
        if (ByAngle)
        {
            double offset = poleMass * poleWidth * Math.Tan(t), q = Math.Sqrt(poleMass * poleMass + offset);
            return new(q, splitting - poleMass - offset / (q + poleMass), offset, slope);
        }
        if (!nearPole) return new(t, splitting - t, (t - poleMass) * (t + poleMass), 2 * t * slope);
        double mass = poleMass + t;
        return new(mass, splitting - poleMass - t, t * (poleMass + mass), 2 * mass * slope);
    }
}
