using Tenebra.Numerics;

namespace Tenebra.Relic;

/// <summary>One set of points of a quadrature over the collision energy that serves every temperature.</summary>
/// <remarks>
/// <c>R(T) = T e^{E₀/T} ∫ dE ρ(E) K₁(E/T)</c>, E₀ the least energy of the reaction. Panels are halved until, at temperatures a factor 2 apart between the hottest and the coldest, the
/// errors of all add up to less than the tolerance; a panel that does not matter at any temperature stays coarse.
/// </remarks>
internal sealed class CollisionNodes
{
    private const int MostPanels = 4000;
    private const double PanelLength = 2.5;

    // A bound on what is left out of a rate, relative.
    private const double Negligible = 1e-12;

    private readonly double[] energy, excess, strength, below;

    // Points in rising order of energy; below is the sum of the magnitudes of the strengths of all points before one.
    private CollisionNodes(double[] energy, double[] excess, double[] strength, double relativeError)
    {
        (this.energy, this.excess, this.strength, RelativeError) = (energy, excess, strength, relativeError);
        below = new double[strength.Length];
        for (int i = 1; i < below.Length; i++) below[i] = below[i - 1] + Math.Abs(strength[i - 1]);
    }

    /// <summary>Bound of the relative error of <see cref="Rate"/> at any temperature between the two.</summary>
    public double RelativeError { get; }

    /// <summary>Number of points.</summary>
    public int Count => energy.Length;

    /// <summary>Points for ρ(E) between energies.</summary>
    /// <param name="density">ρ(E).</param>
    /// <param name="edges">Where ρ begins, and where it has an edge or a peak, with the scale above and below; rising.</param>
    /// <param name="rest">E₀ [GeV].</param>
    /// <param name="mediatorMass">M [GeV].</param>
    /// <param name="hottest">Highest temperature [GeV].</param>
    /// <param name="coldest">Lowest temperature [GeV].</param>
    /// <param name="tolerance">Relative error of the rate.</param>
    /// <exception cref="ConvergenceException">4000 panels do not suffice.</exception>
    public static CollisionNodes Of(
        Func<CollisionEnergy, double> density, IReadOnlyList<RateEdge> edges, double rest, double mediatorMass,
        double hottest, double coldest, double tolerance)
    {
        List<CollisionPanel> panels = Panels(density, edges, rest, mediatorMass, edges[0].Excess + 60 * hottest);
        int count = (int)Math.Ceiling(Math.Log2(hottest / coldest)) + 1;
        double[] probes = [.. Enumerable.Range(0, count).Select(i => hottest * Math.Pow(coldest / hottest, i / (count - 1.0)))];
        List<Estimate[]> shares = [.. panels.Select(p => Shares(p, probes))];
        while (true)
        {
            double[] totals = [.. Enumerable.Range(0, count).Select(k => shares.Sum(s => s[k].Value))];
            double[] errors = [.. Enumerable.Range(0, count).Select(k => shares.Sum(s => s[k].Error))];
            double worst = Enumerable.Range(0, count).Max(k => totals[k] > 0 ? errors[k] / totals[k] : 0);
            bool[] bad = [.. panels.Select((p, i) => p.CanSplit && Matters(shares[i], totals, tolerance / panels.Count))];
            if (worst <= tolerance || !bad.Contains(true) || panels.Count > MostPanels)
            {
                if (worst > 10 * tolerance) throw new ConvergenceException($"thermal average: {panels.Count} panels reach {worst:g2} where {tolerance:g2} was asked");
                return Of(panels, worst);
            }
            var (nextPanels, nextShares) = (new List<CollisionPanel>(panels.Count), new List<Estimate[]>(panels.Count));
            for (int i = 0; i < panels.Count; i++)
            {
                if (!bad[i])
                {
                    nextPanels.Add(panels[i]);
                    nextShares.Add(shares[i]);
                    continue;
                }
                (CollisionPanel near, CollisionPanel far) = panels[i].Split(density);
                nextPanels.AddRange(near, far);
                nextShares.AddRange(Shares(near, probes), Shares(far, probes));
            }
            (panels, shares) = (nextPanels, nextShares);
        }
    }

