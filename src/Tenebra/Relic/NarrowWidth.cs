using Tenebra.Numerics;

namespace Tenebra.Relic;

/// <summary>The rate in the limit of a narrow width: real mediators, and virtual ones without a width.</summary>
/// <remarks>
/// As Γ → 0, <c>1/((s−M²)² + M²Γ²) → π/(MΓ) δ(s−M²) + f.p. 1/(s−M²)²</c>, f.p. the finite part: about the pole, with h the rest of the
/// integrand, <c>∫₀ᴸ [h(M+d) + h(M−d) − 2h(M)]/d² dd − 2h(M)/L</c>. What is left out is of the order Γ/M.
/// </remarks>
[Source("DLMF", "Sec. 1.16(iv), the distribution 1/(x + i0)²")]
internal static class NarrowWidth
{
    private const int Panels = 16;
    private const double Largest = 1e-4;

    /// <summary>Why there is no such limit; null where there is: about the pole the rest of the integrand must be smooth over more than the width.</summary>
    public static string? WhyNot(MediatedAnnihilation reaction, double coldest) =>
        reaction.MediatorMass > reaction.Start && Distance(reaction, coldest) <= reaction.TotalWidth(0)
            ? "narrow-width: the mediator lies within its width of a threshold or step of its decays, where there is no such limit"
            : null;

    /// <summary>Points of the rate for the width of a parameter.</summary>
    public static CollisionNodes Nodes(MediatedAnnihilation reaction, double parameter, double hottest, double coldest, double tolerance)
    {
        double M = reaction.MediatorMass, start = reaction.Start;
        IReadOnlyList<RateEdge> edges = reaction.Edges(coldest);
        if (M <= start) return CollisionNodes.Of(e => reaction.WithoutPropagator(e.Total) / (e.Offset * e.Offset), edges, start, M, hottest, coldest, tolerance);
        double reach = Distance(reaction, coldest) / 2;
        RateEdge[] cut = [new(M - reach - start, reach, reach), new(M + reach - start, reach, reach)];
        var outside = CollisionNodes.Of(
            e => Math.Abs(e.Total - M) < reach ? 0 : reaction.WithoutPropagator(e.Total) / (e.Offset * e.Offset),
            [.. edges.Concat(cut).OrderBy(e => e.Excess)], start, M, hottest, coldest, tolerance);
        (double, double, double) peak = (M, M - start, reaction.PeakStrength(parameter));
        (double, double, double)[] inside = [.. Inside(reaction, reach, Panels), peak];
        CollisionNodes fine = outside.With(inside, 0), coarse = outside.With([.. Inside(reaction, reach, Panels / 2), peak], 0);
        double error = 0;
        for (double T = hottest; T > coldest; T /= 4) error = Math.Max(error, Math.Abs(coarse.Rate(T) / fine.Rate(T) - 1));
        return error < Largest
            ? outside.With(inside, error)
            : throw new ConvergenceException($"narrow-width: the finite part about the mass of the mediator is uncertain by {error:g2} (take another convention)");
    }

    private static double Distance(MediatedAnnihilation reaction, double coldest) =>
        reaction.Edges(coldest).Min(e => Math.Abs(e.Excess - (reaction.MediatorMass - reaction.Start)));

    private static IEnumerable<(double Energy, double Excess, double Strength)> Inside(MediatedAnnihilation reaction, double reach, int panels)
    {
        double M = reaction.MediatorMass, atPole = -2 / reach, half = reach / panels / 2;
        for (int k = 0; k < panels; k++)
        {
            for (int i = 0; i < CollisionPanel.Points; i++)
            {
                double d = half * (2 * k + 1 + GaussKronrod.Node(i)), weight = half * GaussKronrod.Weight(i) / (d * d);
                atPole -= 2 * weight;
                yield return At(M + d, weight);
                yield return At(M - d, weight);
            }
        }
        yield return At(M, atPole);

        (double Energy, double Excess, double Strength) At(double energy, double weight) =>
            (energy, energy - reaction.Start, weight * reaction.WithoutPropagator(energy) / ((energy + M) * (energy + M)));
    }
}
