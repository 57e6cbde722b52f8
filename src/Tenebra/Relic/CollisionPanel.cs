using Tenebra.Numerics;

namespace Tenebra.Relic;

/// <summary>Points of a quadrature over the energy of a collision, on one side of an energy at which the rate has an edge or a peak.</summary>
/// <remarks>
/// With d the distance to that energy and δ its scale, <c>d = δ sinh u</c> is even in d below δ and logarithmic above: a Breit–Wigner of half width δ, and
/// a threshold seen at temperatures over many decades, are smooth in u.
/// </remarks>
internal sealed class CollisionPanel
{
    // In units of T: from here on e^{−(E−E₀)/T} is below 10⁻³⁰.
    public const double Coldest = 70;

    private readonly CollisionEdge edge;
    private readonly double from, to, coldest;

    public CollisionPanel(in CollisionEdge edge, double from, double to, Func<CollisionEnergy, double> density)
    {
        (this.edge, this.from, this.to) = (edge, from, to);
        double middle = 0.5 * (from + to), half = 0.5 * (to - from);
        for (int i = 0; i < Points; i++)
        {
            double u = middle + half * GaussKronrod.Node(i);
            CollisionEnergy energy = edge.At(u);
            Excess[i] = energy.Excess;
            Energy[i] = energy.Total;
            Density[i] = density(energy) * edge.Stretch(u) * half;
        }
        coldest = Excess.Min();
        if (Array.Exists(Density, d => !double.IsFinite(d)))
            throw new ConvergenceException($"annihilation rate between collision energies {Energy.Min():g6} and {Energy.Max():g6} GeV is not a number");
    }

    /// <summary>Points of a panel.</summary>
    public const int Points = GaussKronrod.Lanes - 1;

    /// <summary>E over the least energy of the reaction [GeV], at each point.</summary>
    public double[] Excess { get; } = new double[Points];

    /// <summary>E of each point [GeV].</summary>
    public double[] Energy { get; } = new double[Points];

    /// <summary>Rate density times the step of E at each point, without the weight of the rule.</summary>
    public double[] Density { get; } = new double[Points];

    /// <summary>Whether halves can still be told apart.</summary>
    public bool CanSplit => to - from > 1e-3;

    public (CollisionPanel Near, CollisionPanel Far) Split(Func<CollisionEnergy, double> density)
    {
        double middle = 0.5 * (from + to);
        return (new(edge, from, middle, density), new(edge, middle, to, density));
    }

    /// <summary>Share of this panel in the rate at temperature T, see <see cref="CollisionNodes.Rate"/>.</summary>
    public Estimate Rate(double T)
    {
        if (coldest > Coldest * T) return Estimate.Zero;
        Span<double> y = stackalloc double[GaussKronrod.Lanes];
        ThermalWeight.Products(Density, Energy, Excess, T, y);
        return GaussKronrod.OfUnitPanel(y);
    }
}
