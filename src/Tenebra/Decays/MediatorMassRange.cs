namespace Tenebra.Decays;

/// <summary>The pieces that the range of a mediator's mass is cut into: at the edges of its widths, and ever shorter towards its pole.</summary>
/// <remarks>
/// The pole is what lies within <c>|q²−M²| &lt; wM²</c>, w = (Γ/M)^⅓, at least 10⁻⁶ and at most ¾: within (M/Γ)^⅔ widths. Outside of it
/// a share <c>(2/π)Γ/(wM)</c> of the Lorentzian is left; both the range of masses and this share vanish with the width. Without a width it is
/// empty: a pole is then a stable mediator and no part of the integral.
/// </remarks>
internal sealed class MediatorMassRange
{
    private const double LeastWindow = 1e-6, LargestWindow = 0.75, Growth = 8;

    // Half width, in widths, of what is integrated over the angle.
    private const double Core = 1000;

    private readonly double M, splitting, poleWidth, window;
    private readonly IReadOnlyList<double> edges;
    private readonly double[] distances;

    /// <summary>For 0 &lt; q &lt; Δ.</summary>
    /// <param name="mass">M, mass of the mediator [GeV].</param>
    /// <param name="poleWidth">Γ(M) [GeV].</param>
    /// <param name="splitting">Δ [GeV].</param>
    /// <param name="edges">Where its widths have an edge [GeV], rising.</param>
    public MediatorMassRange(double mass, double poleWidth, double splitting, IReadOnlyList<double> edges)
    {
        (M, this.splitting, this.poleWidth, this.edges) = (mass, splitting, poleWidth, edges);
        window = poleWidth > 0 ? Math.Clamp(Math.Cbrt(poleWidth / M), LeastWindow, LargestWindow) : 0;
        distances = [.. edges.Select(e => e - M)];
    }

    /// <summary>Pieces on the pole; none where Δ does not reach it.</summary>
    public IReadOnlyList<MediatorMassMap> OnPole()
    {
        if (window == 0) return [];
        double core = Math.Min(window, Core * poleWidth / M), highest = Math.Min(core * M * M, (splitting - M) * (splitting + M));
        IEnumerable<double> offsets = edges.Select(e => (e - M) * (e + M)).Append(0);
        double[] angles = [.. Ends(-core * M * M, highest, offsets).Select(u => Math.Atan(u / (M * poleWidth)))];
        var pieces = new List<MediatorMassMap>();
        AddBetween(pieces, (lo, hi) => MediatorMassMap.Across(lo, hi, M, splitting, poleWidth), angles);
        AddNear(pieces, Distance(-window), Distance(-core));
        AddNear(pieces, Distance(core), Distance(window));
        return pieces;
    }

    /// <summary>Pieces off the pole.</summary>
    public IReadOnlyList<MediatorMassMap> OffPole()
    {
        // Half of M and more on either side is measured from the pole.
        double near = Math.Max(M / 2, -1.01 * Distance(-window));
        var pieces = new List<MediatorMassMap>();
        AddFar(pieces, 0, M - near);
        AddNear(pieces, -near, Distance(-window));
        AddNear(pieces, Distance(window), near);
        AddFar(pieces, M + near, splitting);
        return pieces;
    }

    private void AddFar(List<MediatorMassMap> pieces, double lo, double hi)
    {
        // Over a long piece the widths and the propagator change by powers of q.
        double[] ends = Ends(lo, Math.Min(hi, splitting), edges);
        IEnumerable<double> powers = ends.Zip(ends.Skip(1), (a, b) => Powers(a, b / 2)).SelectMany(p => p);
        AddBetween(pieces, (a, b) => MediatorMassMap.Far(a, b, M, splitting), Ends(lo, Math.Min(hi, splitting), [.. ends, .. powers]));
    }

    // Between two distances from the pole on one side of it.
    private void AddNear(List<MediatorMassMap> pieces, double lo, double hi)
    {
        double nearest = Math.Max(Math.Min(Math.Abs(lo), Math.Abs(hi)), poleWidth > 0 ? 0 : LeastWindow * M);
        IEnumerable<double> powers = Powers(nearest, Math.Max(Math.Abs(lo), Math.Abs(hi))).Select(p => lo < 0 ? -p : p);
        double[] ends = Ends(lo, Math.Min(hi, splitting - M), [.. distances, .. powers]);
        AddBetween(pieces, (a, b) => MediatorMassMap.Near(a, b, M, splitting), ends);
    }

    private static void AddBetween(List<MediatorMassMap> pieces, Func<double, double, MediatorMassMap> map, double[] ends)
    {
        for (int i = 1; i < ends.Length; i++)
            if (ends[i] > ends[i - 1]) pieces.Add(map(ends[i - 1], ends[i]));
    }

    // q − M for q² = (1 + share) M².
    private double Distance(double share) => M * share / (1 + Math.Sqrt(1 + share));

    private static IEnumerable<double> Powers(double from, double below)
    {
        for (double next = Growth * from; next > 0 && next < below; next *= Growth) yield return next;
    }

    // Rising ends of the pieces of [lo, hi]; none where it is empty.
    private static double[] Ends(double lo, double hi, IEnumerable<double> between) =>
        hi > lo ? [lo, .. between.Where(e => e > lo && e < hi).Order().Distinct(), hi] : [];
}