    /// <summary>These points and others, whose strengths may be negative where the sum is not, with the error they bring.</summary>
    public CollisionNodes With(IEnumerable<(double Energy, double Excess, double Strength)> others, double error)
    {
        var all = energy.Select((e, i) => (Energy: e, Excess: excess[i], Strength: strength[i])).Concat(others).OrderBy(n => n.Excess).ToArray();
        return new([.. all.Select(n => n.Energy)], [.. all.Select(n => n.Excess)], [.. all.Select(n => n.Strength)], RelativeError + error);
    }

    /// <summary>R(T).</summary>
    public double Rate(double T)
    {
        int end = Array.BinarySearch(excess, CollisionPanel.Coldest * T);
        if (end < 0) end = ~end;
        if (end == 0) return 0;
        // Points so cold that all of them together, at the largest weight, do not count.
        double middle = ThermalWeight.Sum(strength.AsSpan(end / 2, end - end / 2), energy.AsSpan(end / 2, end - end / 2), excess.AsSpan(end / 2, end - end / 2), T);
        double largest = ScaledBesselK.K1((energy[0] - excess[0]) / T);
        int first = Array.BinarySearch(below, Negligible * middle / largest);
        int start = Math.Clamp(first < 0 ? ~first - 1 : first, 0, end / 2);
        double sum = middle + ThermalWeight.Sum(strength.AsSpan(start, end / 2 - start), energy.AsSpan(start, end / 2 - start), excess.AsSpan(start, end / 2 - start), T);
        return sum * T;
    }

    private static bool Matters(Estimate[] share, double[] totals, double tolerance)
    {
        for (int k = 0; k < share.Length; k++)
        {
            if (share[k].Error > tolerance * totals[k] && totals[k] > 0) return true;
        }
        return false;
    }

    private static Estimate[] Shares(CollisionPanel panel, double[] probes) => Array.ConvertAll(probes, panel.Rate);

    private static CollisionNodes Of(List<CollisionPanel> panels, double error)
    {
        var nodes = panels.SelectMany(p => Enumerable.Range(0, CollisionPanel.Points)
                .Select(i => (Energy: p.Energy[i], Excess: p.Excess[i], Strength: p.Density[i] * GaussKronrod.Weight(i))))
            .Where(n => n.Strength != 0).OrderBy(n => n.Excess).ToArray();
        return new([.. nodes.Select(n => n.Energy)], [.. nodes.Select(n => n.Excess)], [.. nodes.Select(n => n.Strength)], error);
    }

    private static List<CollisionPanel> Panels(Func<CollisionEnergy, double> density, IReadOnlyList<RateEdge> edges, double rest, double mediatorMass, double end)
    {
        var panels = new List<CollisionPanel>();
        for (int i = 0; i < edges.Count && edges[i].Excess < end; i++)
        {
            bool last = i == edges.Count - 1 || edges[i + 1].Excess >= end;
            double next = last ? end : edges[i + 1].Excess, gap = next - edges[i].Excess, reach = last ? gap : gap / 2;
            Add(new CollisionEdge(edges[i].Excess, 1, Math.Min(edges[i].Above, gap), edges[i].IsResonance, rest, mediatorMass), reach);
            if (!last) Add(new CollisionEdge(next, -1, Math.Min(edges[i + 1].Below, gap), edges[i + 1].IsResonance, rest, mediatorMass), reach);
        }
        return panels;

        void Add(CollisionEdge edge, double reach)
        {
            double far = edge.Of(reach);
            int pieces = Math.Max(1, (int)Math.Ceiling(far / PanelLength));
            for (int k = 0; k < pieces; k++) panels.Add(new(edge, far * k / pieces, far * (k + 1) / pieces, density));
        }
    }
}

/// <summary>An energy at which the rate begins, has an edge or a peak.</summary>
/// <param name="Excess">E − E₀ [GeV].</param>
/// <param name="Above">Scale of what is just above it [GeV].</param>
/// <param name="Below">Scale of what is just below it [GeV].</param>
/// <param name="IsResonance">Whether it is the mass of the mediator.</param>
internal readonly record struct RateEdge(double Excess, double Above, double Below, bool IsResonance = false);
